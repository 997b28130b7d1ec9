#include "sales/SaleStore.h"
#include "SaleFixture.h"

#include <catch2/catch.hpp>

using namespace attain;

namespace {

/// Lines that differ in every column.
std::vector<SaleColumns::Line> manyLines(SaleFixture& fixture, int count)
{
    std::vector<std::int32_t> customers;
    for (const char* name : {"甲", "乙", "丙", "丁"})
        customers.push_back(fixture.text(DictionaryKind::Customer, name));
    std::vector<SaleColumns::Line> lines;
    for (int i = 0; i < count; ++i) {
        SaleColumns::Line line;
        line.day = day("2026-01-01").plusDays(i / 1000);
        line.order = (i % 10 == 0 ? "RT2026" : "SO2026") + std::to_string(100'000 + i / 2);
        line.lineNo = i % 2 + 1;
        line.person = id(i % 3 == 0 ? fixture.ada : fixture.bo);
        line.department = i % 4 == 0 ? id(fixture.east) : 0;
        line.customer = customers[static_cast<std::size_t>(i) % 4];
        line.quantity = amount(i % 7 + 1);
        line.amount = amount(i % 1000) + 1234;
        line.cost = i % 5 == 0 ? kNoCost : amount(i % 500);
        line.kind = i % 10 == 0 ? SaleKind::Return : SaleKind::Sale;
        line.record = static_cast<std::uint32_t>(i + 1 + i / 100); // every hundredth record was refused
        line.fileLine = line.record + 1 + static_cast<std::uint32_t>(i / 1000);
        lines.push_back(line);
    }
    return lines;
}

SaleColumns columnsOf(const std::vector<SaleColumns::Line>& lines)
{
    SaleColumns columns;
    for (const auto& line : lines)
        columns.add(line);
    return columns;
}

} // namespace

TEST_CASE("Lines of several chunks come back in all columns", "[sales][store]")
{
    SaleFixture fixture;
    const auto lines = manyLines(fixture, 140'000);
    const BatchId batch = fixture.import(lines);
    CHECK(fixture.database().count("sale_chunk") == 3);

    SaleScan scan{fixture.connection(), {}, SaleColumnSet::all()};
    std::size_t at = 0;
    bool same = true;
    while (const SaleBlock* block = scan.next()) {
        REQUIRE(block->batch() == batch);
        REQUIRE(block->lineCount() == block->size());
        for (std::size_t i = 0; i < block->size(); ++i, ++at) {
            const auto& line = lines[at];
            same &= block->ids(SaleColumn::Day)[i] == line.day.dayNumber();
            same &= block->orders()[i] == line.order;
            same &= block->ids(SaleColumn::LineNo)[i] == line.lineNo;
            same &= block->ids(SaleColumn::Person)[i] == line.person;
            same &= block->ids(SaleColumn::Department)[i] == line.department;
            same &= block->ids(SaleColumn::Customer)[i] == line.customer;
            same &= block->values(SaleColumn::Quantity)[i] == line.quantity;
            same &= block->values(SaleColumn::Amount)[i] == line.amount;
            same &= block->values(SaleColumn::Cost)[i] == line.cost;
            same &= block->ids(SaleColumn::Kind)[i] == static_cast<std::int32_t>(line.kind);
            same &= block->records()[i] == line.record;
            same &= block->fileLines()[i] == line.fileLine;
        }
        REQUIRE(same);
    }
    CHECK(at == lines.size());
}

TEST_CASE("A batch is verified against its totals", "[sales][store]")
{
    SaleFixture fixture;
    const auto lines = manyLines(fixture, 1'000);
    const BatchId batch = fixture.import(lines);
    const SaleStore store{fixture.connection()};
    auto totals = totalsOf(columnsOf(lines));
    CHECK(store.verify(batch, totals));
    CHECK(store.verifyAll());
    totals.amount += Money::fromScaled(1);
    const auto verified = store.verify(batch, totals);
    REQUIRE_FALSE(verified);
    CHECK(verified.error().code == ErrorCode::TotalsDiffer);
}

TEST_CASE("A damaged, lost or swapped column is found", "[sales][store]")
{
    SaleFixture fixture;
    fixture.import(manyLines(fixture, 1'000));
    const SaleStore store{fixture.connection()};
    SECTION("one byte differs")
    {
        fixture.connection().execute(
            "UPDATE sale_column SET data = CAST(substr(data, 1, 60) || x'7f' || substr(data, 62)"
            " AS BLOB) WHERE id = 16 + 11");
        CHECK(store.verifyAll().error().code == ErrorCode::DocumentDamaged);
        ActualsQuery query;
        CHECK(fixture.sales().actuals(query).error().code == ErrorCode::DocumentDamaged);
    }
    SECTION("a column is gone")
    {
        fixture.connection().execute("DELETE FROM sale_column WHERE id = 16 + 5");
        CHECK(store.verifyAll().error().code == ErrorCode::DocumentDamaged);
    }
    SECTION("a column is that of another")
    {
        fixture.connection().execute("UPDATE sale_column SET data = (SELECT data FROM sale_column WHERE id = 16 + 5)"
                                     " WHERE id = 16 + 7");
        CHECK(store.verifyAll().error().code == ErrorCode::TotalsDiffer);
    }
    SECTION("a chunk is gone")
    {
        fixture.connection().execute("DELETE FROM sale_chunk");
        CHECK(store.verifyAll().error().code == ErrorCode::TotalsDiffer);
    }
}

TEST_CASE("The same lines again are duplicates, all of them", "[sales][store][repeats]")
{
    SaleFixture fixture;
    const auto lines = manyLines(fixture, 70'000);
    const BatchId batch = fixture.import(lines);
    const SaleStore store{fixture.connection()};
    SaleColumns again = columnsOf(lines);
    const auto repeats = store.findRepeats(again, store.nextBatch());
    REQUIRE(repeats.size() == lines.size());
    bool right = true;
    for (std::size_t row = 0; row < repeats.size(); ++row) {
        right &= repeats[row].row == row && repeats[row].sameContent;
        right &= repeats[row].earlier == SaleLineId{batch, lines[row].record};
    }
    CHECK(right);
}

TEST_CASE("Lines of a batch that is undone are forgotten", "[sales][store][repeats]")
{
    SaleFixture fixture;
    const auto lines = manyLines(fixture, 100);
    const BatchId batch = fixture.import(lines);
    REQUIRE(fixture.sales().undoImport(batch));
    const SaleStore store{fixture.connection()};
    SaleColumns again = columnsOf(lines);
    CHECK(store.findRepeats(again, store.nextBatch()).empty());
    CHECK_FALSE(fixture.sales().days()->has_value());
}

TEST_CASE("A repeat with another content is a conflict with the first line of the key", "[sales][store][repeats]")
{
    SaleFixture fixture;
    SaleColumns::Line line;
    line.day = day("2026-03-01");
    line.order = "SO1";
    line.person = id(fixture.ada);
    line.product = fixture.text(DictionaryKind::Product, "P");
    line.amount = amount(100);
    line.record = 1;
    auto dearer = line;
    dearer.amount = amount(120);
    auto otherProduct = line;
    otherProduct.product = fixture.text(DictionaryKind::Product, "Q");
    const SaleStore store{fixture.connection()};

    SECTION("inside a piece")
    {
        SaleColumns piece = columnsOf({line, dearer, line, otherProduct});
        const auto repeats = store.findRepeats(piece, BatchId{1});
        REQUIRE(repeats.size() == 2);
        CHECK(repeats[0].row == 1);
        CHECK_FALSE(repeats[0].sameContent);
        CHECK(repeats[1].row == 2);
        CHECK(repeats[1].sameContent);
    }
    SECTION("against a stored line, also for the lines that repeat the repeat")
    {
        const BatchId batch = fixture.import({line});
        SaleColumns piece = columnsOf({dearer, dearer, line, otherProduct});
        const auto repeats = store.findRepeats(piece, BatchId{7});
        REQUIRE(repeats.size() == 3);
        CHECK_FALSE(repeats[0].sameContent);
        CHECK_FALSE(repeats[1].sameContent);
        CHECK(repeats[2].sameContent);
        CHECK(repeats[1].earlier == SaleLineId{batch, 1});
    }
    SECTION("line numbers tell lines of an order apart, whatever their product")
    {
        auto first = line;
        first.lineNo = 1;
        auto second = line;
        second.lineNo = 2;
        auto secondAgain = otherProduct;
        secondAgain.lineNo = 2;
        SaleColumns piece = columnsOf({line, first, second, secondAgain});
        const auto repeats = store.findRepeats(piece, BatchId{1});
        REQUIRE(repeats.size() == 1);
        CHECK(repeats[0].row == 3);
        CHECK_FALSE(repeats[0].sameContent);
    }
}

TEST_CASE("Without order numbers the whole content is the key", "[sales][store][repeats]")
{
    SaleFixture fixture;
    SaleColumns::Line line;
    line.day = day("2026-03-01");
    line.person = id(fixture.ada);
    line.amount = amount(100);
    auto other = line;
    other.amount = amount(101);
    const BatchId batch = fixture.import({line});
    const SaleStore store{fixture.connection()};
    SaleColumns piece = columnsOf({other, line, other});
    const auto repeats = store.findRepeats(piece, BatchId{9});
    REQUIRE(repeats.size() == 2);
    CHECK(repeats[0].row == 1);
    CHECK(repeats[0].earlier == SaleLineId{batch, 1});
    CHECK(repeats[1].row == 2);
    CHECK(repeats[1].sameContent);
}

TEST_CASE("Rows are taken out of all columns", "[sales][columns]")
{
    SaleFixture fixture;
    const auto lines = manyLines(fixture, 10);
    SaleColumns columns = columnsOf(lines);
    columns.remove(std::vector<std::uint32_t>{0, 3, 4, 9});
    REQUIRE(columns.size() == 6);
    const std::vector<std::size_t> kept{1, 2, 5, 6, 7, 8};
    for (std::size_t row = 0; row < kept.size(); ++row) {
        CHECK(columns.order(row) == lines[kept[row]].order);
        CHECK(columns.amount[row] == lines[kept[row]].amount);
        CHECK(columns.record[row] == lines[kept[row]].record);
    }
}

TEST_CASE("What no active batch owns is swept", "[sales][store]")
{
    SaleFixture fixture;
    const BatchId first = fixture.import(manyLines(fixture, 100));
    const BatchId second = fixture.import(manyLines(fixture, 50));
    SaleStore store{fixture.connection()};
    CHECK_FALSE(store.sweep());
    REQUIRE(fixture.sales().undoImport(first));
    CHECK(store.sweep());
    CHECK(fixture.database().count("sale_chunk") == 1);
    CHECK(fixture.database().count("sale_column") == 16);
    CHECK(store.nextBatch().value == second.value + 1);
    CHECK(store.verifyAll());
}
