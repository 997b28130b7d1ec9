#include "exchange/PackageService.h"
#include "incentives/IncentiveService.h"
#include "incentives/PenaltyService.h"

#include "TestDatabase.h"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

using namespace attain;

namespace {

/// The services that a package changes, over a document in memory.
struct Setup {
    TestDatabase database;
    CompanyService company{database.connection(), database.log()};
    CalendarService calendar{database.connection(), database.log()};
    OrganisationService organisation{database.connection(), database.log()};
    TargetService targets{database.connection(), database.log(), calendar, organisation, database.clock()};
    TargetVersionService versions{database.connection(), database.log(), calendar,
                                  organisation,          targets,        database.clock()};
    AdjustmentService adjustments{database.connection(), database.log(), calendar, organisation, targets, versions,
                                  database.clock()};
    SalesService sales{database.connection(), database.log(), organisation, database.clock()};
    MetricService metrics{database.connection(), database.log(), organisation, sales, database.clock()};
    AttainmentService attainment{sales, metrics, targets, organisation, calendar, database.clock()};
    GoalService goals{database.connection(), database.log(), calendar, organisation, targets, attainment,
                      database.clock()};
    DivisionService division{database.connection(), database.log(), sales, metrics, targets, organisation, calendar};
    FairnessService fairness{database.connection(), database.log(), calendar, organisation, sales, metrics, targets,
                             database.clock()};
    ScenarioService scenarios{database.connection(), database.log(), calendar, organisation, targets, database.clock()};
    TalkService talks{database.connection(), database.log(), calendar, organisation, targets, versions,
                      database.clock()};
    ScorecardService scorecards{database.connection(), database.log(), organisation, calendar, attainment};
    IncentiveService incentives{
        database.connection(), database.log(), {sales, organisation, calendar, attainment, scorecards}};
    PenaltyService penalties{database.connection(),
                             database.log(),
                             {sales, organisation, calendar, attainment, scorecards},
                             metrics,
                             database.clock()};
    PackageService packages{database.log(),
                            {company, calendar, organisation, metrics, targets, versions, adjustments, goals, division,
                             fairness, talks, scenarios, scorecards, incentives, penalties}};
};

constexpr auto kCompany = R"({
  "attain_package": 1,
  "workspace": {"name": "华星电子", "currency": "CNY", "fiscal_first_month": 1, "display_unit": 10000},
  "departments": [
    {"code": "D11", "name": "华东一组", "kind": "sales", "parent": "D1"},
    {"code": "D1", "name": "华东", "kind": "sales", "parent": null},
    {"code": "F", "name": "财务", "kind": "finance"}
  ],
  "positions": [{"code": "J1", "name": "客户经理", "level": 2}],
  "people": [
    {"code": "P1", "name": "王芳", "hired": "2024-01-01", "assignments": [
      {"department": "D11", "position": "J1", "from": "2024-01-01"},
      {"department": "D1", "position": "J1", "from": "2026-05-16"}]},
    {"code": "P2", "name": "刘洋", "hired": "2024-01-01", "left": "2026-06-30", "assignments": [
      {"department": "D11", "from": "2024-01-01", "to": "2025-12-31"},
      {"department": "D1", "from": "2026-02-01"}]}
  ],
  "calendar": {"weekdays": [true, true, true, true, true, false, false],
    "special_days": [{"date": "2026-10-01", "kind": "holiday", "name_zh": "国庆节", "name_en": "National Day"}],
    "season_weights": [6, 5, 8, 8, 8, 9, 7, 7, 9, 9, 11, 13]},
  "scenarios": [{"name": "base", "effective_from": "2026-01-01", "reason": "annual plan"}],
  "targets": [
    {"metric": "revenue", "level": "company", "period": "2026", "target": "12000000.00"},
    {"metric": "revenue", "level": "company", "period": "2026-08", "target": "900000", "note": "fair"},
    {"metric": "margin", "level": "department", "code": "D1", "period": "2026-Q3", "target": "0.25"},
    {"metric": "revenue", "level": "person", "code": "P1", "period": "2026-Q3", "floor": "1.5", "target": "2.25", "stretch": "3"}
  ]
})";

} // namespace

