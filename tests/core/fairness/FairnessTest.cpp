#include "fairness/Fairness.h"

#include "support/Median.h"

#include "support/Error.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <random>

// docs/domain-rules.md, "Fairness"
using namespace attain;

namespace {

constexpr std::int64_t kUnit = 10'000; // of money

Ratio ratio(const char* text)
{
    return *Ratio::fromText(text);
}

FairnessInput person(std::int64_t baseline, std::int64_t target)
{
    return {target * kUnit, baseline * kUnit, {}};
}

const std::vector<FairnessInput> kGroup{person(980, 1'100), person(1'000, 1'100), person(1'020, 1'400)};
const std::vector<SizeAndAttainment> kSizes{{500 * kUnit, ratio("1.3")},
                                            {750 * kUnit, ratio("1.1")},
                                            {1'000 * kUnit, ratio("1.0")},
                                            {1'250 * kUnit, ratio("0.9")},
                                            {1'500 * kUnit, ratio("0.7")}};

std::vector<FairnessInput> randomGroup(std::mt19937& random)
{
    std::vector<FairnessInput> group;
    const auto count = std::uniform_int_distribution{1, 30}(random);
    for (int i = 0; i < count; ++i)
        group.push_back(
            person(std::uniform_int_distribution{0, 2'000}(random), std::uniform_int_distribution{0, 2'000}(random)));
    return group;
}

} // namespace

TEST_CASE("A target that is far from the group's is flagged", "[fairness]")
{
    const auto ratios = ratiosOf(kGroup);
    REQUIRE(ratios.members.size() == 3);
    CHECK(ratios.members[0].toBaseline == ratio("1.122449"));
    CHECK(ratios.members[1].toBaseline == ratio("1.1"));
    CHECK(ratios.members[2].toBaseline == ratio("1.372549"));
    CHECK(ratios.median == ratio("1.122449"));
    CHECK(ratios.lowest == ratio("1.1"));
    CHECK(ratios.highest == ratio("1.372549"));
    CHECK(ratios.members[0].deviation == Ratio{});
    CHECK(ratios.members[1].deviation == ratio("-0.02"));
    CHECK(ratios.members[2].deviation == ratio("0.222816"));
    CHECK_FALSE(ratios.members[0].flagged);
    CHECK_FALSE(ratios.members[1].flagged);
    CHECK(ratios.members[2].flagged);
}

TEST_CASE("A deviation of exactly the allowed share is not flagged, on neither side", "[fairness]")
{
    const std::vector group{person(1'000, 1'000), person(1'000, 1'100), person(1'000, 900)};
    const auto exact = ratiosOf(group);
    CHECK(exact.members[1].deviation == ratio("0.1"));
    CHECK_FALSE(exact.members[1].flagged);
    CHECK(exact.members[2].deviation == ratio("-0.1"));
    CHECK_FALSE(exact.members[2].flagged);
    const auto narrower = ratiosOf(group, {ratio("0.099999"), ratio("0.05")});
    CHECK(narrower.members[1].flagged);
    CHECK(narrower.members[2].flagged);
}

TEST_CASE("Without a base there is no ratio", "[fairness]")
{
    CHECK(ratiosOf({}).members.empty());
    CHECK_FALSE(ratiosOf({}).median);

    const std::vector<FairnessInput> group{{100, 0, -5}, {100, {}, 80}, {{}, 100, {}}, {100, -1, {}}, {0, 100, 100}};
    const auto ratios = ratiosOf(group);
    CHECK_FALSE(ratios.members[0].toBaseline);
    CHECK_FALSE(ratios.members[0].toPotential);
    CHECK_FALSE(ratios.members[1].toBaseline);
    CHECK(ratios.members[1].toPotential == ratio("1.25"));
    CHECK_FALSE(ratios.members[2].toBaseline);
    CHECK_FALSE(ratios.members[3].toBaseline);
    CHECK(ratios.members[4].toBaseline == Ratio{});
    CHECK(ratios.median == Ratio{});
    CHECK_FALSE(ratios.members[4].deviation); // of a median of zero

    const std::vector alone{person(100, 150)};
    CHECK(ratiosOf(alone).members[0].deviation == Ratio{});
    CHECK(unlikePairsOf(alone).empty());
}

TEST_CASE("The median of an even number lies between the middle two", "[fairness]")
{
    CHECK(medianOf({ratio("1.4"), ratio("1.0"), ratio("1.1"), ratio("1.2")}) == ratio("1.15"));
    CHECK(medianOf({ratio("1.000001"), ratio("1.000002")}) == ratio("1.000002")); // half away from zero
    CHECK(medianOf({}) == std::nullopt);
}

TEST_CASE("Alike people with unlike targets are named", "[fairness]")
{
    const std::vector group{person(1'000, 1'100), person(1'020, 1'342), person(2'000, 3'000)};
    const auto pairs = unlikePairsOf(group);
    REQUIRE(pairs.size() == 1);
    CHECK(pairs[0] == UnlikePair{0, 1, ratio("0.22")});

    // 950 of 1 000 is 5 % and alike; 949 is not. A difference of 10 % is allowed.
    CHECK(unlikePairsOf(std::vector{person(1'000, 1'200), person(950, 1'000)})
          == std::vector{UnlikePair{1, 0, ratio("0.2")}});
    CHECK(unlikePairsOf(std::vector{person(1'000, 1'200), person(949, 1'000)}).empty());
    CHECK(unlikePairsOf(std::vector{person(1'000, 1'100), person(1'000, 1'000)}).empty());
    CHECK(unlikePairsOf(std::vector{person(0, 1'100), person(0, 1'000), person(1'000, 0), person(1'000, 10)}).empty());
}

TEST_CASE("Gini of expected attainment", "[fairness]")
{
    CHECK(giniOf({ratio("0.6"), ratio("0.8"), ratio("1.0"), ratio("1.2"), ratio("1.4")}) == ratio("0.16"));
    CHECK(giniOf({ratio("1.0"), ratio("1.0"), ratio("1.0")}) == Ratio{});
    CHECK(giniOf({ratio("0.7")}) == Ratio{});
    CHECK(giniOf({Ratio{}, ratio("1.0")}) == ratio("0.5"));
    CHECK_FALSE(giniOf({}));
    CHECK_FALSE(giniOf({Ratio{}, Ratio{}}));
    CHECK_FALSE(giniOf({ratio("-0.1"), ratio("1.0")}));
    const auto most = Ratio::fromScaled(std::numeric_limits<std::int64_t>::max());
    CHECK_THROWS_AS(giniOf({most, most}), Failure);
}

TEST_CASE("Bands of attainment", "[fairness]")
{
    const std::vector attainments{ratio("-0.2"),     ratio("0.499999"), ratio("0.5"), ratio("0.799999"), ratio("0.8"),
                                  ratio("0.999999"), ratio("1.0"),      ratio("1.2"), ratio("1.200001"), ratio("9.0")};
    CHECK(bandsOf(attainments) == AttainmentBands{2, 2, 2, 2, 2});
    CHECK(bandsOf({}) == AttainmentBands{});
}

TEST_CASE("Big targets that are too hard correlate with low attainment", "[fairness]")
{
    const auto r = correlationOf(kSizes);
    REQUIRE(r);
    CHECK(r->toDouble() == Approx(-0.9899).margin(0.00005));
    CHECK_FALSE(correlationOf({}));
    CHECK_FALSE(correlationOf({{500, ratio("1.0")}}));
    CHECK_FALSE(correlationOf({{500, ratio("1.0")}, {500, ratio("1.2")}}));
    CHECK_FALSE(correlationOf({{500, ratio("1.0")}, {700, ratio("1.0")}}));
    CHECK(correlationOf({{500, ratio("1.0")}, {700, ratio("1.1")}}) == Ratio::fromUnits(1));
}

TEST_CASE("The order of people does not matter", "[fairness]")
{
    std::mt19937 random{16};
    for (int round = 0; round < 200; ++round) {
        const auto group = randomGroup(random);
        std::vector<std::size_t> order(group.size());
        for (std::size_t i = 0; i < order.size(); ++i)
            order[i] = i;
        std::shuffle(order.begin(), order.end(), random);
        std::vector<FairnessInput> shuffled;
        std::vector<Ratio> values;
        std::vector<Ratio> shuffledValues;
        std::vector<SizeAndAttainment> sizes;
        std::vector<SizeAndAttainment> shuffledSizes;
        for (std::size_t i = 0; i < order.size(); ++i) {
            const auto& other = group[order[i]];
            shuffled.push_back(other);
            values.push_back(Ratio::fromScaled(*group[i].target));
            shuffledValues.push_back(Ratio::fromScaled(*other.target));
            sizes.push_back({*group[i].target, Ratio::fromScaled(*group[i].baseline)});
            shuffledSizes.push_back({*other.target, Ratio::fromScaled(*other.baseline)});
        }
        const auto ratios = ratiosOf(group);
        const auto again = ratiosOf(shuffled);
        REQUIRE(ratios.median == again.median);
        for (std::size_t i = 0; i < order.size(); ++i)
            REQUIRE(again.members[i].deviation == ratios.members[order[i]].deviation);
        REQUIRE(giniOf(values) == giniOf(shuffledValues));
        REQUIRE(bandsOf(values) == bandsOf(shuffledValues));
        REQUIRE(correlationOf(sizes) == correlationOf(shuffledSizes));
        const auto gini = giniOf(values);
        REQUIRE((!gini || (*gini >= Ratio{} && *gini < Ratio::fromUnits(1))));
    }
}

TEST_CASE("What grows with all targets and baselines alike keeps its place in the group", "[fairness]")
{
    std::mt19937 random{17};
    for (int round = 0; round < 200; ++round) {
        const auto group = randomGroup(random);
        auto larger = group;
        for (auto& input : larger) {
            *input.target *= 7;
            *input.baseline *= 7;
        }
        const auto before = ratiosOf(group);
        const auto after = ratiosOf(larger);
        REQUIRE(before.median == after.median);
        for (std::size_t i = 0; i < group.size(); ++i) {
            REQUIRE(after.members[i].deviation == before.members[i].deviation);
            REQUIRE(after.members[i].flagged == before.members[i].flagged);
        }
        REQUIRE(unlikePairsOf(group) == unlikePairsOf(larger));
    }
}
