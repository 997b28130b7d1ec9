#include "targets/MonthLevels.h"

#include "support/Decimal.h"

#include <algorithm>

namespace attain {

std::int64_t valueUpTo(std::int64_t value, Date firstDay, Date last, const WorkingDays& days)
{
    const Date end = firstDay.lastOfMonth();
    if (last < firstDay)
        return 0;
    if (last >= end)
        return value;
    const int working = days.count(firstDay, end);
    return working == 0 ? multiplyDivide(value, last - firstDay + 1, end - firstDay + 1)
                        : multiplyDivide(value, days.count(firstDay, last), working);
}

std::optional<std::int64_t> added(std::optional<std::int64_t> a, std::optional<std::int64_t> b)
{
    if (!a || !b)
        return a ? a : b;
    return checkedAdd(*a, *b);
}

TargetLevels levelsOf(const Period& period, std::span<const MonthLevels> months, const WorkingDays& days)
{
    const auto inside = [&](const MonthLevels& month, std::int64_t value) {
        return checkedSubtract(valueUpTo(value, month.firstDay, period.to, days),
                               valueUpTo(value, month.firstDay, period.from.plusDays(-1), days));
    };
    const auto sum = [&](std::optional<std::int64_t> TargetLevels::*level) {
        std::optional<std::int64_t> total;
        for (const auto& month : months)
            if (month.levels.*level)
                total = added(total, inside(month, *(month.levels.*level)));
        return total;
    };
    const auto complete = [&](std::optional<std::int64_t> TargetLevels::*level) {
        return std::ranges::none_of(
            months, [&](const MonthLevels& month) { return month.levels.target && !(month.levels.*level); });
    };

    TargetLevels levels;
    levels.target = sum(&TargetLevels::target);
    for (const auto level : {&TargetLevels::floor, &TargetLevels::stretch, &TargetLevels::baseline})
        if (complete(level))
            levels.*level = sum(level);
    return levels;
}

} // namespace attain
