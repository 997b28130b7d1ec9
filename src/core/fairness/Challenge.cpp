#include "fairness/Challenge.h"

#include "support/Codes.h"

#include "targets/Attainment.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace attain {
namespace {

constexpr Codes<ChanceRefusal, 4> kRefusals{{{"fewer_than_two_seasons", ChanceRefusal::FewerThanTwoSeasons},
                                             {"no_base", ChanceRefusal::NoBase},
                                             {"too_few_growths", ChanceRefusal::TooFewGrowths},
                                             {"no_target", ChanceRefusal::NoTarget}}};
constexpr Codes<Difficulty, 3> kDifficulties{{{"too_easy", Difficulty::TooEasy},
                                              {"challenging", Difficulty::Challenging},
                                              {"out_of_reach", Difficulty::OutOfReach}}};

constexpr std::size_t kYear = 12;
constexpr std::size_t kQuarter = 3;

std::int64_t sumOf(std::span<const std::int64_t> months)
{
    std::int64_t sum = 0;
    for (const auto month : months)
        sum = checkedAdd(sum, month);
    return sum;
}

/// Newest first; the spans end where the months end and do not overlap.
std::vector<Ratio> growthsOf(std::span<const std::int64_t> months, std::size_t length)
{
    std::vector<Ratio> growths;
    for (std::size_t end = months.size(); end >= kYear + length; end -= length) {
        const auto before = sumOf(months.subspan(end - kYear - length, length));
        if (before > 0)
            growths.push_back(*changeOf(sumOf(months.subspan(end - length, length)), before, Unit::Money));
    }
    return growths;
}

Ratio rounded(double value)
{
    return Ratio::fromScaled(std::llround(value * static_cast<double>(Ratio::kScale)));
}

Ratio meanOf(std::span<const Ratio> values)
{
    Ratio sum;
    for (const auto value : values)
        sum += value;
    return *ratioOf(sum.scaled(), checkedMultiply(static_cast<std::int64_t>(values.size()), Ratio::kScale));
}

Ratio deviationOf(std::span<const Ratio> values, Ratio mean)
{
    double squares = 0;
    for (const auto value : values)
        squares += std::pow((value - mean).toDouble(), 2);
    return rounded(std::sqrt(squares / static_cast<double>(values.size() - 1)));
}

GrowthHistory refused(ChanceRefusal why)
{
    return {{}, why};
}

} // namespace

std::string_view code(ChanceRefusal refusal)
{
    return codeIn(kRefusals, refusal);
}

std::string_view code(Difficulty difficulty)
{
    return codeIn(kDifficulties, difficulty);
}

GrowthHistory growthOf(std::span<const std::int64_t> months, std::size_t monthsOfSpan, std::optional<std::int64_t> base,
                       const ChallengePolicy& policy)
{
    if (months.size() < 2 * kYear)
        return refused(ChanceRefusal::FewerThanTwoSeasons);
    GrowthModel model;
    model.base = base.value_or(0);
    if (model.base <= 0)
        return refused(ChanceRefusal::NoBase);
    auto growths = growthsOf(months, std::clamp(monthsOfSpan, std::size_t{1}, kQuarter));
    if (growths.size() < 2)
        return refused(ChanceRefusal::TooFewGrowths);
    std::ranges::sort(growths); // sums of squares depend on their order
    model.count = growths.size();
    model.mean = meanOf(growths);
    model.deviation = std::max(deviationOf(growths, model.mean), policy.leastDeviation);
    model.lowest = growths.front();
    model.highest = growths.back();
    return {model, {}};
}

Ratio chanceOf(std::int64_t value, const GrowthModel& model, Direction direction)
{
    const auto needed = *changeOf(value, model.base, Unit::Money);
    const double distance = (needed - model.mean).toDouble() / model.deviation.toDouble();
    const double above = std::erfc(distance / std::numbers::sqrt2) / 2;
    return rounded(direction == Direction::HigherIsBetter ? above : 1 - above);
}

std::int64_t expectedBy(const GrowthModel& model)
{
    return checkedAdd(model.base, multiplyDivide(model.base, model.mean.scaled(), Ratio::kScale));
}

Difficulty difficultyOf(Ratio targetChance, const ChallengePolicy& policy)
{
    if (targetChance > policy.tooEasyAbove)
        return Difficulty::TooEasy;
    return targetChance < policy.outOfReachBelow ? Difficulty::OutOfReach : Difficulty::Challenging;
}

Challenge challengeOf(const ChallengeLevels& levels, const GrowthHistory& history, Direction direction,
                      const ChallengePolicy& policy)
{
    Challenge result;
    if (!history.model) {
        result.refusal = history.refusal;
        return result;
    }
    const auto& model = *history.model;
    const auto chance = [&](std::optional<std::int64_t> level) {
        return level ? std::optional{chanceOf(*level, model, direction)} : std::nullopt;
    };
    result.floorChance = chance(levels.floor);
    result.targetChance = chance(levels.target);
    result.stretchChance = chance(levels.stretch);
    if (!levels.target) {
        result.refusal = ChanceRefusal::NoTarget;
        return result;
    }
    result.growth = changeOf(*levels.target, model.base, Unit::Money);
    result.expectedAttainment = attainmentOf(expectedBy(model), *levels.target, direction);
    result.difficulty = difficultyOf(*result.targetChance, policy);
    return result;
}

std::optional<Ratio> shareExpectedAtTarget(std::span<const std::optional<Ratio>> expectedAttainments)
{
    std::int64_t known = 0;
    std::int64_t reached = 0;
    for (const auto& attainment : expectedAttainments) {
        known += attainment ? 1 : 0;
        reached += attainment >= Ratio::fromUnits(1) ? 1 : 0;
    }
    return ratioOf(reached, known);
}

std::vector<std::int64_t> milestonesOf(std::span<const std::int64_t> monthTargets)
{
    std::vector<std::int64_t> marks;
    std::int64_t sum = 0;
    for (const auto month : monthTargets)
        marks.push_back(sum = checkedAdd(sum, month));
    return marks;
}

} // namespace attain
