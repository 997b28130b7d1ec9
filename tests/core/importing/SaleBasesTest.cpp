// Sales by the day they were delivered, invoiced or paid: docs/domain-rules.md §16.
#include "ImportBench.h"

#include "sales/SaleScan.h"

#include <catch2/catch.hpp>

#include <random>

using namespace attain;

namespace {

const std::string kHeader = "订单日期,订单号,业务员,产品,数量,金额,成本,发货日期,回款日期,已回款金额\n";

class BasisBench : public ImportBench {
public:
    BasisBench()
    {
        addPerson("E1", "王芳");
        addPerson("E2", "刘洋");
    }
    ImportResult import(const std::string& records, const std::string& header = kHeader, bool replace = false)
    {
        ImportOptions options;
        options.replaceConflicts = replace;
        auto result = ImportBench::import("sales", header + records, options);
        REQUIRE(result);
        return *std::move(result);
    }
    Figure figure(SaleBasis basis, Metric metric, const std::string& from = "2026-01-01",
                  const std::string& to = "2026-12-31")
    {
        ActualsQuery query;
        query.metrics = {metric};
        query.filter.basis = basis;
        query.filter.from = Date::fromIso(from);
        query.filter.to = Date::fromIso(to);
        return orThrow(sales.actuals(query)).total(metric).value_or(Figure{});
    }
    std::string revenue(SaleBasis basis, const std::string& from = "2026-01-01", const std::string& to = "2026-12-31")
    {
        return figure(basis, Metric::Revenue, from, to).toText();
    }
    /// "day amount", as they count.
    std::vector<std::string> lines(SaleBasis basis)
    {
        LineQuery query;
        query.filter.basis = basis;
        query.order = {LineKey::Imported};
        const auto selection = orThrow(sales.select(query));
        std::vector<std::string> lines;
        for (const auto& row : orThrow(sales.rows(selection, 0, selection.size())))
            lines.push_back(row.line.day.toIso() + " " + row.amount.toText(2));
        return lines;
    }
    bool isSound() { return orThrow(sales.check()).empty(); }
};

using Lines = std::vector<std::string>;

} // namespace

TEST_CASE("A sales file counts by each of its days", "[importing][bases]")
{
    BasisBench bench;
    const auto result = bench.import("2026-03-05,SO1,E1,A,2,1000,600,2026-04-02,2026-05-10,400\n"
                                     "2026-03-06,SO2,E2,B,1,500,300,2026-03-08,,\n"
                                     "2026-03-07,SO3,E1,C,1,70,,,,\n");
    CHECK(result.basis == SaleBasis::Signed);
    CHECK(result.accepted == 3);
    REQUIRE(result.further.size() == 2);
    const auto& delivered = result.further[0];
    CHECK(delivered.basis == SaleBasis::Delivered);
    CHECK(delivered.records == 2); // what has no such day is no record of this reading
    CHECK(delivered.accepted == 2);
    CHECK(delivered.amount == Money::fromText("1500"));
    const auto& received = result.further[1];
    CHECK(received.basis == SaleBasis::Received);
    CHECK(received.records == 1);
    CHECK(received.amount == Money::fromText("400"));

    CHECK(bench.revenue(SaleBasis::Signed, "2026-03-01", "2026-03-31") == "1570.00");
    CHECK(bench.revenue(SaleBasis::Delivered, "2026-03-01", "2026-03-31") == "500.00");
    CHECK(bench.revenue(SaleBasis::Delivered, "2026-04-01", "2026-04-30") == "1000.00");
    CHECK(bench.lines(SaleBasis::Received) == Lines{"2026-05-10 400.00"});
    CHECK(bench.lines(SaleBasis::Invoiced).empty());
    // Cost and quantity go with the part.
    CHECK(bench.figure(SaleBasis::Received, Metric::GrossProfit).toText() == "160.00");
    CHECK(bench.isSound());

    // Each is an import of its own, and all of them one step to undo.
    const auto batches = orThrow(bench.sales.batches());
    REQUIRE(batches.size() == 3);
    CHECK(batches[0].basis == SaleBasis::Received);
    CHECK(batches[2].basis == SaleBasis::Signed);
    REQUIRE(bench.sales.undoImport(received.batch));
    CHECK(bench.revenue(SaleBasis::Received) == "0.00");
    CHECK(bench.revenue(SaleBasis::Signed) == "1570.00");
    CHECK(bench.isSound());
}

