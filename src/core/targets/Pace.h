#pragma once

#include "calendar/Period.h"
#include "calendar/WorkingDays.h"
#include "support/FixedPoint.h"

#include <optional>
#include <span>

namespace attain {

/// The weight of one calendar month inside a period: its target, or its season weight without one.
struct MonthWeight {
    Date firstDay;
    std::int64_t weight = 0; ///< a negative one counts as 0
    bool operator==(const MonthWeight&) const = default;
};

/// The share of the period's weight that has elapsed at the end of `asOf`, rounded to 6 decimals. Inside a month the
/// weight is spread over its working days (a month without any: over all its days). Only the days of the period count;
/// a month that lies partly inside counts with the share of its working days inside. 0 before the period, 1 at its end;
/// nothing when all weights are zero. docs/domain-rules.md §3.
std::optional<Ratio> elapsedWeight(const Period& period, std::span<const MonthWeight> months, const WorkingDays& days,
                                   Date asOf);

/// A part of a period in which somebody carried a target: `target` is that of the whole period, of which `share` counts
/// (a newcomer's ramp).
struct RoleSpell {
    Date from;
    Date to;
    std::int64_t target = 0;
    Ratio share = Ratio::fromScaled(Ratio::kScale);
};

/// The effective target of somebody who was in role for part of the period, or with changing targets: the sum of the days'
/// targets, spread as pace spreads them; exact, rounded half away from zero once. Nothing when all weights are zero.
/// docs/domain-rules.md, "In role for part of a period".
std::optional<std::int64_t> targetInRole(const Period& period, std::span<const RoleSpell> spells,
                                         std::span<const MonthWeight> months, const WorkingDays& days);

} // namespace attain
