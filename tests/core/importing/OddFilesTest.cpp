#include "ImportBench.h"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace attain;
using namespace std::string_literals;

// Files as they really come, from their bytes to the sums.

namespace {

class OddFilesBench : public ImportBench {
public:
    OddFilesBench()
    {
        addPerson("E1", "王芳");
        addPerson("E2", "刘洋");
    }
    ImportResult read(const std::string& bytes, const ImportOptions& options = {})
    {
        auto result = import("sales", bytes, options);
        REQUIRE(result);
        const auto& counts = *result;
        CHECK(counts.records
              == counts.accepted + counts.duplicates + counts.conflicts + counts.quarantined + counts.rejected);
        return *std::move(result);
    }
    /// "2 lines 1241.75", and the problems where there are some.
    std::string outcome(const std::string& bytes, const ImportOptions& options = {})
    {
        const auto result = read(bytes, options);
        return std::to_string(result.accepted) + " lines " + result.amount.toText(2)
            + (result.problems.empty() ? "" : " " + problems(result));
    }
};

std::string utf16(const std::u16string& text, bool bigEndian, bool mark)
{
    std::string bytes = !mark ? "" : bigEndian ? "\xFE\xFF" : "\xFF\xFE";
    for (const char16_t unit : text) {
        const char high = static_cast<char>(unit >> 8);
        const char low = static_cast<char>(unit & 0xFF);
        bytes += bigEndian ? high : low;
        bytes += bigEndian ? low : high;
    }
    return bytes;
}

const std::string kGood = "日期,订单号,业务员,金额\n2026-03-05,SO1,王芳,1\n2026-03-06,SO2,刘洋,2.5\n";
const std::u16string kGood16 = u"日期,订单号,业务员,金额\r\n2026-03-05,SO1,王芳,1\r\n2026-03-06,SO2,刘洋,2.5\r\n";

} // namespace

TEST_CASE("A table that was copied from a spreadsheet is imported from the clipboard", "[importing][odd]")
{
    OddFilesBench bench;
    const auto result
        = bench.read("日期\t订单号\t业务员\t金额\r\n2026/3/5\tSO1\t王芳\t1,234.50\r\n2026/3/6\tSO2\t\"刘洋\"\t7\r\n");
    CHECK(result.file == "clipboard");
    CHECK(result.delimiter == '\t');
    CHECK(result.accepted == 2);
    CHECK(result.amount == Money::fromText("1241.5"));
    CHECK(result.sha256.size() == 64);
}

TEST_CASE("A line sep=; names the delimiter and counts as a line", "[importing][odd]")
{
    OddFilesBench bench;
    const auto result = bench.read("sep=;\r\n日期;订单号;业务员;金额\r\n2026-03-05;SO1;王芳;1.234,50\r\n"
                                   "2026-03-06;SO2;王芳;7,25\r\n2026-03-07;SO3;王芳;x\r\n");
    CHECK(result.accepted == 2);
    CHECK(result.amount == Money::fromText("1241.75"));
    CHECK(result.headerLine == 2);
    REQUIRE(result.problems.size() == 1);
    CHECK(result.problems[0].record == 3);
    CHECK(result.problems[0].line == 5);
}

TEST_CASE("Title rows above the header and total rows below are passed over", "[importing][odd]")
{
    OddFilesBench bench;
    const auto result = bench.read("华星电子 2026年3月销售明细,,,\n制表人：张三,,,\n,,,\n日期,订单号,业务员,金额\n"
                                   "2026-03-05,SO1,王芳,1\n2026-03-06,SO2,刘洋,2.5\n小计,,,3.5\n合计,,,3.5\n\n");
    CHECK(result.headerLine == 4);
    CHECK(result.records == 2);
    CHECK(result.accepted == 2);
    CHECK(result.amount == Money::fromText("3.5"));
}

TEST_CASE("A quote that never ends costs its record, named by its opening line", "[importing][odd]")
{
    OddFilesBench bench;
    const auto result = bench.read("日期,订单号,业务员,客户,金额\n2026-03-05,SO1,王芳,\"甲\n乙\",1\n"
                                   "2026-03-06,SO2,刘洋,\"丙,2\n2026-03-07,SO3,刘洋,丁,4\n");
    CHECK(result.accepted == 2);
    CHECK(result.amount == Money::fromText("5"));
    REQUIRE(result.problems.size() == 1);
    CHECK(result.problems[0].reason == Reason::UnterminatedQuote);
    CHECK(result.problems[0].record == 2);
    CHECK(result.problems[0].line == 4); // the first record goes over two lines
}

