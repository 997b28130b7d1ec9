#include "importing/TextRows.h"

#include "importing/RecordStream.h"

namespace attain {

const std::string& TextRows::Row::text(std::string_view field) const
{
    static const std::string kEmpty;
    const auto column = m_run->column(field);
    return column < 0 ? kEmpty : m_cells[static_cast<std::size_t>(column)];
}

void TextRows::reject(const Row& row, std::string_view field, Reason reason)
{
    m_run.note(row.record, row.line, m_run.column(field), reason, Fate::Rejected, row.text(field));
}

void TextRows::warn(const Row& row, std::string_view field, Reason reason)
{
    m_run.note(row.record, row.line, m_run.column(field), reason, Fate::Warned, row.text(field));
}

bool TextRows::date(const Row& row, std::string_view field, std::optional<Date>& date)
{
    const auto& text = row.text(field);
    if (text.empty())
        return true;
    date = readDate(text, m_run.layout.dateFormats[static_cast<std::size_t>(m_run.column(field))]);
    if (!date)
        reject(row, field, Reason::DateInvalid);
    return date.has_value();
}

NumberCell TextRows::number(const Row& row, std::int32_t column, int decimals) const
{
    return readNumber(row.text(column), m_run.layout.numberFormats[static_cast<std::size_t>(column)], decimals);
}

void TextRows::takeGood(const CsvBlock& block, std::uint32_t firstRecord, std::array<bool, kBlock>& good)
{
    Transcoder transcoder{m_run.layout.fieldEncoding()};
    const auto& columns = m_run.layout.columns;
    for (std::size_t i = 0; i < block.records.size(); ++i) {
        if (!good[i])
            continue;
        const auto cells = block.fieldsOf(block.records[i]);
        Row row;
        row.record = firstRecord + static_cast<std::uint32_t>(i);
        row.line = block.records[i].line;
        row.m_run = &m_run;
        row.m_cells.resize(columns.size());
        if (isTotalRow(cells, transcoder)) {
            --m_run.result().records;
            continue;
        }
        bool readable = true;
        for (std::size_t c = 0; readable && c < columns.size() && c < cells.size(); ++c) {
            if (columns[c].field.empty())
                continue;
            auto text = m_parser.text(cells[c]);
            readable = text.has_value();
            if (readable)
                row.m_cells[c] = *std::move(text);
            else
                m_run.note(row.record, row.line, static_cast<std::int32_t>(c), Reason::Encoding, Fate::Rejected,
                           m_parser.shown(cells[c]));
        }
        if (readable)
            takeRow(row);
    }
}

std::optional<Subject> TextRows::readSubject(const Row& row, PersonFinder& people, const DepartmentFinder& departments)
{
    if (!row.text("person").empty()) {
        const auto match = people.find(row.text("person"), m_utf8);
        if (match.state == PersonFinder::State::Found)
            return Subject::of(PersonId{match.id});
        reject(row, "person",
               match.state == PersonFinder::State::Ambiguous ? Reason::PersonAmbiguous : Reason::PersonUnknown);
        return {};
    }
    if (row.text("department").empty())
        return Subject::company();
    const auto match = departments.identify(row.text("department"));
    if (match.state == DepartmentFinder::State::Found)
        return Subject::of(DepartmentId{match.id});
    reject(row, "department", Reason::DepartmentUnknown);
    return {};
}

std::optional<std::int64_t> TextRows::measured(const Row& row, std::string_view field, std::int32_t column, Unit unit)
{
    if (unit == Unit::Date) {
        const auto day = scaledFrom(row.text(column), unit);
        if (!day)
            reject(row, field, Reason::DateInvalid);
        return day;
    }
    const auto cell = number(row, column, decimalsOf(unit));
    if (cell.good())
        return cell.scaled;
    reject(row, field, cell.state == NumberCell::State::Range ? Reason::AmountRange : Reason::AmountSyntax);
    return {};
}

} // namespace attain
