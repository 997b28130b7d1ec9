#include "sales/SaleScan.h"

#include "sales/SaleScanCursor.h"

#include <algorithm>

namespace attain {
namespace {

constexpr std::array kIdColumns{SaleColumn::Day,      SaleColumn::LineNo,  SaleColumn::Person,   SaleColumn::Department,
                                SaleColumn::Customer, SaleColumn::Product, SaleColumn::Category, SaleColumn::Channel,
                                SaleColumn::Region,   SaleColumn::Kind};
constexpr std::array kValueColumns{SaleColumn::Quantity, SaleColumn::Amount, SaleColumn::Cost};

std::uint64_t magnitudeOf(const Frame& frame)
{
    const auto magnitude = [](std::int64_t value) {
        return value < 0 ? std::uint64_t{0} - static_cast<std::uint64_t>(value) : static_cast<std::uint64_t>(value);
    };
    return std::max(magnitude(frame.least()), magnitude(frame.greatest()));
}

} // namespace

SaleScan::SaleScan(Connection& connection, const SaleFilter& filter, SaleColumnSet columns, const SaleReading& reading)
    : m_cursor{std::make_unique<Cursor>(connection, filter, columns, reading)}
{
}

SaleScan::SaleScan(std::unique_ptr<Cursor> cursor) : m_cursor{std::move(cursor)} { }

SaleScan::~SaleScan() = default;

std::vector<std::unique_ptr<SaleScan>> SaleScan::divide(std::size_t parts)
{
    std::vector<std::unique_ptr<SaleScan>> others;
    for (auto& cursor : m_cursor->divide(parts))
        others.push_back(
            std::unique_ptr<SaleScan>{new SaleScan{std::move(cursor)}}); // NOLINT: the constructor is private
    return others;
}

const SaleBlock* SaleScan::next()
{
    while (m_cursor->next(m_block)) {
        if (m_block.size() > 0)
            return &m_block;
    }
    return nullptr;
}

SaleScan::Cursor::Cursor(Connection& connection, const SaleFilter& filter, SaleColumnSet wanted,
                         const SaleReading& reading)
    : m_connection{connection}
    , m_chunks{SaleStoreChunks{connection}.ofActiveBatches(filter)}
    , m_cache{m_chunks.size() <= ColumnCache::kChunks ? reading.cache : nullptr}
    , m_store{connection, m_cache}
    , m_filter{filter}
    , m_wanted{wanted}
    , m_reading{reading}
{
    if (!reading.withReplaced && ReplacementRepository{connection}.any())
        m_replacements.emplace(connection);
    if (m_reading.credits && m_reading.credits->empty() && m_reading.creditKind == CreditKind::Primary)
        m_reading.credits = nullptr; // every line is wholly its own person's

    addFilter(SaleColumn::Customer, filter.customers);
    addFilter(SaleColumn::Product, filter.products);
    addFilter(SaleColumn::Category, filter.categories);
    addFilter(SaleColumn::Channel, filter.channels);
    addFilter(SaleColumn::Region, filter.regions);
    if (filter.kind)
        addFilter(SaleColumn::Kind, std::optional{std::vector{static_cast<std::int32_t>(*filter.kind)}});
    addFilter(SaleColumn::Department, filter.departments);
    addFilter(SaleColumn::Person, filter.persons);
    if (m_reading.credits && filter.persons) {
        m_creditedFilter = std::move(m_idFilters.back());
        m_idFilters.pop_back();
    }
}

template<class Ids>
void SaleScan::Cursor::addFilter(SaleColumn column, const std::optional<std::vector<Ids>>& ids)
{
    if (!ids)
        return;
    IdFilter filter{column, {}};
    for (const auto& id : *ids) {
        std::int64_t number = 0;
        if constexpr (std::is_integral_v<Ids>)
            number = id;
        else
            number = id.value;
        if (number < 0 || number > std::numeric_limits<std::int32_t>::max())
            continue; // no line has such an id
        if (static_cast<std::size_t>(number) >= filter.fits.size())
            filter.fits.resize(static_cast<std::size_t>(number) + 1);
        filter.fits[static_cast<std::size_t>(number)] = 1;
    }
    m_idFilters.push_back(std::move(filter));
}

bool SaleScan::Cursor::next(SaleBlock& block)
{
    if (!m_chunk || m_row >= m_chunk->lines) {
        if (!openNextChunk())
            return false;
    }
    const std::size_t count = std::min(SaleBlock::kLines, m_chunk->lines - m_row);
    block.m_batch = m_chunk->batch;
    block.m_size = 0;
    block.m_lineCount = 0;
    if (chooseRows(block, count)) {
        fill(block, count);
        block.m_lineCount = block.m_size;
        if (!m_credits.empty())
            divideByCredits(block);
    }
    m_row += count;
    return true;
}

void SaleScan::Cursor::narrow(std::size_t count, const std::int32_t* values, const auto& passes)
{
    if (m_all) {
        m_rows.resize(count);
        std::size_t kept = 0;
        for (std::size_t i = 0; i < count; ++i) {
            m_rows[kept] = static_cast<std::uint16_t>(i);
            kept += passes(values[i]) ? 1 : 0;
        }
        m_rows.resize(kept);
        m_all = kept == count;
        return;
    }
    std::erase_if(m_rows, [&](std::uint16_t row) { return !passes(values[row]); });
}

void SaleScan::Cursor::leaveOutReplaced(std::size_t count)
{
    auto gone = std::ranges::lower_bound(m_replacedRows, m_row);
    if (gone == m_replacedRows.end() || *gone >= m_row + count)
        return;
    m_rows.resize(count);
    std::size_t kept = 0;
    for (std::size_t i = 0; i < count; ++i) {
        if (gone != m_replacedRows.end() && *gone == m_row + i)
            ++gone;
        else
            m_rows[kept++] = static_cast<std::uint16_t>(i);
    }
    m_rows.resize(kept);
    m_all = false;
}

bool SaleScan::Cursor::chooseRows(SaleBlock& block, std::size_t count)
{
    m_all = true;
    m_filled = {};
    if (!m_replacedRows.empty())
        leaveOutReplaced(count);
    if (m_cutsDays) {
        fillIds(block, SaleColumn::Day, count);
        const std::int32_t from = m_filter.from ? m_filter.from->dayNumber() : std::numeric_limits<std::int32_t>::min();
        const std::int32_t to = m_filter.to ? m_filter.to->dayNumber() : std::numeric_limits<std::int32_t>::max();
        const auto& days = block.m_ids[indexOf(SaleColumn::Day)];
        std::int32_t first = days[0]; // files are mostly in order of days: all of a block, or none
        std::int32_t last = days[0];
        for (const auto day : days) {
            first = std::min(first, day);
            last = std::max(last, day);
        }
        if (last < from || first > to) {
            m_rows.clear();
            m_all = false;
        } else if (first < from || last > to) {
            narrow(count, days.data(), [&](std::int32_t day) { return from <= day && day <= to; });
        }
    }
    const auto apply = [&](const IdFilter& filter) {
        if (chosen(count) == 0)
            return;
        fillIds(block, filter.column, count);
        narrow(count, block.m_ids[indexOf(filter.column)].data(), filter);
    };
    std::ranges::for_each(m_idFilters, apply);
    if (m_creditedFilter && m_credits.empty())
        apply(*m_creditedFilter); // all lines of the chunk are wholly their own person's
    return chosen(count) > 0;
}

/// Decodes an id column of the whole block, unless a filter has done it.
void SaleScan::Cursor::fillIds(SaleBlock& block, SaleColumn column, std::size_t count)
{
    if (m_filled.has(column))
        return;
    m_filled.add(column);
    readColumn(column);
    auto& ids = block.m_ids[indexOf(column)];
    ids.resize(count);
    frame(column).decode(m_row, std::span{ids});
    if (column == SaleColumn::Department && m_reading.departments)
        resolveDepartments(block, count);
}

void SaleScan::Cursor::resolveDepartments(SaleBlock& block, std::size_t count)
{
    if (frame(SaleColumn::Department).least() > 0)
        return; // every line names one
    fillIds(block, SaleColumn::Person, count);
    fillIds(block, SaleColumn::Day, count);
    auto& departments = block.m_ids[indexOf(SaleColumn::Department)];
    const auto& people = block.m_ids[indexOf(SaleColumn::Person)];
    const auto& days = block.m_ids[indexOf(SaleColumn::Day)];
    for (std::size_t i = 0; i < count; ++i) {
        if (departments[i] == 0)
            departments[i] = m_reading.departments->on(people[i], days[i]);
    }
}

template<class Value>
void SaleScan::Cursor::keepChosen(std::vector<Value>& column) const
{
    if (m_all)
        return;
    for (std::size_t i = 0; i < m_rows.size(); ++i)
        column[i] = column[m_rows[i]]; // rows ascend, so nothing is overwritten before it is read
}

void SaleScan::Cursor::fillValues(SaleBlock& block, SaleColumn column, std::size_t count)
{
    readColumn(column);
    const std::size_t at = indexOf(column) - indexOf(SaleColumn::Quantity);
    auto& values = block.m_values[at];
    values.resize(count);
    block.m_magnitude[at] = magnitudeOf(frame(column));
    if (m_all || m_rows.size() * 8 > count) {
        frame(column).decode(m_row, std::span{values});
        keepChosen(values);
    } else {
        for (std::size_t i = 0; i < m_rows.size(); ++i)
            values[i] = frame(column).at(m_row + m_rows[i]);
    }
}

void SaleScan::Cursor::fill(SaleBlock& block, std::size_t count)
{
    const bool divides = !m_credits.empty();
    for (const auto column : kIdColumns) {
        if (m_wanted.has(column) || (divides && column == SaleColumn::Person))
            fillIds(block, column, count);
    }
    for (const auto column : kIdColumns) {
        if (m_filled.has(column))
            keepChosen(block.m_ids[indexOf(column)]);
    }
    for (const auto column : kValueColumns) {
        if (m_wanted.has(column))
            fillValues(block, column, count);
    }
    if (m_wanted.has(SaleColumn::Order))
        fillOrders(block, count);
    if (m_wanted.has(SaleColumn::Origin) || divides)
        fillOrigins(block, count);

    block.m_size = chosen(count);
    block.m_places.resize(block.m_size);
    const std::uint64_t first = static_cast<std::uint64_t>(m_chunk->id) * kChunkLines + m_row;
    for (std::size_t i = 0; i < block.m_size; ++i)
        block.m_places[i] = first + (m_all ? i : m_rows[i]);
}

void SaleScan::Cursor::fillOrders(SaleBlock& block, std::size_t count)
{
    readColumn(SaleColumn::Order);
    const std::size_t size = chosen(count);
    block.m_orders.resize(size);
    block.m_orderHashes.resize(size);
    for (std::size_t i = 0; i < size; ++i) {
        const std::size_t row = m_row + (m_all ? i : m_rows[i]);
        while (m_orders.end(m_run) <= row)
            ++m_run;
        block.m_orders[i] = m_orders.text(m_run);
        block.m_orderHashes[i] = m_orderHashes[m_run];
    }
}

void SaleScan::Cursor::fillOrigins(SaleBlock& block, std::size_t count)
{
    readColumn(SaleColumn::Origin);
    const std::size_t size = chosen(count);
    block.m_records.resize(size);
    block.m_fileLines.resize(size);
    for (std::size_t i = 0; i < size; ++i) {
        const std::size_t row = m_row + (m_all ? i : m_rows[i]);
        const std::int64_t record = m_origins.recordMinusRow.at(row) + static_cast<std::int64_t>(row);
        block.m_records[i] = static_cast<std::uint32_t>(record);
        block.m_fileLines[i] = static_cast<std::uint32_t>(record + m_origins.lineMinusRecord.at(row));
    }
}

} // namespace attain
