#include "importing/ImportRows.h"

#include "importing/CellText.h"
#include "importing/DepartmentRows.h"
#include "importing/KpiRows.h"
#include "importing/PeopleRows.h"
#include "importing/RecordStream.h"
#include "importing/SaleRows.h"
#include "importing/TargetRows.h"

#include <algorithm>

namespace attain {

/// False when the record is no record, or is one of the wrong width.
bool ImportRows::checkShape(const CsvBlock& block, const CsvBlock::Record& record, std::uint32_t number)
{
    const auto cells = block.fieldsOf(record);
    const auto isFilled = [](std::string_view cell) { return !trimmed(cell).empty(); };
    const bool tooFew = cells.size() < m_width;
    const bool tooMany = cells.size() > m_width && std::ranges::any_of(cells.subspan(m_width), isFilled);
    if (!tooFew && !tooMany && !record.unterminated)
        return true;
    if (isTotalRow(cells, *m_transcoder))
        return false;
    ++m_run.result().records;
    std::string shown;
    for (const auto cell : cells.first(std::min<std::size_t>(cells.size(), 4)))
        shown += (shown.empty() ? "" : ",") + m_transcoder->toUtf8Lossy(cell.substr(0, 60));
    const auto reason = record.unterminated ? Reason::UnterminatedQuote
        : tooFew                            ? Reason::ColumnsMissing
                                            : Reason::ColumnsExtra;
    m_run.note(number, record.line, -1, reason, Fate::Rejected, shown);
    return false;
}

void ImportRows::take(const CsvBlock& block, std::uint32_t firstRecord)
{
    if (!m_transcoder) {
        m_transcoder = std::make_unique<Transcoder>(m_run.layout.fieldEncoding());
        const auto& columns = m_run.layout.columns;
        m_width = columns.size();
        while (m_width > 0 && columns[m_width - 1].header.empty()) // spreadsheets leave empty columns at the end
            --m_width;
    }
    std::array<bool, kBlock> good{};
    for (std::size_t i = 0; i < block.records.size(); ++i) {
        const auto& record = block.records[i];
        if (record.count == m_width && !record.unterminated) {
            good[i] = true;
            ++m_run.result().records;
        } else {
            good[i] = checkShape(block, record, firstRecord + static_cast<std::uint32_t>(i));
            m_run.result().records += good[i];
        }
    }
    takeGood(block, firstRecord, good);
}

std::unique_ptr<ImportRows> makeImportRows(ImportRun& run)
{
    const auto kind = run.layout.kind->code;
    if (kind == "sales")
        return std::make_unique<SaleRows>(run);
    if (kind == "departments")
        return std::make_unique<DepartmentRows>(run);
    if (kind == "people")
        return std::make_unique<PeopleRows>(run);
    if (kind == "targets")
        return std::make_unique<TargetRows>(run);
    if (kind == "kpi")
        return std::make_unique<KpiRows>(run);
    throw Failure{Error{ErrorCode::InvalidValue, "unknown kind of file", {"kind", std::string{kind}}}};
}

} // namespace attain
