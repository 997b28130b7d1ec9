#include "dividing/Division.h"

#include "dividing/Capacity.h"
#include "dividing/MonthTable.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <numeric>

// docs/domain-rules.md §4 "Dividing a target", §5 "In role for part of a period"
using namespace attain;

namespace {

constexpr std::int64_t kUnit = 10'000; // of money
const Ratio kAll = Ratio::fromScaled(Ratio::kScale);

Ratio percent(int value)
{
    return Ratio::fromScaled(value * 10'000);
}

DivisionReceiver receiver(std::int64_t id, std::optional<std::int64_t> lastYear, std::size_t months = 1)
{
    DivisionReceiver result;
    result.subject = Subject::of(PersonId{id});
    if (lastYear)
        result.lastYear = *lastYear * kUnit;
    result.presence.assign(months, kAll);
    result.present.assign(months, 0);
    result.fixed.assign(months, false);
    result.daysInRole = 365;
    return result;
}

DivisionWhole whole(std::int64_t units, const std::vector<std::int64_t>& weights = {1})
{
    DivisionWhole result;
    result.levels.target = units * kUnit;
    const auto total = std::accumulate(weights.begin(), weights.end(), std::int64_t{0});
    std::int64_t rest = units * kUnit;
    for (std::size_t m = 0; m < weights.size(); ++m) {
        const std::int64_t month = m + 1 == weights.size() ? rest : units * weights[m] / total * kUnit;
        rest -= month;
        result.months.push_back({*Date::create(2026, static_cast<int>(m) + 1, 1), {{}, month, {}, {}}});
        result.calendar.push_back(weights[m]);
    }
    return result;
}

std::vector<std::int64_t> units(const DivisionNodeResult& result)
{
    std::vector<std::int64_t> list;
    for (const auto& target : result.targets)
        list.push_back(*target.levels.target / kUnit);
    return list;
}

DivisionNodeResult divided(const DivisionPlan& plan, const DivisionWhole& from,
                           const std::vector<DivisionReceiver>& receivers)
{
    return *divideNode(plan, 0, Subject::company(), from, receivers);
}

void requireConserved(const DivisionNodeResult& result)
{
    std::int64_t sum = result.node.unplaced;
    std::vector<std::int64_t> columns(result.node.monthGaps);
    for (const auto& target : result.targets) {
        sum += *target.levels.target;
        std::int64_t months = 0;
        for (const auto& month : target.months)
            months += *month.levels.target;
        CHECK(months == *target.levels.target);
        std::int64_t parts = 0;
        for (const auto& [part, amount] : target.parts)
            parts += amount;
        CHECK(parts == *target.levels.target);
    }
    CHECK(sum == result.node.carried);
}

} // namespace

TEST_CASE("A target is divided evenly, by largest remainder", "[dividing]")
{
    const auto result = divided({}, whole(1'000'000), {receiver(1, 5), receiver(2, {}), receiver(3, 9)});
    CHECK(units(result) == std::vector<std::int64_t>{333'334, 333'333, 333'333});
    requireConserved(result);
}

TEST_CASE("Last year's actual weighs; growth of the whole is everybody's growth", "[dividing]")
{
    // The handbook's case: 10 000 000 last year, +20 %, online 40 / offline 60.
    DivisionPlan plan;
    plan.factors = {{DivisionFactorKind::LastYear}};
    const auto result = divided(plan, whole(12'000'000), {receiver(1, 4'000'000), receiver(2, 6'000'000)});
    CHECK(units(result) == std::vector<std::int64_t>{4'800'000, 7'200'000});
    CHECK(result.targets[0].parts
          == Derivation{{DerivationPart::Base, 4'000'000 * kUnit}, {DerivationPart::Growth, 800'000 * kUnit}});
    requireConserved(result);
}

TEST_CASE("Several factors weigh by their shares; what the others give or take is told", "[dividing]")
{
    DivisionPlan plan;
    plan.factors = {{DivisionFactorKind::LastYear, percent(60)}, {DivisionFactorKind::Column, percent(40)}};
    auto a = receiver(1, 600);
    auto b = receiver(2, 400);
    a.rule.column = 10;
    b.rule.column = 30;
    const auto result = divided(plan, whole(1'000), {a, b});
    // 0.6 × 0.6 + 0.4 × 0.25 = 0.46; 0.6 × 0.4 + 0.4 × 0.75 = 0.54
    CHECK(units(result) == std::vector<std::int64_t>{460, 540});
    CHECK(result.targets[0].parts.at(DerivationPart::Factors) == -140 * kUnit);
    CHECK(result.targets[1].parts.at(DerivationPart::Factors) == 140 * kUnit);
    requireConserved(result);
}

TEST_CASE("Without a history the average of the others stands for it", "[dividing]")
{
    DivisionPlan plan;
    plan.factors = {{DivisionFactorKind::LastYear}};
    const auto result = divided(plan, whole(900), {receiver(1, 100), receiver(2, 300), receiver(3, {})});
    CHECK(units(result) == std::vector<std::int64_t>{150, 450, 300});
    CHECK_FALSE(result.node.evenInstead);
    const auto nobody = divided(plan, whole(900), {receiver(1, {}), receiver(2, {}), receiver(3, {})});
    CHECK(units(nobody) == std::vector<std::int64_t>{300, 300, 300});
    CHECK(nobody.node.evenInstead);
    requireConserved(nobody);
}

TEST_CASE("Growth and relief of one's own move the weight", "[dividing]")
{
    DivisionPlan plan;
    plan.factors = {{DivisionFactorKind::LastYear}};
    auto a = receiver(1, 100);
    auto b = receiver(2, 100);
    a.rule.growth = percent(50);
    b.rule.relief = percent(50);
    const auto result = divided(plan, whole(400), {a, b});
    CHECK(units(result) == std::vector<std::int64_t>{300, 100});
    CHECK(result.targets[0].parts.at(DerivationPart::Rules) == 100 * kUnit);
    b.rule.relief = percent(150);
    CHECK_FALSE(divideNode(plan, 0, Subject::company(), whole(400), std::vector{a, b}));
}

TEST_CASE("Locked receivers come off first; limits move the rest, or leave it without a place", "[dividing]")
{
    DivisionPlan plan;
    plan.factors = {{DivisionFactorKind::Column}};
    std::vector<DivisionReceiver> receivers{receiver(1, {}), receiver(2, {}), receiver(3, {})};
    receivers[0].rule.column = 50;
    receivers[1].rule.column = 30;
    receivers[2].rule.column = 20;
    receivers[2].stays = true;
    receivers[2].present = {260 * kUnit};
    receivers[2].levels.target = 260 * kUnit;
    const auto locked = divided(plan, whole(1'000), receivers);
    CHECK(units(locked) == std::vector<std::int64_t>{463, 277, 260});
    requireConserved(locked);
    receivers[2].stays = false;
    receivers[0].rule.most = 400 * kUnit;
    const auto capped = divided(plan, whole(1'000), receivers);
    CHECK(units(capped) == std::vector<std::int64_t>{400, 360, 240});
    CHECK(capped.targets[0].parts.at(DerivationPart::Limits) == -100 * kUnit);
    for (auto& receiver : receivers)
        receiver.rule.most = 300 * kUnit;
    const auto full = divided(plan, whole(1'000), receivers);
    CHECK(full.node.unplaced == 100 * kUnit);
    requireConserved(full);
}

TEST_CASE("Over-assignment is carried beyond what is needed, as a line of its own", "[dividing]")
{
    DivisionPlan plan;
    plan.overAssignment = {percent(15)};
    const auto result = divided(plan, whole(15'000'000), {receiver(1, {}), receiver(2, {}), receiver(3, {})});
    CHECK(result.node.needed == 15'000'000 * kUnit);
    CHECK(result.node.carried == 17'250'000 * kUnit);
    CHECK(units(result) == std::vector<std::int64_t>{5'750'000, 5'750'000, 5'750'000});
    CHECK(result.targets[0].parts.at(DerivationPart::OverAssignment) == 750'000 * kUnit);
    requireConserved(result);
}

TEST_CASE("A rounding unit is kept by all but one", "[dividing]")
{
    DivisionPlan plan;
    plan.unit = 100 * kUnit;
    const auto result = divided(plan, whole(1'234'500), std::vector(4, receiver(1, {})));
    CHECK(units(result) == std::vector<std::int64_t>{308'700, 308'600, 308'600, 308'600});
    requireConserved(result);
}

TEST_CASE("Who is there for part of the period carries part of it, in the months of being there", "[dividing]")
{
    auto late = receiver(2, {}, 4);
    late.presence = {Ratio{}, Ratio{}, kAll, kAll};
    const auto result = divided({}, whole(1'200, {1, 1, 1, 1}), {receiver(1, {}, 4), late});
    CHECK(units(result) == std::vector<std::int64_t>{800, 400});
    CHECK(*result.targets[1].months[0].levels.target == 0);
    CHECK(*result.targets[1].months[2].levels.target == 200 * kUnit);
    // The others carry the months in which somebody is missing: every month adds up to the whole's.
    CHECK(*result.targets[0].months[0].levels.target == 300 * kUnit);
    CHECK(*result.targets[0].months[3].levels.target == 100 * kUnit);
    CHECK(result.node.monthGaps == std::vector<std::int64_t>{0, 0, 0, 0});
    CHECK(result.targets[1].parts.at(DerivationPart::Presence) == -200 * kUnit);
    requireConserved(result);
}

TEST_CASE("A ramp takes 30, 60 and 90 % of the first months", "[dividing]")
{
    const std::vector<std::int64_t> months(3, 100'000 * kUnit);
    CHECK(effectiveTarget(months, std::vector{percent(30), percent(60), percent(90)}) == 180'000 * kUnit);
}

TEST_CASE("Floor and stretch are divided in proportion, and their sums hold", "[dividing]")
{
    auto from = whole(1'000);
    from.levels.floor = 901 * kUnit;
    from.levels.stretch = 1'100 * kUnit;
    const auto result = divided({}, from, std::vector(3, receiver(1, {})));
    std::int64_t floors = 0;
    for (const auto& target : result.targets) {
        floors += *target.levels.floor;
        CHECK(*target.levels.floor <= *target.levels.target);
        CHECK(*target.levels.stretch >= *target.levels.target);
    }
    CHECK(floors == 901 * kUnit);
}

TEST_CASE("Own seasons are kept, from history or as they are", "[dividing]")
{
    DivisionPlan plan;
    plan.season = DivisionSeason::History;
    auto a = receiver(1, 100, 2);
    auto b = receiver(2, 100, 2);
    a.lastYearMonths = {90 * kUnit, 10 * kUnit};
    b.lastYearMonths = {20 * kUnit, 80 * kUnit};
    auto result = divided(plan, whole(200, {1, 1}), {a, b});
    CHECK(*result.targets[0].months[0].levels.target == 90 * kUnit);
    CHECK(*result.targets[1].months[0].levels.target == 20 * kUnit);
    CHECK(result.node.monthGaps == std::vector<std::int64_t>{-10 * kUnit, 10 * kUnit});
    plan.season = DivisionSeason::Keep;
    a.present = {30, 10};
    result = divided(plan, whole(200, {1, 1}), {a, b});
    CHECK(*result.targets[0].months[0].levels.target == 75 * kUnit);
    CHECK(*result.targets[1].months[0].levels.target == 50 * kUnit); // nothing of its own: as the whole
}

TEST_CASE("Locked months stay, the others take what that moves", "[dividing]")
{
    auto a = receiver(1, {}, 3);
    a.present = {500 * kUnit, 0, 0};
    a.fixed = {true, false, false};
    const auto result = divided({}, whole(1'800, {1, 1, 1}), {a, receiver(2, {}, 3)});
    CHECK(units(result) == std::vector<std::int64_t>{900, 900});
    CHECK(*result.targets[0].months[0].levels.target == 500 * kUnit);
    CHECK(*result.targets[0].months[1].levels.target == 200 * kUnit);
    requireConserved(result);
}

TEST_CASE("Whatever is divided, amounts are conserved and the order does not matter", "[dividing]")
{
    std::uint32_t state = 11;
    const auto random = [&](std::uint32_t below) { return (state = state * 1664525u + 1013904223u) / 7919u % below; };
    for (int round = 0; round < 200; ++round) {
        const std::size_t months = 1 + random(12);
        std::vector<DivisionReceiver> receivers;
        for (std::uint32_t i = 0, count = 1 + random(9); i < count; ++i) {
            auto one
                = receiver(i + 1, random(5) == 0 ? std::nullopt : std::optional<std::int64_t>{random(2'000)}, months);
            one.rule.column = random(100);
            if (random(4) == 0)
                one.rule.most = random(400) * kUnit;
            if (random(5) == 0)
                one.rule.growth = percent(static_cast<int>(random(60)));
            for (auto& share : one.presence)
                if (random(6) == 0)
                    share = percent(static_cast<int>(random(100)));
            receivers.push_back(std::move(one));
        }
        DivisionPlan plan;
        plan.factors = {{DivisionFactorKind::LastYear, percent(1 + static_cast<int>(random(99)))},
                        {DivisionFactorKind::Column, percent(1 + static_cast<int>(random(99)))}};
        plan.season = static_cast<DivisionSeason>(random(4));
        plan.overAssignment = {percent(static_cast<int>(random(20)))};
        std::vector<std::int64_t> weights;
        for (std::size_t m = 0; m < months; ++m)
            weights.push_back(1 + random(15));
        const auto from = whole(1 + random(100'000), weights);
        const auto result = divided(plan, from, receivers);
        requireConserved(result);
        if (std::ranges::any_of(receivers, [](const auto& r) { return r.rule.most.has_value(); }))
            continue;
        // Turned round everybody has the same, up to the unit that the order decides.
        std::ranges::reverse(receivers);
        const auto turned = divided(plan, from, receivers);
        for (std::size_t i = 0; i < receivers.size(); ++i)
            CHECK(std::abs(*turned.targets[receivers.size() - 1 - i].levels.target - *result.targets[i].levels.target)
                  <= kUnit);
    }
}

TEST_CASE("A table of months has the sums of its rows always and of its columns where it can", "[dividing]")
{
    MonthTable table{{5, 5}, {3, 7}, {{1, 0}, {1, 1}}, {}, 1};
    const auto tight = table.fill(); // the first row has only the first month
    CHECK(tight[0][0] + tight[0][1] == 5);
    CHECK(tight[1][0] + tight[1][1] == 5);
    table.columns = {7, 3};
    const auto cells = table.fill();
    CHECK(cells == std::vector<std::vector<std::int64_t>>{{5, 0}, {2, 3}});
    table.fixed = {{4, 1}, {}};
    CHECK(table.fill() == std::vector<std::vector<std::int64_t>>{{4, 1}, {3, 2}});
}

TEST_CASE("Capacity: deals needed against those that people can work on", "[dividing]")
{
    // 12 000 000 ÷ 200 000 a deal ÷ 25 % won = 240 deals; 10 people × 20 = 200.
    const auto answer = capacityOf({12'000'000 * kUnit, 200'000 * kUnit, percent(25),
                                    Ratio::fromScaled(10 * Ratio::kScale), Ratio::fromScaled(20 * Ratio::kScale)});
    REQUIRE(answer);
    CHECK(answer->dealsNeeded == Ratio::fromScaled(240 * Ratio::kScale));
    CHECK(answer->dealsPossible == Ratio::fromScaled(200 * Ratio::kScale));
    CHECK(answer->gap == Ratio::fromScaled(40 * Ratio::kScale));
    CHECK(answer->peopleNeeded == Ratio::fromScaled(12 * Ratio::kScale));
    CHECK_FALSE(capacityOf({1, 0, percent(25), kAll, kAll}));
    CHECK_FALSE(capacityOf({1, 1, Ratio{}, kAll, kAll}));
    CHECK_FALSE(capacityOf({1, 1, percent(25), kAll, Ratio{}}));
}
