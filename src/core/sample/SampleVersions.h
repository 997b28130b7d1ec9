#pragma once

namespace attain {
class Workspace;
}

namespace attain::sample {

/// The targets of 2025 and 2026 as they came about: V1 of the board, two adjustments that became V2 and V3, one that waits
/// for approval, one that was rejected and a draft. Throws Failure.
void makeTargets(Workspace& workspace);

} // namespace attain::sample
