#pragma once

#include "calendar/Period.h"
#include "scenarios/Indicator.h"
#include "support/Result.h"

#include <string>
#include <string_view>
#include <vector>

namespace attain {

/// Monthly values of an indicator as readMonthLines() takes them: month, value, source and note. Numbers as in
/// readNumber(). InvalidValue{"month_line", the line, its number} for a line that is none.
Result<std::vector<IndicatorValue>> readIndicatorLines(std::string_view text, const FiscalCalendar& calendar);

/// What readIndicatorLines() reads as these values.
std::string indicatorLines(const std::vector<IndicatorValue>& values);

} // namespace attain
