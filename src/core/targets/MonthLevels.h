#pragma once

#include "calendar/WorkingDays.h"
#include "targets/Target.h"

#include <span>

namespace attain {

/// What a month holds.
struct MonthLevels {
    Date firstDay;
    TargetLevels levels;
    bool operator==(const MonthLevels&) const = default;
};

/// All levels of a period that is made of months, each month at most once. Of a month that lies partly inside only the
/// part of its days that is inside counts (docs/domain-rules.md, "Targets"). The target adds up over the months that have
/// one; another level is there only where every month with a target has it, too.
TargetLevels levelsOf(const Period& period, std::span<const MonthLevels> months, const WorkingDays& days);

/// The part of a month's value that falls on its days up to `last`, spread over working days and rounded half away from
/// zero; a month without working days spreads over all days. Differences of it are the parts of the month: they always
/// add up to the whole.
std::int64_t valueUpTo(std::int64_t value, Date firstDay, Date last, const WorkingDays& days);

/// The sum of what is there; nothing when both are missing. Overflow throws.
std::optional<std::int64_t> added(std::optional<std::int64_t> a, std::optional<std::int64_t> b);

} // namespace attain