TEST_CASE("NUL bytes are no text and no end of anything", "[importing][odd]")
{
    OddFilesBench bench;
    const auto result
        = bench.read("日期,订单号,业务员,客户,金额\n2026-03-05,SO1,王芳,A\0B,1\n2026-03-06,SO2,刘洋,A\0C,2\0\n"s
                     "2026-03-07,SO3,刘洋,AD,4\n"s);
    CHECK(result.records == 3);
    CHECK(bench.problems(result) == "1:encoding 2:amount_syntax");
    CHECK(bench.sales.line({result.batch, 3})->line.customer == "AD");
}

TEST_CASE("Order numbers that a spreadsheet destroyed are warned of, whole ones are not", "[importing][odd]")
{
    OddFilesBench bench;
    CHECK(bench.outcome("日期,订单号,行号,业务员,金额\n2026-03-05,510322000000001000,1,王芳,1\n"
                        "2026-03-05,5.10322E+17,2,王芳,1\n2026-03-05,510322123456789,3,王芳,1\n"
                        "2026-03-05,510322123456789012,4,王芳,1\n")
          == "4 lines 4.00 1:order_damaged 2:order_damaged");
}

TEST_CASE("1,234 is a thousand or one and a bit by its column, not by its cell", "[importing][odd]")
{
    OddFilesBench bench;
    CHECK(bench.outcome("日期;订单号;业务员;金额;成本\n2026-03-05;SO1;王芳;1,234;1,234\n"
                        "2026-03-06;SO2;王芳;1.234,50;1,234.50\n")
          == "2 lines 1235.734");
    const auto cost = bench.sales.line({BatchId{1}, 1})->line.cost;
    REQUIRE(cost);
    CHECK(cost->toText(2) == "1234.00");
}

TEST_CASE("A column whose decimal mark nothing decides is asked for, and taken when it is said", "[importing][odd]")
{
    OddFilesBench bench;
    const auto bytes = "日期;订单号;业务员;金额\n2026-03-05;SO1;王芳;1,234\n2026-03-06;SO2;王芳;2,345\n"s;
    CHECK(bench.import("sales", bytes).error().code == ErrorCode::FormatUndecided);
    ImportOptions options;
    options.mapping.columns["amount"] = {"金额", "1.234,50"};
    CHECK(bench.outcome(bytes, options) == "2 lines 3.579");
}

TEST_CASE("Days and months that nothing tells apart are asked for, and taken when it is said", "[importing][odd]")
{
    OddFilesBench bench;
    const auto bytes = "日期,订单号,业务员,金额\n03/04/2026,SO1,王芳,1\n05/06/2026,SO2,王芳,2\n"s;
    CHECK(bench.import("sales", bytes).error().code == ErrorCode::FormatUndecided);
    ImportOptions options;
    options.mapping.columns["order_date"] = {"日期", "d/M/yyyy"};
    CHECK(bench.outcome(bytes, options) == "2 lines 3.00");
    CHECK(bench.sales.line({BatchId{1}, 1})->line.day == *Date::create(2026, 4, 3));
}

TEST_CASE("Lines may end in CR alone", "[importing][odd]")
{
    OddFilesBench bench;
    auto bytes = kGood;
    std::ranges::replace(bytes, '\n', '\r');
    CHECK(bench.outcome(bytes) == "2 lines 3.50");
    CHECK(bench.sales.line({BatchId{1}, 2})->line.fileLine == 3);
}

TEST_CASE("Byte order marks and UTF-16 with and without one are read", "[importing][odd]")
{
    OddFilesBench bench;
    const auto [name, bytes] = GENERATE(table<std::string, std::string>(
        {{"UTF-8 with a mark", "\xEF\xBB\xBF" + kGood},
         {"UTF-16, little end first", utf16(kGood16, false, true)},
         {"UTF-16, big end first", utf16(kGood16, true, true)},
         {"UTF-16 without a mark",
          utf16(u"date,order no,salesperson,amount\n2026-03-05,SO1,E1,1\n2026-03-06,SO2,E2,2.5\n", false, false)}}));
    CAPTURE(name);
    CHECK(bench.outcome(bytes) == "2 lines 3.50");
    CHECK((*bench.organisation.snapshot())->people().size() == 2);
}

