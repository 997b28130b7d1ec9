#pragma once

#include "calendar/Period.h"
#include "support/FixedPoint.h"
#include "targets/SubjectTree.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

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

/// What is taken for granted when everybody's capacity is looked at.
struct CapacityPlan {
    std::string scenario = "base";
    Period period{};                            ///< year, half, quarter or month
    std::optional<std::int64_t> averageDeal{};  ///< money, scaled; nothing: each one's own of the year before
    Ratio winRate = Ratio::fromScaled(250'000); ///< of deals worked on, the part that is won
    Ratio dealsPerMonth{};                      ///< that one full person can work on
    std::vector<Ratio> ramp{};                  ///< of a full person, in the months from hiring on
};

/// The revenue target of the company or a department against the people who are to carry it.
struct CapacityRow {
    SubjectNode who;
    std::int64_t target = 0;
    std::optional<std::int64_t> averageDeal{}; ///< revenue ÷ orders of the twelve months before the period
    Ratio people{};                            ///< full ones, on average over the period
    std::optional<CapacityAnswer> answer{};    ///< nothing without an average deal
};

} // namespace attain
