#pragma once

#include "calendar/Period.h"
#include "support/Result.h"

#include <string>
#include <string_view>
#include <vector>

namespace attain {

/// One line of values by month, as they are pasted from a table or typed.
struct MonthLine {
    Date month;        ///< its first day
    std::string value; ///< as written
    std::string first; ///< what follows the value
    std::string rest;  ///< what follows that; empty unless tabs divide the line
    std::string line;  ///< all of it
    int number = 0;    ///< from 1
};

/// One month on each line, with tabs between its fields; without tabs spaces are, and everything behind the value is one
/// field. Months are written 2026-08, 2026/8 or 2026年8月. UTF-8; empty lines are nothing.
/// InvalidValue{"month_line", the line, its number} for a line without a month and a value.
Result<std::vector<MonthLine>> readMonthLines(std::string_view text, const FiscalCalendar& calendar);

/// What is said of a line that means nothing.
Error badMonthLine(const MonthLine& line);

} // namespace attain
