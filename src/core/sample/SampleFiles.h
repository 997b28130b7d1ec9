#pragma once

#include "sample/SampleSales.h"
#include "targets/TargetService.h"

#include <vector>

namespace attain::sample {

/// The set-up of the sample company as files to import into an empty workspace, in this order: departments, people, a
/// transfer, the targets of 2026 in the long form (a row a quarter) and once more in the wide form (months as columns).
/// They stand in resources/samples beside the sales files. Takes departments and people from the plan, targets from the
/// services of a workspace that was filled with the sample company.
std::vector<SampleFile> setupFiles(const TargetService& targets, const Organisation& organisation,
                                   const FiscalCalendar& calendar);

} // namespace attain::sample
