#include "importing/ValueParser.h"

#include "importing/AmountFormula.h"
#include "importing/CellText.h"

#include "support/Decimal.h"

#include <catch2/catch.hpp>

using namespace attain;

namespace {

std::string shown(const NumberCell& cell)
{
    switch (cell.state) {
    case NumberCell::State::Good: return formatScaled(cell.scaled, 4, 0) + (cell.rounded ? " rounded" : "");
    case NumberCell::State::Empty: return "empty";
    case NumberCell::State::Syntax: return "syntax";
    case NumberCell::State::Range: return "range";
    }
    return {};
}

std::string point(std::string_view text)
{
    return shown(readNumber(text, NumberFormat::Point));
}

std::string comma(std::string_view text)
{
    return shown(readNumber(text, NumberFormat::Comma));
}

std::string iso(std::string_view text, DateFormat format)
{
    const auto date = readDate(text, format);
    return date ? date->toIso() : "none";
}

} // namespace

TEST_CASE("Numbers are read as people write them", "[importing][number]")
{
    const auto [text, expected] = GENERATE(table<std::string, std::string>({
        {"1234.5", "1234.5"},
        {"1,234.50", "1234.5"},
        {"-0.5", "-0.5"},
        {"(1,234)", "-1234"},
        {"1234-", "-1234"},
        {"\u22125", "-5"},
        {"１２３．４５", "123.45"},
        {"￥1,234.00", "1234"},
        {"¥ 12", "12"},
        {"$5", "5"},
        {"€5", "5"},
        {"-¥5", "-5"},
        {"¥-5", "-5"},
        {"12元", "12"},
        {"12.3万", "123000"},
        {"1.2亿", "120000000"},
        {"1.2E+05", "120000"},
        {"1.2e-2", "0.012"},
        {"50%", "0.5"},
        {" 7 ", "7"},
        {"\u30007", "7"},
        {".5", "0.5"},
        {"5.", "5"},
        {"1 234 567", "1234567"},
        {"'-5", "-5"},
        {"+5", "5"},
        {"1,234,567.8", "1234567.8"},
        {"0.00005", "0.0001 rounded"},
        {"0.00004", "0 rounded"},
        {"-2.00005", "-2.0001 rounded"},
        {"1.23450", "1.2345"},
        {"1.234500001", "1.2345 rounded"},
        {"922337203685477.5807", "922337203685477.5807"},
        {"", "empty"},
        {"  ", "empty"},
        {"nan", "syntax"},
        {"inf", "syntax"},
        {"0x1F", "syntax"},
        {"1,23", "syntax"},
        {"1,2345", "syntax"},
        {"12.3.4", "syntax"},
        {"N/A", "syntax"},
        {"1x", "syntax"},
        {"--5", "syntax"},
        {"(-5)", "syntax"},
        {"-", "syntax"},
        {"¥", "syntax"},
        {"1e", "syntax"},
        {".", "syntax"},
        {"1,,234", "syntax"},
        {"1e400", "range"},
        {"99999999999999999999.00", "range"},
        {"922337203685477.5808", "range"},
        {"0e999", "0"},
    }));
    CAPTURE(text);
    CHECK(point(text) == expected);
}

TEST_CASE("With a decimal comma, points group thousands", "[importing][number]")
{
    CHECK(comma("1.234,50") == "1234.5");
    CHECK(comma("1234,5") == "1234.5");
    CHECK(comma("1.234") == "1234");
    CHECK(comma("12.34") == "syntax");
    CHECK(comma("-0,5 %") == "-0.005");
}

