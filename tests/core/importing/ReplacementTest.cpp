#include "ImportBench.h"

#include "sales/CreditRepository.h"
#include "sales/ReplacementRepository.h"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace attain;

namespace {

const std::string kHeader = "日期,订单号,行号,业务员,产品,金额\n";

class ReplacementBench : public ImportBench {
public:
    ReplacementBench()
    {
        addPerson("E1", "王芳");
        addPerson("E2", "刘洋");
    }
    ImportResult import(const std::string& records, bool replace = false)
    {
        ImportOptions options;
        options.replaceConflicts = replace;
        auto result = ImportBench::import("sales", kHeader + records, options);
        REQUIRE(result);
        return *std::move(result);
    }
    BatchId replace(const std::string& records) { return import(records, true).batch; }
    void undo(BatchId batch) { REQUIRE(sales.undoImport(batch)); }
    /// "1/1 2/3": the lines that count, by batch and record.
    std::string lines() const
    {
        const auto selection = orThrow(sales.select({{}, {LineKey::Imported}}));
        std::string text;
        for (const auto& row : orThrow(sales.rows(selection, 0, selection.size())))
            text += (text.empty() ? "" : " ") + std::to_string(row.line.id.batch.value) + "/"
                + std::to_string(row.line.id.record);
        return text;
    }
    std::string figure(GroupBy by) const
    {
        ActualsQuery query;
        query.groupBy = by;
        return orThrow(sales.actuals(query)).total(Metric::Revenue)->toText();
    }
    bool isSound() const { return orThrow(sales.check()).empty() && figure(GroupBy::Person) == revenue(); }
};

const std::string kA = "2026-03-05,SO1,1,E1,A,100\n2026-03-06,SO1,2,E1,B,10\n2026-03-07,SO2,1,E2,A,1\n";
const std::string kB = "2026-03-05,SO1,1,E1,A,200\n2026-03-06,SO1,2,E1,B,10\n";

} // namespace

TEST_CASE("A conflict is replaced only when it is asked for", "[importing][replacement]")
{
    ReplacementBench bench;
    bench.import(kA);
    const auto kept = bench.import(kB);
    CHECK(kept.conflicts == 1);
    CHECK(kept.accepted == 0);
    CHECK(bench.revenue() == "111.00");

    const auto replaced = bench.import(kB, true);
    CHECK(replaced.records == 2);
    CHECK(replaced.accepted == 1);
    CHECK(replaced.replaced == 1);
    CHECK(replaced.duplicates == 1);
    CHECK(replaced.conflicts == 0);
    CHECK(replaced.amount == Money::fromText("200"));
    CHECK(bench.revenue() == "211.00");
    CHECK(bench.lines() == "1/2 1/3 2/1");
    CHECK(bench.isSound());
}

TEST_CASE("A batch keeps what it brought, and tells how much of it was replaced later", "[importing][replacement]")
{
    ReplacementBench bench;
    bench.import(kA);
    const auto later = bench.replace(kB);
    const auto first = *bench.sales.batch(BatchId{1});
    CHECK(first.accepted == 3);
    CHECK(first.totals.amount == Money::fromText("111"));
    CHECK(first.replaced == 0);
    CHECK(first.replacedLater == 1);
    CHECK(bench.sales.batch(later)->replaced == 1);
    CHECK(bench.sales.batches()->front().replacedLater == 0);
    CHECK(bench.sales.line({BatchId{1}, 1})->line.amount == Money::fromText("100")); // still there to be looked at
}

TEST_CASE("Undoing the import that replaced brings the lines back", "[importing][replacement]")
{
    ReplacementBench bench;
    bench.import(kA);
    const auto before = bench.lines();
    bench.undo(bench.replace(kB));
    CHECK(bench.revenue() == "111.00");
    CHECK(bench.lines() == before);
    CHECK(bench.isSound());
}

TEST_CASE("A replacing import is one step of undo and redo", "[importing][replacement]")
{
    ReplacementBench bench;
    bench.import(kA);
    bench.replace(kB);
    REQUIRE(bench.log().undo());
    CHECK(bench.revenue() == "111.00");
    REQUIRE(bench.log().redo());
    CHECK(bench.revenue() == "211.00");
    CHECK(bench.isSound());
}

