#include "support/Apportion.h"

#include <catch2/catch.hpp>

using namespace attain;

namespace {
std::vector<std::int64_t> parts(std::int64_t whole, std::vector<std::int64_t> weights, std::int64_t unit = 1)
{
    const auto result = apportion(whole, weights, unit);
    REQUIRE(result);
    return *result;
}
} // namespace

TEST_CASE("A whole is divided by largest remainder and the parts add up to it", "[support][apportion]")
{
    using Parts = std::vector<std::int64_t>;
    CHECK(parts(1'000'000, {1, 1, 1}) == Parts{333'334, 333'333, 333'333});
    CHECK(parts(7, {50, 30, 20}) == Parts{4, 2, 1});
    CHECK(parts(10'000'001, {6, 5, 8, 8, 8, 9, 7, 7, 9, 9, 11, 13})
          == Parts{600'000, 500'000, 800'000, 800'000, 800'000, 900'000, 700'000, 700'000, 900'000, 900'000, 1'100'000,
                   1'300'001});
    CHECK(parts(1'234'500, {1, 1, 1, 1}, 100) == Parts{308'700, 308'600, 308'600, 308'600});
    CHECK(parts(740, {50, 30}) == Parts{463, 277});
    CHECK(parts(-7, {50, 30, 20}) == Parts{-4, -2, -1});
}

TEST_CASE("Dividing over nothing is an error", "[support][apportion]")
{
    CHECK_FALSE(apportion(10, std::vector<std::int64_t>{}));
    CHECK_FALSE(apportion(10, std::vector<std::int64_t>{0, 0}));
    CHECK_FALSE(apportion(10, std::vector<std::int64_t>{3, -1}));
}
