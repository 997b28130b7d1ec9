#include "importing/WorkbookFile.h"

#include "ImportBench.h"
#include "TestFolder.h"
#include "exchange/TableFile.h"
#include "importing/WorkbookNumbers.h"

#include <catch2/catch.hpp>

#include <fstream>
#include <random>
#include <zip.h>

// docs/import-format.md, "Excel workbooks"
using namespace attain;

namespace {

const std::string kWorkbook
    = R"(<workbook xmlns:r="r"><sheets><sheet name="说明" sheetId="1" state="hidden" r:id="rId1"/>)"
      R"(<sheet name="空" sheetId="2" r:id="rId2"/><sheet name="明细" sheetId="3" r:id="rId3"/></sheets></workbook>)";
const std::string kRelations
    = R"(<Relationships><Relationship Id="rId1" Type="http://x/worksheet" Target="worksheets/sheet1.xml"/>)"
      R"(<Relationship Id="rId2" Type="http://x/worksheet" Target="/xl/worksheets/sheet2.xml"/>)"
      R"(<Relationship Id="rId3" Type="http://x/worksheet" Target="worksheets/sheet3.xml"/>)"
      R"(<Relationship Id="rId4" Type="http://x/styles" Target="styles.xml"/></Relationships>)";
const std::string kStyles
    = R"(<styleSheet><numFmts><numFmt numFmtId="164" formatCode="yyyy&quot;年&quot;m&quot;月&quot;"/></numFmts>)"
      R"(<cellStyleXfs><xf numFmtId="9"/></cellStyleXfs>)"
      R"(<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="10"/><xf numFmtId="164"/><xf numFmtId="22"/></cellXfs>)"
      R"(</styleSheet>)";

class Folder {
public:
    /// A workbook whose one sheet with contents has these rows.
    std::filesystem::path workbook(const std::string& rows, const std::string& strings = {},
                                   const std::string& book = kWorkbook)
    {
        const auto sheet
            = [](const std::string& data) { return "<worksheet><sheetData>" + data + "</sheetData></worksheet>"; };
        return archive({{"xl/workbook.xml", book},
                        {"xl/_rels/workbook.xml.rels", kRelations},
                        {"xl/styles.xml", kStyles},
                        {"xl/sharedStrings.xml", "<sst>" + strings + "</sst>"},
                        {"xl/worksheets/sheet1.xml", sheet("<row><c><v>1</v></c></row>")},
                        {"xl/worksheets/sheet2.xml", sheet("<row r='1'><c r='A1' s='1'/></row>")},
                        {"xl/worksheets/sheet3.xml", sheet(rows)}});
    }
    std::filesystem::path archive(const std::vector<std::pair<std::string, std::string>>& parts)
    {
        const auto path = m_folder.path() / "9月销售.xlsx";
        std::filesystem::remove(path);
        int error = 0;
        auto* archive = zip_open(path.c_str(), ZIP_CREATE, &error);
        REQUIRE(archive);
        for (const auto& [name, text] : parts)
            REQUIRE(zip_file_add(archive, name.c_str(), zip_source_buffer(archive, text.data(), text.size(), 0),
                                 ZIP_FL_OVERWRITE)
                    >= 0);
        REQUIRE(zip_close(archive) == 0);
        return path;
    }
    std::filesystem::path file(const std::string& name, const std::string& bytes)
    {
        const auto path = m_folder.path() / name;
        std::ofstream{path, std::ios::binary} << bytes;
        return path;
    }

private:
    TestFolder m_folder;
};

std::string refusal(const Result<ImportSource>& source)
{
    REQUIRE(!source);
    REQUIRE(source.error().code == ErrorCode::WorkbookNotReadable);
    return source.error().values.at(1);
}

} // namespace

