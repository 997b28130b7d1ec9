// How dates and numbers of a file are written: decided for each column from the data.
#include "importing/CellText.h"
#include "importing/FileLayout.h"
#include "importing/ImportSource.h"
#include "importing/RecordStream.h"
#include "importing/WidePeriod.h"

#include <algorithm>

namespace attain {
namespace {

constexpr std::size_t kEnough = 2000; ///< records, when nothing is open

ColumnType typeOf(const FileKind& kind, std::string_view field)
{
    if (const auto* column = kind.column(field))
        return column->type;
    return isWideField(field) ? ColumnType::Levels : ColumnType::Text;
}

bool isNumber(ColumnType type)
{
    return type == ColumnType::Number || type == ColumnType::Fraction || type == ColumnType::Levels;
}

/// What one column's cells have told so far.
struct ColumnEvidence {
    std::size_t index = 0;
    bool isDate = false;
    DateFormatGuess dates;
    NumberFormatGuess numbers;

    bool open() const { return isDate ? dates.formats().size() > 1 : numbers.ambiguous(); }
};

void decide(ColumnEvidence& evidence, FileLayout& layout)
{
    auto& use = layout.columns[evidence.index];
    if (evidence.isDate) {
        const auto formats = evidence.dates.formats();
        layout.dateFormats[evidence.index] = formats.empty() ? DateFormat::YearMonthDay : formats.front();
        use.undecided = formats.size() > 1;
        for (const auto format : formats)
            use.formats.emplace_back(code(format));
        use.format = code(layout.dateFormats[evidence.index]);
        return;
    }
    const auto format = evidence.numbers.format();
    layout.numberFormats[evidence.index] = format;
    use.format = code(format);
    // 1,234 groups thousands wherever fields are separated by commas; beside semicolons it may be a decimal comma.
    use.undecided = evidence.numbers.ambiguous() && layout.delimiter == ';';
    if (use.undecided)
        use.formats = {std::string{code(NumberFormat::Point)}, std::string{code(NumberFormat::Comma)}};
}

/// A file writes all of its dates alike: what one column leaves open, another may tell.
void decideByOtherDates(FileLayout& layout)
{
    for (std::size_t i = 0; i < layout.columns.size(); ++i) {
        auto& open = layout.columns[i];
        if (!open.undecided || typeOf(*layout.kind, open.field) != ColumnType::Date)
            continue;
        for (const auto& other : layout.columns) {
            const bool tells = !other.undecided && typeOf(*layout.kind, other.field) == ColumnType::Date
                && std::ranges::find(open.formats, other.format) != open.formats.end();
            if (!tells)
                continue;
            open.format = other.format;
            open.undecided = false;
            layout.dateFormats[i] = dateFormatFromCode(other.format).value_or(layout.dateFormats[i]);
            break;
        }
    }
}

} // namespace

void FileLayoutFinder::findFormats()
{
    const auto width = m_layout.columns.size();
    m_layout.numberFormats.assign(width, NumberFormat::Point);
    m_layout.dateFormats.assign(width, DateFormat::YearMonthDay);
    std::vector<ColumnEvidence> columns;
    for (std::size_t i = 0; i < width; ++i) {
        auto& use = m_layout.columns[i];
        const auto type = typeOf(*m_layout.kind, use.field);
        if (type == ColumnType::Text)
            continue;
        if (use.format.empty()) {
            columns.push_back({i, type == ColumnType::Date, {}, {}});
            continue;
        }
        const auto dateFormat = dateFormatFromCode(use.format);
        const auto numberFormat = numberFormatFromCode(use.format);
        if (isNumber(type) ? !numberFormat : !dateFormat)
            throw Failure{Error{ErrorCode::InvalidValue, "unknown format", {"format", use.format}}};
        if (dateFormat)
            m_layout.dateFormats[i] = *dateFormat;
        if (numberFormat)
            m_layout.numberFormats[i] = *numberFormat;
    }
    if (columns.empty() || m_layout.headerRecords == 0)
        return;
    RecordStream stream{m_source, m_layout};
    Transcoder transcoder{m_layout.fieldEncoding()};
    CsvBlock block;
    std::size_t records = 0;
    for (bool more = true; more && stream.read(block, 256);) {
        records += block.records.size();
        more = records < kEnough;
        for (auto& column : columns) {
            for (const auto& record : block.records) {
                if (column.index >= record.count)
                    continue;
                const auto raw = block.fields[record.first + column.index];
                const auto text = isAscii(raw) ? std::string{raw} : transcoder.toUtf8Lossy(raw);
                if (column.isDate)
                    column.dates.add(text);
                else
                    column.numbers.add(text);
            }
            more = more || column.open();
        }
    }
    for (auto& column : columns)
        decide(column, m_layout);
    decideByOtherDates(m_layout);
}

Result<void> checkReady(const FileLayout& layout)
{
    if (!layout.missing.empty())
        return Error{ErrorCode::ColumnMissing, "no column for " + layout.missing.front(), layout.missing};
    for (const auto& use : layout.columns)
        if (use.undecided)
            return Error{ErrorCode::FormatUndecided, "the data fits several formats", {use.header}};
    return {};
}

} // namespace attain
