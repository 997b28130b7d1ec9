// Which chunks a scan reads, and what of each is there.
#include "sales/NaturalKey.h"
#include "sales/SaleScanCursor.h"

#include <algorithm>

namespace attain {

/// The same question over other chunks.
SaleScan::Cursor::Cursor(const Cursor& other, std::vector<SaleChunk> chunks)
    : m_connection{other.m_connection}
    , m_chunks{std::move(chunks)}
    , m_cache{other.m_cache}
    , m_store{other.m_connection, other.m_cache}
    , m_filter{other.m_filter}
    , m_wanted{other.m_wanted}
    , m_reading{other.m_reading}
    , m_idFilters{other.m_idFilters}
    , m_creditedFilter{other.m_creditedFilter}
{
    if (other.m_replacements)
        m_replacements.emplace(m_connection);
}

std::vector<std::unique_ptr<SaleScan::Cursor>> SaleScan::Cursor::divide(std::size_t parts)
{
    parts = std::min(parts, m_chunks.size());
    std::vector<std::unique_ptr<Cursor>> others;
    if (parts < 2)
        return others;
    std::vector<std::vector<SaleChunk>> shares(parts);
    for (std::size_t chunk = 0; chunk < m_chunks.size(); ++chunk) // in turn: neighbours are of like size
        shares[chunk % parts].push_back(std::move(m_chunks[chunk]));
    m_chunks = std::move(shares.front());
    for (std::size_t part = 1; part < parts; ++part)
        others.push_back(std::make_unique<Cursor>(*this, std::move(shares[part])));
    return others;
}

bool SaleScan::Cursor::openNextChunk()
{
    while (m_nextChunk < m_chunks.size()) {
        m_chunk = &m_chunks[m_nextChunk++];
        m_row = 0;
        m_run = 0;
        m_read = {};
        m_cutsDays = (m_filter.from && m_chunk->dayMin < m_filter.from->dayNumber())
            || (m_filter.to && m_chunk->dayMax > m_filter.to->dayNumber());
        m_credits = {};
        if (m_reading.credits) {
            const auto ofBatch = m_reading.credits->ofBatch(m_chunk->batch);
            const auto record = [](const CreditTable::Row& row) { return row.line.record; };
            const auto first = std::ranges::lower_bound(ofBatch, m_chunk->firstRecord, {}, record);
            const auto last = std::ranges::upper_bound(ofBatch, m_chunk->lastRecord, {}, record);
            m_credits = {first, last};
        }
        if (m_credits.empty() && m_reading.creditKind == CreditKind::Overlay && m_reading.credits)
            continue; // nobody has overlay credit here
        findReplacedRows();
        return true;
    }
    m_chunk = nullptr;
    m_store.close();
    return false;
}

/// The rows of the chunk whose lines do not count. Records ascend with the rows.
void SaleScan::Cursor::findReplacedRows()
{
    m_replacedRows.clear();
    if (!m_replacements)
        return;
    const auto records = m_replacements->replacedRecords(m_chunk->batch, m_chunk->firstRecord, m_chunk->lastRecord,
                                                         m_filter.upToBatch);
    if (records.empty())
        return;
    readColumn(SaleColumn::Origin);
    if (m_origins.recordMinusRow.least() == m_origins.recordMinusRow.greatest()) { // no record between them was refused
        for (const auto record : records)
            m_replacedRows.push_back(static_cast<std::uint32_t>(record - m_origins.recordMinusRow.least()));
        return;
    }
    const auto recordOf = [&](std::uint32_t row) {
        return static_cast<std::uint32_t>(m_origins.recordMinusRow.at(row) + static_cast<std::int64_t>(row));
    };
    std::uint32_t row = 0;
    for (const auto record : records) {
        for (std::uint32_t end = m_chunk->lines; row < end;) {
            const std::uint32_t middle = row + (end - row) / 2;
            if (recordOf(middle) < record)
                row = middle + 1;
            else
                end = middle;
        }
        if (row < m_chunk->lines && recordOf(row) == record)
            m_replacedRows.push_back(row);
    }
}

/// Reads a column of the chunk unless it is there.
void SaleScan::Cursor::readColumn(SaleColumn column)
{
    if (m_read.has(column))
        return;
    m_read.add(column);
    const StoredColumn& stored = m_store.column(*m_chunk, column);
    if (column == SaleColumn::Origin) {
        m_origins = stored.origins;
    } else if (column == SaleColumn::Order) {
        ColumnReader::orders(stored.bytes, m_chunk->lines, m_orders);
        m_orderHashes.clear();
        for (std::size_t run = 0; run < m_orders.runs(); ++run)
            m_orderHashes.push_back(hashOfOrder(m_orders.text(run)));
    } else {
        m_frames[indexOf(column)] = stored.frame;
    }
}

} // namespace attain
