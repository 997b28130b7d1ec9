#include "ImportBench.h"

#include "sales/CreditRepository.h"

#include <catch2/catch.hpp>

using namespace attain;

namespace {

const std::string kHeader = "日期,订单号,业务员,部门,客户,产品,数量,金额,成本\n";

class SalesBench : public ImportBench {
public:
    SalesBench()
    {
        addPerson("E1", "王芳");
        addPerson("E2", "刘洋");
    }
    Result<ImportResult> import(const std::string& records, const ImportOptions& options = {})
    {
        return ImportBench::import("sales", kHeader + records, options);
    }
};

const std::string kTwo = "2026-03-05,SO1,E1,,甲,A,2,100.00,60\n2026-03-06,SO2,刘洋,,乙,B,1,50.50,\n";

} // namespace

TEST_CASE("Good records become sale lines with control totals", "[importing][sales]")
{
    SalesBench bench;
    const auto result = bench.import(kTwo);
    REQUIRE(result);
    CHECK(result->batch == BatchId{1});
    CHECK(result->records == 2);
    CHECK(result->accepted == 2);
    CHECK(result->amount == Money::fromText("150.5"));
    CHECK(result->cost == Money::fromText("60"));
    CHECK(result->quantity == Quantity::fromText("3"));
    CHECK(result->sha256.size() == 64);
    CHECK(bench.revenue() == "150.50");
    CHECK(bench.sales.batch(BatchId{1})->accepted == 2);
    const auto line = bench.sales.line({BatchId{1}, 2});
    REQUIRE(line);
    CHECK(line->line.order == "SO2");
    CHECK(line->line.customer == "乙");
    CHECK(line->line.fileLine == 3);
    CHECK_FALSE(line->line.cost);
}

TEST_CASE("Every reason to refuse a record is named with its column", "[importing][sales]")
{
    SalesBench bench;
    const auto result = bench.import(",SO1,E1,,甲,A,1,1,1\n"           // 1
                                     "2026-02-30,SO1,E1,,甲,A,1,1,1\n" // 2
                                     "2026-03-05,,E1,,甲,A,1,1,1\n"    // 3
                                     "2026-03-05,SO1,,,甲,A,1,1,1\n"   // 4
                                     "2026-03-05,SO1,X9,,甲,A,1,1,1\n" // 5
                                     "2026-03-05,SO1,E1,,甲,A,1,,1\n"  // 6
                                     "2026-03-05,SO1,E1,,甲,A,1,N/A,1\n"
                                     "2026-03-05,SO1,E1,,甲,A,1,99999999999999999999.00,1\n"
                                     "2026-03-05,SO1,E1,,甲,A,1x,1,1\n"
                                     "2026-03-05,SO1,E1,,甲,A,1,1,1x\n"
                                     "2026-03-05,SO1,E1\n"               // 11
                                     "2026-03-05,SO1,E1,,甲,A,1,1,1,x\n" // 12
                                     "2026-03-05,SO1,E1,,\xFF\xFF,A,1,1,1\n"
                                     "2026-03-05,SO9,E1,,甲,A,1,7,1\n" // 14: good
                                     "2026-03-05,SO1,E1,,\"甲,A,1,1,1\n");
    REQUIRE(result);
    CHECK(bench.problems(*result)
          == "1:date_empty 2:date_invalid 3:order_empty 4:person_empty 5:person_unknown 6:amount_empty 7:amount_syntax "
             "8:amount_range 9:quantity_syntax 10:cost_syntax 11:columns_missing 12:columns_extra 13:encoding "
             "15:unterminated_quote");
    CHECK(result->accepted == 1);
    CHECK(result->rejected == 14);
    CHECK(result->records == 15);
    CHECK(result->columnName(result->problems[1].column) == "日期");
    CHECK(result->problems[1].value == "2026-02-30");
    CHECK(result->problems[1].line == 3);
}

TEST_CASE("The first record of a key wins; repeats are duplicates or conflicts", "[importing][sales]")
{
    SalesBench bench;
    const auto result = bench.import(kTwo
                                     + "2026-03-05,SO1,E1,,甲,A,2,100.00,60\n2026-03-05,SO1,E1,,甲,A,2,101.00,60\n"
                                       "2026-03-05,SO1,E1,,甲,B,2,100.00,60\n");
    REQUIRE(result);
    CHECK(result->accepted == 3);
    CHECK(bench.problems(*result) == "3:duplicate 4:conflict");
    CHECK(result->duplicates == 1);
    CHECK(result->conflicts == 1);
    CHECK(result->problems[0].value == "SO1");
}

