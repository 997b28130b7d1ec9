#include "importing/ImportPreviewer.h"

#include "importing/PersonFinder.h"
#include "importing/RecordStream.h"
#include "storage/UnitOfWork.h"
#include "support/Decimal.h"

#include <algorithm>
#include <filesystem>

namespace attain {
namespace {

constexpr std::size_t kShownRecords = 100;

class CellReader {
public:
    CellReader(const FileLayout& layout, const ImportOptions& options, OrganisationService& organisation)
        : m_layout{layout}
        , m_parser{layout.fieldEncoding()}
        , m_people{organisation, options}
        , m_organisation{organisation.current()}
    {
    }

    ImportPreview::Cell read(std::size_t column, std::string_view raw)
    {
        ImportPreview::Cell cell;
        cell.raw = m_parser.shown(raw);
        cell.parsed = cell.raw;
        if (column >= m_layout.columns.size() || m_layout.columns[column].field.empty())
            return cell;
        const auto& field = m_layout.columns[column].field;
        const auto* spec = m_layout.kind->column(field);
        switch (spec ? spec->type : ColumnType::Levels) {
        case ColumnType::Date: readDate(column, raw, field, cell); break;
        case ColumnType::Number:
        case ColumnType::Fraction:
        case ColumnType::Levels: readNumber(column, raw, field, cell); break;
        case ColumnType::Text: readText(raw, field, cell); break;
        }
        return cell;
    }

private:
    void readDate(std::size_t column, std::string_view raw, const std::string& field, ImportPreview::Cell& cell)
    {
        const auto date = m_parser.date(raw, m_layout.dateFormats[column]);
        const bool empty = m_parser.text(raw).value_or("?").empty();
        if (date)
            cell.parsed = date->toIso();
        else if (!empty)
            cell.problem = Reason::DateInvalid;
        else if (field == "order_date")
            cell.problem = Reason::DateEmpty;
    }

    void readNumber(std::size_t column, std::string_view raw, const std::string& field, ImportPreview::Cell& cell)
    {
        const auto number = m_parser.number(raw, m_layout.numberFormats[column]);
        const auto syntax = field == "quantity" ? Reason::QuantitySyntax
            : field == "cost"                   ? Reason::CostSyntax
                                                : Reason::AmountSyntax;
        switch (number.state) {
        case NumberCell::State::Good: cell.parsed = formatScaled(number.scaled, 4, 0); break;
        case NumberCell::State::Empty:
            if (field == "amount" && !m_layout.amountFormula)
                cell.problem = Reason::AmountEmpty;
            break;
        case NumberCell::State::Syntax: cell.problem = syntax; break;
        case NumberCell::State::Range:
            cell.problem = syntax == Reason::AmountSyntax ? Reason::AmountRange : syntax;
            break;
        }
    }

    void readText(std::string_view raw, const std::string& field, ImportPreview::Cell& cell)
    {
        const auto text = m_parser.text(raw);
        if (!text) {
            cell.problem = Reason::Encoding;
            return;
        }
        cell.parsed = *text;
        if (field == "order_no")
            cell.problem = text->empty()     ? std::optional{Reason::OrderEmpty}
                : looksDamagedByExcel(*text) ? std::optional{Reason::OrderDamaged}
                                             : std::nullopt;
        if (field != "person" || (text->empty() && m_layout.kind->code != "sales"))
            return;
        const auto match = m_people.find(raw, m_parser);
        switch (match.state) {
        case PersonFinder::State::Found:
            if (const auto* person = m_organisation->person(PersonId{match.id}))
                cell.parsed = person->name;
            break;
        case PersonFinder::State::Empty: cell.problem = Reason::PersonEmpty; break;
        case PersonFinder::State::Unknown: cell.problem = Reason::PersonUnknown; break;
        case PersonFinder::State::Ambiguous: cell.problem = Reason::PersonAmbiguous; break;
        case PersonFinder::State::Broken: cell.problem = Reason::Encoding; break;
        }
    }

    const FileLayout& m_layout;
    ValueParser m_parser;
    PersonFinder m_people;
    std::shared_ptr<const Organisation> m_organisation;
};

} // namespace

Result<ImportPreview> previewOf(const ImportSource& source, const FileLayout& layout, const ImportOptions& options,
                                OrganisationService& organisation)
{
    return guarded([&]() -> Result<ImportPreview> {
        ImportPreview preview;
        preview.file = source.shownName();
        std::error_code ignored;
        preview.bytes = source.file.empty() ? source.bytes.size() : std::filesystem::file_size(source.file, ignored);
        preview.encoding = layout.encoding.name();
        preview.delimiter = layout.delimiter;
        preview.headerLine = layout.headerLine;
        preview.profile = layout.profile;
        preview.columns = layout.columns;
        preview.missing = layout.missing;
        if (layout.amountFormula)
            preview.amountFormula = layout.amountFormula->text();
        if (layout.headerRecords == 0)
            return preview;
        CellReader reader{layout, options, organisation};
        RecordStream stream{source, layout};
        CsvBlock block;
        while (preview.rows.size() < kShownRecords && stream.read(block, kShownRecords - preview.rows.size())) {
            for (std::size_t i = 0; i < block.records.size(); ++i) {
                const auto& record = block.records[i];
                ImportPreview::Row row;
                row.record = stream.firstRecord() + static_cast<std::uint32_t>(i);
                row.line = record.line;
                const auto cells = block.fieldsOf(record);
                if (record.unterminated)
                    row.problem = Reason::UnterminatedQuote;
                else if (cells.size() < layout.columns.size())
                    row.problem = Reason::ColumnsMissing;
                else if (std::ranges::any_of(cells.subspan(layout.columns.size()),
                                             [](auto cell) { return !cell.empty(); }))
                    row.problem = Reason::ColumnsExtra;
                for (std::size_t c = 0; c < cells.size(); ++c)
                    row.cells.push_back(reader.read(c, cells[c]));
                preview.rows.push_back(std::move(row));
            }
        }
        return preview;
    });
}

} // namespace attain