TEST_CASE("A package sets a workspace up, departments in any order", "[exchange][package]")
{
    Setup setup;
    const auto summary = setup.packages.apply(kCompany);
    REQUIRE(summary);
    const auto organisation = *setup.organisation.snapshot();
    const auto* below = organisation->departmentByCode("D11");
    REQUIRE(below != nullptr);
    CHECK(below->parent == organisation->departmentByCode("D1")->id);
    CHECK(organisation->personByCode("P1")->name == "王芳");
    CHECK(organisation->departmentOn(organisation->personByCode("P1")->id, *Date::create(2026, 5, 15)) == below->id);
    CHECK(setup.company.company()->displayUnit == 10'000);
    const auto book = *setup.targets.book();
    const auto year = *setup.calendar.fiscalCalendar().parse("2026");
    CHECK(book->cell(Metric::Revenue, Subject::company(), year).levels.target.has_value());
}

TEST_CASE("What is exported and applied to a new workspace is exported again byte for byte", "[exchange][package]")
{
    Setup first;
    REQUIRE(first.packages.apply(kCompany));
    const auto exported = first.packages.exportPackage();
    REQUIRE(exported);
    CHECK(PackageService::validate(*exported).has_value());

    Setup second;
    REQUIRE(second.packages.apply(*exported));
    CHECK(*second.packages.exportPackage() == *exported);
    const auto year = *first.calendar.fiscalCalendar().parse("2026");
    for (const auto& month : first.calendar.fiscalCalendar().monthsOf(year)) {
        CAPTURE(month.code);
        CHECK((*first.targets.book())->cell(Metric::Revenue, Subject::company(), month).levels
              == (*second.targets.book())->cell(Metric::Revenue, Subject::company(), month).levels);
    }
}

TEST_CASE("An empty workspace goes through a package, too", "[exchange][package]")
{
    Setup first;
    const auto exported = first.packages.exportPackage();
    REQUIRE(exported);
    Setup second;
    const auto summary = second.packages.apply(*exported);
    REQUIRE(summary);
    CHECK(summary->changesNothing());
    CHECK(*second.packages.exportPackage() == *exported);
}

TEST_CASE("The same package again changes nothing and leaves no trace", "[exchange][package]")
{
    Setup setup;
    REQUIRE(setup.packages.apply(kCompany));
    const auto exported = *setup.packages.exportPackage();
    const auto entries = setup.database.count("change_log");
    const auto again = setup.packages.apply(exported);
    REQUIRE(again);
    CHECK(again->changesNothing());
    CHECK(setup.database.count("change_log") == entries);
    CHECK(*setup.packages.exportPackage() == exported);
}

TEST_CASE("A dry run tells the same and takes everything back", "[exchange][package]")
{
    Setup setup;
    const auto before = *setup.packages.exportPackage();
    const auto dry = setup.packages.apply(kCompany, true);
    REQUIRE(dry);
    CHECK_FALSE(dry->changesNothing());
    CHECK(*setup.packages.exportPackage() == before);
    CHECK(setup.database.count("change_log") == 0);
}

TEST_CASE("A package that is wrong anywhere changes nothing and names the place", "[exchange][package]")
{
    const auto [patch, code, pointer] = GENERATE(table<std::string, ErrorCode, std::string>({
        {R"([{"op": "add", "path": "/workspace/colour", "value": "red"}])", ErrorCode::JsonUnknownKey,
         "/workspace/colour"},
        {R"([{"op": "add", "path": "/budgets", "value": [{"code": "K"}]}])", ErrorCode::JsonInvalid, "/budgets"},
        {R"([{"op": "add", "path": "/kpis", "value": [{"code": "k", "name": "K", "metric": "none"}]}])",
         ErrorCode::JsonInvalid, "/kpis/0/metric"},
        {R"([{"op": "replace", "path": "/people/1/assignments/0/department", "value": "none"}])",
         ErrorCode::JsonInvalid, "/people/1/assignments/0/department"},
        {R"([{"op": "replace", "path": "/people/1/code", "value": "P1"}])", ErrorCode::JsonInvalid, "/people/1/code"},
        {R"([{"op": "replace", "path": "/people/0/hired", "value": "2026-02-30"}])", ErrorCode::JsonInvalid,
         "/people/0/hired"},
        {R"([{"op": "replace", "path": "/departments/1/parent", "value": "D11"}])", ErrorCode::Cycle, "D11"},
        {R"([{"op": "replace", "path": "/targets/3/code", "value": "P9"}])", ErrorCode::JsonInvalid, "/targets/3/code"},
        {R"([{"op": "replace", "path": "/targets/0/target", "value": "1.123456"}])", ErrorCode::JsonInvalid,
         "/targets/0/target"},
        {R"([{"op": "add", "path": "/targets/0/scenario", "value": "none"}])", ErrorCode::JsonInvalid,
         "/targets/0/scenario"},
        {R"([{"op": "add", "path": "/metrics", "value": [{"code": "revenue", "unit": "count"}]}])",
         ErrorCode::JsonInvalid, "/metrics/0/unit"},
    }));
    CAPTURE(patch);
    Setup setup;
    const auto before = *setup.packages.exportPackage();
    const auto package = nlohmann::json::parse(kCompany).patch(nlohmann::json::parse(patch)).dump();
    const auto outcome = setup.packages.apply(package);
    REQUIRE_FALSE(outcome);
    CHECK(outcome.error().code == code);
    CHECK(outcome.error().values.front() == pointer);
    CHECK(*setup.packages.exportPackage() == before);
    CHECK(setup.database.count("change_log") == 0);
}

TEST_CASE("A package changes what exists and deletes nothing", "[exchange][package]")
{
    Setup setup;
    REQUIRE(setup.packages.apply(kCompany));
    const auto summary = setup.packages.apply(
        R"({"attain_package": 1, "people": [{"code": "P1", "name": "王芳芳"}],
            "calendar": {"special_days": [{"date": "2026-10-02", "kind": "holiday"}]}})");
    REQUIRE(summary);
    const auto organisation = *setup.organisation.snapshot();
    CHECK(organisation->people().size() == 2);
    CHECK(organisation->personByCode("P1")->name == "王芳芳");
    CHECK(organisation->personByCode("P1")->hired == Date::create(2024, 1, 1));
    CHECK(organisation->assignmentsOf(organisation->personByCode("P1")->id).size() == 2);
    CHECK(setup.calendar.workingDays().specialDays().size() == 2);
}

TEST_CASE("A package is one step of undo", "[exchange][package]")
{
    Setup setup;
    const auto before = *setup.packages.exportPackage();
    REQUIRE(setup.packages.apply(kCompany));
    REQUIRE(setup.database.log().undo());
    CHECK(*setup.packages.exportPackage() == before);
}
