#include "sales/SaleTable.h"
#include "SaleFixture.h"

#include <catch2/catch.hpp>

using namespace attain;

namespace {

/// 300 lines over 30 days from 2026-05-01; each of 1 per day, customer by day, every third one of cai, some without cost.
std::vector<SaleColumns::Line> mayLines(SaleFixture& fixture)
{
    std::vector<SaleColumns::Line> lines;
    for (int i = 0; i < 300; ++i) {
        SaleColumns::Line line;
        line.day = day("2026-05-01").plusDays(i / 10);
        line.order = "SO" + std::to_string(i);
        line.person = id(i % 3 == 0 ? fixture.cai : fixture.ada);
        line.customer = fixture.text(DictionaryKind::Customer, "客户" + std::to_string(i / 10));
        line.kind = i % 10 == 9 ? SaleKind::Return : SaleKind::Sale;
        line.quantity = amount(2);
        line.amount = line.kind == SaleKind::Return ? amount(-0.5) : amount(1.25);
        line.cost = i % 2 == 0 ? amount(1) : kNoCost;
        lines.push_back(line);
    }
    return lines;
}

std::int64_t number(SaleFixture& fixture, std::string_view sql)
{
    return fixture.connection().queryInt64(sql).value();
}

/// What `where` finds with the table's help, and what it finds when SQLite looks at every row by itself: a unary plus in
/// front of a column keeps conditions away from the table.
void checkFound(SaleFixture& fixture, const std::string& column, const std::string& condition, std::int64_t expected)
{
    CAPTURE(column, condition);
    CHECK(number(fixture, "SELECT count(*) FROM sale WHERE " + column + condition) == expected);
    CHECK(number(fixture, "SELECT count(*) FROM sale WHERE +" + column + condition) == expected);
}

} // namespace

TEST_CASE("Sums over the sale table are those of the actuals", "[sales][table]")
{
    SaleFixture fixture;
    fixture.import(mayLines(fixture));
    const SaleTable table{fixture.connection()};

    ActualsQuery query;
    query.filter.from = day("2026-05-03");
    query.filter.to = day("2026-05-20");
    query.metrics = {Metric::Revenue, Metric::Quantity, Metric::GrossProfit, Metric::ReturnsRate};
    const auto actuals = fixture.sales().actuals(query);
    REQUIRE(actuals);
    const auto& sums = actuals->sums(0);
    const std::string where = " FROM sale WHERE order_date BETWEEN '2026-05-03' AND '2026-05-20'";
    CHECK(sums.lines == 180);
    CHECK(number(fixture, "SELECT count(*)" + where) == sums.lines);
    CHECK(number(fixture, "SELECT sum(amount)" + where) == sums.amount);
    CHECK(number(fixture, "SELECT sum(quantity)" + where) == sums.quantity);
    CHECK(number(fixture, "SELECT sum(cost)" + where) == sums.cost);
    CHECK(number(fixture, "SELECT count(cost)" + where) == sums.costedLines);
    CHECK(number(fixture, "SELECT sum(amount)" + where + " AND status = 'return'") == sums.returnedAmount);
}