TEST_CASE("One step takes a file back by all of its days, and brings it again", "[importing][bases]")
{
    BasisBench bench;
    bench.import("2026-03-05,SO1,E1,A,2,1000,600,2026-04-02,2026-05-10,400\n");
    REQUIRE(bench.log().undo());
    for (const auto basis : kSaleBases)
        CHECK(bench.lines(basis).empty());
    CHECK(bench.isSound());
    REQUIRE(bench.log().redo());
    CHECK(bench.lines(SaleBasis::Signed) == Lines{"2026-03-05 1000.00"});
    CHECK(bench.lines(SaleBasis::Delivered) == Lines{"2026-04-02 1000.00"});
    CHECK(bench.lines(SaleBasis::Received) == Lines{"2026-05-10 400.00"});
    CHECK(bench.isSound());
}

TEST_CASE("What is received in parts counts part by part", "[importing][bases]")
{
    BasisBench bench;
    const std::string start = "2026-03-05,SO1,E1,A,3,1000,100,2026-03-06,";
    bench.import(start + "2026-03-10,333.33\n");
    const auto second = bench.import(start + "2026-04-20,666.67\n");
    CHECK(second.duplicates == 1);
    CHECK(second.further[1].accepted == 1);
    CHECK(second.further[1].amount == Money::fromText("333.34"));
    const auto third = bench.import(start + "2026-07-01,1000\n");
    CHECK(bench.lines(SaleBasis::Received) == Lines{"2026-03-10 333.33", "2026-04-20 333.34", "2026-07-01 333.33"});
    // Quantity and cost of the parts add up to all of it.
    CHECK(bench.figure(SaleBasis::Received, Metric::Quantity).toText() == "3");
    CHECK(bench.figure(SaleBasis::Received, Metric::GrossProfit).toText() == "900.00");

    SECTION("what is known already changes nothing, not even an older file")
    {
        for (const auto* state : {"2026-03-10,333.33\n", "2026-04-20,666.67\n", "2026-07-01,1000\n"}) {
            const auto again = bench.import(start + state);
            CHECK(again.further[1].duplicates == 1);
            CHECK(again.further[1].accepted == 0);
            CHECK_FALSE(again.further[1].batch);
        }
        CHECK(bench.revenue(SaleBasis::Received) == "1000.00");
    }
    SECTION("what was paid back is taken off on its day")
    {
        bench.import(start + "2026-08-01,900\n");
        CHECK(bench.revenue(SaleBasis::Received) == "900.00");
        CHECK(bench.lines(SaleBasis::Received).back() == "2026-08-01 -100.00");
    }
    SECTION("a day that is told otherwise is a conflict")
    {
        CHECK(bench.import(start + "2026-07-02,1000\n").further[1].conflicts == 1);
        CHECK(bench.import(start + "2026-05-01,700\n").further[1].conflicts == 1);
        CHECK(bench.revenue(SaleBasis::Received) == "1000.00");
    }
    SECTION("a part that was taken back comes with the next file")
    {
        REQUIRE(bench.sales.undoImport(second.further[1].batch));
        CHECK(bench.revenue(SaleBasis::Received) == "666.66");
        bench.import(start + "2026-07-05,1000\n");
        CHECK(bench.revenue(SaleBasis::Received) == "1000.00");
    }
    CHECK(bench.isSound());
}

