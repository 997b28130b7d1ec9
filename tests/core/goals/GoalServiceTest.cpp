#include "goals/GoalService.h"

#include "StatedGoals.h"
#include "Workspace.h"
#include "exchange/PackageService.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <array>

using namespace attain;

namespace {

constexpr std::int64_t kUnit = 10'000; // of money

/// A department with three people, each with a target of 2026.
class GoalFixture {
public:
    std::unique_ptr<Workspace> workspace = Workspace::inMemory(
        {std::make_shared<FixedClock>(std::chrono::sys_days{std::chrono::year{2026} / 1 / 5}), "lin", {}});
    PositionId rep = *workspace->organisation().addPosition({{}, "REP", "Rep", 1});
    DepartmentId east = *workspace->organisation().addDepartment({{}, "E", "East", DepartmentKind::Sales, {}});
    PersonId ada = join("P1");
    PersonId bo = join("P2");
    PersonId cy = join("P3");
    Period year = *workspace->calendar().fiscalCalendar().parse("2026");

    PersonId join(const char* code)
    {
        return *workspace->organisation().addPerson({{}, code, code, {}, {}}, east, rep, *Date::fromIso("2025-01-01"));
    }
    GoalService& goals() { return workspace->goals(); }
    void target(Subject subject, std::int64_t units)
    {
        REQUIRE(workspace->targets().assign(
            {.subject = subject, .period = year, .levels = {units * kUnit / 2, units * kUnit, units * kUnit * 2, {}}}));
    }
    GoalAssessment of(Subject subject)
    {
        const auto all = *goals().assess(Metric::Revenue, year);
        const auto found = std::ranges::find(all, subject, &GoalAssessment::subject);
        REQUIRE(found != all.end());
        return *found;
    }
    GoalStatement own(Subject subject) { return {.subject = subject, .year = year}; }
};

bool has(const GoalAssessment& assessment, GoalFindingKind kind)
{
    return std::ranges::find(assessment.findings, kind, &GoalFinding::kind) != assessment.findings.end();
}

} // namespace

TEST_CASE("What is stated for the company holds for everybody below, and is taken back by undo", "[goals]")
{
    GoalFixture f;
    f.target(Subject::of(f.ada), 100);
    CHECK(f.of(Subject::of(f.ada)).refusesPublication());
    stateGoals(*f.workspace);
    const auto assessment = f.of(Subject::of(f.ada));
    CHECK_FALSE(assessment.refusesPublication());
    CHECK(assessment.own.empty());
    CHECK(assessment.statement.definition == "as the sales file says");
    CHECK(has(assessment, GoalFindingKind::NothingToCompare)); // no sales last year
    REQUIRE(f.workspace->undo());
    CHECK(f.of(Subject::of(f.ada)).refusesPublication());
    REQUIRE(f.workspace->redo());
    CHECK_FALSE(f.of(Subject::of(f.ada)).refusesPublication());
}

TEST_CASE("A department's statement goes before the company's, a person's before both", "[goals]")
{
    GoalFixture f;
    stateGoals(*f.workspace);
    f.target(Subject::of(f.ada), 100);
    f.target(Subject::of(f.bo), 100);
    auto east = f.own(Subject::of(f.east));
    east.definition = "East's own";
    auto ada = f.own(Subject::of(f.ada));
    ada.definition = "Ada's own";
    REQUIRE(f.goals().state(std::vector{east, ada}));
    CHECK(f.of(Subject::of(f.ada)).statement.definition == "Ada's own");
    CHECK(f.of(Subject::of(f.bo)).statement.definition == "East's own");
    CHECK(f.of(Subject::of(f.east)).facts.levels.target == std::nullopt); // stated, without a number
    CHECK(has(f.of(Subject::of(f.east)), GoalFindingKind::TargetMissing));
    REQUIRE(f.goals().state(std::vector{f.own(Subject::of(f.ada))})); // empty: removed
    CHECK(f.of(Subject::of(f.ada)).statement.definition == "East's own");
    CHECK(
        std::ranges::none_of(*f.goals().statements(), [&](const auto& s) { return s.subject == Subject::of(f.ada); }));
}

