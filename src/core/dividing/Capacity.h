#pragma once

#include "support/FixedPoint.h"

#include <cstdint>
#include <optional>

namespace attain {

/// Whether the people there are can carry a target: deals needed = target ÷ average deal ÷ win rate, against people × deals
/// each can work on (docs/domain-rules.md §4).
struct CapacityQuestion {
    std::int64_t target = 0;      ///< scaled as the metric
    std::int64_t averageDeal = 0; ///< the same
    Ratio winRate{};              ///< of deals worked on, the part that is won
    Ratio people{};               ///< full ones: a ramp or part of the period counts as part of a person
    Ratio dealsPerPerson{};       ///< that one full person can work on in the period
};

struct CapacityAnswer {
    Ratio dealsNeeded;
    Ratio dealsPossible;
    Ratio gap; ///< needed − possible; above 0: too few people
    Ratio peopleNeeded;
};

/// Nothing when a number is missing: an average, a win rate or deals per person of zero or less.
std::optional<CapacityAnswer> capacityOf(const CapacityQuestion& question);

} // namespace attain
