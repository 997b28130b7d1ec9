#include "targets/Attainment.h"

#include "support/Error.h"

#include <catch2/catch.hpp>

#include <limits>

// docs/domain-rules.md, "Attainment", "Pace", "Variance"
using namespace attain;

namespace {

Ratio ratio(const char* text)
{
    return Ratio::fromText(text).value();
}

constexpr auto kHigher = Direction::HigherIsBetter;
constexpr auto kLower = Direction::LowerIsBetter;

} // namespace

TEST_CASE("Satisfaction from 80 to 85, actual 87: level and progress are both kept", "[targets][attainment]")
{
    CHECK(attainmentOf(87, 85, kHigher) == ratio("1.023529"));
    CHECK(progressOf(87, 80, 85) == ratio("1.400000"));
}

TEST_CASE("Lower is better: 2 − actual ÷ target, continuous at zero and never clipped", "[targets][attainment]")
{
    const auto [actual, expected] = GENERATE(table<std::int64_t, const char*>({
        {0, "2.0"},
        {3, "1.4"},
        {5, "1.0"},
        {8, "0.4"},
        {12, "-0.4"},
    }));
    CHECK(attainmentOf(actual, 5, kLower) == ratio(expected));
}

TEST_CASE("A band is met inside and falls with the distance outside", "[targets][attainment]")
{
    const auto [actual, expected] = GENERATE(table<std::int64_t, const char*>({
        {29, "0.9"},
        {30, "1.0"},
        {33, "1.0"},
        {35, "1.0"},
        {36, "0.9"},
        {46, "0.0"},
        {99, "0.0"},
    }));
    CHECK(attainmentInBand(actual, 30, 35, 10) == ratio(expected));
    CHECK_FALSE(attainmentInBand(actual, 30, 35, 0));
}

TEST_CASE("Deductions of 15 points an event stop at zero", "[targets][attainment]")
{
    CHECK(attainmentAfterDeductions(0, 15) == ratio("1.0"));
    CHECK(attainmentAfterDeductions(2, 15) == ratio("0.70"));
    CHECK(attainmentAfterDeductions(7, 15) == ratio("0.0"));
}

TEST_CASE("A target that is zero or negative has no attainment", "[targets][attainment]")
{
    const auto direction = GENERATE(kHigher, kLower);
    CHECK_FALSE(attainmentOf(10, 0, direction));
    CHECK_FALSE(attainmentOf(10, -5, direction));
    CHECK_FALSE(progressOf(10, 7, 7));
}

TEST_CASE("Attainment keeps its sign and is rounded half away from zero", "[targets][attainment]")
{
    CHECK(attainmentOf(-1, 3, kHigher) == ratio("-0.333333"));
    CHECK(attainmentOf(2, 3, kHigher) == ratio("0.666667"));
    CHECK(attainmentOf(1, 2'000'000, kHigher) == ratio("0.000001"));
    CHECK(attainmentOf(-1, 2'000'000, kHigher) == ratio("-0.000001"));
}