TEST_CASE("Another day for what counts already is a conflict, and replaced where that is asked for",
          "[importing][bases]")
{
    BasisBench bench;
    bench.import("2026-03-05,SO1,E1,A,2,1000,600,2026-04-02,2026-05-10,400\n"
                 "2026-03-06,SO2,E2,B,1,500,300,2026-04-03,,\n");
    bench.import("2026-03-05,SO1,E1,A,2,1000,600,2026-04-02,2026-06-10,1000\n");
    const std::string corrected = "2026-03-05,SO1,E1,A,2,1000,600,2026-04-20,2026-06-12,1000\n"
                                  "2026-03-06,SO2,E2,B,1,500,300,2026-04-03,,\n";
    const auto conflict = bench.import(corrected);
    CHECK(conflict.further[0].conflicts == 1);
    CHECK(conflict.further[1].conflicts == 1);
    CHECK(bench.lines(SaleBasis::Delivered) == Lines{"2026-04-02 1000.00", "2026-04-03 500.00"});

    ImportOptions asked;
    const auto check = bench.imports.check(ImportSource::pasted(kHeader + corrected), asked);
    REQUIRE(check);
    CHECK(check->effects.replacing.lines == 2);
    CHECK(check->effects.replacing.furtherLines == 2);
    CHECK(check->effects.replacing.before == Money{}); // what was delivered and received is no sum of signed sales
    CHECK(check->effects.replacing.after == Money{});

    const auto replaced = bench.import(corrected, kHeader, true);
    CHECK(replaced.further[0].replaced == 1);
    CHECK(replaced.further[0].conflicts == 0);
    CHECK(bench.lines(SaleBasis::Delivered) == Lines{"2026-04-03 500.00", "2026-04-20 1000.00"});
    // Only the last part is on another day; cost and quantity go with it.
    CHECK(bench.lines(SaleBasis::Received) == Lines{"2026-05-10 400.00", "2026-06-12 600.00"});
    CHECK(bench.figure(SaleBasis::Received, Metric::GrossProfit).toText() == "400.00");
    CHECK(bench.figure(SaleBasis::Received, Metric::Quantity).toText() == "2");
    CHECK(bench.isSound());
    const auto again = bench.import(corrected, kHeader, true);
    CHECK_FALSE(again.bringsSomething());

    REQUIRE(bench.log().undo());
    CHECK(bench.lines(SaleBasis::Delivered) == Lines{"2026-04-02 1000.00", "2026-04-03 500.00"});
    CHECK(bench.isSound());
    // What is closed stays, and so does the conflict.
    REQUIRE(bench.sales.closePeriod(*bench.calendar.fiscalCalendar().parse("2026-04")));
    const auto closed = bench.import("2026-03-05,SO1,E1,A,2,1000,600,2026-05-02,2026-06-10,1000\n", kHeader, true);
    CHECK(closed.further[0].conflicts == 1);
    CHECK(bench.lines(SaleBasis::Delivered).front() == "2026-04-02 1000.00");
}

TEST_CASE("An amount needs its day, a day its amount", "[importing][bases]")
{
    BasisBench bench;
    const auto result = bench.import("2026-03-05,SO1,E1,A,1,1000,600,,,250\n"
                                     "2026-03-05,SO2,E1,A,1,1000,600,,2026-04-01,\n"
                                     "2026-03-05,SO3,E1,A,1,1000,600,,2026-04-01,abc\n"
                                     "2026-03-05,SO4,E1,A,1,1000,600,,,0\n"
                                     "2026-03-05,SO5,E1,A,1,1000,600,,2026-04-01,0\n"
                                     "2026-03-05,SO6,E1,A,1,1000,600,,4月1日,10\n");
    CHECK(result.accepted == 6);
    const auto& received = result.further[1];
    CHECK(received.records == 4);
    CHECK(received.rejected == 4);
    CHECK(received.count(Reason::DateEmpty) == 1);
    CHECK(received.count(Reason::AmountEmpty) == 1);
    CHECK(received.count(Reason::AmountSyntax) == 1);
    CHECK(received.count(Reason::DateInvalid) == 1);
    CHECK_FALSE(received.batch);
    CHECK(result.refusesSomething());
    CHECK(result.allProblems().size() == 4);
    CHECK(bench.import("2026-03-05,SO9,E9,A,1,1000,600,,2026-04-01,10\n").allProblems().size() == 1); // named once
}

TEST_CASE("A list of receipts is read by itself", "[importing][bases]")
{
    BasisBench bench;
    const std::string header = "收款日期,收款单号,订单号,业务员,客户,收款金额\n";
    const auto result = bench.import("2026-04-01,R1,SO1,E1,甲,100\n"
                                     "2026-04-01,R2,SO1,E1,甲,100\n"
                                     "2026-05-01,R3,SO1,E2,甲,50\n",
                                     header);
    CHECK(result.basis == SaleBasis::Received);
    CHECK(result.further.empty());
    CHECK(result.accepted == 3);
    CHECK(bench.revenue(SaleBasis::Received) == "250.00");
    CHECK(bench.revenue(SaleBasis::Signed) == "0.00");
    CHECK(bench.import("2026-04-01,R2,SO1,E1,甲,100\n", header).duplicates == 1);
    CHECK(bench.import("2026-04-01,R2,SO1,E1,甲,120\n", header).conflicts == 1);
    CHECK(bench.import("2026-04-01,R2,SO1,E1,甲,120\n", header, true).replaced == 1);
    CHECK(bench.revenue(SaleBasis::Received) == "270.00");

    // Without numbers of their own, receipts of an order are told apart by their days.
    const std::string plain = "收款日期,订单号,业务员,金额\n";
    const auto parts = bench.import("2026-06-01,SO9,E1,10\n2026-06-02,SO9,E1,20\n2026-06-02,SO9,E1,20\n", plain);
    CHECK(parts.basis == SaleBasis::Received);
    CHECK(parts.accepted == 2);
    CHECK(parts.duplicates == 1);
    CHECK(bench.isSound());
}

