#include "targets/Pace.h"

#include <boost/multiprecision/cpp_int.hpp>

#include <algorithm>

namespace attain {
namespace {

using Whole = boost::multiprecision::cpp_int;
using Exact = boost::multiprecision::cpp_rational;

/// Half away from zero at the sixth decimal.
Ratio rounded(const Exact& value)
{
    const Whole scaled = numerator(value) * Ratio::kScale * 2 + denominator(value); // both are positive here
    return Ratio::fromScaled(static_cast<std::int64_t>(Whole{scaled / (denominator(value) * 2)}));
}

/// Which part of a month's days lies between two of its days: by working days, or by all days in a month without any.
Exact shareOfMonth(Date month, Date from, Date to, const WorkingDays& days)
{
    if (to < from)
        return 0;
    const Date end = month.lastOfMonth();
    const int working = days.count(month, end);
    if (working == 0)
        return Exact{to - from + 1, end - month + 1};
    return Exact{days.count(from, to), working};
}

/// The weight of the days from `from` to `to`.
Exact weightOf(std::span<const MonthWeight> months, const WorkingDays& days, Date from, Date to)
{
    Exact weight = 0;
    for (const auto& month : months) {
        const Date first = std::max(from, month.firstDay);
        const Date last = std::min(to, month.firstDay.lastOfMonth());
        weight += Exact{std::max<std::int64_t>(month.weight, 0)} * shareOfMonth(month.firstDay, first, last, days);
    }
    return weight;
}

} // namespace

std::optional<Ratio> elapsedWeight(const Period& period, std::span<const MonthWeight> months, const WorkingDays& days,
                                   Date asOf)
{
    const Exact whole = weightOf(months, days, period.from, period.to);
    if (whole <= 0)
        return {};
    if (asOf < period.from)
        return Ratio{};
    if (asOf >= period.to)
        return Ratio::fromUnits(1);
    return rounded(weightOf(months, days, period.from, asOf) / whole);
}

} // namespace attain