TEST_CASE("The fast reader of plain numbers agrees with the careful one or declines", "[importing][number]")
{
    for (const std::string text : {"0", "-1", "12.3", "123456789012.3456", "-0.0001", "5.", ".5", "", "-", "1.23456",
                                   "1,2", "123456789012345", "１", "1e5", "00012"}) {
        CAPTURE(text);
        std::int64_t scaled = 0;
        if (readPlainNumber(text, scaled)) {
            const auto careful = readNumber(text, NumberFormat::Point);
            CHECK(careful.good());
            CHECK_FALSE(careful.rounded);
            CHECK(careful.scaled == scaled);
        }
    }
    std::int64_t scaled = 0;
    REQUIRE(readPlainNumber("-12.3", scaled));
    CHECK(scaled == -123'000);
    CHECK_FALSE(readPlainNumber("1.23456", scaled));
}

TEST_CASE("The decimal mark is decided for the column, not for the cell", "[importing][number]")
{
    const auto guess = [](std::initializer_list<std::string_view> cells) {
        NumberFormatGuess result;
        for (const auto cell : cells)
            result.add(cell);
        return result;
    };
    CHECK(guess({"1,234", "1,5"}).format() == NumberFormat::Comma);
    CHECK(guess({"1.234", "1.234,50"}).format() == NumberFormat::Comma);
    CHECK(guess({"1,234", "1,234.50"}).format() == NumberFormat::Point);
    CHECK(guess({"1,234", "12"}).ambiguous());
    CHECK(guess({"1,234", "12"}).format() == NumberFormat::Point);
    CHECK_FALSE(guess({"1,234", "12.5"}).ambiguous());
    CHECK_FALSE(guess({"12", "abc", ""}).ambiguous());
}

TEST_CASE("Dates are read in the order of their column and must exist", "[importing][date]")
{
    CHECK(iso("2026/3/5", DateFormat::YearMonthDay) == "2026-03-05");
    CHECK(iso("2026-03-05", DateFormat::YearMonthDay) == "2026-03-05");
    CHECK(iso("2026年3月5日", DateFormat::YearMonthDay) == "2026-03-05");
    CHECK(iso("２０２６．３．５", DateFormat::YearMonthDay) == "2026-03-05");
    CHECK(iso("2026-03-05T10:30:00Z", DateFormat::YearMonthDay) == "2026-03-05");
    CHECK(iso("2026/3/5 10:30", DateFormat::YearMonthDay) == "2026-03-05");
    CHECK(iso("2026-03-05 3:04:05 PM", DateFormat::YearMonthDay) == "2026-03-05");
    CHECK(iso("20260305", DateFormat::Compact) == "2026-03-05");
    CHECK(iso("3/5/2026", DateFormat::MonthDayYear) == "2026-03-05");
    CHECK(iso("3/5/2026", DateFormat::DayMonthYear) == "2026-05-03");
    CHECK(iso("05.03.26", DateFormat::DayMonthYear) == "2026-03-05");
    CHECK(iso("46086", DateFormat::ExcelSerial) == "2026-03-05");
    CHECK(iso("46086.5", DateFormat::ExcelSerial) == "2026-03-05");
    CHECK(iso("61", DateFormat::ExcelSerial) == "1900-03-01");

    for (const auto* text : {"2026-02-30", "2026/13/2", "2026-3", "2026-03-05x", "2026-03-05 abc", "", "x", "99-1-1",
                             "2026-03-05 12", "2026--05"})
        CHECK(iso(text, DateFormat::YearMonthDay) == "none");
    CHECK(iso("13/13/2026", DateFormat::MonthDayYear) == "none");
    CHECK(iso("20260230", DateFormat::Compact) == "none");
    CHECK(iso("60", DateFormat::ExcelSerial) == "none");
}

TEST_CASE("The order of day and month is decided by the data or left open", "[importing][date]")
{
    const auto formats = [](std::initializer_list<std::string_view> cells) {
        DateFormatGuess guess;
        for (const auto cell : cells)
            guess.add(cell);
        return guess.formats();
    };
    CHECK(formats({"2026-3-5", "2026年3月6日"}) == std::vector{DateFormat::YearMonthDay});
    CHECK(formats({"3/5/2026", "3/15/2026"}) == std::vector{DateFormat::MonthDayYear});
    CHECK(formats({"3/5/2026", "15/3/2026"}) == std::vector{DateFormat::DayMonthYear});
    CHECK(formats({"3/5/2026", "4/5/2026"}) == std::vector{DateFormat::MonthDayYear, DateFormat::DayMonthYear});
    CHECK(formats({"46086"}) == std::vector{DateFormat::ExcelSerial});
    CHECK(formats({"20260305"}) == std::vector{DateFormat::Compact});
    CHECK(formats({"abc", ""}).empty());
}

TEST_CASE("Date formats can be named with any separator", "[importing][date]")
{
    CHECK(dateFormatFromCode("dd.MM.yyyy") == DateFormat::DayMonthYear);
    CHECK(dateFormatFromCode("yyyy年M月d日") == DateFormat::YearMonthDay);
    CHECK_FALSE(dateFormatFromCode("MMyyyy"));
    CHECK_FALSE(dateFormatFromCode(""));
    for (const auto format : kDateFormats)
        CHECK(dateFormatFromCode(code(format)) == format);
}

TEST_CASE("An amount formula is exact and rounds once", "[importing][formula]")
{
    const auto amount = [](std::string_view text, std::vector<std::string> values) {
        const auto formula = AmountFormula::parse(text);
        REQUIRE(formula);
        std::vector<std::int64_t> scaled;
        for (const auto& value : values)
            scaled.push_back(readNumber(value, NumberFormat::Point, AmountFormula::kDecimals).scaled);
        return shown(formula->evaluate(scaled));
    };
    const auto* usual = "unit_price * quantity * (1 - discount)";
    CHECK(AmountFormula::parse(usual)->fields() == std::vector<std::string>{"unit_price", "quantity", "discount"});
    CHECK(amount(usual, {"14", "12", "0.15"}) == "142.8");
    CHECK(amount(usual, {"7.45", "35", "5%"}) == "247.7125");
    CHECK(amount(usual, {"0.00005", "1", "0"}) == "0.0001 rounded");
    CHECK(amount("quantity / unit_price", {"1", "3"}) == "0.3333 rounded");
    CHECK(amount("quantity / unit_price", {"1", "0"}) == "syntax");
    CHECK(amount("-quantity + 2.5", {"1"}) == "1.5");
    CHECK(amount("quantity * quantity", {"90000000000"}) == "range");
    for (const auto* bad : {"", "quantity *", "(quantity", "quantity quantity", "1..2", "2 ^ 3", "quantity; drop"})
        CHECK_FALSE(AmountFormula::parse(bad));
}

TEST_CASE("Our exports' guard is taken off, other apostrophes stay", "[importing][text]")
{
    ValueParser parser{Encoding::utf8()};
    CHECK(parser.text("'=1+1") == "=1+1");
    CHECK(parser.text("'＝1") == "＝1");
    CHECK(parser.text(" '-x ") == "-x");
    CHECK(parser.text("'t Hooft") == "'t Hooft");
    CHECK_FALSE(parser.text("\xFF"));
}

TEST_CASE("Order numbers that a spreadsheet destroyed are noticed", "[importing][text]")
{
    CHECK(looksDamagedByExcel("5.10322E+17"));
    CHECK(looksDamagedByExcel("510322199001010000"));
    CHECK_FALSE(looksDamagedByExcel("510322199001011234"));
    CHECK_FALSE(looksDamagedByExcel("SO2026E+1"));
    CHECK_FALSE(looksDamagedByExcel("100000"));
    CHECK_FALSE(looksDamagedByExcel("RT20260000000"));
}

TEST_CASE("Names that differ only in spaces and width compare alike for suggestions", "[importing][text]")
{
    CHECK(looseKey("王　芳 ") == looseKey("王芳"));
    CHECK(looseKey("ＡＤＡ lovelace") == looseKey("Ada Lovelace"));
}