TEST_CASE("Of a line that was replaced twice the latest that still stands counts, however imports are undone",
          "[importing][replacement]")
{
    ReplacementBench bench;
    const auto a = bench.import("2026-03-05,SO1,1,E1,A,1\n").batch;
    const auto b = bench.replace("2026-03-05,SO1,1,E1,A,20\n");
    const auto c = bench.replace("2026-03-05,SO1,1,E1,A,300\n");
    CHECK(bench.revenue() == "300.00");
    const auto undone = GENERATE_COPY(table<std::vector<BatchId>, std::string>({{{a}, "300.00"},
                                                                                {{b}, "300.00"},
                                                                                {{c}, "20.00"},
                                                                                {{a, b}, "300.00"},
                                                                                {{b, a}, "300.00"},
                                                                                {{a, c}, "20.00"},
                                                                                {{c, a}, "20.00"},
                                                                                {{b, c}, "1.00"},
                                                                                {{c, b}, "1.00"},
                                                                                {{c, b, a}, "0.00"},
                                                                                {{b, a, c}, "0.00"}}));
    for (const auto batch : std::get<0>(undone))
        bench.undo(batch);
    CHECK(bench.revenue() == std::get<1>(undone));
    CHECK(bench.isSound());
    {
        Transaction transaction{bench.connection()};
        SaleStore{bench.connection()}.sweep(); // as when the document is opened the next time
        transaction.commit();
    }
    CHECK(bench.revenue() == std::get<1>(undone));
    CHECK(bench.isSound());
}

TEST_CASE("A line in a closed period is not replaced, nor brought back", "[importing][replacement]")
{
    ReplacementBench bench;
    bench.import("2026-03-05,SO1,1,E1,A,1\n2026-04-05,SO2,1,E1,A,2\n");
    REQUIRE(bench.sales.closePeriod(*FiscalCalendar{}.parse("2026-03")));
    const auto moved = bench.import("2026-05-05,SO1,1,E1,A,10\n2026-05-06,SO2,1,E1,A,20\n", true);
    CHECK(bench.problems(moved) == "1:conflict");
    CHECK(moved.replaced == 1);
    CHECK(bench.revenue() == "21.00");

    REQUIRE(bench.sales.closePeriod(*FiscalCalendar{}.parse("2026-04")));
    CHECK(bench.sales.undoImport(moved.batch).error().code == ErrorCode::PeriodClosed);
    REQUIRE(bench.sales.reopenPeriod("2026-04", "correction"));
    CHECK(bench.sales.undoImport(moved.batch));
    CHECK(bench.revenue() == "3.00");
}

TEST_CASE("A file that contradicts itself replaces with its first record alone", "[importing][replacement]")
{
    ReplacementBench bench;
    bench.import("2026-03-05,SO1,1,E1,A,1\n2026-03-05,SO2,1,E1,A,1\n");
    const auto result = bench.import("2026-03-05,SO1,1,E1,A,2\n"  // replaces
                                     "2026-03-05,SO1,1,E1,A,3\n"  // contradicts record 1
                                     "2026-03-05,SO1,1,E1,A,2\n"  // repeats record 1
                                     "2026-03-05,SO2,1,E1,A,1\n"  // repeats what is stored
                                     "2026-03-05,SO2,1,E1,A,5\n", // contradicts record 4
                                     true);
    CHECK(bench.problems(result) == "2:conflict 3:duplicate 4:duplicate 5:conflict");
    CHECK(result.replaced == 1);
    CHECK(bench.revenue() == "3.00");
}