TEST_CASE("The same file twice changes nothing", "[importing][sales]")
{
    SalesBench bench;
    REQUIRE(bench.import(kTwo));
    const auto entries = bench.log().entries(100)->size();
    const auto again = bench.import(kTwo);
    REQUIRE(again);
    CHECK(again->batch == BatchId{});
    CHECK(again->accepted == 0);
    CHECK(again->duplicates == 2);
    CHECK(bench.revenue() == "150.50");
    CHECK(bench.sales.batches()->size() == 1);
    CHECK(bench.log().entries(100)->size() == entries);
}

TEST_CASE("An import is one step of undo and redo", "[importing][sales]")
{
    SalesBench bench;
    REQUIRE(bench.import(kTwo));
    REQUIRE(bench.log().undo());
    CHECK(bench.revenue() == "0.00");
    REQUIRE(bench.log().redo());
    CHECK(bench.revenue() == "150.50");
    REQUIRE(bench.sales.undoImport(BatchId{1}));
    CHECK(bench.revenue() == "0.00");
    CHECK(bench.import(kTwo)->accepted == 2);
}

TEST_CASE("A cancelled import leaves the document as it was", "[importing][sales]")
{
    SalesBench bench;
    std::stop_source stop;
    stop.request_stop();
    const auto result = bench.imports.run(ImportSource::pasted(kHeader + kTwo), {}, {}, stop.get_token());
    REQUIRE_FALSE(result);
    CHECK(result.error().code == ErrorCode::Cancelled);
    CHECK(bench.sales.batches()->empty());
    CHECK(bench.count("sale_chunk") == 0);
    CHECK(bench.count("dictionary") == 0);
}

TEST_CASE("A check tells what the import would do and writes nothing", "[importing][sales]")
{
    SalesBench bench;
    REQUIRE(bench.import(kTwo));
    ImportOptions options;
    options.unknownPeople = UnknownPeople::Create;
    const auto text = kHeader + kTwo + "2026-04-01,SO3,E1,,甲,A,1,20,\n2026-03-31,SO4,新人,新部门,甲,A,1,5,\n";
    const auto check = bench.imports.check(ImportSource::pasted(text), options);
    REQUIRE(check);
    CHECK(check->result.batch == BatchId{});
    CHECK(check->result.accepted == 2);
    CHECK(check->result.duplicates == 2);
    REQUIRE(check->effects.months.size() == 2);
    CHECK(check->effects.months[0].month == *Date::create(2026, 3, 1));
    CHECK(check->effects.months[0].before == Money::fromText("150.5"));
    CHECK(check->effects.months[0].after == Money::fromText("155.5"));
    CHECK(check->effects.months[1].before == Money{});
    CHECK(check->effects.months[1].after == Money::fromText("20"));
    CHECK(check->effects.people.size() == 1);
    CHECK(check->effects.newPeople == std::vector<std::string>{"新人"});
    CHECK(check->effects.newDepartments == std::vector<std::string>{"新部门"});
    CHECK(check->effects.duplicatesOf == std::map<BatchId, std::int64_t>{{BatchId{1}, 2}});
    CHECK(bench.sales.batches()->size() == 1);
    CHECK((*bench.organisation.snapshot())->people().size() == 2);

    const auto result = bench.imports.run(ImportSource::pasted(text), options);
    REQUIRE(result);
    CHECK(result->accepted == check->result.accepted);
    const auto organisation = *bench.organisation.snapshot();
    const auto made = organisation->peopleNamed("新人");
    REQUIRE(made.size() == 1);
    CHECK(organisation->department(organisation->departmentOn(made[0]->id, *Date::create(2026, 4, 1)))->name
          == "新部门");
}

TEST_CASE("Unknown people are counted and get suggestions; names of two people are no guess", "[importing][sales]")
{
    SalesBench bench;
    bench.addPerson("E3", "李娜");
    bench.addPerson("E4", "李娜");
    const auto check = bench.imports.check(
        ImportSource::pasted(kHeader
                             + "2026-03-05,SO1,王　芳,,甲,A,1,1.5,\n2026-03-05,SO2,王　芳,,甲,A,1,2,\n"
                               "2026-03-05,SO3,李娜,,甲,A,1,3,\n"),
        {});
    REQUIRE(check);
    CHECK(bench.problems(check->result) == "1:person_unknown 2:person_unknown 3:person_ambiguous");
    REQUIRE(check->unknownPeople.size() == 2);
    CHECK(check->unknownPeople[0].text == "王　芳");
    CHECK(check->unknownPeople[0].records == 2);
    CHECK(check->unknownPeople[0].amount == Money::fromText("3.5"));
    CHECK(check->unknownPeople[0].suggestions == std::vector<std::string>{"E1"});
    CHECK(check->unknownPeople[1].suggestions == std::vector<std::string>{"E3", "E4"});

    ImportOptions options;
    options.people = {{"王　芳", "E1"}, {"李娜", "E4"}};
    CHECK(bench.import("2026-03-05,SO1,王　芳,,甲,A,1,1,\n2026-03-05,SO3,李娜,,甲,A,1,3,\n", options)->accepted == 2);
    options.people = {{"x", "nobody"}};
    CHECK(bench.import(kTwo, options).error().code == ErrorCode::NotFound);
}

