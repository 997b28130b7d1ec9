#pragma once

#include "sales/Metric.h"
#include "support/FixedPoint.h"

#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace attain {

// How hard a target is (docs/domain-rules.md, "Challenge"; the model: docs/adr/0025). Amounts are exact; deviations and
// chances are computed in floating point and rounded to 6 decimals. Overflow throws Failure{Overflow}.

struct ChallengePolicy {
    Ratio tooEasyAbove = Ratio::fromScaled(900'000);    ///< chance of the target
    Ratio outOfReachBelow = Ratio::fromScaled(100'000); ///< likewise
    /// The least deviation of growth that is reckoned with: a short, even history does not make the future certain.
    Ratio leastDeviation = Ratio::fromScaled(10'000);
};

/// Why no chance is given.
enum class ChanceRefusal {
    FewerThanTwoSeasons, ///< of whole months before the period
    NoBase,              ///< the span that growth is measured from is not complete, or brought nothing positive
    TooFewGrowths,       ///< fewer than two spans could be compared with the year before
    NoTarget,
};

/// "fewer_than_two_seasons", "no_base", "too_few_growths", "no_target"
std::string_view code(ChanceRefusal refusal);

/// How the past grew: each span against the same span a year earlier.
struct GrowthModel {
    std::int64_t base = 0; ///< of the target's own span a year earlier
    Ratio mean;
    Ratio deviation; ///< of a sample (n − 1), at least the policy's
    Ratio lowest;
    Ratio highest;
    std::size_t count = 0;
};

struct GrowthHistory {
    std::optional<GrowthModel> model;
    std::optional<ChanceRefusal> refusal; ///< exactly when there is no model
};

/// `months`: what each whole month brought, oldest first, before the target's span, which is `monthsOfSpan` long; `base`:
/// what that span brought a year earlier, nothing while it is not complete. Spans of growth are as long, but never longer
/// than a quarter; they end where the months end, and those whose year before is not positive are left out.
GrowthHistory growthOf(std::span<const std::int64_t> months, std::size_t monthsOfSpan, std::optional<std::int64_t> base,
                       const ChallengePolicy& policy = {});

/// That the value is reached, by a normal distribution of growth.
Ratio chanceOf(std::int64_t value, const GrowthModel& model, Direction direction = Direction::HigherIsBetter);
/// base × (1 + mean growth)
std::int64_t expectedBy(const GrowthModel& model);

enum class Difficulty { TooEasy, Challenging, OutOfReach };

/// "too_easy", "challenging", "out_of_reach"
std::string_view code(Difficulty difficulty);

struct Challenge {
    std::optional<Ratio> growth; ///< of the target on the base; not available without either
    std::optional<Ratio> floorChance;
    std::optional<Ratio> targetChance;
    std::optional<Ratio> stretchChance;
    std::optional<Ratio> expectedAttainment;
    std::optional<Difficulty> difficulty;
    std::optional<ChanceRefusal> refusal; ///< exactly when there is no chance of the target
};

struct ChallengeLevels {
    std::optional<std::int64_t> floor;
    std::optional<std::int64_t> target;
    std::optional<std::int64_t> stretch;
};

Challenge challengeOf(const ChallengeLevels& levels, const GrowthHistory& history,
                      Direction direction = Direction::HigherIsBetter, const ChallengePolicy& policy = {});
Difficulty difficultyOf(Ratio targetChance, const ChallengePolicy& policy = {});

/// The part of those with an expected attainment for whom it is at least 1. Not available of nobody.
std::optional<Ratio> shareExpectedAtTarget(std::span<const std::optional<Ratio>> expectedAttainments);

/// What is to be reached by the end of each month: the months' targets cumulated.
std::vector<std::int64_t> milestonesOf(std::span<const std::int64_t> monthTargets);

} // namespace attain
