#pragma once

#include "organisation/Organisation.h"
#include "targets/TargetService.h"

#include <vector>

namespace attain::sample {

/// The targets of 2025 or 2026: revenue for the company, the departments and everybody who sells, in three levels with
/// last year as the baseline; gross margin and new customers for the company and the sales departments.
std::vector<TargetAssignment> targetsOf(int year, const Organisation& organisation, const FiscalCalendar& calendar);

} // namespace attain::sample
