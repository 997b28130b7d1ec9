#pragma once

namespace attain {
class Workspace;
}

namespace attain::sample {

/// What the targets of 2025 and 2026 say besides their numbers. Inside a running command; throws Failure.
void storeGoals(Workspace& workspace);
/// Some findings on their fairness were talked about and may stand; after the sales. One command; throws Failure.
void acceptFindings(Workspace& workspace);

} // namespace attain::sample
