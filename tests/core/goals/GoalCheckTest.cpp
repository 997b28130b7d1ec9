#include "goals/GoalCheck.h"

#include <catch2/catch.hpp>

#include <algorithm>

// docs/domain-rules.md, "SMART"
using namespace attain;

namespace {

constexpr std::int64_t kWan = 10'000 * 10'000LL;

const std::map<std::string, StrategicGoal> kStrategy{{"GROW", {"GROW", "三年翻一番"}}};

Date day(const char* iso)
{
    return *Date::fromIso(iso);
}

GoalStatement complete()
{
    return {.year = *FiscalCalendar{}.parse("2026"),
            .definition = "含税，按发货确认",
            .source = GoalSource::Sales,
            .comparison = GoalComparison::LastYear,
            .settingBasis = "去年实际和客户潜力",
            .strategicGoal = "GROW"};
}

GoalFacts facts()
{
    return {{1'150 * kWan, 1'280 * kWan, 1'450 * kWan, {}},
            1'060 * kWan,
            {},
            {},
            {{day("2026-03-31"), 270 * kWan}, {day("2026-12-31"), 1'280 * kWan}}};
}

std::vector<GoalFindingKind> kinds(const GoalAssessment& assessment)
{
    std::vector<GoalFindingKind> result;
    for (const auto& finding : assessment.findings)
        result.push_back(finding.kind);
    return result;
}

GoalAssessment assess(const GoalStatement& statement, const GoalFacts& given = facts())
{
    return assessGoal(statement, {}, given, kStrategy);
}

} // namespace

TEST_CASE("A complete target meets all five letters", "[goals]")
{
    const auto assessment = assess(complete());
    CHECK(assessment.lettersMet() == 5);
    CHECK_FALSE(assessment.refusesPublication());
    CHECK(assessment.growth == Ratio::fromScaled(207'547)); // 1 060 → 1 280
    CHECK(assessment.milestones == facts().quarters);
}

TEST_CASE("A bare number lacks what it is, where it comes from, why it is so and what for", "[goals]")
{
    const auto assessment = assess({.year = *FiscalCalendar{}.parse("2026")}, {.levels = {{}, 1'280 * kWan, {}, {}}});
    using enum GoalFindingKind;
    CHECK(kinds(assessment)
          == std::vector{DefinitionMissing, LevelsMissing, SourceMissing, SettingBasisMissing, ComparisonMissing,
                         StrategyMissing});
    CHECK(assessment.lettersMet() == 1);
    CHECK(assessment.refusesPublication());
}

TEST_CASE("What cannot be mended at once is said and does not stand against publication", "[goals]")
{
    auto given = facts();
    given.lastYear.reset(); // a new hire
    const auto joined = assess(complete(), given);
    CHECK(kinds(joined) == std::vector{GoalFindingKind::NothingToCompare});
    CHECK(joined.lettersMet() == 4);
    CHECK_FALSE(joined.refusesPublication());
    CHECK_FALSE(joined.growth);

    given = facts();
    given.childrenSum = 1'279 * kWan;
    const auto below = assess(complete(), given);
    CHECK(kinds(below) == std::vector{GoalFindingKind::ChildrenFallShort});
    CHECK(below.findings[0].number == 1'279 * kWan);
    given.childrenSum = 1'400 * kWan; // over-assigned on purpose
    CHECK(assess(complete(), given).lettersMet() == 5);
}

TEST_CASE("A growth target stays linked to the history that it came from", "[goals]")
{
    // Case of the handbook: 5 000 units last year, +20 % is 6 000.
    auto statement = complete();
    statement.metric = Metric::Quantity;
    statement.growth = Ratio::fromScaled(200'000);
    GoalFacts given{.levels = {5'500'0000, 6'000'0000, 6'500'0000, {}}, .lastYear = 5'000'0000};
    CHECK(assess(statement, given).lettersMet() == 5);
    given.lastYear = 5'100'0000; // a late import
    const auto moved = assess(statement, given);
    CHECK(kinds(moved) == std::vector{GoalFindingKind::GrowthMoved});
    CHECK(moved.findings[0].number == 6'120'0000);
}

TEST_CASE("The handbook's growth cases", "[goals]")
{
    const auto grown = [](std::int64_t base, int percent, Metric metric) {
        return grownBy(base, Ratio::fromScaled(percent * 10'000), metric);
    };
    CHECK(grown(5'000'0000, 20, Metric::Quantity) == 6'000'0000);
    CHECK(grown(1'000'000'0000, 10, Metric::Revenue) == 1'100'000'0000);
    CHECK(grown(10'000'000'0000, 20, Metric::Revenue) == 12'000'000'0000);
    CHECK(grown(25, 20, Metric::NewCustomers) == 30);
    CHECK(grown(250'000, 2, Metric::Margin) == 270'000); // percentage points
    CHECK(grown(1'000'0000, -10, Metric::Revenue) == 900'0000);
    CHECK_FALSE(grownBy({}, Ratio::fromScaled(1), Metric::Revenue));
}

TEST_CASE("Deadline and milestones lie in the year, in order and below the target", "[goals]")
{
    auto statement = complete();
    statement.deadline = day("2027-01-01");
    CHECK(kinds(assess(statement)) == std::vector{GoalFindingKind::DeadlineOutside});
    statement.deadline = day("2026-12-31");
    statement.milestones = {{day("2026-03-31"), 270 * kWan}, {day("2026-06-30"), 580 * kWan}};
    CHECK(assess(statement).lettersMet() == 5);
    CHECK(assess(statement).milestones == statement.milestones);
    const auto wrong = [&](std::vector<GoalMilestone> milestones) {
        statement.milestones = std::move(milestones);
        return kinds(assess(statement)) == std::vector{GoalFindingKind::MilestonesWrong};
    };
    CHECK(wrong({{day("2025-12-31"), 1}}));
    CHECK(wrong({{day("2026-06-30"), 580 * kWan}, {day("2026-03-31"), 600 * kWan}}));
    CHECK(wrong({{day("2026-03-31"), 580 * kWan}, {day("2026-06-30"), 270 * kWan}}));
    CHECK(wrong({{day("2026-03-31"), 1'281 * kWan}}));
    statement.metric = Metric::ReturnsRate; // may fall, and lie above
    statement.milestones = {{day("2026-03-31"), 40'000}, {day("2026-06-30"), 30'000}};
    CHECK(assess(statement, {.levels = {25'000, 20'000, 10'000, {}}, .lastYear = 50'000}).lettersMet() == 5);
}

TEST_CASE("A strategic goal that nobody knows is found", "[goals]")
{
    auto statement = complete();
    statement.strategicGoal = "GONE";
    CHECK(kinds(assess(statement)) == std::vector{GoalFindingKind::StrategyUnknown});
}

TEST_CASE("A statement takes what it leaves open from above, but not wording, growth and milestones", "[goals]")
{
    auto above = complete();
    above.wording = "提高销售额";
    above.growth = Ratio::fromScaled(200'000);
    above.milestones = {{day("2026-06-30"), 1}};
    above.deadline = day("2026-11-30");
    GoalStatement own{.subject = Subject::of(PersonId{7}), .year = above.year, .definition = "不含税"};
    const auto merged = inherited(own, above);
    CHECK(merged.subject == own.subject);
    CHECK(merged.definition == "不含税");
    CHECK(merged.source == GoalSource::Sales);
    CHECK(merged.strategicGoal == "GROW");
    CHECK(merged.deadline == above.deadline);
    CHECK(merged.wording.empty());
    CHECK_FALSE(merged.growth);
    CHECK(merged.milestones.empty());
    CHECK_FALSE(own.empty());
    CHECK(GoalStatement{}.empty());
}