TEST_CASE("A workbook reads as the text of its first sheet that shows anything", "[importing][workbook]")
{
    Folder folder;
    const auto source = importSourceOf(
        folder.workbook(R"(<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>金额, 元</t></is></c>)"
                        R"(<c r="C1" t="str"><v>折扣</v></c><c r="D1" t="inlineStr"><is><t>月</t></is></c></row>)"
                        R"(<row r="2" spans="1:4"/>)"
                        R"(<row r="4"><c r="A4" s="1"><v>46206</v></c><c r="B4"><v>1234.5600000000001</v></c>)"
                        R"(<c r="C4" s="2"><v>0.07</v></c><c r="D4" s="3"><v>46204</v></c></row>)"
                        R"(<row r="5"><c r="A5" s="4"><v>46206.604166666664</v></c><c r="B5" t="s"><v>1</v></c></row>)",
                        R"(<si><t>日</t><rPh><t>ひ</t></rPh><r><t>期</t></r></si><si><t xml:space="preserve">a"b
c</t></si>)"));
    REQUIRE(source);
    CHECK(source->bytes
          == "日期,\"金额, 元\",折扣,月\n\n\n2026-07-03,1234.56,7%,2026-07\n2026-07-03 14:30:00,\"a\"\"b c\",,\n");
    CHECK(source->shownName() == "9月销售.xlsx [明细]");
    CHECK(source->file.empty());
    CHECK(source->origin().filename() == "9月销售.xlsx");
}

TEST_CASE("Number formats say whether a number is a day, a month, a time or a share", "[importing][workbook]")
{
    using enum WorkbookNumber;
    CHECK(workbookNumber(0, {}) == Plain);
    CHECK(workbookNumber(14, {}) == Day);
    CHECK(workbookNumber(31, {}) == Day); // Chinese: 2026年7月3日
    CHECK(workbookNumber(57, {}) == Day);
    CHECK(workbookNumber(9, {}) == Percent);
    CHECK(workbookNumber(164, "yyyy/m/d h:mm") == Moment);
    CHECK(workbookNumber(164, "[$-804]yyyy\\-mm\\-dd;@") == Day);
    CHECK(workbookNumber(164, "m\"月\"") == Month);
    CHECK(workbookNumber(164, "h:mm AM/PM") == TimeOfDay);
    CHECK(workbookNumber(164, "[h]:mm") == TimeOfDay);
    CHECK(workbookNumber(164, "\"¥\"#,##0.00_);[Red](#,##0.00)") == Plain);
    CHECK(workbookNumber(164, "0.00E+00") == Plain);
    CHECK(workbookNumber(164, "\"day\"0") == Plain);

    CHECK(workbookText("60", Day, false) == "1900-02-28"); // Excel's 29 February 1900, which never was
    CHECK(workbookText("59", Day, false) == "1900-02-28");
    CHECK(workbookText("61", Day, false) == "1900-03-01");
    CHECK(workbookText("1", Day, false) == "1900-01-01");
    CHECK(workbookText("45351", Day, false) == "2024-02-29");
    CHECK(workbookText("43889", Day, true) == "2024-02-29");
    CHECK(workbookText("46206.99999999", Moment, false) == "2026-07-04");
    CHECK(workbookText("0.604166666666667", TimeOfDay, false) == "14:30:00");
    CHECK(workbookText("-5", Day, false) == "-5");
    CHECK(workbookText("0.30000000000000004", Plain, false) == "0.3");
    CHECK(workbookText("1E+20", Plain, false) == "100000000000000000000");
    CHECK(workbookText("1.5E-7", Plain, false) == "0.00000015");
    CHECK(workbookText("123456789012345", Plain, false) == "123456789012345");
    CHECK(workbookText("0.285", Percent, false) == "28.5%");
    CHECK(workbookText("#N/A", Plain, false) == "#N/A");
}

TEST_CASE("What is written as a workbook reads as it was", "[importing][workbook][property]")
{
    Folder folder;
    std::mt19937 random{5};
    const std::vector<std::string> words{"华东", "a,b", "say \"hi\"", "", "=1+1", "007", "x y"};
    for (int round = 0; round < 20; ++round) {
        Table table{"销售", {textColumn("客户"), dateColumn("日期"), amountColumn("金额")}, {}};
        std::string expected = "客户,日期,金额\n";
        for (int row = 0; row < 30; ++row) {
            const auto& word = words[random() % words.size()];
            const Date day = Date::fromIso("2019-12-30")->plusDays(static_cast<int>(random() % 3000));
            const auto cents = static_cast<std::int64_t>(random() % 100'000'000) - 50'000'000;
            table.rows.push_back({word, day, cents * 100});
            std::string number = std::to_string((cents < 0 ? -cents : cents) / 100);
            if (const auto rest = (cents < 0 ? -cents : cents) % 100; rest != 0)
                number += std::string{rest < 10 ? ".0" : "."} + std::to_string(rest % 10 == 0 ? rest / 10 : rest);
            expected += (word == "a,b"          ? "\"a,b\""
                             : word == words[2] ? "\"say \"\"hi\"\"\""
                                                : word)
                + "," + day.toIso() + "," + (cents < 0 ? "-" : "") + number + "\n";
        }
        const auto path = folder.file("t.xlsx", {});
        REQUIRE(writeXlsx(table, path));
        const auto source = importSourceOf(path);
        REQUIRE(source);
        CHECK(source->bytes == expected);
        CHECK(source->shownName() == "t.xlsx");
    }
}

TEST_CASE("Sales import from a workbook as from CSV, by the rows of the sheet", "[importing][workbook]")
{
    Folder folder;
    ImportBench bench;
    bench.addPerson("E1", "王芳");
    const Table table{"销售",
                      {dateColumn("日期"), textColumn("订单号"), textColumn("业务员"), amountColumn("金额")},
                      {{*Date::fromIso("2026-07-03"), std::string{"SO1"}, std::string{"王芳"}, 1'000'0000},
                       {*Date::fromIso("2026-07-04"), std::string{"SO2"}, std::string{"赵无"}, 500'0000}}};
    const auto path = folder.file("s.xlsx", {});
    REQUIRE(writeXlsx(table, path));
    const auto result = bench.imports.run(*importSourceOf(path), {});
    REQUIRE(result);
    CHECK(result->accepted == 1);
    CHECK(result->file == "s.xlsx");
    REQUIRE(result->problems.size() == 1);
    CHECK(result->problems.front().line == 3);
    CHECK(bench.imports.run(*importSourceOf(path), {})->accepted == 0); // the same file again
}

TEST_CASE("A workbook that cannot be read says why", "[importing][workbook]")
{
    Folder folder;
    CHECK(refusal(importSourceOf(folder.file("a.xls", "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1 and more")))
          == "old_or_protected");
    CHECK(refusal(importSourceOf(folder.file("b.xlsx", "PK\x03\x04 cut off"))) == "damaged");
    CHECK(refusal(importSourceOf(folder.archive({{"word/document.xml", "<a/>"}}))) == "damaged");
    CHECK(refusal(importSourceOf(folder.workbook("<row r='2'><c"))) == "damaged");
    CHECK(refusal(importSourceOf(folder.workbook("<row><c t='s'><v>7</v></c></row>"))) == "damaged");
    CHECK(refusal(importSourceOf(folder.workbook({}))) == "empty");
    CHECK(refusal(importSourceOf(folder.workbook("<row r='1048576'><c><v>1</v></c></row>"))) == "too_large");
    const auto missing = importSourceOf(folder.file("x", {}).parent_path() / "none.xlsx");
    REQUIRE(!missing);
    CHECK(missing.error().code == ErrorCode::FileNotFound);
    // Entities that unfold into thousands of others are refused by the reader of XML.
    std::string bomb = "<!DOCTYPE w [<!ENTITY a0 \"aaaaaaaaaa\">";
    for (int i = 1; i < 12; ++i) {
        bomb += "<!ENTITY a" + std::to_string(i) + " \"";
        for (int j = 0; j < 10; ++j)
            bomb += "&a" + std::to_string(i - 1) + ";";
        bomb += "\">";
    }
    bomb += "]><workbook><sheets>&a11;</sheets></workbook>";
    CHECK(refusal(importSourceOf(folder.workbook("<row/>", {}, bomb))) == "damaged");

    const auto plain = importSourceOf(folder.file("s.csv", "日期,金额\n"));
    REQUIRE(plain);
    CHECK(plain->file.filename() == "s.csv");
    CHECK(plain->bytes.empty());
}