TEST_CASE("A row of the sale table says what the line holds, and NULL where it holds nothing", "[sales][table]")
{
    SaleFixture fixture;
    SaleColumns::Line full;
    full.day = day("2026-07-01");
    full.order = "SO1";
    full.lineNo = 2;
    full.person = id(fixture.ada);
    full.department = id(fixture.north);
    full.customer = fixture.text(DictionaryKind::Customer, "X");
    full.product = fixture.text(DictionaryKind::Product, "泵");
    full.category = fixture.text(DictionaryKind::Category, "液压");
    full.channel = fixture.text(DictionaryKind::Channel, "直销");
    full.region = fixture.text(DictionaryKind::Region, "上海");
    full.quantity = amount(3);
    full.amount = amount(12.5);
    full.cost = amount(-1.0001);
    full.record = 7;
    SaleColumns::Line bare;
    bare.day = day("2026-07-02");
    bare.person = id(fixture.bo);
    bare.amount = amount(-2);
    bare.kind = SaleKind::Return;
    bare.record = 9;
    const BatchId batch = fixture.import({full, bare});
    REQUIRE(fixture.sales().setCredits({batch, 7},
                                       {{fixture.ada, *Ratio::fromText("0.625"), CreditKind::Primary},
                                        {fixture.cai, *Ratio::fromText("0.375"), CreditKind::Primary}},
                                       "shared"));
    const SaleTable table{fixture.connection()};

    using Row = std::vector<std::string>;
    const auto rowOf = [&](const std::string& record) {
        Statement query{fixture.connection(), "SELECT * FROM sale WHERE record = " + record};
        REQUIRE(query.step());
        Row row;
        for (int i = 0; i < query.columns(); ++i)
            row.push_back(query.isNull(i) ? "NULL" : query.text(i));
        return row;
    };
    CHECK(rowOf("7")
          == Row{"2026-07-01",
                 "SO1",
                 "2",
                 "P1",
                 "王芳",
                 "S2",
                 "华北",
                 "X",
                 "泵",
                 "液压",
                 "直销",
                 "上海",
                 "30000",
                 "125000",
                 "-10001",
                 "sale",
                 "P1:62.5%;P3:37.5%",
                 "1",
                 "7",
                 "8"});
    CHECK(rowOf("9") == Row{"2026-07-02", "NULL", "NULL", "P2",     "刘洋", "NULL",   "华东", "NULL", "NULL", "NULL",
                            "NULL",       "NULL", "0",    "-20000", "NULL", "return", "NULL", "1",    "9",    "10"});
}

TEST_CASE("Conditions that narrow the scan find what SQLite finds by itself", "[sales][table]")
{
    SaleFixture fixture;
    fixture.import(mayLines(fixture));
    fixture.import({mayLines(fixture).front()});
    const SaleTable table{fixture.connection()};

    checkFound(fixture, "order_date", " = '2026-05-03'", 10);
    checkFound(fixture, "order_date", " = '2026-05'", 0);
    checkFound(fixture, "order_date", " > '2026-05-03'", 270);
    checkFound(fixture, "order_date", " >= '2026-05-03'", 280);
    checkFound(fixture, "order_date", " < '2026-05-03'", 21);
    checkFound(fixture, "order_date", " <= '2026-05-03'", 31);
    checkFound(fixture, "order_date", " BETWEEN '2026-05-03' AND '2026-05-03 12:00'", 10);
    checkFound(fixture, "order_date", " >= '2026-05'", 301);
    checkFound(fixture, "order_date", " > '2027'", 0);
    checkFound(fixture, "order_date", " < ''", 0);
    checkFound(fixture, "order_date", " > ''", 301);
    checkFound(fixture, "order_date", " < 'x'", 301);
    checkFound(fixture, "order_date", " > NULL", 0);
    checkFound(fixture, "order_date", " IN ('2026-05-03', '2026-05-30', 'x', NULL)", 20);
    checkFound(fixture, "order_date", " IN (SELECT '2026-05-03' UNION SELECT '2026-05-04')", 20);
    checkFound(fixture, "person", " = 'P3'", 101);
    checkFound(fixture, "person", " = 'p3'", 0);
    checkFound(fixture, "person", " = 'p3' COLLATE NOCASE", 101);
    checkFound(fixture, "person", " IN ('P1', 'nobody')", 200);
    checkFound(fixture, "person", " IN (SELECT code FROM person)", 301);
    checkFound(fixture, "customer", " = '客户4'", 10);
    checkFound(fixture, "customer", " = ''", 0);
    checkFound(fixture, "customer", " IS NULL", 0);
    checkFound(fixture, "customer", " IN ('客户4', '客户5') AND order_date >= '2026-05-06'", 10);
    checkFound(fixture, "region", " IS NULL", 301);
    checkFound(fixture, "region", " = 'X'", 0);
    checkFound(fixture, "batch", " = 2", 1);
    checkFound(fixture, "batch", " < 2", 300);
}

