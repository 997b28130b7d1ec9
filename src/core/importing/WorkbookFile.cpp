#include "importing/WorkbookFile.h"

#include "importing/ByteSource.h"
#include "importing/WorkbookNumbers.h"
#include "importing/WorkbookParts.h"
#include "storage/UnitOfWork.h"
#include "support/CsvText.h"
#include "support/PathText.h"

#include <algorithm>
#include <charconv>
#include <fstream>
#include <map>
#include <vector>

// Spreadsheets by ECMA-376 part 1, 18: workbook, shared strings, number formats and the cells of one sheet.
namespace attain {
namespace {

constexpr std::string_view kArchive{"PK\x03\x04"};
/// A compound file: workbooks of the old format, and new ones with a password.
constexpr std::string_view kCompound{"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"};
constexpr std::size_t kMostPacked = std::size_t{256} * 1024 * 1024;
constexpr std::size_t kMostText = std::size_t{512} * 1024 * 1024;
constexpr int kMostRows = 1'048'576;
constexpr int kMostColumns = 16'384;

int numberOf(std::string_view text, int otherwise)
{
    int value = otherwise;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

/// "C12" is 2; -1 without letters.
int columnOf(std::string_view reference)
{
    int column = 0;
    for (const char c : reference) {
        if (c < 'A' || c > 'Z')
            break;
        column = column * 26 + (c - 'A' + 1);
        if (column > kMostColumns)
            break;
    }
    return column - 1;
}

bool isTrue(std::string_view text)
{
    return text == "1" || text == "true";
}

struct Sheet {
    std::string name;
    std::string relation;
    bool hidden = false;
};

class WorkbookReader {
public:
    WorkbookReader(std::string_view bytes, const std::string& shownName) : m_parts{bytes, shownName} { }

    /// The text of the first sheet that shows anything; its name too, where the workbook has several.
    std::pair<std::string, std::string> csvAndSheet()
    {
        const auto sheets = readSheets();
        readStrings();
        readFormats();
        for (const auto& [name, part] : sheets) {
            readSheet(part);
            if (!m_csv.empty())
                return {std::move(m_csv), sheets.size() > 1 ? name : std::string{}};
        }
        m_parts.refuse("empty");
    }

private:
    /// Name and part of the sheets that are shown, in their order.
    std::vector<std::pair<std::string, std::string>> readSheets();
    void readStrings();
    void readFormats();
    void readSheet(const std::string& part);
    void openCell(WorkbookParts::Attributes attributes);
    void closeCell();
    void closeRow();
    std::string cellText() const;

    WorkbookParts m_parts;
    bool m_since1904 = false;
    std::vector<std::string> m_strings;
    std::vector<WorkbookNumber> m_formats; ///< by the style of a cell

    std::string m_csv;
    std::vector<std::string> m_row;
    int m_rowNumber = 0;     ///< of the row being read, from 1
    int m_lines = 0;         ///< written
    std::size_t m_width = 0; ///< of the widest row so far: a row without its last cells is as wide
    int m_column = -1;
    std::string m_type;
    int m_style = 0;
    std::string m_value;
};

std::vector<std::pair<std::string, std::string>> WorkbookReader::readSheets()
{
    std::vector<Sheet> sheets;
    WorkbookParts::Handler workbook;
    workbook.open = [&](std::string_view element, WorkbookParts::Attributes attributes) {
        if (element == "workbookPr")
            m_since1904 = isTrue(WorkbookParts::attribute(attributes, "date1904"));
        else if (element == "sheet")
            // r:id; a sheet's own number is sheetId
            sheets.push_back({std::string{WorkbookParts::attribute(attributes, "name")},
                              std::string{WorkbookParts::attribute(attributes, "id")},
                              WorkbookParts::attribute(attributes, "state").ends_with("idden")});
    };
    m_parts.read("xl/workbook.xml", workbook);
    std::map<std::string, std::string> targets;
    WorkbookParts::Handler relations;
    relations.open = [&](std::string_view element, WorkbookParts::Attributes attributes) {
        if (element != "Relationship" || !WorkbookParts::attribute(attributes, "Type").ends_with("/worksheet"))
            return;
        std::string target{WorkbookParts::attribute(attributes, "Target")};
        targets.emplace(WorkbookParts::attribute(attributes, "Id"),
                        target.starts_with('/') ? target.substr(1) : "xl/" + target);
    };
    m_parts.read("xl/_rels/workbook.xml.rels", relations);
    std::vector<std::pair<std::string, std::string>> shown;
    for (const auto& sheet : sheets)
        if (const auto target = targets.find(sheet.relation); target != targets.end() && !sheet.hidden)
            shown.emplace_back(sheet.name, target->second);
    return shown;
}

void WorkbookReader::readStrings()
{
    if (!m_parts.contains("xl/sharedStrings.xml"))
        return;
    int phonetic = 0; // how to pronounce it, not what stands there
    bool inText = false;
    WorkbookParts::Handler strings;
    strings.open = [&](std::string_view element, WorkbookParts::Attributes) {
        if (element == "si")
            m_strings.emplace_back();
        phonetic += element == "rPh" ? 1 : 0;
        inText = element == "t" && phonetic == 0;
    };
    strings.close = [&](std::string_view element) {
        phonetic -= element == "rPh" ? 1 : 0;
        inText = false;
    };
    strings.text = [&](std::string_view piece) {
        if (inText && !m_strings.empty())
            m_strings.back() += piece;
    };
    m_parts.read("xl/sharedStrings.xml", strings);
}

void WorkbookReader::readFormats()
{
    if (!m_parts.contains("xl/styles.xml"))
        return;
    std::map<int, std::string> codes;
    bool ofCells = false;
    WorkbookParts::Handler styles;
    styles.open = [&](std::string_view element, WorkbookParts::Attributes attributes) {
        const int id = numberOf(WorkbookParts::attribute(attributes, "numFmtId"), 0);
        if (element == "numFmt")
            codes.emplace(id, WorkbookParts::attribute(attributes, "formatCode"));
        else if (element == "cellXfs")
            ofCells = true;
        else if (element == "xf" && ofCells)
            m_formats.push_back(workbookNumber(id, codes.contains(id) ? codes.at(id) : std::string{}));
    };
    styles.close = [&](std::string_view element) { ofCells = ofCells && element != "cellXfs"; };
    m_parts.read("xl/styles.xml", styles);
}

void WorkbookReader::readSheet(const std::string& part)
{
    m_csv.clear();
    m_rowNumber = 0;
    m_lines = 0;
    m_width = 0;
    bool inValue = false;
    WorkbookParts::Handler sheet;
    sheet.open = [&](std::string_view element, WorkbookParts::Attributes attributes) {
        if (element == "row") {
            m_rowNumber
                = std::max(numberOf(WorkbookParts::attribute(attributes, "r"), m_rowNumber + 1), m_rowNumber + 1);
            m_column = -1;
            m_row.clear();
        } else if (element == "c") {
            openCell(attributes);
        }
        inValue = element == "v" || element == "t";
    };
    sheet.close = [&](std::string_view element) {
        inValue = false;
        if (element == "c")
            closeCell();
        else if (element == "row")
            closeRow();
    };
    sheet.text = [&](std::string_view piece) {
        if (inValue)
            m_value += piece;
    };
    m_parts.read(part, sheet);
}

void WorkbookReader::openCell(WorkbookParts::Attributes attributes)
{
    const int named = columnOf(WorkbookParts::attribute(attributes, "r"));
    m_column = named < 0 ? m_column + 1 : named;
    if (m_column >= kMostColumns)
        m_parts.refuse("damaged");
    m_type = WorkbookParts::attribute(attributes, "t");
    m_style = numberOf(WorkbookParts::attribute(attributes, "s"), 0);
    m_value.clear();
}

std::string WorkbookReader::cellText() const
{
    if (m_type == "s") {
        const int index = numberOf(m_value, -1);
        if (index < 0 || index >= std::ssize(m_strings))
            m_parts.refuse("damaged");
        return m_strings[static_cast<std::size_t>(index)];
    }
    if (m_type == "b")
        return isTrue(m_value) ? "TRUE" : "FALSE";
    if (!m_type.empty() && m_type != "n")
        return m_value; // inlineStr, str, e, d
    const bool styled = m_style >= 0 && m_style < std::ssize(m_formats);
    return workbookText(m_value, styled ? m_formats[static_cast<std::size_t>(m_style)] : WorkbookNumber::Plain,
                        m_since1904);
}

void WorkbookReader::closeCell()
{
    if (m_value.empty())
        return;
    std::string text = cellText();
    std::ranges::replace_if(
        text, [](char c) { return c == '\n' || c == '\r'; }, ' ');
    m_row.resize(std::max(m_row.size(), static_cast<std::size_t>(m_column) + 1));
    m_row[static_cast<std::size_t>(m_column)] = std::move(text);
}

void WorkbookReader::closeRow()
{
    if (m_row.empty())
        return;
    if (m_rowNumber >= kMostRows)
        m_parts.refuse("too_large"); // full: the rest may be on the next sheet
    for (; m_lines + 1 < m_rowNumber; ++m_lines)
        m_csv += '\n';
    m_width = std::max(m_width, m_row.size());
    m_row.resize(m_width);
    for (std::size_t i = 0; i < m_row.size(); ++i) {
        if (i > 0)
            m_csv += ',';
        appendCsvCell(m_csv, m_row[i], false);
    }
    m_csv += '\n';
    ++m_lines;
    if (m_csv.size() > kMostText)
        m_parts.refuse("too_large");
}

} // namespace

bool isWorkbook(const std::filesystem::path& file)
{
    std::ifstream in{file, std::ios::binary};
    std::string head(kCompound.size(), '\0');
    in.read(head.data(), static_cast<std::streamsize>(head.size()));
    return head.starts_with(kArchive) || head == kCompound;
}

Result<ImportSource> importSourceOf(const std::filesystem::path& file)
{
    return guarded([&]() -> Result<ImportSource> {
        const auto source = ImportSource::of(file);
        auto opened = FileSource::open(file);
        if (!opened)
            return opened.error();
        std::string bytes{(*opened)->next()};
        const auto refusal = [&](const char* why) {
            return Error{ErrorCode::WorkbookNotReadable, "xlsx", {toUtf8(file), why}};
        };
        if (bytes.starts_with(kCompound))
            return refusal("old_or_protected");
        if (!bytes.starts_with(kArchive))
            return source;
        for (auto piece = (*opened)->next(); !piece.empty(); piece = (*opened)->next()) {
            bytes += piece;
            if (bytes.size() > kMostPacked)
                return refusal("too_large");
        }
        auto [csv, sheet] = WorkbookReader{bytes, toUtf8(file)}.csvAndSheet();
        return ImportSource{
            {}, std::move(csv), source.shownName() + (sheet.empty() ? sheet : " [" + sheet + "]"), file};
    });
}

} // namespace attain