TEST_CASE("Peers are the people of the same position; the median of their targets is compared with", "[goals]")
{
    GoalFixture f;
    stateGoals(*f.workspace);
    auto company = f.own(Subject::company());
    company.comparison = GoalComparison::Peers;
    REQUIRE(f.goals().state(std::vector{company}));
    f.target(Subject::of(f.ada), 100);
    CHECK(has(f.of(Subject::of(f.ada)), GoalFindingKind::NothingToCompare)); // alone
    f.target(Subject::of(f.bo), 120);
    CHECK(f.of(Subject::of(f.ada)).comparedWith == 110 * kUnit);
    f.target(Subject::of(f.cy), 180);
    CHECK(f.of(Subject::of(f.ada)).comparedWith == 120 * kUnit);
    CHECK(f.of(Subject::of(f.cy)).growth == Ratio::fromScaled(500'000));
}

TEST_CASE("A version is not published while its targets lack something, and says how many", "[goals][versions]")
{
    GoalFixture f;
    f.target(Subject::of(f.ada), 100);
    f.target(Subject::of(f.bo), 100);
    auto& versions = f.workspace->targetVersions();
    const auto id = f.workspace->targets().versions()->back().id;
    REQUIRE(versions.submit(id, {}, {}));
    REQUIRE(versions.approve(id, "wang", {}));
    const auto refused = versions.publish(id, {}, {});
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == ErrorCode::NotReady);
    CHECK(refused.error().values.back() == "2");
    CHECK(f.workspace->targets().versions()->back().state == TargetVersionState::Approved);
    stateGoals(*f.workspace, {"2025"}); // another year does not help
    CHECK_FALSE(versions.publish(id, {}, {}));
    stateGoals(*f.workspace);
    CHECK(versions.publish(id, {}, {}));
}

TEST_CASE("Years that are over are not asked about", "[goals][versions]")
{
    GoalFixture f;
    const auto plan = [&](const char* year) {
        REQUIRE(f.workspace->targets().assign({.subject = Subject::company(),
                                               .period = *f.workspace->calendar().fiscalCalendar().parse(year),
                                               .levels = {{}, kUnit, {}, {}}}));
        return f.goals().refusedIn(f.workspace->targets().versions()->back());
    };
    CHECK(plan("2025") == 0);
    CHECK(plan("2026") == 1);
    CHECK(plan("2027") == 2);
    const auto draft = f.workspace->targets().versions()->back();
    REQUIRE(f.workspace->targetVersions().changeDraft(draft.id, *Date::fromIso("2027-01-01"), "next year"));
    CHECK(f.goals().refusedIn(f.workspace->targets().versions()->back()) == 1);
}

TEST_CASE("Statements and strategic goals are refused when they are none", "[goals]")
{
    GoalFixture f;
    auto statement = f.own(Subject::of(PersonId{99}));
    statement.wording = "x";
    CHECK(f.goals().state(std::vector{statement}).error().code == ErrorCode::NotFound);
    statement.subject = Subject::of(DepartmentId{99});
    CHECK(f.goals().state(std::vector{statement}).error().code == ErrorCode::NotFound);
    statement.subject = Subject::company();
    statement.year = *f.workspace->calendar().fiscalCalendar().parse("2026-Q1");
    CHECK(f.goals().state(std::vector{statement}).error().code == ErrorCode::InvalidValue);
    statement.year = f.year;
    statement.milestones = {{f.year.from, 1}, {f.year.from, 2}};
    CHECK(f.goals().state(std::vector{statement}).error().code == ErrorCode::InvalidValue);
    CHECK(f.goals().statements()->empty());
    CHECK(f.goals().setStrategicGoal({"", "x"}).error().code == ErrorCode::InvalidValue);
    CHECK(f.goals().setStrategicGoal({"X", ""}).error().code == ErrorCode::InvalidValue);
    CHECK(f.goals().setStrategicGoal({"X", "x", {}, 5}).error().code == ErrorCode::InvalidValue);
}

TEST_CASE("Everything that is stated goes through a package, byte for byte", "[goals][package]")
{
    GoalFixture f;
    REQUIRE(f.goals().setStrategicGoal(
        {"DOUBLE", "三年翻一番", Metric::Revenue, 320'000'000 * kUnit, Date::fromIso("2028-12-31")}));
    auto ada = f.own(Subject::of(f.ada));
    ada.wording = "提高销售额";
    ada.definition = "含税";
    ada.source = GoalSource::Entered;
    ada.comparison = GoalComparison::Peers;
    ada.growth = Ratio::fromScaled(125'000);
    ada.settingBasis = "去年";
    ada.strategicGoal = "DOUBLE";
    ada.deadline = Date::fromIso("2026-11-30");
    ada.milestones = {{*Date::fromIso("2026-06-30"), 40 * kUnit}, {*Date::fromIso("2026-09-30"), 70 * kUnit}};
    auto margin = f.own(Subject::of(f.east));
    margin.metric = Metric::Margin;
    margin.milestones = {{*Date::fromIso("2026-06-30"), 250'000}};
    REQUIRE(f.goals().state(std::vector{ada, margin}));
    const auto text = *f.workspace->packages().exportPackage();

    const auto to = Workspace::inMemory({nullptr, "wang", {}});
    REQUIRE(to->packages().apply(text));
    CHECK(*to->packages().exportPackage() == text);
    CHECK(to->packages().apply(text)->changesNothing());
    const auto statements = *to->goals().statements();
    REQUIRE(statements.size() == 2);
    CHECK(*to->goals().strategicGoals() == *f.goals().strategicGoals());
}

TEST_CASE("A what-if says what the base says, except where it says something of its own", "[goals][scenarios]")
{
    GoalFixture f;
    f.target(Subject::of(f.ada), 100);
    stateGoals(*f.workspace);
    Scenario scenario;
    scenario.name = "bold";
    scenario.base = f.workspace->targets().versions()->back().id;
    REQUIRE(f.workspace->scenarios().define(scenario, {}));
    const auto of = [&](const char* name) {
        const auto all = *f.goals().assess(Metric::Revenue, f.year, name);
        return *std::ranges::find(all, Subject::of(f.ada), &GoalAssessment::subject);
    };
    CHECK(of("bold").statement.definition == "as the sales file says");
    CHECK(of("bold").lettersMet() == of("base").lettersMet());
    auto own = f.own(Subject::company());
    own.scenario = "bold";
    own.definition = "without services";
    REQUIRE(f.goals().state(std::array{own}));
    CHECK(of("bold").statement.definition == "without services");
    CHECK(of("base").statement.definition == "as the sales file says");
}
