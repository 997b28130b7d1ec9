#include "calendar/Period.h"

#include <charconv>
#include <cstdio>

namespace attain {
namespace {

std::string codeOf(const char* format, int year, int number)
{
    char text[24];
    std::snprintf(text, sizeof text, format, year, number);
    return text;
}

int digits(std::string_view text)
{
    int value = -1;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc{} && end == text.data() + text.size() && text.front() != '-' ? value : -1;
}

Date mondayOfWeek(Date date)
{
    return date.plusDays(1 - date.isoWeekday());
}

/// ISO 8601: week 1 holds the year's first Thursday, that is, 4 January.
Date firstMonday(int isoYear)
{
    return mondayOfWeek(*Date::create(isoYear, 1, 4));
}

} // namespace

Result<Period> FiscalCalendar::parse(std::string_view code) const
{
    const Error bad{ErrorCode::InvalidValue, "not a period code", {"period", std::string{code}}};
    if (const auto dots = code.find(".."); dots != std::string_view::npos) {
        const auto from = Date::fromIso(code.substr(0, dots));
        const auto to = Date::fromIso(code.substr(dots + 2));
        if (!from || !to || *to < *from)
            return bad;
        return range(*from, *to);
    }
    if (code.size() < 4)
        return bad;
    const int year = digits(code.substr(0, 4));
    if (year < 1900 || year > 9990)
        return bad;
    const auto start = Date::create(year, m_firstMonth, 1);
    if (code.size() == 4)
        return containing(PeriodKind::Year, *start);
    if (code.size() < 7 || code.size() > 8 || code[4] != '-')
        return bad;
    const std::string_view rest = code.substr(5);
    if (rest.size() == 2 && (rest[0] == 'H' || rest[0] == 'Q')) {
        const int number = digits(rest.substr(1));
        const bool half = rest[0] == 'H';
        if (number < 1 || number > (half ? 2 : 4))
            return bad;
        return containing(half ? PeriodKind::Half : PeriodKind::Quarter,
                          start->plusMonths((number - 1) * (half ? 6 : 3)));
    }
    if (rest.size() == 3 && rest[0] == 'W') {
        const int week = digits(rest.substr(1));
        const Date monday = firstMonday(year).plusDays((week - 1) * 7);
        if (week < 1 || week > 53 || monday >= firstMonday(year + 1))
            return bad;
        return containing(PeriodKind::Week, monday);
    }
    if (rest.size() == 2) {
        const auto month = Date::create(year, digits(rest), 1);
        if (month)
            return containing(PeriodKind::Month, *month);
    }
    return bad;
}

Period FiscalCalendar::containing(PeriodKind kind, Date date) const
{
    const int monthsIn = (date.month() - m_firstMonth + 12) % 12; // months since the fiscal year began
    const Date yearStart = date.firstOfMonth().plusMonths(-monthsIn);
    const int year = yearStart.year();
    switch (kind) {
    case PeriodKind::Year: return {kind, yearStart, yearStart.plusMonths(12).plusDays(-1), codeOf("%04d", year, 0)};
    case PeriodKind::Half: {
        const Date from = yearStart.plusMonths(monthsIn / 6 * 6);
        return {kind, from, from.plusMonths(6).plusDays(-1), codeOf("%04d-H%d", year, monthsIn / 6 + 1)};
    }
    case PeriodKind::Quarter: {
        const Date from = yearStart.plusMonths(monthsIn / 3 * 3);
        return {kind, from, from.plusMonths(3).plusDays(-1), codeOf("%04d-Q%d", year, monthsIn / 3 + 1)};
    }
    case PeriodKind::Month:
        return {kind, date.firstOfMonth(), date.lastOfMonth(), codeOf("%04d-%02d", date.year(), date.month())};
    case PeriodKind::Week: {
        const Date monday = mondayOfWeek(date);
        const int isoYear = monday.plusDays(3).year();
        const int week = (monday - firstMonday(isoYear)) / 7 + 1;
        return {kind, monday, monday.plusDays(6), codeOf("%04d-W%02d", isoYear, week)};
    }
    case PeriodKind::Range: return range(date, date);
    }
    return range(date, date);
}

Period FiscalCalendar::range(Date from, Date to)
{
    return {PeriodKind::Range, from, to, from.toIso() + ".." + to.toIso()};
}

Period FiscalCalendar::neighbour(const Period& period, int steps) const
{
    switch (period.kind) {
    case PeriodKind::Year: return containing(period.kind, period.from.plusMonths(12 * steps));
    case PeriodKind::Half: return containing(period.kind, period.from.plusMonths(6 * steps));
    case PeriodKind::Quarter: return containing(period.kind, period.from.plusMonths(3 * steps));
    case PeriodKind::Month: return containing(period.kind, period.from.plusMonths(steps));
    case PeriodKind::Week: return containing(period.kind, period.from.plusDays(7 * steps));
    case PeriodKind::Range:
        return range(period.from.plusDays(period.days() * steps), period.to.plusDays(period.days() * steps));
    }
    return period;
}

std::vector<Period> FiscalCalendar::monthsOf(const Period& period) const
{
    std::vector<Period> months;
    for (Date month = period.from.firstOfMonth(); month <= period.to; month = month.plusMonths(1))
        months.push_back(containing(PeriodKind::Month, month));
    return months;
}

bool FiscalCalendar::isWholeMonths(const Period& period)
{
    return period.from == period.from.firstOfMonth() && period.to == period.to.lastOfMonth();
}

Period FiscalCalendar::lastYear(const Period& period)
{
    const Date from = period.from.plusMonths(-12);
    // A period that ends with a month ends with it last year, too: 2025-02-28 → 2024-02-29.
    const Date to
        = period.to == period.to.lastOfMonth() ? period.to.plusMonths(-12).lastOfMonth() : period.to.plusMonths(-12);
    return range(from, to);
}

} // namespace attain
