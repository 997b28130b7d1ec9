#include "importing/FileLayout.h"

#include "importing/ImportSource.h"
#include "importing/RecordStream.h"

#include <catch2/catch.hpp>

using namespace attain;
using namespace std::string_literals;

namespace {

Result<FileLayout> layoutOf(const std::string& bytes, const ImportOptions& options = {})
{
    const auto source = ImportSource::pasted(bytes);
    return FileLayoutFinder{source, options, {}}.find();
}

std::string fieldsOf(const FileLayout& layout)
{
    std::string fields;
    for (const auto& use : layout.columns)
        fields += (fields.empty() ? "" : " ") + (use.field.empty() ? "-" : use.field);
    return fields;
}

/// All data records as "a|b;c|d".
std::string recordsOf(const std::string& bytes, const ImportOptions& options = {})
{
    const auto source = ImportSource::pasted(bytes);
    const auto layout = FileLayoutFinder{source, options, {}}.find();
    REQUIRE(layout);
    RecordStream stream{source, *layout};
    CsvBlock block;
    std::string text;
    while (stream.read(block, 2))
        for (const auto& record : block.records) {
            text += text.empty() ? "" : ";";
            for (std::uint32_t i = 0; i < record.count; ++i)
                text += (i ? "|" : "") + std::string{block.fields[record.first + i]};
        }
    return text;
}

const std::string kChinese = "订单日期,订单编号,业务员,客户,产品,数量,金额\n2026-03-05,SO1,王芳,甲,A,1,10.00\n";

} // namespace

TEST_CASE("Sales columns are recognised by Chinese and English headers", "[importing][mapping]")
{
    const auto chinese = layoutOf(kChinese);
    REQUIRE(chinese);
    CHECK(fieldsOf(*chinese) == "order_date order_no person customer product quantity amount");
    CHECK(chinese->missing.empty());
    const auto english
        = layoutOf("Order Date,Order ID,Employee,Customer,Product,Category,Ship Country,Unit Price,Quantity,"
                   "Discount\n1996-07-04,10248,Steven Buchanan,V,Q,D,France,14.00,12,0\n");
    REQUIRE(english);
    CHECK(fieldsOf(*english)
          == "order_date order_no person customer product category region unit_price quantity discount");
    REQUIRE(english->amountFormula);
    CHECK(english->amountFormula->text() == "unit_price * quantity * (1 - discount)");
    CHECK(english->missing.empty());
    CHECK(fieldsOf(*layoutOf("日期,订单号,业务员,部门,客户,产品,渠道,区域,数量,金额（元）,成本\n"))
          == "order_date order_no person department customer product channel region quantity amount cost");
}

TEST_CASE("Of two columns that fit a field the better word is taken", "[importing][mapping]")
{
    CHECK(fieldsOf(*layoutOf("日期,业务员,工号,产品编码,产品名称,金额\n")) == "order_date person - - product amount");
}

TEST_CASE("Title rows, a mark, a sep line and other delimiters are understood", "[importing][mapping]")
{
    const auto titled = layoutOf("2026年3月销售明细\n制表：财务部\n\n" + kChinese);
    REQUIRE(titled);
    CHECK(titled->headerLine == 4);
    CHECK(recordsOf("2026年3月销售明细\n制表：财务部\n\n" + kChinese) == "2026-03-05|SO1|王芳|甲|A|1|10.00");

    const auto semicolons = layoutOf("\xEF\xBB\xBFsep=;\r\ndate;salesperson;amount\r\n2026-03-05;Ada;1,50\r\n");
    REQUIRE(semicolons);
    CHECK(semicolons->delimiter == ';');
    CHECK(semicolons->headerLine == 2);
    CHECK(semicolons->columns[2].format == "1.234,50");
    CHECK(recordsOf("\xEF\xBB\xBFsep=;\r\ndate;salesperson;amount\r\n2026-03-05;Ada;1,50\r\n")
          == "2026-03-05|Ada|1,50");
    CHECK(layoutOf("date\tsalesperson\tamount\n2026-03-05\tAda\t1\n")->delimiter == '\t');
    CHECK(layoutOf("date|salesperson|amount\n2026-03-05|Ada|1\n")->delimiter == '|');
    CHECK(layoutOf("date,salesperson,amount\n2026-03-05,\"A;B;C;D\",1\n")->delimiter == ',');
}

TEST_CASE("A UTF-16 file with a mark is read as a whole", "[importing][mapping]")
{
    std::string bytes = "\xFF\xFE";
    for (const char c : "date,salesperson,amount\n2026-03-05,Ada,1\n"s) {
        bytes += c;
        bytes += '\0';
    }
    const auto layout = layoutOf(bytes);
    REQUIRE(layout);
    CHECK(layout->encoding.name() == "UTF-16LE");
    CHECK(fieldsOf(*layout) == "order_date person amount");
    CHECK(recordsOf(bytes) == "2026-03-05|Ada|1");
}

