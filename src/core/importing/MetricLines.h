#pragma once

#include "calendar/Period.h"
#include "metrics/OwnMetric.h"
#include "support/Result.h"

#include <string>
#include <string_view>
#include <vector>

namespace attain {

/// Monthly values of one metric for one subject as readMonthLines() takes them: month, value and evidence. Ratios may be
/// written 12.5%, a yes or no also 是/否 and yes/no. InvalidValue{"month_line", the line, its number} for a line that is
/// none.
Result<std::vector<MetricValue>> readMetricLines(std::string_view text, const OwnMetric& metric, Subject subject,
                                                 const FiscalCalendar& calendar);

/// What readMetricLines() reads as these values.
std::string metricLines(const std::vector<MetricValue>& values, Unit unit);

} // namespace attain
