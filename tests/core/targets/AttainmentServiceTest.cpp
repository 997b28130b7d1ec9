#include "AttainmentFixture.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <tuple>

// docs/domain-rules.md, "Attainment", "Pace", "Credit", "Targets"
using namespace attain;

namespace {

Figure money(std::int64_t units)
{
    return {Unit::Money, units * Money::kScale};
}

Ratio ratio(const char* text)
{
    return Ratio::fromText(text).value();
}

} // namespace

TEST_CASE("Annual target 12 000 000 with 3 990 000 to the end of May is at 95 % of pace", "[targets][attainment]")
{
    AttainmentFixture f;
    f.setTarget(Subject::company(), "2026", 12'000'000);
    f.sell({{"2026-01-15", f.ada, 1'990'000}, {"2026-05-29", f.cai, 2'000'000}, {"2026-06-01", f.cai, 500'000}});
    const auto table = f.table("2026", GroupBy::Company, "2026-05-31");
    REQUIRE(table.rows.size() == 1);
    const auto& row = table.rows.front();
    CHECK(row.actual == money(3'990'000));
    CHECK(row.elapsedWeight == ratio("0.35"));
    CHECK(row.expected == money(4'200'000));
    CHECK(row.paceIndex == ratio("0.95"));
    CHECK(row.projection == money(11'400'000));
    CHECK(row.attainment == ratio("0.3325"));
    CHECK(row.target.origin == TargetOrigin::Entered);
    CHECK(row.saleLines == 2);
    CHECK(table.amount == Money::fromUnits(3'990'000));
    CHECK(table.saleLines == 2);
    const int left = f.calendar.workingDays().count(f.day("2026-06-01"), f.day("2026-12-31"));
    CHECK(table.workingDaysLeft == left);
    CHECK(row.requiredPerDay == Figure{Unit::Money, multiplyDivide(8'010'000 * Money::kScale, 1, left)});
}

TEST_CASE("The as-of day is the period's end, the last sale, or today without sales", "[targets][attainment]")
{
    AttainmentFixture f;
    CHECK(f.attainment.asOfFor(f.period("2026-Q3")) == f.day("2026-09-13")); // the clock's today
    CHECK(f.attainment.asOfFor(f.period("2026-Q2")) == f.day("2026-06-30"));
    CHECK(f.attainment.currentPeriod()->code == "2026-Q3");
    f.sell({{"2026-08-20", f.ada, 10}});
    CHECK(f.attainment.asOfFor(f.period("2026-Q3")) == f.day("2026-08-20"));
    CHECK(f.attainment.asOfFor(f.period("2025-Q3")) == f.day("2025-09-30"));
    CHECK(f.attainment.currentPeriod(PeriodKind::Month)->code == "2026-08");
}

TEST_CASE("A department without a target of its own has the sum of its people's; its own wins", "[targets][attainment]")
{
    AttainmentFixture f;
    f.setTarget(Subject::of(f.ada), "2026-Q3", 300);
    f.setTarget(Subject::of(f.bo), "2026-Q3", 200);
    f.setTarget(Subject::of(f.cai), "2026-Q3", 100);
    auto table = f.table("2026-Q3", GroupBy::Department);
    CHECK(f.row(table, "S1").target.levels.target == 500 * AttainmentFixture::kUnit);
    CHECK(f.row(table, "S1").target.origin == TargetOrigin::Summed);
    CHECK(f.row(table, "S").target.levels.target == 600 * AttainmentFixture::kUnit);
    CHECK(f.table("2026-Q3", GroupBy::Company).rows.front().target.levels.target == 600 * AttainmentFixture::kUnit);

    f.setTarget(Subject::of(f.east), "2026-Q3", 450);
    table = f.table("2026-Q3", GroupBy::Department);
    CHECK(f.row(table, "S1").target.levels.target == 450 * AttainmentFixture::kUnit);
    CHECK(f.row(table, "S1").target.origin == TargetOrigin::Entered);
    CHECK(f.row(table, "S").target.levels.target == 550 * AttainmentFixture::kUnit);
}

TEST_CASE("A transfer in mid-quarter changes no department's history", "[targets][attainment][property]")
{
    AttainmentFixture f;
    f.setTarget(Subject::of(f.ada), "2026-Q3", 2'300);
    f.sell({{"2026-07-10", f.ada, 100},
            {"2026-08-10", f.ada, 200},
            {"2026-08-20", f.ada, 400},
            {"2026-09-10", f.ada, 800}});
    const auto before = f.table("2026-07", GroupBy::Department);
    REQUIRE(f.organisation.assign(f.ada, f.north, {}, f.day("2026-08-15")));
    const auto after = f.table("2026-07", GroupBy::Department);
    for (const char* code : {"S", "S1", "S2"}) {
        CHECK(f.row(before, code).actual == f.row(after, code).actual);
        CHECK(f.row(before, code).target.levels == f.row(after, code).target.levels);
    }
    const auto quarter = f.table("2026-Q3", GroupBy::Department);
    CHECK(f.row(quarter, "S1").actual == money(300));
    CHECK(f.row(quarter, "S2").actual == money(1'200));
    CHECK(f.row(quarter, "S").actual == money(1'500));
    // The target goes along with the working days: of August's 21 the 10 before the 15th stay in the east.
    const auto east = *f.row(quarter, "S1").target.levels.target;
    const auto north = *f.row(quarter, "S2").target.levels.target;
    CHECK(east + north == 2'300 * AttainmentFixture::kUnit);
    CHECK(east == 700 * AttainmentFixture::kUnit + multiplyDivide(700 * AttainmentFixture::kUnit, 10, 21));
    CHECK(f.row(f.table("2026-Q3", GroupBy::Person), "P1").actual == money(1'500));
    CHECK(f.row(f.table("2026-Q3", GroupBy::Person), "P1").parent == f.north);
}

TEST_CASE("The company is the sum of its lines, of its departments and of primary credits",
          "[targets][attainment][property]")
{
    AttainmentFixture f;
    const auto loner = *f.organisation.addPerson({{}, "P9", "Nobody's", {}, {}});
    const Ratio third = ratio("0.333333");
    f.sell({{"2026-07-01", f.ada, 100, -1, "", "", {}, {{f.ada, third}, {f.bo, third}, {f.cai, ratio("0.333334")}}},
            {"2026-07-02", f.bo, 77},
            {"2026-07-03", f.cai, -20},
            {"2026-07-04", f.ada, 55, -1, "", "", f.north},
            {"2026-07-05", loner, 11}});
    const auto company = f.table("2026-Q3", GroupBy::Company);
    CHECK(company.rows.front().actual == money(223));
    std::int64_t roots = 0;
    for (const auto& row : f.table("2026-Q3", GroupBy::Department).rows)
        if (!row.parent)
            roots += row.actual->scaled;
    CHECK(roots == 223 * Money::kScale);
    std::int64_t people = 0;
    const auto byPerson = f.table("2026-Q3", GroupBy::Person);
    for (const auto& row : byPerson.rows)
        people += row.actual->scaled;
    CHECK(people == 223 * Money::kScale);
    CHECK(byPerson.amount == company.amount);
    CHECK(f.row(byPerson, "P2").actual->scaled == 77 * Money::kScale + 333'333);
    const auto departments = f.table("2026-Q3", GroupBy::Department);
    CHECK(f.row(departments, "S2").actual == money(35)); // Cai's return and the line that names 华北
    CHECK(departments.rows.back().id == 0);
    CHECK(departments.rows.back().actual == money(11));
}

TEST_CASE("The tables of a period are those that are asked for one by one", "[targets][attainment]")
{
    AttainmentFixture f;
    f.sell({{"2025-07-01", f.ada, 80},
            {"2026-07-01", f.ada, 100, 60, "X", "", {}, {{f.ada, ratio("0.4")}, {f.cai, ratio("0.6")}}},
            {"2026-07-02", f.bo, 77, -1, "Y"},
            {"2026-07-03", f.cai, -20, -10, "X"},
            {"2026-07-04", f.ada, 55, 30, "Y", "", f.north}});
    f.setTarget(Subject::company(), "2026-Q3", 600);
    f.setTarget(Subject::of(f.ada), "2026-Q3", 150);
    for (const auto& metric : saleMetrics()) {
        for (const DepartmentId department : {DepartmentId{}, f.east, f.north}) {
            AttainmentQuery query;
            query.period = f.period("2026-Q3");
            query.metric = metric;
            query.department = department;
            const auto tables = f.attainment.tables(query);
            REQUIRE(tables);
            const auto same = [&](GroupBy by, const AttainmentTable& table) {
                query.by = by;
                const auto alone = f.attainment.table(query);
                REQUIRE(alone);
                CHECK(alone->saleLines == table.saleLines);
                CHECK(alone->amount == table.amount);
                REQUIRE(alone->rows.size() == table.rows.size());
                for (std::size_t i = 0; i < table.rows.size(); ++i) {
                    const auto& a = alone->rows[i];
                    const auto& b = table.rows[i];
                    CHECK(std::tie(a.id, a.code, a.name, a.actual, a.saleLines, a.lastYear)
                          == std::tie(b.id, b.code, b.name, b.actual, b.saleLines, b.lastYear));
                    CHECK(std::tie(a.target.levels.target, a.attainment, a.paceIndex, a.projection, a.growth)
                          == std::tie(b.target.levels.target, b.attainment, b.paceIndex, b.projection, b.growth));
                }
            };
            same(GroupBy::Company, tables->company);
            same(GroupBy::Department, tables->departments);
            same(GroupBy::Person, tables->people);
        }
    }
}

TEST_CASE("Departments that do not sell are listed only when they have numbers", "[targets][attainment]")
{
    AttainmentFixture f;
    const auto codes = [&] {
        std::vector<std::string> found;
        for (const auto& row : f.table("2026-Q3", GroupBy::Department).rows)
            found.push_back(row.code);
        return found;
    };
    CHECK(codes() == std::vector<std::string>{"S", "S1", "S2"});
    f.setTarget(Subject::of(f.factory), "2026-Q3", 5);
    CHECK(codes() == std::vector<std::string>{"S", "S1", "S2", "F"});
}

TEST_CASE("Growth compares with the same elapsed days a year earlier", "[targets][attainment]")
{
    AttainmentFixture f;
    f.sell({{"2025-07-05", f.ada, 100},
            {"2025-08-20", f.ada, 100},
            {"2025-09-20", f.ada, 900},
            {"2026-07-05", f.ada, 150},
            {"2026-08-20", f.ada, 150}});
    const auto row = f.table("2026-Q3", GroupBy::Company, "2026-08-31").rows.front();
    CHECK(row.lastYear == money(200));
    CHECK(row.growth == ratio("0.5"));
    const auto whole = f.table("2025-Q3", GroupBy::Company).rows.front();
    CHECK_FALSE(whole.lastYear); // nothing was sold the year before
    CHECK_FALSE(whole.growth);
}

TEST_CASE("29 February is compared with the whole of February a year earlier", "[targets][attainment]")
{
    AttainmentFixture f;
    f.sell({{"2023-02-28", f.ada, 100}, {"2023-03-01", f.ada, 7}, {"2024-02-29", f.ada, 130}});
    CHECK(f.table("2024-02", GroupBy::Company).rows.front().lastYear == money(100));
    CHECK(f.table("2024-02", GroupBy::Company).rows.front().actual == money(130));
}

TEST_CASE("People with a target, sales or a place in a sales department have a row", "[targets][attainment]")
{
    AttainmentFixture f;
    const auto worker = *f.organisation.addPerson({{}, "W1", "Worker", {}, {}}, f.factory, {}, f.day("2025-01-01"));
    const auto seller = *f.organisation.addPerson({{}, "W2", "Seller", {}, {}}, f.factory, {}, f.day("2025-01-01"));
    const auto gone = *f.organisation.addPerson({{}, "P0", "Gone", {}, {}}, f.east, {}, f.day("2025-01-01"));
    REQUIRE(f.organisation.leave(gone, f.day("2026-06-30")));
    f.sell({{"2026-07-01", seller, 10}});
    std::vector<std::string> codes;
    for (const auto& row : f.table("2026-Q3", GroupBy::Person).rows)
        codes.push_back(row.code);
    CHECK(codes == std::vector<std::string>{"P1", "P2", "P3", "W2"});
    CHECK(f.table("2026-Q2", GroupBy::Person).rows.front().code == "P0");
    CHECK(f.attainment.row(Subject::of(worker), {.period = f.period("2026-Q3")})->actual == money(0));
}

TEST_CASE("A department narrows the table to itself and what is below it", "[targets][attainment]")
{
    AttainmentFixture f;
    f.sell({{"2026-07-01", f.ada, 10, -1, "甲", "A"}, {"2026-07-01", f.cai, 20, -1, "乙", "B"}});
    AttainmentQuery query{.period = f.period("2026-Q3"), .by = GroupBy::Company, .department = f.east};
    auto table = *f.attainment.table(query);
    CHECK(table.rows.front().level == GroupBy::Department);
    CHECK(table.rows.front().code == "S1");
    CHECK(table.rows.front().actual == money(10));
    query.by = GroupBy::Person;
    table = *f.attainment.table(query);
    CHECK(table.rows.size() == 2);
    CHECK(table.amount == Money::fromUnits(10));
    query.by = GroupBy::Product;
    table = *f.attainment.table(query);
    REQUIRE(table.rows.size() == 1);
    CHECK(table.rows.front().name == "A");
    query.department = DepartmentId{99};
    CHECK(f.attainment.table(query).error().code == ErrorCode::NotFound);
}

TEST_CASE("Products, customers … are listed by actual, largest first, without targets", "[targets][attainment]")
{
    AttainmentFixture f;
    f.sell({{"2026-07-01", f.ada, 10, -1, "甲"}, {"2026-07-01", f.cai, 20, -1, "乙"}, {"2026-07-02", f.cai, 5}});
    const auto table = f.table("2026-Q3", GroupBy::Customer);
    REQUIRE(table.rows.size() == 3);
    CHECK(table.rows[0].name == "乙");
    CHECK(table.rows[1].name == "甲");
    CHECK(table.rows[2].name.empty());
    CHECK(table.rows[0].target.origin == TargetOrigin::None);
    CHECK_FALSE(table.rows[0].attainment);
}

TEST_CASE("A returns rate is better when lower, and is expected whole on every day", "[targets][attainment]")
{
    AttainmentFixture f;
    f.setTarget(Subject::company(), "2026-Q3", 50'000, Metric::ReturnsRate);
    f.sell({{"2026-07-01", f.ada, 1'000}, {"2026-07-02", f.ada, -30}});
    const auto row = f.table("2026-Q3", GroupBy::Company, "2026-07-31", Metric::ReturnsRate).rows.front();
    CHECK(row.actual == Figure{Unit::Ratio, 30'000});
    CHECK(row.attainment == ratio("1.4"));
    CHECK(row.expected == Figure{Unit::Ratio, 50'000});
    CHECK(row.paceIndex == ratio("1.4"));
    CHECK_FALSE(row.projection);
    CHECK_FALSE(row.requiredPerDay);
}

TEST_CASE("Without a target, with zero or before the period begins there is no attainment", "[targets][attainment]")
{
    AttainmentFixture f;
    f.sell({{"2026-07-01", f.ada, 10}});
    auto row = f.table("2026-Q3", GroupBy::Company, "2026-07-31").rows.front();
    CHECK_FALSE(row.attainment);
    CHECK_FALSE(row.expected);
    CHECK_FALSE(row.requiredPerDay);
    CHECK(row.projection); // by season weights
    f.setTarget(Subject::company(), "2026-Q3", 0);
    row = f.table("2026-Q3", GroupBy::Company, "2026-07-31").rows.front();
    CHECK_FALSE(row.attainment);
    CHECK_FALSE(row.paceIndex);
    f.setTarget(Subject::company(), "2026-Q4", 640);
    row = f.table("2026-Q4", GroupBy::Company).rows.front(); // nothing sold since July
    CHECK(row.actual == money(0));
    CHECK(row.elapsedWeight == Ratio{});
    CHECK(row.expected == money(0));
    CHECK_FALSE(row.paceIndex);
    CHECK_FALSE(row.lastYear);
    const int days = f.calendar.workingDays().count(f.day("2026-10-01"), f.day("2026-12-31"));
    CHECK(row.requiredPerDay == Figure{Unit::Money, multiplyDivide(640 * Money::kScale, 1, days)});
}

TEST_CASE("A single row is the row of the table", "[targets][attainment]")
{
    AttainmentFixture f;
    f.setTarget(Subject::of(f.ada), "2026", 1'000);
    f.sell({{"2025-07-01", f.ada, 30},
            {"2026-07-01", f.ada, 50, -1, "", "", {}, {{f.ada, ratio("0.6")}, {f.cai, ratio("0.4")}}}});
    const AttainmentQuery query{.period = f.period("2026-Q3")};
    const auto check = [](const AttainmentRow& a, const AttainmentRow& b) {
        CHECK(a.name == b.name);
        CHECK(a.actual == b.actual);
        CHECK(a.target.levels == b.target.levels);
        CHECK(a.expected == b.expected);
        CHECK(a.growth == b.growth);
        CHECK(a.saleLines == b.saleLines);
    };
    check(*f.attainment.row(Subject::of(f.ada), query), f.row(f.table("2026-Q3", GroupBy::Person), "P1"));
    check(*f.attainment.row(Subject::of(f.east), query), f.row(f.table("2026-Q3", GroupBy::Department), "S1"));
    check(*f.attainment.row(Subject::company(), query), f.table("2026-Q3", GroupBy::Company).rows.front());
    CHECK(f.attainment.row(Subject::of(f.ada), query)->actual == money(30));
    CHECK(f.attainment.row(Subject::of(PersonId{99}), query).error().code == ErrorCode::NotFound);
}

TEST_CASE("The pace series ends at the numbers of the row", "[targets][attainment]")
{
    AttainmentFixture f;
    f.setTarget(Subject::of(f.ada), "2026", 1'000);
    f.sell({{"2026-07-01", f.ada, 50}, {"2026-08-03", f.ada, -8}, {"2026-08-04", f.bo, 99}});
    const auto subject = GENERATE_REF(Subject::company(), Subject::of(f.east), Subject::of(f.ada));
    const AttainmentQuery query{.period = f.period("2026-Q3"), .asOf = f.day("2026-08-31")};
    const auto row = *f.attainment.row(subject, query);
    const auto series = *f.attainment.paceSeries(subject, query);
    REQUIRE(series.size() == 92);
    CHECK(series[61].day == f.day("2026-08-31"));
    CHECK(series[61].actual == row.actual->scaled);
    CHECK(series[61].expected == row.expected->scaled);
    CHECK(series.back().expected == row.target.levels.target);
    CHECK_FALSE(series[62].actual);
    CHECK(series.front().actual == 50 * Money::kScale);
}

TEST_CASE("The months of a period carry target, actual and last year", "[targets][attainment]")
{
    AttainmentFixture f;
    f.setTarget(Subject::company(), "2026-Q3", 230);
    f.sell({{"2025-09-30", f.ada, 40}, {"2026-07-01", f.ada, 50}, {"2026-08-03", f.cai, 8}});
    const auto months = *f.attainment.monthSeries(Subject::company(), {.period = f.period("2026-Q3")});
    REQUIRE(months.size() == 3);
    CHECK(months[0].month.code == "2026-07");
    CHECK(months[0].target.levels.target == 70 * Money::kScale);
    CHECK(months[0].actual == money(50));
    CHECK(months[0].lastYear == money(0));
    CHECK(months[1].actual == money(8));
    CHECK_FALSE(months[2].actual);
    CHECK(months[2].lastYear == money(40));
}

TEST_CASE("Weekly sums end with the week of the as-of day", "[targets][attainment]")
{
    AttainmentFixture f;
    f.sell({{"2026-09-07", f.ada, 5}, {"2026-09-06", f.ada, 3}, {"2026-08-24", f.ada, 2}, {"2026-09-08", f.bo, 1}});
    const auto series = *f.attainment.weeklySeries({.period = f.period("2026-Q3"), .asOf = f.day("2026-09-09")}, 3);
    const auto units = [](std::int64_t a, std::int64_t b, std::int64_t c) {
        return std::vector{a * Money::kScale, b * Money::kScale, c * Money::kScale};
    };
    CHECK(series.at(f.ada) == units(2, 3, 5));
    CHECK(series.at(f.bo) == units(0, 0, 1));
    CHECK(series.at(f.cai) == units(0, 0, 0));
}

TEST_CASE("Any period can be looked at: weeks and ranges have their share of the months' targets",
          "[targets][attainment]")
{
    AttainmentFixture f;
    f.setTarget(Subject::company(), "2026-07", 2'300); // 23 working days
    f.sell({{"2026-07-07", f.ada, 250}});
    const auto week = f.table("2026-W28", GroupBy::Company, "2026-07-12").rows.front();
    CHECK(week.target.levels.target == 500 * Money::kScale);
    CHECK(week.target.origin == TargetOrigin::Divided);
    CHECK(week.attainment == ratio("0.5"));
    const auto range = f.table("2026-07-06..2026-07-08", GroupBy::Company, "2026-07-07").rows.front();
    CHECK(range.target.levels.target == 300 * Money::kScale);
    CHECK(range.elapsedWeight == ratio("0.666667"));
    CHECK(range.expected->toText() == "200.0001");
}

TEST_CASE("Whoever is named by a sale line or a credit is told as named", "[sales][organisation]")
{
    AttainmentFixture f;
    f.sell({{"2026-07-01", f.ada, 10, -1, "", "", f.north, {{f.bo, ratio("1.0")}}}});
    CHECK(*f.sales.isNamed(f.ada));
    CHECK(*f.sales.isNamed(f.bo));
    CHECK_FALSE(*f.sales.isNamed(f.cai));
    CHECK(*f.sales.isNamed(f.north));
    CHECK_FALSE(*f.sales.isNamed(f.east));
}
