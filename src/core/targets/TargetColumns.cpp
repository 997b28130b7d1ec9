#include "targets/TargetColumns.h"

#include <array>
#include <utility>

namespace attain {
namespace {

constexpr std::array kKinds{std::pair{"year", PeriodKind::Year}, std::pair{"half", PeriodKind::Half},
                            std::pair{"quarter", PeriodKind::Quarter}, std::pair{"month", PeriodKind::Month}};

std::string_view codeOf(PeriodKind kind)
{
    for (const auto& [code, known] : kKinds)
        if (known == kind)
            return code;
    throw Failure{Error{ErrorCode::InvalidValue, "no target for such a period", {"period", ""}}};
}

PeriodKind kindOf(std::string_view code)
{
    for (const auto& [known, kind] : kKinds)
        if (code == known)
            return kind;
    return PeriodKind::Range;
}

} // namespace

Period TargetColumns::period(const Statement& row, int column, const FiscalCalendar& calendar)
{
    const Date from = day(row, column + 1);
    const Date to = day(row, column + 2);
    const Period period = calendar.containing(kindOf(row.textView(column)), from);
    return period.from == from && period.to == to ? period : FiscalCalendar::range(from, to);
}

void TargetColumns::bindPeriod(Statement& statement, int index, const Period& period)
{
    statement.bind(index, codeOf(period.kind)).bind(index + 1, std::int64_t{period.from.dayNumber()});
    statement.bind(index + 2, std::int64_t{period.to.dayNumber()});
}

TargetLevels TargetColumns::levels(const Statement& row, int column)
{
    return {row.optionalInt64(column), row.optionalInt64(column + 1), row.optionalInt64(column + 2),
            row.optionalInt64(column + 3)};
}

void TargetColumns::bindLevels(Statement& statement, int index, const TargetLevels& levels)
{
    statement.bind(index, levels.floor).bind(index + 1, levels.target);
    statement.bind(index + 2, levels.stretch).bind(index + 3, levels.baseline);
}

Date TargetColumns::day(const Statement& row, int column)
{
    return Date::fromDayNumber(static_cast<std::int32_t>(row.int64(column)));
}

std::optional<std::int64_t> TargetColumns::dayNumber(std::optional<Date> day)
{
    return day ? std::optional<std::int64_t>{day->dayNumber()} : std::nullopt;
}

} // namespace attain
