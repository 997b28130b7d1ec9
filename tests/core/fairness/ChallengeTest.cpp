#include "fairness/Challenge.h"

#include "support/Error.h"

#include <catch2/catch.hpp>

#include <limits>

// docs/domain-rules.md, "Challenge"
using namespace attain;

namespace {

Ratio ratio(const char* text)
{
    return *Ratio::fromText(text);
}

/// Years of equal months.
std::vector<std::int64_t> years(std::initializer_list<std::int64_t> monthly)
{
    std::vector<std::int64_t> months;
    for (const auto month : monthly)
        months.insert(months.end(), 12, month);
    return months;
}

/// 1 000 a month, then quarters that grew by 12, 16, 20 and 24 %: mean 18 %, deviation 5.1640 %.
std::vector<std::int64_t> grown()
{
    auto months = years({1'000});
    for (const std::int64_t month : {1'120, 1'160, 1'200, 1'240})
        months.insert(months.end(), 3, month);
    return months;
}

GrowthHistory model()
{
    return growthOf(grown(), 3, 3'360); // the first quarter of the second year
}

} // namespace

TEST_CASE("Growth is measured against the same span a year earlier", "[challenge]")
{
    const auto history = model();
    REQUIRE(history.model);
    CHECK_FALSE(history.refusal);
    CHECK(history.model->base == 3'360);
    CHECK(history.model->count == 4);
    CHECK(history.model->mean == ratio("0.18"));
    CHECK(history.model->deviation == ratio("0.05164"));
    CHECK(history.model->lowest == ratio("0.12"));
    CHECK(history.model->highest == ratio("0.24"));
    CHECK(expectedBy(*history.model) == 3'965); // 3 360 × 1.18 = 3 964.8
    CHECK(growthOf(grown(), 1, 1'120).model->count == 12);
    CHECK(growthOf(grown(), 12, 14'160).model->count == 4); // a year is judged by its quarters
    CHECK(growthOf(years({100, 200, 300}), 3, 900).model->count == 8);
}

TEST_CASE("The season is no growth", "[challenge]")
{
    std::vector<std::int64_t> months;
    for (int year = 0; year < 2; ++year)
        for (std::int64_t month = 1; month <= 12; ++month)
            months.push_back(month * 100 * (year == 0 ? 10 : 11));
    const auto history = growthOf(months, 3, months[12] + months[13] + months[14]);
    REQUIRE(history.model);
    CHECK(history.model->mean == ratio("0.1"));
    CHECK(history.model->lowest == ratio("0.1"));
    CHECK(history.model->highest == ratio("0.1"));
    CHECK(history.model->deviation == ratio("0.01")); // never certain
}

TEST_CASE("Under two full seasons no probability is shown", "[challenge]")
{
    auto months = grown();
    months.erase(months.begin());
    const auto history = growthOf(months, 3, 3'360);
    CHECK_FALSE(history.model);
    CHECK(history.refusal == ChanceRefusal::FewerThanTwoSeasons);
    const auto challenge = challengeOf({3'000, 4'000, 5'000}, history);
    CHECK(challenge.refusal == ChanceRefusal::FewerThanTwoSeasons);
    CHECK_FALSE(challenge.targetChance);
    CHECK_FALSE(challenge.difficulty);
    CHECK(growthOf({}, 3, 3'360).refusal == ChanceRefusal::FewerThanTwoSeasons);
}

TEST_CASE("No chance without a base or growths", "[challenge]")
{
    CHECK(growthOf(grown(), 3, {}).refusal == ChanceRefusal::NoBase);
    CHECK(growthOf(grown(), 3, 0).refusal == ChanceRefusal::NoBase);
    CHECK(growthOf(grown(), 3, -5).refusal == ChanceRefusal::NoBase);
    CHECK(growthOf(years({0, 100}), 3, 300).refusal == ChanceRefusal::TooFewGrowths);
    CHECK(growthOf(years({-10, 100}), 3, 300).refusal == ChanceRefusal::TooFewGrowths);
    const auto max = std::numeric_limits<std::int64_t>::max();
    CHECK_THROWS_AS(growthOf(years({max, max}), 3, max), Failure);
}

TEST_CASE("The chance of a level falls with the growth that it takes", "[challenge]")
{
    const auto challenge = challengeOf({3'763, 3'965, 4'200}, model());
    CHECK(challenge.growth == ratio("0.18006"));                              // 605 ÷ 3 360
    CHECK(challenge.floorChance->toDouble() == Approx(0.8778).margin(0.001)); // 1.1637 deviations below the mean
    CHECK(challenge.targetChance->toDouble() == Approx(0.4995).margin(0.001));
    CHECK(challenge.stretchChance->toDouble() == Approx(0.0877).margin(0.001)); // 25 %: 1.3555 deviations above it
    CHECK(challenge.expectedAttainment == ratio("1.0"));
    CHECK(challenge.difficulty == Difficulty::Challenging);
    CHECK_FALSE(challenge.refusal);

    Ratio last = Ratio::fromUnits(1);
    for (std::int64_t target = 0; target < 8'000; target += 100) {
        const auto chance = chanceOf(target, *model().model);
        REQUIRE(chance <= last);
        REQUIRE(chance >= Ratio{});
        const auto other = chanceOf(target, *model().model, Direction::LowerIsBetter);
        REQUIRE(std::abs((chance + other - Ratio::fromUnits(1)).scaled()) <= 1);
        last = chance;
    }
}

TEST_CASE("Too easy and out of reach have numbers", "[challenge]")
{
    CHECK(challengeOf({{}, 3'600, {}}, model()).difficulty == Difficulty::TooEasy);    // 7.1 %
    CHECK(challengeOf({{}, 4'200, {}}, model()).difficulty == Difficulty::OutOfReach); // 25 %
    CHECK(difficultyOf(ratio("0.9")) == Difficulty::Challenging);
    CHECK(difficultyOf(ratio("0.900001")) == Difficulty::TooEasy);
    CHECK(difficultyOf(ratio("0.1")) == Difficulty::Challenging);
    CHECK(difficultyOf(ratio("0.099999")) == Difficulty::OutOfReach);
    const auto floorOnly = challengeOf({3'360, {}, {}}, model());
    CHECK(floorOnly.refusal == ChanceRefusal::NoTarget);
    CHECK(floorOnly.floorChance);
    CHECK_FALSE(floorOnly.difficulty);
}

TEST_CASE("The part of a team that is expected at target", "[challenge]")
{
    const std::vector<std::optional<Ratio>> team{ratio("1.0"), ratio("0.999999"), {}, ratio("1.3"), ratio("0.2")};
    CHECK(shareExpectedAtTarget(team) == ratio("0.5"));
    CHECK_FALSE(shareExpectedAtTarget({}));
    CHECK_FALSE(shareExpectedAtTarget(std::vector<std::optional<Ratio>>{{}}));
}

TEST_CASE("Milestones cumulate the months", "[challenge]")
{
    CHECK(milestonesOf(std::vector<std::int64_t>{80, 100, 120}) == std::vector<std::int64_t>{80, 180, 300});
    CHECK(milestonesOf({}).empty());
}
