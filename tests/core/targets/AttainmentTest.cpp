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
    CHECK_FALSE(paceIndexOf(5, 0));
    CHECK_FALSE(projectionOf(5, Ratio{}));
    CHECK(expectedOf(12'000'000, ratio("0.35")) == 4'200'000);
    CHECK(paceIndexOf(3'990'000, 4'200'000) == ratio("0.95"));
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