TEST_CASE("Quarantined records wait with their batch until they are placed", "[importing][sales]")
{
    SalesBench bench;
    ImportOptions options;
    options.unknownPeople = UnknownPeople::Quarantine;
    const auto result
        = bench.import(kTwo + "2026-03-07,SO3,小王,,\"丙, 丁\",A,1,10.25,\n2026-03-07,SO4,小李,,丙,A,1,1,\n", options);
    REQUIRE(result);
    CHECK(result->quarantined == 2);
    CHECK(result->rejected == 0);
    CHECK(bench.revenue() == "150.50");
    CHECK(bench.imports.placeQuarantined(BatchId{1}, {{"nobody", "E1"}}).error().code == ErrorCode::NotFound);

    std::stop_source stop;
    stop.request_stop();
    CHECK(bench.imports.placeQuarantined(BatchId{1}, {{"小王", "E1"}}, {}, stop.get_token()).error().code
          == ErrorCode::Cancelled);
    CHECK(bench.revenue() == "150.50");

    const auto placed = bench.imports.placeQuarantined(BatchId{1}, {{"小王", "E1"}});
    REQUIRE(placed);
    CHECK(placed->accepted == 1);
    CHECK(bench.revenue() == "160.75");
    const auto line = bench.sales.line({placed->batch, 3});
    REQUIRE(line);
    CHECK(line->line.fileLine == 4);
    CHECK(line->line.customer == "丙, 丁");
    const auto problems = *bench.sales.problems(BatchId{1});
    REQUIRE(problems.size() == 2);
    CHECK(problems[0].state == ProblemState::Placed);
    CHECK(problems[1].state == ProblemState::Quarantined);
    CHECK(bench.imports.placeQuarantined(BatchId{1}, {{"小王", "E1"}}).error().code == ErrorCode::NotFound);
}

TEST_CASE("Rejected records come out as a CSV that can be corrected and imported", "[importing][sales]")
{
    SalesBench bench;
    const auto text = kHeader + kTwo + "2026-13-01,SO3,E1,,\"甲, \"\"乙\"\"\",=A,1,10,\n2026-03-08,SO4\n";
    const auto source = ImportSource::pasted(text);
    const auto result = bench.imports.run(source, {});
    REQUIRE(result);
    const auto csv = bench.imports.rejectedCsv(source, {}, result->problems);
    REQUIRE(csv);
    CHECK(*csv
          == "\xEF\xBB\xBF日期,订单号,业务员,部门,客户,产品,数量,金额,成本,attain_reason\r\n"
             "2026-13-01,SO3,E1,,\"甲, \"\"乙\"\"\",'=A,1,10,,date_invalid\r\n"
             "2026-03-08,SO4,,,,,,,,columns_missing\r\n");
    CHECK(*bench.imports.rejectedCsv(result->batch) == *csv);

    auto corrected = *csv;
    corrected.replace(corrected.find("2026-13-01"), 10, "2026-12-01");
    const auto again = bench.imports.run(ImportSource::pasted(corrected), {});
    REQUIRE(again);
    CHECK(again->accepted == 1);
    CHECK(bench.sales.line({again->batch, 1})->line.product == "=A");
    CHECK(bench.imports.rejectedCsv(ImportSource::pasted(kHeader + kTwo), {}, {}) == std::string{});
}

TEST_CASE("A closed period refuses its records and is named", "[importing][sales]")
{
    SalesBench bench;
    REQUIRE(bench.sales.closePeriod(*FiscalCalendar{}.parse("2026-Q1")));
    const auto check
        = bench.imports.check(ImportSource::pasted(kHeader + kTwo + "2026-04-01,SO3,E1,,甲,A,1,20,\n"), {});
    REQUIRE(check);
    CHECK(bench.problems(check->result) == "1:period_closed 2:period_closed");
    CHECK(check->result.accepted == 1);
    CHECK(check->effects.closedPeriods == std::vector<std::string>{"2026-Q1"});
}

TEST_CASE("Departments of the file are found by code or name; unknown ones are said once", "[importing][sales]")
{
    SalesBench bench;
    const auto east = *bench.organisation.addDepartment({{}, "D1", "华东", DepartmentKind::Sales, {}});
    const auto result = bench.import("2026-03-05,SO1,E1,华东,甲,A,1,1,\n2026-03-05,SO2,E1,D1,甲,A,1,1,\n"
                                     "2026-03-05,SO3,E1,没有,甲,A,1,1,\n2026-03-05,SO4,E1,没有,甲,A,1,1,\n");
    REQUIRE(result);
    CHECK(result->accepted == 4);
    CHECK(bench.problems(*result) == "3:department_unknown");
    CHECK(result->rejected == 0);
    CHECK(bench.sales.line({BatchId{1}, 1})->line.department == east);
    CHECK(bench.sales.line({BatchId{1}, 2})->line.department == east);
}

