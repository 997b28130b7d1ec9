#pragma once

namespace attain {
class Workspace;
}

namespace attain::sample {

/// The plans of representatives (two versions) and managers, and a rule for warnings. Inside the command that makes the sample.
void storePlans(Workspace& workspace);
/// What has happened with them: pay posted, approved and paid, a return that posted a difference, disputes, a case of a warning, a closed period. After
/// the sales are there.
void settlePay(Workspace& workspace);

} // namespace attain::sample
