#include "sales/SaleStoreChunks.h"

#include <sqlite3.h>

#include <algorithm>
#include <cstring>

namespace attain {
namespace {

constexpr std::string_view kSelect = "SELECT c.id, c.batch, c.first_record, c.last_record, c.line_count, c.day_min,"
                                     " c.day_max, c.content_keys, c.amount_sum, c.cost_sum, c.quantity_sum, c.checksum,"
                                     " c.order_ranges FROM sale_chunk c ";

[[noreturn]] void damaged(const std::string& what)
{
    throw Failure{Error{ErrorCode::DocumentDamaged, what, {"", what}}};
}

std::vector<SaleChunk> rowsOf(Statement& query)
{
    std::vector<SaleChunk> chunks;
    while (query.step()) {
        SaleChunk chunk;
        chunk.id = query.int64(0);
        chunk.batch = BatchId{query.int64(1)};
        chunk.firstRecord = static_cast<std::uint32_t>(query.int64(2));
        chunk.lastRecord = static_cast<std::uint32_t>(query.int64(3));
        chunk.lines = static_cast<std::uint32_t>(query.int64(4));
        chunk.dayMin = static_cast<std::int32_t>(query.int64(5));
        chunk.dayMax = static_cast<std::int32_t>(query.int64(6));
        chunk.contentKeys = static_cast<std::uint32_t>(query.int64(7));
        chunk.amount = query.int64(8);
        chunk.cost = query.int64(9);
        chunk.quantity = query.int64(10);
        chunk.checksum = query.int64(11);
        const auto ranges = query.blob(12);
        chunk.orders = OrderRanges::fromBytes({reinterpret_cast<const char*>(ranges.data()), ranges.size()});
        if (chunk.id < 1 || chunk.lines < 1 || chunk.lines > kChunkLines)
            damaged("sale_chunk " + std::to_string(chunk.id));
        chunks.push_back(std::move(chunk));
    }
    return chunks;
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// How long the series of an order number is: what it begins with before its first digit.
std::size_t seriesLength(std::string_view order)
{
    return static_cast<std::size_t>(std::ranges::find_if(order, isDigit) - order.begin());
}

/// Whether the order number is of the series, which has no digit.
bool isOfSeries(std::string_view order, std::string_view series)
{
    return order.starts_with(series) && (order.size() == series.size() || isDigit(order[series.size()]));
}

void appendText(std::string& to, std::string_view text)
{
    const auto size = static_cast<std::uint32_t>(text.size());
    to.append(reinterpret_cast<const char*>(&size), sizeof size);
    to.append(text);
}

std::string takeText(std::string_view& from)
{
    std::uint32_t size = 0;
    if (from.size() < sizeof size)
        damaged("sale_chunk.order_ranges");
    std::memcpy(&size, from.data(), sizeof size);
    from.remove_prefix(sizeof size);
    if (from.size() < size)
        damaged("sale_chunk.order_ranges");
    std::string text{from.substr(0, size)};
    from.remove_prefix(size);
    return text;
}

} // namespace

void OrderRanges::Range::add(std::string_view order)
{
    if (order > greatest)
        greatest = order;
    else if (order < least)
        least = order;
}

void OrderRanges::add(std::string_view order)
{
    if (order.empty())
        return;
    if (m_ranges.size() > kSeries) {
        for (auto& range : m_ranges)
            range.add(order);
        return;
    }
    const auto isHis
        = [&](const Range& range) { return isOfSeries(order, std::string_view{range.least}.substr(0, range.series)); };
    if (m_last < m_ranges.size() && isHis(m_ranges[m_last])) {
        m_ranges[m_last].add(order);
        return;
    }
    if (const auto found = std::ranges::find_if(m_ranges, isHis); found != m_ranges.end()) {
        found->add(order);
        m_last = static_cast<std::size_t>(found - m_ranges.begin());
        return;
    }
    m_last = m_ranges.size();
    m_ranges.push_back({std::string{order}, std::string{order}, seriesLength(order)});
    if (m_ranges.size() > kSeries) {
        Range all = m_ranges.front();
        for (const auto& range : m_ranges) {
            all.add(range.least);
            all.add(range.greatest);
        }
        m_ranges.assign(kSeries + 1, all); // more than kSeries equal ones: the mark of "all are one"
    }
}

bool OrderRanges::overlaps(const OrderRanges& other) const
{
    return std::ranges::any_of(m_ranges, [&](const Range& mine) {
        return std::ranges::any_of(other.m_ranges, [&](const Range& theirs) {
            return mine.least <= theirs.greatest && theirs.least <= mine.greatest;
        });
    });
}

std::string OrderRanges::toBytes() const
{
    std::string bytes;
    for (const auto& range : m_ranges) {
        appendText(bytes, range.least);
        appendText(bytes, range.greatest);
    }
    return bytes;
}

OrderRanges OrderRanges::fromBytes(std::string_view bytes)
{
    OrderRanges ranges;
    while (!bytes.empty()) {
        std::string least = takeText(bytes);
        const std::size_t series = seriesLength(least);
        ranges.m_ranges.push_back({std::move(least), takeText(bytes), series});
    }
    return ranges;
}

SaleStoreChunks::~SaleStoreChunks()
{
    close();
}

void SaleStoreChunks::close()
{
    sqlite3_blob_close(m_blob);
    m_blob = nullptr;
}

std::vector<SaleChunk> SaleStoreChunks::ofActiveBatches(const SaleFilter& filter) const
{
    Statement query{m_connection,
                    std::string{kSelect}
                        + "JOIN import_batch b ON b.id = c.batch AND b.state = 'active'"
                          " WHERE (?1 IS NULL OR c.day_max >= ?1) AND (?2 IS NULL OR c.day_min <= ?2)"
                          " AND (?3 IS NULL OR c.batch = ?3) AND (?4 IS NULL OR c.batch <= ?4)"
                          " AND (?5 IS NULL OR b.basis = ?5) ORDER BY c.id"};
    using Bound = std::optional<std::int64_t>;
    query.bind(1, filter.from ? Bound{filter.from->dayNumber()} : Bound{});
    query.bind(2, filter.to ? Bound{filter.to->dayNumber()} : Bound{});
    query.bind(3, filter.batch ? Bound{filter.batch->value} : Bound{});
    query.bind(4, filter.upToBatch ? Bound{filter.upToBatch->value} : Bound{});
    if (filter.basis)
        query.bind(5, code(*filter.basis));
    return rowsOf(query);
}

std::vector<SaleChunk> SaleStoreChunks::ofBatch(BatchId batch) const
{
    Statement query{m_connection, std::string{kSelect} + "WHERE c.batch = ?1 ORDER BY c.id"};
    query.bind(1, batch.value);
    return rowsOf(query);
}

const StoredColumn& SaleStoreChunks::column(const SaleChunk& chunk, SaleColumn column)
{
    auto& held = m_columns[static_cast<std::size_t>(column)];
    if (!m_cache) {
        if (!held)
            held = std::make_shared<StoredColumn>();
        open(chunk, column, *held);
        return *held;
    }
    const ColumnCache::Name name{chunk.id, chunk.checksum, static_cast<std::uint8_t>(column)};
    held = m_cache->find(name);
    if (!held) {
        held = std::make_shared<StoredColumn>();
        open(chunk, column, *held);
        m_cache->keep(name, held);
    }
    return *held;
}

void SaleStoreChunks::open(const SaleChunk& chunk, SaleColumn column, StoredColumn& out)
{
    read(chunk.id, column, out.bytes);
    switch (column) {
    case SaleColumn::Order: break; // the reader takes it apart as it needs it
    case SaleColumn::Origin: out.origins = ColumnReader::origins(out.bytes, chunk.lines); break;
    case SaleColumn::Day:
    case SaleColumn::LineNo: out.frame = ColumnReader::days(out.bytes, chunk.lines); break;
    case SaleColumn::Quantity:
    case SaleColumn::Amount:
    case SaleColumn::Cost:
    case SaleColumn::Key: out.frame = ColumnReader::integers(out.bytes, chunk.lines); break;
    case SaleColumn::Person:
    case SaleColumn::Department:
    case SaleColumn::Customer:
    case SaleColumn::Product:
    case SaleColumn::Category:
    case SaleColumn::Channel:
    case SaleColumn::Region:
    case SaleColumn::Kind: out.frame = ColumnReader::ids(out.bytes, chunk.lines); break;
    }
}

void SaleStoreChunks::read(std::int64_t chunk, SaleColumn column, Bytes& out)
{
    const std::int64_t id = chunk * kSaleColumns + static_cast<std::int64_t>(column);
    int code = SQLITE_OK;
    if (m_blob) {
        code = sqlite3_blob_reopen(m_blob, id);
    } else {
        code = sqlite3_blob_open(m_connection.handle(), "main", "sale_column", "data", id, 0, &m_blob);
    }
    if (code == SQLITE_OK) {
        const int size = sqlite3_blob_bytes(m_blob);
        out.resize(static_cast<std::size_t>(size));
        code = sqlite3_blob_read(m_blob, out.data(), size, 0);
    }
    if (code == SQLITE_OK)
        return;
    const std::string message = sqlite3_errmsg(m_connection.handle());
    close();
    if ((code & 0xff) == SQLITE_INTERRUPT)
        throw Failure{Error{ErrorCode::Cancelled, message}};
    damaged("sale_column " + std::to_string(id) + ": " + message);
}

} // namespace attain
