#pragma once

#include "support/Id.h"

namespace attain {
class Workspace;
}

namespace attain::sample {

// Both inside a running command.

/// Own metrics of every kind, their values, and what their targets say.
void storeMetrics(Workspace& workspace);
/// Targets of 2026 for them.
void storeMetricTargets(Workspace& workspace, TargetVersionId version);

} // namespace attain::sample
