#pragma once

#include "calendar/Date.h"
#include "support/Result.h"

#include <compare>
#include <string>
#include <string_view>
#include <vector>

namespace attain {

enum class PeriodKind { Year, Half, Quarter, Month, Week, Range };

/// A closed range of dates with its code: "2026", "2026-H1", "2026-Q3", "2026-09", "2026-W37",
/// "2026-07-01..2026-09-12". Made by FiscalCalendar, which knows in which month the year starts.
struct Period {
    PeriodKind kind = PeriodKind::Range;
    Date from;
    Date to;
    std::string code;

    bool contains(Date date) const { return from <= date && date <= to; }
    int days() const { return to - from + 1; }
    bool operator==(const Period& other) const { return from == other.from && to == other.to && kind == other.kind; }
};

/// Turns period codes into dates and walks between periods. A fiscal year is named by the calendar year it starts in;
/// halves and quarters count from its first month; months and ISO weeks are always those of the calendar.
class FiscalCalendar {
public:
    /// `firstMonth` 1–12.
    explicit FiscalCalendar(int firstMonth = 1) : m_firstMonth{firstMonth} { }
    int firstMonth() const { return m_firstMonth; }

    /// InvalidValue{"period", code} when the code is none of the forms above or names no existing day or week.
    Result<Period> parse(std::string_view code) const;
    /// The period of this kind that holds the date. Range gives the single day.
    Period containing(PeriodKind kind, Date date) const;
    static Period range(Date from, Date to);
    /// The neighbour `steps` away: same kind; a range moves by its own length.
    Period neighbour(const Period& period, int steps) const;
    /// The twelve months of the fiscal year, the months of a quarter …; a partial month counts. A week or a range gives
    /// the calendar months it touches.
    std::vector<Period> monthsOf(const Period& period) const;
    /// True when the period starts on a first and ends on a last of a month: then targets of months add up to it.
    static bool isWholeMonths(const Period& period);
    /// The same span a year earlier: 29 February becomes the 28th, and an end of month stays an end of month.
    static Period lastYear(const Period& period);

private:
    int m_firstMonth;
};

} // namespace attain
