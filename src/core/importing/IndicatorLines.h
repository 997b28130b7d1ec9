#pragma once

#include "calendar/Period.h"
#include "scenarios/Indicator.h"
#include "support/Result.h"

#include <string>
#include <string_view>
#include <vector>

namespace attain {

/// Monthly values of an indicator as they are pasted from a table or typed, one month on each line: month, value, source
/// and note, with tabs between them; without tabs spaces do, and everything behind the value is the source. Months are
/// written 2026-08, 2026/8 or 2026年8月, numbers as in readNumber(). UTF-8; empty lines are nothing.
/// InvalidValue{"indicator_line", the line, its number} for a line that is none.
Result<std::vector<IndicatorValue>> readIndicatorLines(std::string_view text, const FiscalCalendar& calendar);

/// What readIndicatorLines() reads as these values.
std::string indicatorLines(const std::vector<IndicatorValue>& values);

} // namespace attain
