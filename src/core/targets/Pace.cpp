#include "targets/Pace.h"

#include "support/Error.h"

#include <boost/multiprecision/cpp_int.hpp>

#include <algorithm>
#include <limits>

namespace attain {
namespace {

using Whole = boost::multiprecision::cpp_int;
using Exact = boost::multiprecision::cpp_rational;

/// Half away from zero.
std::int64_t rounded(const Exact& value)
{
    const Whole twice = denominator(value) * 2;
    const Whole magnitude = abs(numerator(value)) * 2 + denominator(value);
    const Whole units = value < 0 ? Whole{-(magnitude / twice)} : Whole{magnitude / twice};
    if (units > std::numeric_limits<std::int64_t>::max() || units < std::numeric_limits<std::int64_t>::min())
        throw Failure{Error{ErrorCode::Overflow, "64-bit overflow in pace", {"target"}}};
    return static_cast<std::int64_t>(units);
}

/// Which part of a month's days lies between two of its days: by working days, or by all days in a month without any.
Exact shareOfMonth(Date month, Date from, Date to, const WorkingDays& days)
{
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
        if (last < first)
            continue;
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
    const Exact elapsed = weightOf(months, days, period.from, asOf) / whole;
    return Ratio::fromScaled(rounded(elapsed * Ratio::kScale));
}

std::optional<std::int64_t> targetInRole(const Period& period, std::span<const RoleSpell> spells,
                                         std::span<const MonthWeight> months, const WorkingDays& days)
{
    const Exact whole = weightOf(months, days, period.from, period.to);
    if (whole <= 0)
        return {};
    Exact sum = 0;
    for (const auto& spell : spells) {
        const Date from = std::max(spell.from, period.from);
        const Date to = std::min(spell.to, period.to);
        sum += Exact{spell.target} * Exact{spell.share.scaled(), Ratio::kScale} * weightOf(months, days, from, to)
            / whole;
    }
    return rounded(sum);
}

} // namespace attain