TEST_CASE("A mapping goes before recognition and names what it cannot find", "[importing][mapping]")
{
    const auto mapping = ColumnMapping::fromJson(
        R"({"amount": "Wert", "order_date": {"column": "Tag", "format": "d.M.yyyy"}, "person": "Wer"})",
        *findFileKind("sales"));
    REQUIRE(mapping);
    ImportOptions options;
    options.mapping = *mapping;
    const auto layout = layoutOf("Tag;Wer;Wert;Amount\n3.4.2026;Ada;1,5;2\n", options);
    REQUIRE(layout);
    CHECK(fieldsOf(*layout) == "order_date person amount -");
    CHECK(layout->columns[0].source == ColumnUse::Source::Mapping);
    CHECK(layout->dateFormats[0] == DateFormat::DayMonthYear);
    CHECK(checkReady(*layout));
    CHECK(layoutOf("Tag;Wer\n", options).error().code == ErrorCode::ColumnMissing);
    CHECK(ColumnMapping::fromJson(mapping->toJson(), *findFileKind("sales")) == *mapping);
}

TEST_CASE("A mapping with unknown keys or wrong types is refused by pointer", "[importing][mapping]")
{
    const auto errorOf = [](const char* json) { return ColumnMapping::fromJson(json, *findFileKind("sales")).error(); };
    CHECK(errorOf("{").code == ErrorCode::JsonSyntax);
    CHECK(errorOf("[]").code == ErrorCode::JsonInvalid);
    CHECK(errorOf(R"({"amuont": "x"})").values == std::vector<std::string>{"/amuont"});
    CHECK(errorOf(R"({"amount": {"colum": "x"}})").values == std::vector<std::string>{"/amount/colum"});
    CHECK(errorOf(R"({"amount": 5})").code == ErrorCode::JsonInvalid);
}

TEST_CASE("What is missing is named; what the data cannot decide is asked", "[importing][mapping]")
{
    const auto incomplete = layoutOf("日期,客户\n2026-03-05,甲\n");
    REQUIRE(incomplete);
    CHECK(incomplete->missing == std::vector<std::string>{"person", "amount"});
    CHECK(checkReady(*incomplete).error().code == ErrorCode::ColumnMissing);

    const auto open = layoutOf("date,salesperson,amount\n3/4/2026,Ada,1\n5/6/2026,Ada,2\n");
    REQUIRE(open);
    CHECK(open->columns[0].undecided);
    CHECK(open->columns[0].formats == std::vector<std::string>{"M/d/yyyy", "d/M/yyyy"});
    CHECK(checkReady(*open).error() == Error{ErrorCode::FormatUndecided, "the data fits several formats", {"date"}});
    const auto decided = layoutOf("date,salesperson,amount\n3/4/2026,Ada,1\n5/16/2026,Ada,2\n");
    CHECK(decided->columns[0].format == "M/d/yyyy");
    CHECK(checkReady(*decided));

    const auto mark = layoutOf("date;salesperson;amount\n2026-03-05;Ada;1,234\n");
    CHECK(checkReady(*mark).error().code == ErrorCode::FormatUndecided);
    CHECK(checkReady(*layoutOf("date,salesperson,amount\n2026-03-05,Ada,\"1,234\"\n")));
}

TEST_CASE("A far record can decide the order of day and month", "[importing][mapping]")
{
    std::string text = "date,salesperson,amount\n";
    for (int i = 0; i < 5000; ++i)
        text += "3/4/2026,Ada,1\n";
    CHECK(layoutOf(text)->columns[0].undecided);
    CHECK(layoutOf(text + "13/4/2026,Ada,1\n")->columns[0].format == "d/M/yyyy");
}

TEST_CASE("A profile is applied to files with its headers", "[importing][mapping]")
{
    ImportProfile profile{"ERP", "sales", {"Tag", "Wer", "Wert"}, {}, {}, '\0'};
    profile.mapping.columns = {{"order_date", {"Tag", "d/M/yyyy"}}, {"person", {"Wer", ""}}, {"amount", {"Wert", ""}}};
    const ImportOptions options;
    const auto fitting = ImportSource::pasted("Wert,Tag,Wer\n1,3/4/2026,Ada\n");
    const auto layout = FileLayoutFinder{fitting, options, {profile}}.find();
    REQUIRE(layout);
    CHECK(layout->profile == "ERP");
    CHECK(fieldsOf(*layout) == "amount order_date person");
    CHECK(layout->columns[0].source == ColumnUse::Source::Profile);
    const auto other = ImportSource::pasted(kChinese);
    CHECK(FileLayoutFinder(other, options, {profile}).find()->profile.empty());
    ImportOptions named;
    named.profile = "SAP";
    CHECK(FileLayoutFinder(fitting, named, {profile}).find().error().code == ErrorCode::NotFound);
}

TEST_CASE("Wide target files have a column for each month", "[importing][mapping]")
{
    ImportOptions options;
    options.kind = "targets";
    CHECK(fieldsOf(*layoutOf("姓名,年度,1月,2月,12月\n", options)) == "person year m1 m2 m12");
    CHECK(fieldsOf(*layoutOf("Name,2026-01,2026年2月,2026Q3\n", options)) == "person 2026-01 2026-02 2026-Q3");
    CHECK(fieldsOf(*layoutOf("person,month,target\n", options)) == "person period target");
    CHECK(layoutOf("person,month,note\n", options)->missing == std::vector<std::string>{"period"});
}