TEST_CASE("A join finds each line's person, and several readings of the table at once", "[sales][table]")
{
    SaleFixture fixture;
    fixture.import(mayLines(fixture));
    const SaleTable table{fixture.connection()};
    CHECK(number(fixture, "SELECT count(*) FROM person JOIN sale ON sale.person = person.code") == 300);
    CHECK(number(fixture, "SELECT count(*) FROM sale a JOIN sale b USING (order_date) WHERE a.order_no = 'SO5'") == 10);
    CHECK(number(fixture, "SELECT count(DISTINCT rowid) FROM sale") == 300);
}

TEST_CASE("Chunks outside the dates asked for, and columns not named, are not read", "[sales][table]")
{
    SaleFixture fixture;
    fixture.import(mayLines(fixture));
    auto later = mayLines(fixture);
    for (auto& line : later)
        line.day = line.day.plusDays(100);
    fixture.import(later);
    fixture.connection().execute("DELETE FROM sale_column WHERE id / 16 = 2 OR id = 16 + 5"); // chunk 2; customers of 1
    const SaleTable table{fixture.connection()};

    CHECK(number(fixture, "SELECT sum(quantity) FROM sale WHERE order_date < '2026-06-01'") == 300 * amount(2));
    const auto damaged = [&](std::string_view sql) {
        try {
            static_cast<void>(fixture.connection().queryInt64(sql));
        } catch (const Failure& failure) {
            return failure.error().code == ErrorCode::DocumentDamaged;
        }
        return false;
    };
    CHECK(damaged("SELECT sum(quantity) FROM sale"));
    CHECK(damaged("SELECT count(customer) FROM sale WHERE order_date < '2026-06-01'"));
}

TEST_CASE("Lines of an undone import are not in the sale table", "[sales][table]")
{
    SaleFixture fixture;
    const auto batch = fixture.import(mayLines(fixture));
    const SaleTable table{fixture.connection()};
    CHECK(number(fixture, "SELECT count(*) FROM sale") == 300);
    REQUIRE(fixture.sales().undoImport(batch));
    CHECK(number(fixture, "SELECT count(*) FROM sale") == 0);
}

TEST_CASE("Nothing is written into the sale table, and it goes as it came", "[sales][table]")
{
    SaleFixture fixture;
    fixture.import(mayLines(fixture));
    {
        const SaleTable table{fixture.connection()};
        CHECK_THROWS_AS(fixture.connection().execute("DELETE FROM sale"), Failure);
        CHECK_THROWS_AS(fixture.connection().execute("UPDATE sale SET amount = 0"), Failure);
        CHECK(number(fixture, "SELECT count(*) FROM sale") == 300);
    }
    CHECK_THROWS_AS(number(fixture, "SELECT count(*) FROM sale"), Failure);
    CHECK(number(fixture, "SELECT count(*) FROM sqlite_schema WHERE name = 'sale'") == 0);
}

TEST_CASE("A sum that does not fit is an error, never a wrong number", "[sales][table]")
{
    SaleFixture fixture;
    auto lines = mayLines(fixture);
    lines.resize(1);
    lines[0].amount = std::numeric_limits<std::int64_t>::max() / 2;
    fixture.import(lines);
    lines[0].order = "SO-other";
    fixture.import(lines);
    lines[0].order = "SO-third";
    fixture.import(lines);
    const SaleTable table{fixture.connection()};
    CHECK(number(fixture, "SELECT count(amount) FROM sale") == 3);
    CHECK_THROWS_AS(number(fixture, "SELECT sum(amount) FROM sale"), Failure);
}
