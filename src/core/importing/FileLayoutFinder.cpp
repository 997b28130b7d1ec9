#include "importing/CellText.h"
#include "importing/FileLayout.h"
#include "importing/ImportSource.h"
#include "importing/RecordStream.h"
#include "importing/SaleBases.h"
#include "importing/WidePeriod.h"
#include "storage/UnitOfWork.h"

#include <algorithm>
#include <map>
#include <set>

namespace attain {
namespace {

constexpr std::size_t kHead = std::size_t{1} << 20;
constexpr std::size_t kSniffed = std::size_t{128} * 1024;
constexpr std::size_t kHeaderWithin = 30; ///< records

struct Row {
    std::vector<std::string> cells;
    std::uint32_t line = 0;
};

/// The first records of a text; what comes behind a broken end does not matter here.
std::vector<Row> firstRows(std::string_view text, char delimiter, std::size_t limit)
{
    MemorySource source{text};
    CsvReader reader{source, delimiter};
    CsvBlock block;
    std::vector<Row> rows;
    try {
        if (reader.read(block, limit))
            for (const auto& record : block.records) {
                const auto fields = block.fieldsOf(record);
                rows.push_back({{fields.begin(), fields.end()}, record.line});
            }
    } catch (const Failure&) {
        // A limit was met: the reading of the data says so.
    }
    return rows;
}

/// How well the delimiter fits: records of the most frequent width, when that is at least two.
std::size_t fit(std::string_view text, char delimiter)
{
    std::map<std::size_t, std::size_t> widths;
    for (const auto& row : firstRows(text, delimiter, 100))
        ++widths[row.cells.size()];
    std::size_t best = 0;
    for (const auto& [width, count] : widths)
        if (width > 1)
            best = std::max(best, count * 100 + std::min<std::size_t>(width, 99));
    return best;
}

/// A part of the file that tells its encoding: its head, or the first stretch that is not plain ASCII.
Result<std::string> tellingPart(const std::filesystem::path& file, std::string head)
{
    if (head.size() < kHead || !isAscii(head))
        return head;
    auto source = FileSource::open(file);
    if (!source)
        return source.error();
    for (auto piece = (*source)->next(); !piece.empty(); piece = (*source)->next())
        if (!isAscii(piece)) {
            const auto first
                = std::ranges::find_if(piece, [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
            return std::string{first, piece.end()};
        }
    return head;
}

} // namespace

std::optional<std::size_t> FileLayout::column(std::string_view field) const
{
    const auto found = std::ranges::find(columns, field, &ColumnUse::field);
    return found == columns.end() ? std::nullopt : std::optional{static_cast<std::size_t>(found - columns.begin())};
}

FileLayoutFinder::FileLayoutFinder(const ImportSource& source, const ImportOptions& options,
                                   std::vector<ImportProfile> profiles)
    : m_source{source}, m_options{options}, m_profiles{std::move(profiles)}
{
}

Result<FileLayout> FileLayoutFinder::find()
{
    m_layout = {};
    m_layout.kind = findFileKind(m_options.kind);
    if (!m_layout.kind)
        return Error{ErrorCode::InvalidValue, "unknown kind of file", {"kind", m_options.kind}};
    m_mapping = m_options.mapping;
    for (const auto& [field, column] : m_mapping.columns)
        m_sources[field] = ColumnUse::Source::Mapping;
    std::erase_if(m_profiles, [&](const ImportProfile& profile) { return profile.kind != m_options.kind; });
    if (!m_options.profile.empty()) {
        std::erase_if(m_profiles, [&](const ImportProfile& profile) { return profile.name != m_options.profile; });
        if (m_profiles.empty())
            return Error{ErrorCode::NotFound, "no such profile", {"profile", m_options.profile}};
    }
    return guarded([&]() -> Result<FileLayout> {
        auto head = m_source.file.empty() ? m_source.bytes.substr(0, kHead) : orThrow(readHead(m_source.file, kHead));
        findEncoding(head, m_source.file.empty() ? m_source.bytes.size() <= kHead : head.size() < kHead);
        auto text = Transcoder{m_layout.encoding}.toUtf8Lossy(std::string_view{head}.substr(0, kSniffed));
        if (text.starts_with("\xEF\xBB\xBF"))
            text.erase(0, 3);
        findDelimiter(text);
        findHeader(text);
        if (const auto mark = bomBytes(head, m_layout.encoding))
            m_layout.skipBytes += m_layout.transcoded() ? std::string_view{"\xEF\xBB\xBF"}.size() : mark;
        mapColumns();
        mapRecognised();
        findFormula();
        findMissing();
        findFormats();
        return m_layout;
    });
}

void FileLayoutFinder::findEncoding(std::string_view head, bool complete)
{
    auto name = m_options.encoding;
    if (name.empty() && !m_options.profile.empty())
        name = m_profiles.front().encoding;
    if (!name.empty()) {
        m_layout.encoding = orThrow(Encoding::named(name));
        return;
    }
    if (complete) {
        m_layout.encoding = detectEncoding(head, true).encoding;
        return;
    }
    if (m_source.file.empty())
        m_layout.encoding = detectEncoding(head, false).encoding;
    else
        m_layout.encoding = detectEncoding(orThrow(tellingPart(m_source.file, std::string{head})), false).encoding;
}

void FileLayoutFinder::findDelimiter(std::string_view text)
{
    const auto firstLine = text.substr(0, text.find_first_of("\r\n"));
    const bool named = firstLine.size() == 5 && lowered(firstLine.substr(0, 4)) == "sep=";
    if (named) {
        const auto rest = text.substr(firstLine.size());
        m_layout.skipBytes = firstLine.size() + (rest.starts_with("\r\n") ? 2 : rest.empty() ? 0 : 1);
        m_layout.skipLines = 1;
    }
    m_layout.delimiter = m_options.delimiter;
    if (m_layout.delimiter == '\0' && !m_options.profile.empty())
        m_layout.delimiter = m_profiles.front().delimiter;
    if (m_layout.delimiter == '\0' && named)
        m_layout.delimiter = firstLine.back();
    if (m_layout.delimiter != '\0')
        return;
    std::size_t best = 0;
    m_layout.delimiter = ',';
    for (const char delimiter : {',', ';', '\t', '|'})
        if (const auto score = fit(text, delimiter); score > best) {
            best = score;
            m_layout.delimiter = delimiter;
        }
}

void FileLayoutFinder::findHeader(std::string_view text)
{
    const auto rows = firstRows(text.substr(m_layout.skipLines ? std::min(m_layout.skipBytes, text.size()) : 0),
                                m_layout.delimiter, kHeaderWithin); // skipBytes holds the sep line only, so far
    std::size_t header = 0;
    int best = 1;
    std::set<std::string> mappedKeys;
    for (const auto& [field, column] : m_mapping.columns)
        if (!column.header.empty())
            mappedKeys.insert(headerKey(column.header));
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (m_options.headerLine) {
            if (rows[i].line + m_layout.skipLines >= *m_options.headerLine) {
                header = i;
                break;
            }
            continue;
        }
        int score = 0;
        for (const auto& cell : rows[i].cells)
            score += mappedKeys.contains(headerKey(cell)) || !recogniseField(*m_layout.kind, cell).empty()
                || widePeriod(*m_layout.kind, cell);
        if (score > best) {
            best = score;
            header = i;
        }
    }
    if (rows.empty())
        return;
    m_layout.headerRecords = header + 1;
    m_layout.headerLine = rows[header].line + m_layout.skipLines;
    for (const auto& cell : rows[header].cells) {
        ColumnUse use;
        use.header = std::string{trimmed(cell)};
        m_layout.columns.push_back(std::move(use));
    }
    std::vector<std::string> headers;
    for (const auto& column : m_layout.columns)
        headers.push_back(headerKey(column.header));
    applyProfile(headers);
}

void FileLayoutFinder::applyProfile(const std::vector<std::string>& header)
{
    const ImportProfile* fitting = nullptr;
    for (const auto& profile : m_profiles) {
        const bool fits
            = !profile.headers.empty() && std::ranges::all_of(profile.headers, [&](const std::string& name) {
                  return std::ranges::find(header, headerKey(name)) != header.end();
              });
        if ((fits || !m_options.profile.empty()) && (!fitting || profile.headers.size() > fitting->headers.size()))
            fitting = &profile;
    }
    if (!fitting)
        return;
    m_layout.profile = fitting->name;
    for (const auto& [field, column] : fitting->mapping.columns)
        if (m_mapping.columns.try_emplace(field, column).second)
            m_sources[field] = ColumnUse::Source::Profile;
    if (m_mapping.amountFormula.empty() && !m_mapping.columns.contains("amount"))
        m_mapping.amountFormula = fitting->mapping.amountFormula;
}

void FileLayoutFinder::mapColumns()
{
    for (const auto& [field, column] : m_mapping.columns) {
        if (column.header.empty())
            continue;
        auto found = std::ranges::find_if(m_layout.columns, [&header = column.header](const ColumnUse& use) {
            return use.field.empty() && use.header == trimmed(header);
        });
        if (found == m_layout.columns.end())
            found = std::ranges::find_if(m_layout.columns, [&header = column.header](const ColumnUse& use) {
                return use.field.empty() && headerKey(use.header) == headerKey(header);
            });
        if (found == m_layout.columns.end())
            throw Failure{Error{ErrorCode::ColumnMissing, "no such header: " + column.header, {field, column.header}}};
        found->field = field;
        found->format = column.format;
        found->source = m_sources[field];
    }
}

void FileLayoutFinder::mapRecognised()
{
    std::map<std::string_view, std::pair<int, ColumnUse*>> best;
    for (auto& use : m_layout.columns) {
        if (!use.field.empty())
            continue;
        const auto fit = recogniseHeader(*m_layout.kind, use.header);
        if (fit.field.empty()) {
            if (const auto period = widePeriod(*m_layout.kind, use.header)) {
                use.field = *period;
                use.source = ColumnUse::Source::Recognised;
            }
            continue;
        }
        if (m_mapping.columns.contains(fit.field) || m_layout.column(fit.field))
            continue;
        const auto [place, isNew] = best.try_emplace(fit.field, fit.rank, &use);
        if (!isNew && fit.rank < place->second.first)
            place->second = {fit.rank, &use};
    }
    for (const auto& [field, choice] : best) {
        choice.second->field = field;
        choice.second->source = ColumnUse::Source::Recognised;
    }
    chooseSaleDay();
}

/// Where a sales file has no day of signing, that of delivery or of the invoice is the day of its sales.
void FileLayoutFinder::chooseSaleDay()
{
    if (m_layout.kind->code != "sales" || m_layout.column("order_date") || m_mapping.columns.contains("order_date"))
        return;
    for (const auto basis : {SaleBasis::Delivered, SaleBasis::Invoiced}) {
        const auto fields = fieldsOf(basis);
        const auto column = m_layout.column(fields.date);
        if (!column || m_layout.column(fields.amount)
            || m_layout.columns[*column].source != ColumnUse::Source::Recognised)
            continue;
        m_layout.columns[*column].field = "order_date";
        return;
    }
}

void FileLayoutFinder::findFormula()
{
    if (m_layout.kind->code != "sales")
        return;
    auto text = m_mapping.amountFormula;
    if (text.empty() && !m_layout.column("amount") && m_layout.column("unit_price") && m_layout.column("quantity"))
        text = m_layout.column("discount") ? "unit_price * quantity * (1 - discount)" : "unit_price * quantity";
    if (text.empty())
        return;
    m_layout.amountFormula = orThrow(AmountFormula::parse(text));
    for (const auto& field : m_layout.amountFormula->fields()) {
        const auto* column = m_layout.kind->column(field);
        if (!column || column->type == ColumnType::Text || column->type == ColumnType::Date)
            throw Failure{
                Error{ErrorCode::InvalidValue, "formula names an unknown field: " + field, {"amount_formula", text}}};
        if (!m_layout.column(field))
            m_layout.missing.push_back(field);
    }
}

void FileLayoutFinder::findMissing()
{
    const auto present = [&](std::string_view field) {
        if (field == "formula")
            return m_layout.amountFormula.has_value();
        if (field == "wide")
            return std::ranges::any_of(m_layout.columns, [&](const ColumnUse& use) { return isWideField(use.field); });
        return m_layout.column(field).has_value();
    };
    const auto each = [](std::string_view list, char separator, const auto& visit) {
        for (bool more = true; more;) {
            const auto end = list.find(separator);
            visit(list.substr(0, end));
            more = end != std::string_view::npos;
            list.remove_prefix(more ? end + 1 : list.size());
        }
    };
    const auto lacking = [&](std::string_view required) {
        std::vector<std::string> fields;
        each(required, ';', [&](std::string_view alternatives) {
            bool satisfied = false;
            each(alternatives, '|', [&](std::string_view together) {
                bool all = true;
                each(together, '+', [&](std::string_view field) { all = all && present(field); });
                satisfied = satisfied || all;
            });
            if (!satisfied)
                fields.emplace_back(alternatives.substr(0, alternatives.find_first_of("|+")));
        });
        return fields;
    };
    std::optional<std::vector<std::string>> first;
    bool complete = false;
    each(m_layout.kind->required, '/', [&](std::string_view part) {
        auto fields = lacking(part);
        complete = complete || fields.empty();
        if (!first)
            first = std::move(fields);
    });
    if (!complete)
        std::ranges::move(*first, std::back_inserter(m_layout.missing));
}

} // namespace attain