TEST_CASE("Splits of credit are read with the record", "[importing][sales]")
{
    SalesBench bench;
    const std::string header = "date,order no,salesperson,amount,credit split\n";
    const auto result
        = bench.ImportBench::import("sales",
                                    header
                                        + "2026-03-05,1,E1,100,王芳:60%;刘洋:40%\n"
                                          "2026-03-05,2,E1,100,王芳：0.5；E2：0.5\n2026-03-05,3,E1,100,王芳:60%\n"
                                          "2026-03-05,4,E1,100,\n2026-03-05,5,E1,100,某人:100%\n");
    REQUIRE(result);
    CHECK(bench.problems(*result) == "3:credit_syntax 5:person_unknown");
    CHECK(CreditRepository{bench.connection()}.ofLine({BatchId{1}, 1}).size() == 2);
    CHECK(CreditRepository{bench.connection()}.ofLine({BatchId{1}, 2}).size() == 2);
    CHECK(CreditRepository{bench.connection()}.ofLine({BatchId{1}, 4}).empty());
}

TEST_CASE("Total rows are no records, damaged order numbers a warning, many decimals are rounded", "[importing][sales]")
{
    SalesBench bench;
    const auto result = bench.import("2026-03-05,5.10322E+17,E1,,甲,A,1,1.00005,\n2026-03-06,SO2,E1,,甲,A,1,2.00001,\n"
                                     "合计,,,,,,2,3.00006,\n总计：,,,\n");
    REQUIRE(result);
    CHECK(result->records == 2);
    CHECK(result->accepted == 2);
    CHECK(result->rounded == 2);
    CHECK(result->amount == Money::fromText("3.0001"));
    CHECK(bench.problems(*result) == "1:order_damaged");
    CHECK(result->rejected == 0);
}

TEST_CASE("A GB18030 file gives the same lines as its UTF-8 form", "[importing][sales]")
{
    SalesBench bench;
    const std::string header
        = "\xC8\xD5\xC6\xDA,\xD2\xB5\xCE\xF1\xD4\xB1,\xBF\xCD\xBB\xA7,\xBD\xF0\xB6\xEE\n"; // 日期,业务员,客户,金额
    const auto result = bench.ImportBench::import("sales",
                                                  header
                                                      + "2026-03-05,\xCD\xF5\xB7\xBC,\xBC\xD7\xD2\xD2,\xA3\xA4"
                                                        "12\n");
    REQUIRE(result);
    CHECK(result->encoding == "GB18030");
    CHECK(bench.problems(*result).empty());
    CHECK(bench.sales.line({BatchId{1}, 1})->line.customer == "甲乙");
    CHECK(bench.revenue() == "12.00");
}

TEST_CASE("A file without order numbers uses the whole content as its key", "[importing][sales]")
{
    SalesBench bench;
    const auto result = bench.ImportBench::import(
        "sales", "date,salesperson,amount\n2026-03-05,E1,1\n2026-03-05,E1,2\n2026-03-05,E1,1\n");
    REQUIRE(result);
    CHECK(bench.problems(*result) == "3:duplicate");
}

TEST_CASE("A profile is saved from a preview and applied by its headers", "[importing][sales]")
{
    SalesBench bench;
    const auto mapping = ColumnMapping::fromJson(
        R"({"order_date": {"column": "Tag", "format": "d/M/yyyy"}, "person": "Wer", "amount": "Wert"})",
        *findFileKind("sales"));
    ImportOptions options;
    options.mapping = *mapping;
    const auto source = ImportSource::pasted("Tag,Wer,Wert\n3/4/2026,E1,5\n");
    const auto preview = bench.imports.preview(source, options);
    REQUIRE(preview);
    CHECK(preview->ready());
    REQUIRE(preview->rows.size() == 1);
    CHECK(preview->rows[0].cells[0].raw == "3/4/2026");
    CHECK(preview->rows[0].cells[0].parsed == "2026-04-03");
    CHECK(preview->rows[0].cells[1].parsed == "王芳");
    REQUIRE(bench.imports.saveProfile("ERP", *preview, options));
    REQUIRE(bench.imports.profiles()->size() == 1);
    const auto result = bench.imports.run(source, {});
    REQUIRE(result);
    CHECK(result->accepted == 1);
    CHECK(result->columns[0].source == ColumnUse::Source::Profile);
    REQUIRE(bench.imports.removeProfile("ERP"));
    CHECK(bench.imports.removeProfile("ERP").error().code == ErrorCode::NotFound);
}