TEST_CASE("Records that are too short or too long are told apart; empty cells at the end are neither",
          "[importing][odd]")
{
    OddFilesBench bench;
    CHECK(bench.outcome("日期,订单号,业务员,金额\n2026-03-05,SO1,王芳\n2026-03-05,SO2,王芳,2,3\n"
                        "2026-03-05,SO3,王芳,4,,\n")
          == "1 lines 4.00 1:columns_missing 2:columns_extra");
}

TEST_CASE("Whatever a status says, every record is imported, and what looks cancelled is told", "[importing][status]")
{
    OddFilesBench bench;
    const auto result = bench.read("日期,订单号,业务员,金额,状态\n2026-03-05,SO1,王芳,1,已完成\n"
                                   "2026-03-05,SO2,王芳,20,已取消\n2026-03-05,SO3,王芳,300,作废（客户）\n"
                                   "2026-03-05,SO4,王芳,4000,未取消\n2026-03-05,SO5,王芳,0,退货\n"
                                   "2026-03-05,SO6,王芳,-5,退货\n2026-03-05,SO7,王芳,50000,Refunded\n"
                                   "2026-03-05,SO8,王芳,600000,\n2026-03-05,SO9,王芳,0,closed\n");
    CHECK(result.accepted == 9);
    CHECK(result.problems.empty());
    using enum StatusMeaning;
    CHECK(result.statuses
          == std::vector<SaleStatus>{{"", Ordinary, 1, 1, *Money::fromText("600000")},
                                     {"已完成", Ordinary, 1, 1, *Money::fromText("1")},
                                     {"已取消", Cancelled, 1, 1, *Money::fromText("20")},
                                     {"作废（客户）", Cancelled, 1, 1, *Money::fromText("300")},
                                     {"未取消", Ordinary, 1, 1, *Money::fromText("4000")},
                                     {"退货", Return, 2, 0, *Money::fromText("-5")},
                                     {"Refunded", Return, 1, 1, *Money::fromText("50000")},
                                     {"closed", Ordinary, 1, 0, {}}});
    CHECK(bench.sales.line({result.batch, 5})->line.kind == SaleKind::Return);
    CHECK(bench.sales.line({result.batch, 7})->line.kind == SaleKind::Sale);
    CHECK(bench.sales.line({result.batch, 9})->line.kind == SaleKind::Sale);
}

TEST_CASE("Cancelled records are left out when it is asked for, and make no people", "[importing][status]")
{
    OddFilesBench bench;
    ImportOptions options;
    options.skipCancelled = true;
    options.unknownPeople = UnknownPeople::Create;
    const auto result = bench.read("date,order no,salesperson,amount,status\n2026-03-05,SO1,E1,1,Shipped\n"
                                   "2026-03-05,SO2,Nobody,20,Cancelled\n",
                                   options);
    CHECK(result.accepted == 1);
    CHECK(bench.problems(result) == "2:status_cancelled");
    CHECK(result.problems[0].value == "Cancelled");
    CHECK(result.rejected == 1);
    CHECK(result.amount == Money::fromText("1"));
    CHECK((*bench.organisation.snapshot())->people().size() == 2);
    CHECK(result.statuses.size() == 2);
}

TEST_CASE("A status column of free text is read like any other", "[importing][status]")
{
    OddFilesBench bench;
    std::string csv = "date,order no,salesperson,amount,status\n";
    for (int i = 0; i < 500; ++i)
        csv += "2026-03-05,SO" + std::to_string(i) + ",E1,1,note " + std::to_string(i) + "\n";
    const auto result = bench.read(csv + "2026-03-05,SO500,E1,1,void\n");
    CHECK(result.accepted == 501);
    CHECK(result.statuses.size() == SaleStatusTally::kListed + 2);
    CHECK(result.statuses.back().meaning == StatusMeaning::Cancelled);
    CHECK(result.statuses.front().records == 400);
}
