#include "ImportBench.h"

#include <catch2/catch.hpp>

using namespace attain;

TEST_CASE("Departments import as a tree, with parents below their children", "[importing][departments]")
{
    ImportBench bench;
    const std::string csv
        = "编号,名称,上级,类型\nD2,华东,D1,\nD1,总公司,,销售\nD3,财务部,总公司,财务\nD4,孤儿,D9,\n,,D1,\nD5,x,,魔法\n";
    const auto result = bench.import("departments", csv);
    REQUIRE(result);
    CHECK(result->accepted == 3);
    CHECK(bench.problems(*result) == "4:parent_unknown 5:name_empty 6:kind_unknown");
    const auto organisation = *bench.organisation.snapshot();
    const auto* root = organisation->departmentByCode("D1");
    REQUIRE(root);
    CHECK(organisation->departmentByCode("D2")->parent == root->id);
    CHECK(organisation->departmentByCode("D3")->parent == root->id);
    CHECK(organisation->departmentByCode("D3")->kind == DepartmentKind::Finance);

    const auto again = bench.import("departments", csv);
    REQUIRE(again);
    CHECK(again->accepted == 0);
    CHECK(again->duplicates == 3);
    const auto moved = bench.import("departments", "code,name,parent\nD1,总公司,D2\nD2,华东二,D1\n");
    REQUIRE(moved);
    CHECK(bench.problems(*moved) == "1:cycle");
    CHECK((*bench.organisation.snapshot())->departmentByCode("D2")->name == "华东二");
    CHECK((*bench.organisation.snapshot())->departmentByCode("D2")->kind == DepartmentKind::Sales);
}

TEST_CASE("People import with position, department and hire date; the same again is a duplicate", "[importing][people]")
{
    ImportBench bench;
    const std::string csv
        = "工号,姓名,岗位,部门,入职日期\nE1,王芳,客户经理,华东,2020-05-01\nE2,刘洋,客户经理,华东,2021/6/1\n"
          "E3,,客户经理,华东,\nE4,李四,,,2020-02-30\n";
    const auto result = bench.import("people", csv);
    REQUIRE(result);
    CHECK(result->accepted == 3);
    CHECK(bench.problems(*result) == "4:date_invalid");
    const auto organisation = *bench.organisation.snapshot();
    CHECK(organisation->departments().size() == 1);
    CHECK(organisation->positions().size() == 1);
    CHECK(organisation->personByCode("E2")->hired == Date::create(2021, 6, 1));
    CHECK(organisation->assignmentsOf(organisation->personByCode("E1")->id).front().from == *Date::create(2020, 5, 1));
    CHECK(bench.import("people", csv)->accepted == 0);
    REQUIRE(bench.log().undo());
    CHECK((*bench.organisation.snapshot())->people().empty());
}

TEST_CASE("A later people file brings transfers from their date and leave dates", "[importing][people]")
{
    ImportBench bench;
    REQUIRE(bench.import("people", "code,name,department\nE1,Ada,North\nE2,Bob,North\n"));
    const auto result = bench.import(
        "people", "code,name,department,from,left\nE1,Ada,South,2026-07-01,\nE2,Bob,North,,2026-06-30\n");
    REQUIRE(result);
    CHECK(result->accepted == 2);
    const auto organisation = *bench.organisation.snapshot();
    const auto ada = organisation->personByCode("E1")->id;
    const auto nameOn = [&](int month) {
        return organisation->department(organisation->departmentOn(ada, *Date::create(2026, month, 1)))->name;
    };
    CHECK(nameOn(6) == "North");
    CHECK(nameOn(7) == "South");
    CHECK(organisation->personByCode("E2")->left == Date::create(2026, 6, 30));
}

TEST_CASE("Targets import in long form", "[importing][targets]")
{
    ImportBench bench;
    const auto person = bench.addPerson("E1", "王芳");
    const auto department = *bench.organisation.addDepartment({{}, "D1", "华东", DepartmentKind::Sales, {}});
    const std::string csv
        = "人员,部门,期间,指标,底线,目标,挑战,备注\n王芳,,2026-01,,80,100,120,去年\n,华东,2026年第1季度,销售额,,900,,\n"
          ",,2026,毛利率,,25%,,\nX,,2026-01,,,1,,\n王芳,,2026-13,,,1,,\n王芳,,2026-02,魔法,,1,,\n王芳,,2026-03,,9,1,,\n"
          "王芳,,2026-04,,,abc,,\n王芳,,2026-05,,,,,\n王芳,,2026-01,,80,100,120,去年\n";
    const auto result = bench.import("targets", csv);
    REQUIRE(result);
    CHECK(result->accepted == 3);
    CHECK(bench.problems(*result)
          == "4:person_unknown 5:period_invalid 6:metric_unknown 7:levels_order 8:amount_syntax 9:amount_empty "
             "10:duplicate");
    const auto book = *bench.targets.book();
    const FiscalCalendar calendar;
    const auto january = book->cell(Metric::Revenue, Subject::of(person), *calendar.parse("2026-01"));
    CHECK(january.levels.floor == 80'0000);
    CHECK(january.levels.target == 100'0000);
    CHECK(january.levels.stretch == 120'0000);
    CHECK(january.note == "去年");
    CHECK(book->cell(Metric::Revenue, Subject::of(department), *calendar.parse("2026-Q1")).levels.target == 900'0000);
    CHECK(book->cell(Metric::Margin, Subject::company(), *calendar.parse("2026")).levels.target == 250'000);
    CHECK(bench.import("targets", csv)->accepted == 0);
}

TEST_CASE("Targets import in wide form with months as columns", "[importing][targets]")
{
    ImportBench bench;
    const auto person = bench.addPerson("E1", "王芳");
    const auto result = bench.import("targets", "姓名,年度,1月,2月,3月\n王芳,2026,10万,12万,\n合计,,10万,12万,\n");
    REQUIRE(result);
    CHECK(result->records == 1);
    CHECK(result->accepted == 1);
    const FiscalCalendar calendar;
    const auto book = *bench.targets.book();
    CHECK(book->cell(Metric::Revenue, Subject::of(person), *calendar.parse("2026-02")).levels.target == 120'000'0000);
    CHECK(book->cell(Metric::Revenue, Subject::of(person), *calendar.parse("2026-Q1")).levels.target == 220'000'0000);
    const auto explicitMonths = bench.import("targets", "person,2026-04,2026-05\nE1,\"1,000\",2000\n");
    REQUIRE(explicitMonths);
    CHECK(explicitMonths->accepted == 1);
    CHECK(bench.problems(*bench.import("targets", "person,Jan,Feb\nE1,1,2\n")) == "1:period_invalid");
}