TEST_CASE("Required per day is the literal quotient, negative once the target is passed", "[targets][pace]")
{
    CHECK(requiredPerDayOf(1'000, 400, 12) == 50);
    CHECK(requiredPerDayOf(1'000, 1'300, 12) == -25);
    CHECK_FALSE(requiredPerDayOf(1'000, 400, 0));
}

TEST_CASE("Pace is not available before anything is expected", "[targets][pace]")
{
    CHECK_FALSE(paceIndexOf(5, 0, kHigher));
    CHECK_FALSE(projectionOf(5, Ratio{}));
    CHECK(expectedOf(12'000'000, ratio("0.35")) == 4'200'000);
    CHECK(paceIndexOf(3'990'000, 4'200'000, kHigher) == ratio("0.95"));
    CHECK(projectionOf(3'990'000, ratio("0.35")) == 11'400'000);
}

TEST_CASE("Change is measured on the size of the base; ratios compare in points", "[targets][variance]")
{
    CHECK(changeOf(75, 50, Unit::Money) == ratio("0.5"));
    CHECK(changeOf(-25, -50, Unit::Money) == ratio("0.5"));
    CHECK(changeOf(50, -50, Unit::Money) == ratio("2.0"));
    CHECK(changeOf(750'000, 500'000, Unit::Ratio) == ratio("0.25"));
    CHECK_FALSE(changeOf(50, 0, Unit::Money));
}

TEST_CASE("What does not fit into 64 bits is an error, never a wrong number", "[targets][attainment]")
{
    constexpr auto kMost = std::numeric_limits<std::int64_t>::max();
    CHECK_THROWS_AS(attainmentOf(kMost, 1, kHigher), Failure);
    CHECK_THROWS_AS(projectionOf(kMost, ratio("0.5")), Failure);
    CHECK_THROWS_AS(progressOf(kMost, -1, 5), Failure);
    CHECK_THROWS_AS(changeOf(kMost, -kMost, Unit::Money), Failure);
}

TEST_CASE("Attainment by the direction of the metric", "[targets][attainment]")
{
    const auto of = [](Unit unit, Direction direction, std::int64_t actual, const TargetLevels& levels,
                       std::int64_t tolerance = 0, std::int64_t points = 0) {
        return attainmentOf(MetricInfo{"m", unit, false, direction, "m", {}, tolerance, points}, actual, levels);
    };
    const TargetLevels band{30, {}, 35, {}};
    CHECK(of(Unit::Count, Direction::Band, 29, band, 10) == ratio("0.9"));
    CHECK(of(Unit::Count, Direction::Band, 33, band, 10) == ratio("1"));
    CHECK(of(Unit::Count, Direction::Band, 46, band, 10) == ratio("0"));
    CHECK(of(Unit::Count, Direction::Band, 31, {{}, 30, {}, {}}, 10) == ratio("0.9")); // the target alone is the band
    CHECK_FALSE(of(Unit::Count, Direction::Band, 31, {}, 10));
    CHECK(of(Unit::Count, Direction::Deduction, 2, {}, 0, 15) == ratio("0.7"));
    CHECK(of(Unit::Count, Direction::Deduction, 7, {}, 0, 15) == ratio("0"));
    CHECK(of(Unit::Count, Direction::YesNo, 1, {}) == ratio("1"));
    CHECK(of(Unit::Count, Direction::YesNo, 0, {}) == ratio("0"));
    CHECK(of(Unit::Score, Direction::YesNo, 899'999, {{}, 900'000, {}, {}}) == ratio("0"));
    const std::int64_t june30 = Date::fromIso("2026-06-30")->dayNumber();
    CHECK(of(Unit::Date, Direction::LowerIsBetter, june30, {{}, june30, {}, {}}) == ratio("1"));
    CHECK(of(Unit::Date, Direction::LowerIsBetter, june30 + 1, {{}, june30, {}, {}}) == ratio("0"));
    CHECK_FALSE(of(Unit::Date, Direction::YesNo, june30, {}));
    CHECK(of(Unit::Count, Direction::HigherIsBetter, 30, {{}, 25, {}, {}}) == ratio("1.2"));
    CHECK(of(Unit::Count, Direction::LowerIsBetter, 3, {{}, 5, {}, {}}) == ratio("1.4"));
    CHECK_FALSE(of(Unit::Count, Direction::HigherIsBetter, 30, {}));
}

TEST_CASE("Where lower is better, fewer than expected is ahead", "[targets][attainment]")
{
    CHECK(paceIndexOf(3, 5, Direction::LowerIsBetter) == ratio("1.4"));
    CHECK(paceIndexOf(8, 5, Direction::LowerIsBetter) == ratio("0.4"));
}

TEST_CASE("A date does not grow", "[targets][attainment]")
{
    CHECK_FALSE(changeOf(20'000, 19'000, Unit::Date));
    CHECK(Figure{Unit::Date, *scaledFrom("2024-02-29", Unit::Date)}.toText() == "2024-02-29");
    CHECK_FALSE(scaledFrom("2026-02-29", Unit::Date));
}
