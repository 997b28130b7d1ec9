#pragma once

namespace attain {
class Workspace;
}

namespace attain::sample {

/// KPIs, the templates of representatives (two versions) and managers, and the values of people that they look at. Inside
/// the command that makes the sample.
void storeScorecards(Workspace& workspace);

} // namespace attain::sample
