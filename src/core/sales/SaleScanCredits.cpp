#include "sales/SaleScanCursor.h"

#include <algorithm>

namespace attain {
namespace {

constexpr std::size_t kValues = 3; // quantity, amount, cost

} // namespace

/// Puts the credited parts of the block's lines in their place.
void SaleScan::Cursor::divideByCredits(SaleBlock& block)
{
    m_parts.clear();
    const auto& people = block.m_ids[indexOf(SaleColumn::Person)];
    auto credit = m_credits.begin();
    for (std::uint32_t row = 0; row < block.m_size; ++row) {
        const std::uint32_t record = block.m_records[row];
        while (credit != m_credits.end() && credit->line.record < record)
            ++credit;
        auto end = credit;
        while (end != m_credits.end() && end->line.record == record)
            ++end;
        const auto before = m_parts.size();
        addParts(block, row, {credit, end});
        credit = end;
        const bool primary = m_reading.creditKind == CreditKind::Primary;
        if (primary && m_parts.size() == before) // nobody has primary credit: the line is wholly its own person's
            m_parts.push_back({row, people[row], false, {}});
    }
    if (m_creditedFilter)
        std::erase_if(m_parts, [&](const Part& part) { return !(*m_creditedFilter)(part.person); });
    writeParts(block);
}

void SaleScan::Cursor::addParts(const SaleBlock& block, std::uint32_t row, std::span<const CreditTable::Row> credits)
{
    std::vector<CreditShare> shares;
    for (const auto& credit : credits) {
        if (credit.share.kind == m_reading.creditKind)
            shares.push_back(credit.share);
    }
    if (shares.empty())
        return;
    const std::size_t first = m_parts.size();
    for (const auto& share : shares)
        m_parts.push_back({row, static_cast<std::int32_t>(share.person.value), true, {}});
    for (std::size_t value = 0; value < kValues; ++value) {
        const auto column = static_cast<SaleColumn>(indexOf(SaleColumn::Quantity) + value);
        if (!m_wanted.has(column))
            continue;
        const std::int64_t whole = block.m_values[value][row];
        std::vector<std::int64_t> parts(shares.size(), kNoCost);
        if (whole != kNoCost)
            parts = creditedParts(whole, shares);
        for (std::size_t i = 0; i < shares.size(); ++i)
            m_parts[first + i].values[value] = parts[i];
    }
}

void SaleScan::Cursor::writeParts(SaleBlock& block)
{
    const auto gather = [&](auto& column, std::size_t size) {
        if (column.size() < size)
            return; // not asked for
        auto from = column;
        column.resize(m_parts.size());
        for (std::size_t i = 0; i < m_parts.size(); ++i)
            column[i] = from[m_parts[i].row];
    };
    const std::size_t size = block.m_size;
    for (std::size_t column = 0; column < kSaleColumns; ++column) {
        if (m_filled.has(static_cast<SaleColumn>(column)))
            gather(block.m_ids[column], size);
    }
    for (std::size_t value = 0; value < kValues; ++value) {
        if (!m_wanted.has(static_cast<SaleColumn>(indexOf(SaleColumn::Quantity) + value)))
            continue;
        gather(block.m_values[value], size);
        for (std::size_t i = 0; i < m_parts.size(); ++i) {
            if (m_parts[i].divided)
                block.m_values[value][i] = m_parts[i].values[value];
        }
    }
    if (m_wanted.has(SaleColumn::Order)) {
        gather(block.m_orders, size);
        gather(block.m_orderHashes, size);
    }
    gather(block.m_records, size);
    gather(block.m_fileLines, size);
    gather(block.m_places, size);
    auto& people = block.m_ids[indexOf(SaleColumn::Person)];
    block.m_lineCount = 0;
    for (std::size_t i = 0; i < m_parts.size(); ++i) {
        people[i] = m_parts[i].person;
        block.m_lineCount += i == 0 || m_parts[i].row != m_parts[i - 1].row ? 1 : 0;
    }
    block.m_size = m_parts.size();
}

} // namespace attain
