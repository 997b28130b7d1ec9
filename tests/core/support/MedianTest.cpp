#include "support/Median.h"

#include <catch2/catch.hpp>

using namespace attain;

TEST_CASE("The median is the middle one, or the mean of two", "[support]")
{
    const auto ratio = [](const char* text) { return *Ratio::fromText(text); };
    CHECK_FALSE(medianOf({}));
    CHECK(medianOf({ratio("0.9"), ratio("1.2"), ratio("1")}) == ratio("1"));
    CHECK(medianOf({ratio("0.9"), ratio("1.000001")}) == ratio("0.950001")); // half away from zero
    CHECK(medianOf({ratio("-0.9"), ratio("-1.000001")}) == ratio("-0.950001"));
}