TEST_CASE("A closed period keeps its figures by every day, and no other", "[importing][bases]")
{
    BasisBench bench;
    REQUIRE(bench.sales.closePeriod(*FiscalCalendar{}.parse("2026-Q1")));
    const auto result = bench.import("2026-03-05,SO1,E1,A,1,1000,600,2026-03-20,2026-05-10,1000\n");
    CHECK(result.count(Reason::PeriodClosed) == 1);
    CHECK(result.further[0].count(Reason::PeriodClosed) == 1);
    CHECK(result.further[1].accepted == 1); // paid in an open one
    CHECK(bench.revenue(SaleBasis::Received) == "1000.00");
    CHECK(bench.revenue(SaleBasis::Delivered) == "0.00");
}

TEST_CASE("Days that leave open how they are written are read as the others of the file", "[importing][bases]")
{
    BasisBench bench;
    const auto result = bench.import("25/3/2026,SO1,E1,10,4/5/2026\n26/3/2026,SO2,E1,10,3/4/2026\n",
                                     "日期,订单号,业务员,金额,回款日期\n");
    REQUIRE(result.further.size() == 1);
    CHECK(bench.lines(SaleBasis::Received) == Lines{"2026-05-04 10.00", "2026-04-03 10.00"});
}

TEST_CASE("A formula that was given goes before a column of amounts", "[importing][bases]")
{
    BasisBench bench;
    ImportOptions options;
    options.mapping.amountFormula = "unit_price * quantity";
    const auto result = bench.ImportBench::import(
        "sales", "日期,订单号,业务员,数量,单价,金额,回款日期\n2026-03-01,SO1,E1,2,30,99,2026-04-01\n", options);
    REQUIRE(result);
    CHECK(bench.lines(SaleBasis::Signed) == Lines{"2026-03-01 60.00"});
    CHECK(bench.lines(SaleBasis::Received) == Lines{"2026-04-01 60.00"});
}

TEST_CASE("A file whose only day is that of delivery or the invoice is one of sales", "[importing][bases]")
{
    for (const auto* day : {"发货日期", "开票日期", "Invoice Date"}) {
        BasisBench bench;
        const auto result = bench.import("2026-03-05,SO1,E1,5\n", std::string{day} + ",订单号,业务员,金额\n");
        CHECK(result.basis == SaleBasis::Signed);
        CHECK(bench.revenue(SaleBasis::Signed) == "5.00");
    }
}

TEST_CASE("However often and in whatever pieces a file comes, what was received is what it says last",
          "[importing][bases]")
{
    std::mt19937 random{7};
    for (int round = 0; round < 20; ++round) {
        BasisBench bench;
        std::vector<int> paid(6, 0);
        Date day = *Date::fromIso("2026-01-05");
        std::int64_t expected = 0;
        for (int file = 0; file < 5; ++file) {
            std::string records;
            for (std::size_t order = 0; order < paid.size(); ++order) {
                paid[order] = std::min(1000, paid[order] + static_cast<int>(random() % 3) * 171);
                if (random() % 4 == 0)
                    continue;
                records += "2026-01-02,SO" + std::to_string(order) + ",E1,A,7,1000,333,2026-01-04,"
                    + (paid[order] == 0 ? "" : day.toIso()) + "," + std::to_string(paid[order]) + "\n";
            }
            bench.import(records);
            bench.import(records);
            day = day.plusDays(9);
        }
        std::string last;
        for (std::size_t order = 0; order < paid.size(); ++order) {
            expected += paid[order];
            last += "2026-01-02,SO" + std::to_string(order) + ",E1,A,7,1000,333,2026-01-04,"
                + (paid[order] == 0 ? "" : day.toIso()) + "," + std::to_string(paid[order]) + "\n";
        }
        bench.import(last);
        CHECK(bench.figure(SaleBasis::Received, Metric::Revenue).scaled == expected * Money::kScale);
        CHECK(bench.revenue(SaleBasis::Signed) == "6000.00");
        CHECK(bench.isSound());
    }
}
