#include "exchange/DocumentQuery.h"
#include "TestDatabase.h"
#include "Workspace.h"
#include "exchange/TableExport.h"
#include "sample/SampleCompany.h"

#include <catch2/catch.hpp>

using namespace attain;

namespace {

DocumentQuery prepared(TestDatabase& database, std::string_view sql)
{
    auto query = DocumentQuery::prepare(database.connection(), sql);
    REQUIRE(query);
    return *query;
}

std::vector<TableRow> rowsOf(const TableSource& table)
{
    std::vector<TableRow> rows;
    table.rows([&](std::span<const TableCell> row) { rows.emplace_back(row.begin(), row.end()); });
    return rows;
}

/// As SQL has it: dates are texts, and an empty text is nothing.
TableCell inSql(const TableCell& cell)
{
    if (const auto* date = std::get_if<Date>(&cell))
        return date->toIso();
    const auto* text = std::get_if<std::string>(&cell);
    return text != nullptr && text->empty() ? TableCell{} : cell;
}

} // namespace

TEST_CASE("Values of every kind become cells", "[exchange][query]")
{
    TestDatabase database;
    auto query = prepared(database, "SELECT NULL, 9223372036854775807 AS big, -0.1, 'x', x'00ff', 1e999, 'y' AS big");
    const auto found = query.first(10);
    REQUIRE(found);
    REQUIRE(found->rows.size() == 1);
    CHECK(found->rows[0]
          == TableRow{{},
                      std::int64_t{9223372036854775807},
                      -0.1,
                      std::string{"x"},
                      std::string{"00FF"},
                      std::string{"Inf"},
                      std::string{"y"}});
    CHECK(query.columns()[1].title == "big");
    CHECK(query.columns()[6].title == "big");
    CHECK(cellText(found->rows[0][2], query.columns()[2]) == "-0.1");
}

TEST_CASE("Rows are cut at the limit, and it is said so", "[exchange][query]")
{
    TestDatabase database;
    auto query = prepared(database, "VALUES (1), (2), (3)");
    const auto two = query.first(2);
    REQUIRE(two);
    CHECK(two->rows == std::vector<TableRow>{{std::int64_t{1}}, {std::int64_t{2}}});
    CHECK(two->cut);
    const auto three = query.first(3);
    REQUIRE(three);
    CHECK(three->rows.size() == 3);
    CHECK_FALSE(three->cut);
}

TEST_CASE("A table of a query is written from the first row every time", "[exchange][query]")
{
    TestDatabase database;
    const auto table = prepared(database, "VALUES (1), (2), (3)").table();
    for (int time = 0; time < 2; ++time) {
        std::int64_t sum = 0;
        table.rows([&](std::span<const TableCell> row) { sum += std::get<std::int64_t>(row[0]); });
        CHECK(sum == 6);
    }
}

TEST_CASE("One query after the other reads the same document", "[exchange][query]")
{
    TestDatabase database;
    for (int time = 0; time < 2; ++time) {
        auto query = prepared(database, "SELECT count(*) FROM sale");
        CHECK(query.first(1)->rows == std::vector<TableRow>{{std::int64_t{0}}});
    }
}

TEST_CASE("The table sale is the exported table of sales, row by row and column by column", "[exchange][query]")
{
    const auto workspace = Workspace::inMemory();
    orThrow(sample::fill(*workspace));
    auto& connection = workspace->document().connection();
    const auto first = orThrow(workspace->sales().line({BatchId{1}, 1}));
    orThrow(workspace->sales().setCredits(
        first.line.id, {{first.line.person, Ratio::fromScaled(1'000'000), CreditKind::Primary}}, "x"));
    const TableExport tables{connection,           workspace->organisation(), workspace->sales(),
                             workspace->targets(), workspace->attainment(),   workspace->changeLog()};
    const auto exported = orThrow(tables.table("sales", {}));
    const auto query = orThrow(DocumentQuery::prepare(connection, "SELECT * FROM sale"));

    const std::size_t columns = exported.columns.size();
    REQUIRE(query.columns().size() == columns + 2);
    for (std::size_t i = 0; i < columns; ++i)
        CHECK(query.columns()[i].title == exported.columns[i].title);
    const auto expected = rowsOf(exported);
    const auto found = rowsOf(query.table());
    REQUIRE(found.size() == expected.size());
    REQUIRE(found.size() > 1'000);
    for (std::size_t row = 0; row < found.size(); ++row) {
        for (std::size_t i = 0; i < columns; ++i) {
            if (found[row][i] != inSql(expected[row][i]))
                FAIL("row " << row << ", column " << exported.columns[i].title);
        }
    }
}
