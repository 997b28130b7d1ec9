#pragma once

#include "support/Result.h"

namespace attain {

class Workspace;

namespace sample {

/// Fills an empty workspace with the sample company 华星电子: departments, people with joiners, leavers and a transfer,
/// calendar, targets of 2025 and 2026 in three levels, and three years of sales, imported from salesFiles() like any
/// other file. InvalidValue when the workspace is not empty.
Result<void> fill(Workspace& workspace);

} // namespace sample
} // namespace attain
