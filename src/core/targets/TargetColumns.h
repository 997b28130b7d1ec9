#pragma once

#include "calendar/Period.h"
#include "organisation/SubjectColumns.h"
#include "targets/Target.h"

namespace attain {

/// How the parts of a target lie in the columns of tables: read from a row, bound to a statement. Throws Failure.
struct TargetColumns : SubjectColumns {
    /// period_kind, from_day, to_day. What was entered when the fiscal year began in another month keeps its days; no
    /// code of today names them.
    static Period period(const Statement& row, int column, const FiscalCalendar& calendar);
    /// InvalidValue for a week or a range.
    static void bindPeriod(Statement& statement, int index, const Period& period);
    /// floor, target, stretch, baseline
    static TargetLevels levels(const Statement& row, int column);
    static void bindLevels(Statement& statement, int index, const TargetLevels& levels);
    static Date day(const Statement& row, int column);
    static std::optional<std::int64_t> dayNumber(std::optional<Date> day);
};

} // namespace attain
