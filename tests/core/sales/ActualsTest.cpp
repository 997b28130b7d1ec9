#include "SaleFixture.h"

#include <catch2/catch.hpp>

#include <algorithm>
#include <numeric>

using namespace attain;

namespace {

constexpr Figure money(std::int64_t units)
{
    return {Unit::Money, units * 10'000};
}

constexpr Figure countOf(std::int64_t count)
{
    return {Unit::Count, count};
}

/// Six lines: two customers, a return, a line without a cost, one that names another department than its person's.
void importQuarter(SaleFixture& fixture)
{
    const auto x = fixture.text(DictionaryKind::Customer, "X");
    const auto y = fixture.text(DictionaryKind::Customer, "Y");
    const auto pump = fixture.text(DictionaryKind::Product, "泵");
    std::vector<SaleColumns::Line> lines(6);
    const auto set = [&](std::size_t at, const char* on, const char* order, PersonId person, std::int32_t customer,
                         std::int64_t units, std::int64_t cost) {
        lines[at].day = day(on);
        lines[at].order = order;
        lines[at].person = id(person);
        lines[at].customer = customer;
        lines[at].product = pump;
        lines[at].lineNo = static_cast<std::int32_t>(at) + 1;
        lines[at].quantity = amount(1);
        lines[at].amount = units * 10'000;
        lines[at].cost = cost == kNoCost ? kNoCost : cost * 10'000;
    };
    set(0, "2026-07-01", "SO1", fixture.ada, x, 100, 60);
    set(1, "2026-07-01", "SO1", fixture.ada, x, 200, kNoCost);
    set(2, "2026-07-20", "SO2", fixture.bo, x, 300, 150);
    set(3, "2026-08-03", "SO3", fixture.cai, y, 400, 300);
    set(4, "2026-08-04", "RT1", fixture.cai, y, -40, -30);
    lines[4].kind = SaleKind::Return;
    set(5, "2026-09-30", "SO4", fixture.ada, y, 500, 400);
    lines[5].department = id(fixture.north);
    fixture.import(lines);
}

ActualsTable read(SaleFixture& fixture, const ActualsQuery& query)
{
    const auto table = fixture.sales().actuals(query);
    REQUIRE(table);
    return *table;
}

std::vector<Metric> allMetrics()
{
    return {saleMetrics().begin(), saleMetrics().end()};
}

} // namespace

TEST_CASE("Metrics have stable codes", "[sales][metric]")
{
    for (const auto& metric : saleMetrics())
        CHECK(saleMetricFromCode(infoOf(metric).code) == metric);
    CHECK_FALSE(saleMetricFromCode("profit"));
    CHECK(Figure{Unit::Money, 9'577'500}.toText() == "957.75");
    CHECK(Figure{Unit::Ratio, 1'034'128}.toText() == "1.034128");
    CHECK(countOf(12).toText() == "12");
}

TEST_CASE("The company's metrics are those of its lines", "[sales][actuals]")
{
    SaleFixture fixture;
    importQuarter(fixture);
    ActualsQuery query;
    query.metrics = allMetrics();
    const auto table = read(fixture, query);
    CHECK(table.control().lines == 6);
    CHECK(table.figure(0, Metric::Revenue) == money(1460));
    CHECK(table.figure(0, Metric::Quantity) == Figure{Unit::Quantity, 60'000});
    // Only lines with a cost: 100 − 60 + 300 − 150 + 400 − 300 − 40 + 30 + 500 − 400.
    CHECK(table.figure(0, Metric::GrossProfit) == money(380));
    CHECK(table.figure(0, Metric::Margin) == Figure{Unit::Ratio, 301'587}); // 380 / 1 260
    CHECK(table.figure(0, Metric::Orders) == countOf(4));
    CHECK(table.figure(0, Metric::Customers) == countOf(2));
    CHECK(table.figure(0, Metric::NewCustomers) == countOf(2));
    CHECK(table.figure(0, Metric::ReturnsRate) == Figure{Unit::Ratio, 26'667}); // 40 / 1 500
    CHECK(table.total(Metric::Revenue) == money(1460));
}

TEST_CASE("What is not there is not available, never zero", "[sales][actuals]")
{
    SaleFixture fixture;
    ActualsQuery query;
    query.metrics = allMetrics();
    auto table = read(fixture, query);
    CHECK(table.figure(0, Metric::Revenue) == money(0));
    CHECK(table.figure(0, Metric::Orders) == countOf(0));
    CHECK_FALSE(table.figure(0, Metric::GrossProfit));
    CHECK_FALSE(table.figure(0, Metric::Margin));
    CHECK_FALSE(table.figure(0, Metric::ReturnsRate));

    SaleColumns::Line bare;
    bare.day = day("2026-07-01");
    bare.person = id(fixture.ada);
    bare.amount = amount(10);
    fixture.import({bare});
    table = read(fixture, query);
    CHECK_FALSE(table.figure(0, Metric::GrossProfit));
    CHECK_FALSE(table.figure(0, Metric::Orders)); // the file has no order numbers
    CHECK_FALSE(table.figure(0, Metric::Customers));
    CHECK_FALSE(table.figure(0, Metric::NewCustomers));
    CHECK(table.figure(0, Metric::ReturnsRate) == Figure{Unit::Ratio, 0});
}

TEST_CASE("A line belongs to the department it names, else to its person's on the day", "[sales][actuals]")
{
    SaleFixture fixture;
    importQuarter(fixture);
    // A transfer in mid-quarter leaves history where it was.
    REQUIRE(fixture.organisation().assign(fixture.bo, fixture.north, {}, day("2026-07-21")));
    ActualsQuery query;
    query.groupBy = GroupBy::Department;
    query.metrics = {Metric::Revenue, Metric::Customers};
    auto table = read(fixture, query);
    CHECK(table.figure(fixture.east.value, Metric::Revenue) == money(600));
    CHECK(table.figure(fixture.north.value, Metric::Revenue) == money(860));
    CHECK(table.figure(fixture.all.value, Metric::Revenue) == money(1460));
    CHECK(table.figure(fixture.east.value, Metric::Customers) == countOf(1));
    CHECK(table.figure(fixture.all.value, Metric::Customers) == countOf(2));
    CHECK(table.total(Metric::Revenue) == money(1460));

    query.withSubDepartments = false;
    table = read(fixture, query);
    CHECK(table.groups() == std::vector<std::int64_t>{fixture.east.value, fixture.north.value});

    query.groupBy = GroupBy::Company;
    query.filter.departments = {{fixture.north}};
    CHECK(read(fixture, query).total(Metric::Revenue) == money(860));
}

TEST_CASE("A series divides by months, weeks and days, clipped to the range", "[sales][actuals]")
{
    SaleFixture fixture;
    importQuarter(fixture);
    ActualsQuery query;
    query.filter.from = day("2026-07-01");
    query.filter.to = day("2026-09-15");
    query.series = Series::Month;
    query.metrics = {Metric::Revenue, Metric::NewCustomers, Metric::Customers};
    query.groupBy = GroupBy::Person;
    auto table = read(fixture, query);
    REQUIRE(table.steps().size() == 3);
    CHECK(table.steps()[0].code == "2026-07");
    CHECK(table.steps()[2].to == day("2026-09-15"));
    CHECK(table.figure(fixture.ada.value, 0, Metric::Revenue) == money(300));
    CHECK(table.figure(fixture.ada.value, 2, Metric::Revenue) == money(0));
    CHECK(table.figure(fixture.ada.value, Metric::Revenue) == money(300));
    CHECK(table.figure(fixture.cai.value, 1, Metric::Revenue) == money(360));
    CHECK(table.figure(fixture.bo.value, 0, Metric::NewCustomers) == countOf(0)); // X bought from ada before
    CHECK(table.figure(fixture.ada.value, 0, Metric::NewCustomers) == countOf(1));
    CHECK(table.total(0, Metric::Revenue) == money(600));
    CHECK(table.total(Metric::Customers) == countOf(2));
    CHECK(table.figure(999, 1, Metric::Revenue) == money(0));

    query.series = Series::Week;
    table = read(fixture, query);
    CHECK(table.steps().front().code == "2026-W27");
    CHECK(table.steps().size() == 12);
    query.series = Series::Day;
    table = read(fixture, query);
    REQUIRE(table.steps().size() == 77);
    CHECK(table.total(19, Metric::Revenue) == money(300)); // 20 July
}

TEST_CASE("A customer is new in the range of the first sale ever", "[sales][actuals]")
{
    SaleFixture fixture;
    importQuarter(fixture);
    ActualsQuery query;
    query.metrics = {Metric::NewCustomers};
    query.filter.from = day("2026-08-01");
    CHECK(read(fixture, query).total(Metric::NewCustomers) == countOf(1));
    query.filter.from = day("2026-09-01");
    CHECK(read(fixture, query).total(Metric::NewCustomers) == countOf(0));
}

TEST_CASE("Credited parts go to people; teams and the company keep the line", "[sales][actuals][credit]")
{
    SaleFixture fixture;
    importQuarter(fixture);
    const auto share = [](PersonId person, std::int64_t millionths, CreditKind kind = CreditKind::Primary) {
        return CreditShare{person, Ratio::fromScaled(millionths), kind};
    };
    const SaleLineId line{BatchId{1}, 4}; // 400 of cai
    REQUIRE(fixture.sales().setCredits(line,
                                       {share(fixture.ada, 500'000), share(fixture.bo, 300'000),
                                        share(fixture.cai, 200'000), share(fixture.bo, 250'000, CreditKind::Overlay)},
                                       "three of them"));
    ActualsQuery query;
    query.groupBy = GroupBy::Person;
    query.metrics = {Metric::Revenue, Metric::GrossProfit, Metric::Orders};
    auto table = read(fixture, query);
    CHECK(table.figure(fixture.ada.value, Metric::Revenue) == money(1000));
    CHECK(table.figure(fixture.bo.value, Metric::Revenue) == money(420));
    CHECK(table.figure(fixture.cai.value, Metric::Revenue) == money(40));
    CHECK(table.figure(fixture.bo.value, Metric::GrossProfit) == money(180)); // 150 + 30 % of 100
    CHECK(table.figure(fixture.bo.value, Metric::Orders) == countOf(2));
    CHECK(table.control().lines == 6);
    CHECK(table.total(Metric::Revenue) == money(1460));
    CHECK(table.total(Metric::Orders) == countOf(4));

    query.filter.persons = {{fixture.bo}};
    query.groupBy = GroupBy::Company;
    query.series = Series::Month;
    query.filter.from = day("2026-07-01");
    query.filter.to = day("2026-09-30");
    table = read(fixture, query);
    CHECK(table.total(1, Metric::Revenue) == money(120));
    CHECK(table.control().lines == 2);

    query = {};
    query.groupBy = GroupBy::Person;
    query.creditKind = CreditKind::Overlay;
    table = read(fixture, query);
    CHECK(table.groups() == std::vector<std::int64_t>{fixture.bo.value});
    CHECK(table.figure(fixture.bo.value, Metric::Revenue) == money(100));

    query = {};
    query.groupBy = GroupBy::Department;
    table = read(fixture, query);
    CHECK(table.figure(fixture.north.value, Metric::Revenue) == money(860));
}

TEST_CASE("Everybody's amounts by customer are those of each person alone", "[sales][actuals][credit]")
{
    SaleFixture fixture;
    importQuarter(fixture);
    REQUIRE(fixture.sales().setCredits(
        {BatchId{1}, 3}, {{fixture.bo, Ratio::fromScaled(600'000)}, {fixture.ada, Ratio::fromScaled(400'000)}},
        "shared"));
    const auto amounts = fixture.sales().personAmounts({}, GroupBy::Customer);
    REQUIRE(amounts);
    ActualsQuery query;
    query.groupBy = GroupBy::Customer;
    std::size_t pairs = 0;
    for (const auto person : {fixture.ada, fixture.bo, fixture.cai}) {
        query.filter.persons = {{person}};
        const auto alone = read(fixture, query);
        pairs += alone.groups().size();
        for (const auto customer : alone.groups()) {
            const PersonAmount expected{person, static_cast<std::int32_t>(customer), alone.sums(customer).amount};
            CHECK(std::ranges::count(*amounts, expected) == 1);
        }
    }
    CHECK(amounts->size() == pairs);
    CHECK(std::ranges::is_sorted(*amounts, {}, &PersonAmount::person));
    CHECK(amounts->front().amount >= amounts->at(1).amount);
    SaleFilter none;
    none.to = day("2025-01-01");
    CHECK(fixture.sales().personAmounts(none, GroupBy::Product)->empty());
}

TEST_CASE("Sums that do not fit are an error, never a wrong number", "[sales][actuals]")
{
    SaleFixture fixture;
    SaleColumns::Line line;
    line.day = day("2026-07-01");
    line.person = id(fixture.ada);
    line.amount = std::numeric_limits<std::int64_t>::max() - 5;
    fixture.import({line});
    fixture.import({line});
    const auto table = fixture.sales().actuals({});
    REQUIRE_FALSE(table);
    CHECK(table.error().code == ErrorCode::Overflow);
}

TEST_CASE("Company, lines and primary credits agree, whatever the split", "[sales][actuals][credit]")
{
    SaleFixture fixture;
    std::vector<SaleColumns::Line> lines;
    std::int64_t sum = 0;
    std::uint32_t random = 12'345;
    const auto next = [&](std::uint32_t limit) {
        random = random * 1'664'525U + 1'013'904'223U;
        return static_cast<std::int32_t>((random >> 8) % limit);
    };
    for (std::int32_t i = 0; i < 3'000; ++i) {
        SaleColumns::Line line;
        line.day = day("2026-01-01").plusDays(next(365));
        line.order = "SO" + std::to_string(i);
        line.person = id(i % 2 == 0 ? fixture.ada : fixture.cai);
        line.amount = next(10'000'000) - 1'000'000;
        sum += line.amount;
        lines.push_back(line);
    }
    const BatchId batch = fixture.import(lines);
    const auto written = fixture.log().execute({"test", Change::Sales, "", ""}, [&]() -> Result<void> {
        CreditRepository credits{fixture.connection()};
        for (std::uint32_t record = 1; record <= 3'000; record += 7) {
            const std::int64_t first = next(999'998) + 1;
            const std::int64_t second = next(static_cast<std::uint32_t>(1'000'000 - first - 1)) + 1;
            std::vector<CreditShare> shares{{fixture.ada, Ratio::fromScaled(first)},
                                            {fixture.bo, Ratio::fromScaled(second)},
                                            {fixture.cai, Ratio::fromScaled(1'000'000 - first - second)}};
            std::erase_if(shares, [](const CreditShare& share) { return share.share.scaled() == 0; });
            credits.replace({batch, record}, shares);
        }
        return {};
    });
    REQUIRE(written);
    ActualsQuery query;
    query.groupBy = GroupBy::Person;
    query.series = Series::Month;
    const auto people = read(fixture, query);
    std::int64_t credited = 0;
    for (const auto person : people.groups())
        credited += people.sums(person).amount;
    CHECK(credited == sum);
    CHECK(people.control().amount.scaled() == sum);
    CHECK(people.control().lines == 3'000);
    query.groupBy = GroupBy::Company;
    CHECK(read(fixture, query).control() == people.control());
    CHECK(fixture.sales().check()->empty());
}

TEST_CASE("Figures do not depend on how the lines came in, or how many threads read them", "[sales][actuals]")
{
    SaleFixture whole;
    SaleFixture pieces; // eight imports, and so eight chunks, which are divided among threads
    std::vector<SaleColumns::Line> lines;
    for (std::int32_t i = 0; i < 4'000; ++i) {
        SaleColumns::Line line;
        line.day = day("2026-01-01").plusDays(i * 37 % 365);
        line.order = "SO" + std::to_string(i / 2);
        line.lineNo = i % 2 + 1;
        line.person = id(i % 3 == 0 ? whole.ada : i % 3 == 1 ? whole.bo : whole.cai);
        line.department = i % 11 == 0 ? id(whole.north) : 0;
        line.amount = amount(i % 1'000) - amount(i % 13 == 0 ? 2'000 : 0);
        line.quantity = amount(i % 5);
        line.cost = i % 4 == 0 ? kNoCost : amount(i % 700);
        line.kind = line.amount < 0 ? SaleKind::Return : SaleKind::Sale;
        lines.push_back(line);
    }
    whole.import(lines);
    for (std::size_t from = 0; from < lines.size(); from += 500)
        pieces.import({lines.begin() + static_cast<std::ptrdiff_t>(from),
                       lines.begin() + static_cast<std::ptrdiff_t>(from + 500)});
    REQUIRE(pieces.database().count("sale_chunk") == 8);

    ActualsQuery query;
    query.filter.from = day("2026-02-10");
    query.filter.to = day("2026-11-20");
    for (const auto group : {GroupBy::Company, GroupBy::Department, GroupBy::Person}) {
        for (const auto series : {Series::None, Series::Month, Series::Day}) {
            query.groupBy = group;
            query.series = series;
            for (const auto& metrics :
                 {std::vector{Metric::Revenue}, std::vector{Metric::Quantity, Metric::Margin, Metric::ReturnsRate},
                  allMetrics()}) {
                query.metrics = metrics;
                const auto one = read(whole, query);
                const auto many = read(pieces, query);
                REQUIRE(one.groups() == many.groups());
                REQUIRE(one.steps() == many.steps());
                CHECK(one.control() == many.control());
                CHECK(one.totals() == many.totals());
                bool same = true;
                for (const auto id : one.groups()) {
                    for (std::size_t step = 0; step <= one.steps().size(); ++step)
                        same &= one.sums(id, step) == many.sums(id, step);
                }
                CHECK(same);
            }
        }
    }
}