TEST_CASE("Pieces of one file agree on what they replace", "[sales][replacement]")
{
    ReplacementBench bench;
    bench.import("2026-03-05,SO1,1,E1,A,1\n2026-03-05,SO2,1,E1,A,1\n");
    SaleStore store{bench.connection()};
    const BatchId batch = store.nextBatch();
    const ClosedPeriods closed;
    ReplacementPlan plan{closed, true};
    const auto piece = [](std::uint32_t record, const char* order, std::int64_t units) {
        SaleColumns lines;
        SaleColumns::Line line;
        line.day = *Date::create(2026, 3, 5);
        line.order = order;
        line.lineNo = line.person = line.product = 1;
        line.amount = units * 10'000;
        line.record = record;
        lines.add(line);
        return lines;
    };
    const Transaction transaction{bench.connection()};
    auto first = piece(1, "SO1", 2);
    CHECK(store.findRepeats(first, batch, &plan).empty());
    CHECK(plan.take().size() == 1);
    store.append(batch, first);
    auto second = piece(2, "SO1", 3); // judged by record 1
    const auto repeats = store.findRepeats(second, batch, &plan);
    REQUIRE(repeats.size() == 1);
    CHECK_FALSE(repeats[0].sameContent);
    CHECK(repeats[0].earlier == SaleLineId{batch, 1});
    CHECK(plan.take().empty());
    auto third = piece(3, "SO2", 1); // repeats what is stored, so that record 4 contradicts its own file
    CHECK(store.findRepeats(third, batch, &plan).size() == 1);
    auto fourth = piece(4, "SO2", 9);
    CHECK(store.findRepeats(fourth, batch, &plan).size() == 1);
    CHECK(plan.take().empty());
}

