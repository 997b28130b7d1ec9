#include "incentives/TierTable.h"

#include "incentives/PayCurve.h"
#include "incentives/PayoutCurve.h"
#include "support/Error.h"

#include <catch2/catch.hpp>

#include <random>

// docs/domain-rules.md, "Incentives": tiers and curves by themselves. The same numbers from a package: PayoutServiceTest.
using namespace attain;

namespace {

std::int64_t money(std::int64_t units)
{
    return Money::fromUnits(units).scaled();
}

TierTable table(TierMode mode, TierBoundary boundary = TierBoundary::Upper)
{
    return {{{0, 50'000}, {money(100'000), 70'000}, {money(200'000), 100'000}}, mode, boundary};
}

std::string pay(const TierTable& tiers, std::int64_t amount)
{
    return payByTier(tiers, amount, amount, Ratio::kScale).toText(2);
}

} // namespace

TEST_CASE("A marginal table pays each part at its own rate", "[incentives]")
{
    struct Row {
        int amount;
        const char* marginal;
        const char* upper;
        const char* lower;
    };
    const auto row
        = GENERATE(Row{80'000, "4000.00", "4000.00", "4000.00"}, Row{100'000, "5000.00", "7000.00", "5000.00"},
                   Row{150'000, "8500.00", "10500.00", "10500.00"}, Row{200'000, "12000.00", "20000.00", "14000.00"},
                   Row{250'000, "17000.00", "25000.00", "25000.00"}, Row{-5'000, "-250.00", "-250.00", "-250.00"},
                   Row{0, "0.00", "0.00", "0.00"});
    CHECK(pay(table(TierMode::Marginal), money(row.amount)) == row.marginal);
    CHECK(pay(table(TierMode::Marginal, TierBoundary::Lower), money(row.amount))
          == row.marginal); // no jump, no difference
    CHECK(pay(table(TierMode::Retroactive), money(row.amount)) == row.upper);
    CHECK(pay(table(TierMode::Retroactive, TierBoundary::Lower), money(row.amount)) == row.lower);
}

TEST_CASE("An interpolated table moves evenly from rate to rate", "[incentives]")
{
    const auto tiers = table(TierMode::Interpolated);
    CHECK(rateAt(tiers, 0) == 50'000);
    CHECK(rateAt(tiers, money(50'000)) == 60'000);
    CHECK(rateAt(tiers, money(100'000)) == 70'000);
    CHECK(rateAt(tiers, money(150'000)) == 85'000);
    CHECK(rateAt(tiers, money(900'000)) == 100'000);
    CHECK(rateAt(tiers, money(-10)) == 50'000);
    CHECK(pay(tiers, money(150'000)) == "12750.00");
}

TEST_CASE("Another measure chooses the tier, and units are paid in money", "[incentives]")
{
    const TierTable receipts{
        {{0, 30'000}, {money(100'000), 50'000}, {money(200'000), 80'000}}, TierMode::Retroactive, TierBoundary::Upper};
    CHECK(payByTier(receipts, money(150'000), money(120'000), Ratio::kScale).toText(2) == "6000.00");
    // 3 yuan a piece, 5 from the eleventh on: 12 pieces.
    const TierTable pieces{{{0, money(3)}, {100'000, money(5)}}, TierMode::Marginal, TierBoundary::Upper};
    CHECK(payByTier(pieces, 120'000, 120'000, Quantity::kScale).toText(2) == "40.00");
    const TierTable customers{{{0, money(100)}}, TierMode::Marginal, TierBoundary::Upper};
    CHECK(payByTier(customers, 7, 7, 1).toText(2) == "700.00");
}

TEST_CASE("A cliff is told with its size, and only where pay jumps", "[incentives]")
{
    const auto component = [](TierMode mode) {
        Commission pays;
        pays.paid = Measure::value(Metric::Revenue);
        pays.tiers = table(mode);
        return IncentiveComponent{"base", "base", {}, pays};
    };
    CHECK(cliffsOf(component(TierMode::Marginal)).empty());
    CHECK(cliffsOf(component(TierMode::Interpolated)).empty());
    CHECK(cliffsOf(component(TierMode::Retroactive))
          == std::vector<PayCliff>{{money(100'000), Money::fromUnits(5'000), Money::fromUnits(7'000)},
                                   {money(200'000), Money::fromUnits(14'000), Money::fromUnits(20'000)}});
    // Where another number chooses the tier the rate is drawn, not the pay.
    auto chosen = component(TierMode::Retroactive);
    std::get<Commission>(chosen.pays).selects = Measure::attainment(Metric::Revenue);
    CHECK(cliffsOf(chosen).empty());
    CHECK(payCurveOf(chosen)->yUnit == Unit::Ratio);
    // Every point of a curve is what the component pays there.
    const auto curve = payCurveOf(component(TierMode::Interpolated));
    REQUIRE(curve);
    CHECK(curve->points.size() > 10); // bent between limits
    for (const auto& point : curve->points)
        CHECK(payCurveAt(component(TierMode::Interpolated), point.x) == point.y);
}

TEST_CASE("The parts of a marginal table are the amount, and more never pays less", "[incentives]")
{
    std::mt19937 random{7}; // NOLINT: the same tables on every machine
    std::uniform_int_distribution<std::int64_t> step{1, 1'000'000'000};
    std::uniform_int_distribution<std::int64_t> rate{0, 200'000};
    for (int round = 0; round < 200; ++round) {
        TierTable tiers{{{0, rate(random)}}, TierMode::Marginal, TierBoundary::Upper};
        for (int i = 0; i < 5; ++i)
            tiers.tiers.push_back({tiers.tiers.back().from + step(random), rate(random)});
        Money before;
        std::int64_t amount = 0;
        for (int i = 0; i < 20; ++i) {
            std::int64_t sum = 0;
            Money pays;
            for (const auto& part : partsByTier(tiers, amount, amount, Ratio::kScale)) {
                sum += part.part;
                pays += part.amount;
            }
            CHECK(sum == amount);
            CHECK(pays == payByTier(tiers, amount, amount, Ratio::kScale));
            CHECK(pays >= before);
            before = pays;
            amount += step(random) / 3;
        }
    }
}

TEST_CASE("An amount that does not fit is an error, never a wrong number", "[incentives]")
{
    const TierTable tiers{{{0, 9'000'000'000'000}}, TierMode::Marginal, TierBoundary::Upper};
    CHECK_THROWS_AS(payByTier(tiers, 9'000'000'000'000'000'000, 9'000'000'000'000'000'000, Ratio::kScale), Failure);
}

TEST_CASE("A payout curve is straight between its points, nothing below and flat above", "[incentives]")
{
    const auto percent = [](const char* text) { return *Ratio::fromText(text); };
    const PayoutCurve curve{
        {percent("0.8"), percent("0.5")}, {percent("1"), percent("1")}, {percent("1.2"), percent("2")}};
    CHECK(payoutAt(curve, percent("0.7999")).toText(2) == "0.00");
    CHECK(payoutAt(curve, percent("0.8")).toText(2) == "0.50");
    CHECK(payoutAt(curve, percent("0.9")).toText(2) == "0.75");
    CHECK(payoutAt(curve, percent("0.975")).toText(2) == "0.9375");
    CHECK(payoutAt(curve, percent("1.1")).toText(2) == "1.50");
    CHECK(payoutAt(curve, percent("1.4")).toText(2) == "2.00");
    CHECK(payoutAt({}, percent("1")).toText(2) == "0.00");
    // A step: both points at 70 %, the later one holds there.
    const PayoutCurve step{
        {percent("0.7"), percent("0")}, {percent("0.7"), percent("0.35")}, {percent("1"), percent("1")}};
    CHECK(payoutAt(step, percent("0.699999")).toText(2) == "0.00");
    CHECK(payoutAt(step, percent("0.7")).toText(2) == "0.35");
    CHECK(payoutAt(step, percent("0.85")).toText(3) == "0.675");
}
