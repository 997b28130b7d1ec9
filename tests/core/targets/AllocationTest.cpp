#include "targets/Allocation.h"

#include "support/Apportion.h"

#include <catch2/catch.hpp>

#include <numeric>

// docs/domain-rules.md, "Dividing a target"
using namespace attain;

using Parts = std::vector<std::int64_t>;

TEST_CASE("Locked parts come off first; of equal fractions the larger weight wins", "[targets][allocation]")
{
    const std::vector<AllocationShare> shares{{.weight = 50}, {.weight = 30}, {.weight = 20, .locked = 260}};
    const auto allocation = allocate(1'000, shares);
    REQUIRE(allocation);
    CHECK(allocation->parts == Parts{463, 277, 260});
    CHECK(allocation->unplaced == 0);
}

TEST_CASE("Largest remainder divides without losing a unit", "[targets][allocation]")
{
    const std::vector<std::int64_t> even{1, 1, 1};
    CHECK(*apportion(1'000'000, even) == Parts{333'334, 333'333, 333'333});
    const std::vector<std::int64_t> three{50, 30, 20};
    CHECK(*apportion(7, three) == Parts{4, 2, 1});
    const std::vector<std::int64_t> four{1, 1, 1, 1};
    CHECK(*apportion(1'234'500, four, 100) == Parts{308'700, 308'600, 308'600, 308'600});
}

TEST_CASE("What a limit cuts off is divided again among the others, or told as not placeable", "[targets][allocation]")
{
    const std::vector<AllocationShare> capped{{.weight = 1, .most = 200}, {.weight = 1}, {.weight = 2}};
    CHECK(allocate(1'200, capped)->parts == Parts{200, 333, 667});
    const std::vector<AllocationShare> lifted{{.weight = 1, .least = 600}, {.weight = 1}, {.weight = 2}};
    CHECK(allocate(1'200, lifted)->parts == Parts{600, 200, 400});
    const std::vector<AllocationShare> full{{.weight = 1, .most = 200}, {.weight = 1, .most = 300}};
    const auto allocation = allocate(1'200, full);
    CHECK(allocation->parts == Parts{200, 300});
    CHECK(allocation->unplaced == 700);
}

TEST_CASE("Parts and what is unplaced are the whole, whatever the limits", "[targets][allocation][property]")
{
    std::uint32_t random = GENERATE(range(1U, 40U)) * 2654435761U;
    const auto next = [&](std::uint32_t below) {
        random = random * 1664525U + 1013904223U;
        return static_cast<std::int64_t>((random >> 8) % below);
    };
    std::vector<AllocationShare> shares;
    for (int i = 0; i < 6; ++i) {
        AllocationShare share{.weight = next(100)};
        if (next(4) == 0)
            share.locked = next(500);
        if (next(3) == 0)
            share.least = next(300);
        if (next(3) == 0)
            share.most = share.least.value_or(0) + next(300);
        shares.push_back(share);
    }
    const std::int64_t whole = next(5'000);
    const auto allocation = allocate(whole, shares);
    REQUIRE(allocation);
    CHECK(std::accumulate(allocation->parts.begin(), allocation->parts.end(), allocation->unplaced) == whole);
    for (std::size_t i = 0; i < shares.size(); ++i) {
        if (!shares[i].locked && shares[i].most)
            CHECK(allocation->parts[i] <= *shares[i].most);
        if (!shares[i].locked && shares[i].least)
            CHECK(allocation->parts[i] >= *shares[i].least);
    }
}

TEST_CASE("Several factors weigh together: 60 % last year's actual, 40 % potential", "[targets][allocation]")
{
    const std::vector<AllocationFactor> factors{{Ratio::fromScaled(600'000), {300, 100}},
                                                {Ratio::fromScaled(400'000), {50, 150}}};
    const auto weights = combinedWeights(factors, 2);
    REQUIRE(weights);
    CHECK((*weights)[0] == Ratio::fromScaled(550'000)); // 0.6 × 0.75 + 0.4 × 0.25
    CHECK((*weights)[1] == Ratio::fromScaled(450'000));
    CHECK_FALSE(combinedWeights(std::vector<AllocationFactor>{{Ratio::fromUnits(1), {0, 0}}}, 2));
}

TEST_CASE("Over-assignment is its own line: 115 % of 15 000 000", "[targets][allocation]")
{
    CHECK(times(Money::fromUnits(15'000'000), Ratio::fromScaled(1'150'000)) == Money::fromUnits(17'250'000));
}

TEST_CASE("Negative weights and limits out of order are refused", "[targets][allocation]")
{
    CHECK_FALSE(allocate(10, std::vector<AllocationShare>{{.weight = -1}}));
    CHECK_FALSE(allocate(10, std::vector<AllocationShare>{{.weight = 1, .least = 5, .most = 4}}));
}