TEST_CASE("A split of credit goes on with the sale unless the file says who is credited", "[importing][replacement]")
{
    ReplacementBench bench;
    bench.import("2026-03-05,SO1,1,E1,A,100\n2026-03-05,SO2,1,E1,A,100\n");
    const auto people = (*bench.organisation.snapshot())->people();
    const std::vector<CreditShare> split{{people[0].id, Ratio::fromScaled(600'000)},
                                         {people[1].id, Ratio::fromScaled(400'000)}};
    REQUIRE(bench.sales.setCredits({BatchId{1}, 1}, split, "shared"));
    REQUIRE(bench.sales.setCredits({BatchId{1}, 2}, split, "shared"));

    SECTION("the same person, no split in the file: carried over")
    {
        const auto later = bench.replace("2026-03-05,SO1,1,E1,A,200\n");
        CHECK(*bench.sales.credits({later, 1}) == split);
        CHECK(bench.isSound());
        bench.undo(later);
        CHECK(*bench.sales.credits({BatchId{1}, 1}) == split);
    }
    SECTION("another person: dropped")
    {
        const auto later = bench.replace("2026-03-05,SO1,1,E2,A,200\n");
        CHECK(bench.sales.credits({later, 1})->empty());
        CHECK(bench.isSound());
    }
    SECTION("the file has a column of splits: it alone decides")
    {
        ImportOptions options;
        options.replaceConflicts = true;
        const auto later = bench.ImportBench::import("sales",
                                                     "日期,订单号,行号,业务员,产品,金额,业绩分成\n"
                                                     "2026-03-05,SO1,1,E1,A,200,\n2026-03-05,SO2,1,E1,A,200,E2:100%\n",
                                                     options);
        REQUIRE(later);
        CHECK(bench.sales.credits({later->batch, 1})->empty());
        CHECK(bench.sales.credits({later->batch, 2})->size() == 1);
        CHECK(bench.isSound());
    }
    // A line that does not count gets no credits.
    const bool counts = bench.lines().starts_with("1/1");
    CHECK(bench.sales.setCredits({BatchId{1}, 1}, split, "again").has_value() == counts);
}

TEST_CASE("Whoever is named by a replaced line stays", "[importing][replacement]")
{
    ReplacementBench bench;
    bench.import("2026-03-05,SO1,1,E1,A,1\n");
    bench.replace("2026-03-05,SO1,1,E2,A,1\n");
    const auto people = (*bench.organisation.snapshot())->people();
    CHECK(*bench.sales.isNamed(people[0].id));
}

TEST_CASE("The first and last day are those of lines that count", "[importing][replacement]")
{
    ReplacementBench bench;
    bench.import("2062-03-05,SO1,1,E1,A,1\n2026-03-06,SO2,1,E1,A,1\n");
    const auto later = bench.replace("2026-03-05,SO1,1,E1,A,1\n");
    CHECK(bench.sales.days()->value().last == *Date::create(2026, 3, 6));
    bench.undo(later);
    CHECK(bench.sales.days()->value().last == *Date::create(2062, 3, 5));
}

TEST_CASE("The document as it was before the replacing import has the old line", "[importing][replacement]")
{
    ReplacementBench bench;
    const auto first = bench.import("2026-03-05,SO1,1,E1,A,1\n").batch;
    bench.replace("2026-03-05,SO1,1,E1,A,20\n");
    ActualsQuery query;
    query.filter.upToBatch = first;
    CHECK(bench.sales.actuals(query)->total(Metric::Revenue)->toText() == "1.00");
}

TEST_CASE("A check tells what replacing would change, month by month", "[importing][replacement]")
{
    ReplacementBench bench;
    bench.import(kA);
    const auto source = ImportSource::pasted(kHeader + "2026-04-05,SO1,1,E1,A,200\n2026-04-06,SO9,1,E1,A,5\n");
    ImportOptions options;
    const auto kept = bench.imports.check(source, options);
    REQUIRE(kept);
    CHECK(kept->result.conflicts == 1);
    CHECK(kept->effects.replacing.lines == 1);
    CHECK(kept->effects.replacing.before == Money::fromText("100"));
    CHECK(kept->effects.replacing.after == Money::fromText("200"));
    REQUIRE(kept->effects.months.size() == 1);

    options.replaceConflicts = true;
    const auto replaced = bench.imports.check(source, options);
    REQUIRE(replaced);
    CHECK(replaced->result.replaced == 1);
    REQUIRE(replaced->effects.months.size() == 2);
    CHECK(replaced->effects.months[0].before == Money::fromText("111"));
    CHECK(replaced->effects.months[0].after == Money::fromText("11"));
    CHECK(replaced->effects.months[1].after == Money::fromText("205"));
    CHECK(bench.revenue() == "111.00");
    CHECK_FALSE(ReplacementRepository{bench.connection()}.any());
}

TEST_CASE("A check finds a replacement that is not what it was", "[importing][replacement]")
{
    ReplacementBench bench;
    bench.import(kA);
    bench.replace(kB);
    SECTION("another amount")
    {
        bench.connection().execute("UPDATE sale_replacement SET amount = amount + 1");
    }
    SECTION("no such line")
    {
        bench.connection().execute("UPDATE sale_replacement SET record = 99");
    }
    CHECK_FALSE(bench.sales.check()->empty());
}

TEST_CASE("Lines are left out in the middle of a chunk, at its ends and in all columns", "[sales][replacement]")
{
    ReplacementBench bench;
    const bool withGaps = GENERATE(false, true); // records that were refused between the lines
    std::string records;
    std::string corrected;
    for (int i = 1; i <= 3000; ++i) {
        if (withGaps && i % 7 == 1)
            records += "2026-03-05,,,,,\n";
        const auto line = "2026-03-05,SO" + std::to_string(10'000 + i) + ",1,E" + std::to_string(1 + i % 2) + ",A,";
        records += line + std::to_string(i) + "\n";
        if (i == 1 || i == 1024 || i == 1025 || i == 2500 || i == 3000)
            corrected += line + "0\n";
    }
    bench.import(records);
    const auto later = bench.replace(corrected);
    CHECK(bench.sales.batch(later)->replaced == 5);
    CHECK(bench.revenue() == std::to_string(3000 * 3001 / 2 - 1 - 1024 - 1025 - 2500 - 3000) + ".00");
    CHECK(bench.isSound());
    LineQuery query{{}, {LineKey::Amount, true}};
    query.filter.persons = std::vector{(*bench.organisation.snapshot())->personByCode("E1")->id};
    const auto selection = *bench.sales.select(query);
    CHECK(selection.size() == 1500);
    CHECK(bench.sales.rows(selection, 0, 1)->front().line.order == "SO12998");
}
