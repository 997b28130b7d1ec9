#include "sales/SaleStore.h"

#include "sales/ColumnChunk.h"
#include "sales/NaturalKey.h"
#include "sales/RepeatFinder.h"
#include "sales/ReplacementRepository.h"
#include "sales/SaleScan.h"
#include "sales/SaleStoreChunks.h"
#include "storage/UnitOfWork.h"
#include "support/Parallel.h"

#include <algorithm>
#include <array>
#include <bit>
#include <functional>
#include <limits>
#include <set>

namespace attain {
namespace {

/// Over the checksums of a chunk's columns, so that a lost or swapped column is noticed.
std::uint64_t mixed(std::uint64_t checksum, std::uint64_t next)
{
    return (std::rotl(checksum, 7) ^ next) * 0x9E3779B97F4A7C15U;
}

Error differs(const std::string& what, std::int64_t expected, std::int64_t found)
{
    return Error{ErrorCode::TotalsDiffer, what, {what, std::to_string(expected), std::to_string(found)}};
}

template<class Value>
std::span<const Value> part(const std::vector<Value>& column, std::size_t from, std::size_t count)
{
    return std::span{column}.subspan(from, count);
}

/// Encodes one chunk's columns and writes them.
class ChunkWriter {
public:
    ChunkWriter(Connection& connection, BatchId batch)
        : m_batch{batch}
        , m_insertColumn{connection, "INSERT INTO sale_column (id, data) VALUES (?1, ?2)"}
        , m_insertChunk{connection,
                        "INSERT INTO sale_chunk (id, batch, first_record, last_record, line_count, day_min, day_max,"
                        " order_ranges, content_keys, amount_sum, cost_sum, quantity_sum, checksum)"
                        " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)"}
        , m_next{connection.queryInt64("SELECT coalesce(max(id), 0) FROM sale_chunk").value_or(0) + 1}
    {
    }

    void write(const SaleColumns& lines, std::span<const std::uint64_t> keys, std::size_t from, std::size_t count)
    {
        m_checksum = 0;
        const auto integers = [&](SaleColumn column, const std::vector<std::int32_t>& values) {
            encodeIntegers(part(values, from, count), m_bytes);
            put(column);
        };
        const auto amounts = [&](SaleColumn column, const std::vector<std::int64_t>& values) {
            encodeAmounts(part(values, from, count), m_bytes);
            put(column);
        };
        integers(SaleColumn::Day, lines.day);
        encodeOrders(lines, from, count, m_bytes);
        put(SaleColumn::Order);
        integers(SaleColumn::LineNo, lines.lineNo);
        integers(SaleColumn::Person, lines.person);
        integers(SaleColumn::Department, lines.department);
        integers(SaleColumn::Customer, lines.customer);
        integers(SaleColumn::Product, lines.product);
        integers(SaleColumn::Category, lines.category);
        integers(SaleColumn::Channel, lines.channel);
        integers(SaleColumn::Region, lines.region);
        amounts(SaleColumn::Quantity, lines.quantity);
        amounts(SaleColumn::Amount, lines.amount);
        amounts(SaleColumn::Cost, lines.cost);
        encodeBytes(part(lines.kind, from, count), m_bytes);
        put(SaleColumn::Kind);
        encodeOrigins(part(lines.record, from, count), part(lines.fileLine, from, count), m_bytes);
        put(SaleColumn::Origin);
        encodeKeys(keys.subspan(from, count), m_bytes);
        put(SaleColumn::Key);
        putChunk(lines, from, count);
        ++m_next;
    }

private:
    void put(SaleColumn column)
    {
        m_checksum = mixed(m_checksum, checksumOf(m_bytes));
        const auto id = m_next * kSaleColumns + static_cast<std::int64_t>(column);
        m_insertColumn.bind(1, id).bindBlob(2, m_bytes).run();
    }

    void putChunk(const SaleColumns& lines, std::size_t from, std::size_t count)
    {
        std::int64_t amount = 0;
        std::int64_t cost = 0;
        std::int64_t quantity = 0;
        std::int64_t contentKeys = 0;
        OrderRanges orders;
        std::string_view before;
        for (std::size_t row = from; row < from + count; ++row) {
            amount = checkedAdd(amount, lines.amount[row]);
            quantity = checkedAdd(quantity, lines.quantity[row]);
            if (lines.cost[row] != kNoCost)
                cost = checkedAdd(cost, lines.cost[row]);
            const std::string_view order = lines.order(row);
            contentKeys += order.empty() ? 1 : 0;
            if (order != before)
                orders.add(order);
            before = order;
        }
        const auto days = part(lines.day, from, count);
        const auto [first, last] = std::ranges::minmax_element(days);
        const std::string ranges = orders.toBytes();
        m_insertChunk.bind(1, m_next).bind(2, m_batch.value);
        m_insertChunk.bind(3, std::int64_t{lines.record[from]}).bind(4, std::int64_t{lines.record[from + count - 1]});
        m_insertChunk.bind(5, static_cast<std::int64_t>(count)).bind(6, std::int64_t{*first});
        m_insertChunk.bind(7, std::int64_t{*last}).bindBlob(8, std::as_bytes(std::span{ranges}));
        m_insertChunk.bind(9, contentKeys).bind(10, amount).bind(11, cost).bind(12, quantity);
        m_insertChunk.bind(13, std::bit_cast<std::int64_t>(m_checksum)).run();
    }

    BatchId m_batch;
    Statement m_insertColumn;
    Statement m_insertChunk;
    std::int64_t m_next;
    std::uint64_t m_checksum = 0;
    Bytes m_bytes;
};

std::int64_t sumOf(const Frame& frame, std::vector<std::int64_t>& values)
{
    values.resize(frame.count());
    frame.decode(0, std::span{values});
    std::int64_t sum = 0;
    for (const auto value : values)
        sum = value == kNoCost ? sum : checkedAdd(sum, value);
    return sum;
}

/// Re-reads all columns of the chunks and compares them with the chunks' rows. Throws what differs.
SaleTotals verifiedTotals(Connection& connection, std::span<const SaleChunk> chunks)
{
    SaleStoreChunks store{connection};
    SaleTotals found;
    std::vector<std::int64_t> values;
    OrderRuns orders;
    for (const auto& chunk : chunks) {
        const std::string name = "sale_chunk " + std::to_string(chunk.id);
        std::uint64_t checksum = 0;
        std::array<std::int64_t, 3> sums{};
        for (int number = 0; number < kSaleColumns; ++number) {
            const auto column = static_cast<SaleColumn>(number);
            const StoredColumn& stored = store.column(chunk, column);
            checksum = mixed(checksum, checksumOf(stored.bytes));
            if (column == SaleColumn::Order)
                ColumnReader::orders(stored.bytes, chunk.lines, orders);
            else if (column == SaleColumn::Quantity || column == SaleColumn::Amount || column == SaleColumn::Cost)
                sums[static_cast<std::size_t>(number - static_cast<int>(SaleColumn::Quantity))]
                    = sumOf(stored.frame, values);
        }
        const auto compare = [&](const char* what, std::int64_t expected, std::int64_t actual) {
            if (expected != actual)
                throw Failure{differs(name + what, expected, actual)};
        };
        compare(" checksum", chunk.checksum, std::bit_cast<std::int64_t>(checksum));
        compare(" quantity", chunk.quantity, sums[0]);
        compare(" amount", chunk.amount, sums[1]);
        compare(" cost", chunk.cost, sums[2]);
        found.lines += chunk.lines;
        found.quantity += Quantity::fromScaled(sums[0]);
        found.amount += Money::fromScaled(sums[1]);
        found.cost += Money::fromScaled(sums[2]);
    }
    return found;
}

Result<void> verifyBatch(Connection& connection, BatchId batch, const SaleTotals& expected)
{
    const auto chunks = SaleStoreChunks{connection}.ofBatch(batch);
    const std::size_t parts = std::clamp<std::size_t>(chunks.size(), 1, threadCount());
    std::vector<SaleTotals> totals(parts);
    std::vector<std::function<void()>> works;
    for (std::size_t part = 0; part < parts; ++part) {
        const std::size_t from = chunks.size() * part / parts;
        const std::size_t to = chunks.size() * (part + 1) / parts;
        works.emplace_back([&connection, &total = totals[part], share = std::span{chunks}.subspan(from, to - from)] {
            total = verifiedTotals(connection, share);
        });
    }
    doTogether(works);
    SaleTotals found;
    for (const auto& total : totals) {
        found.lines += total.lines;
        found.amount += total.amount;
        found.cost += total.cost;
        found.quantity += total.quantity;
    }
    const std::string name = "batch " + std::to_string(batch.value);
    if (found.lines != expected.lines)
        return differs(name + " lines", expected.lines, found.lines);
    if (found.amount != expected.amount)
        return differs(name + " amount", expected.amount.scaled(), found.amount.scaled());
    if (found.cost != expected.cost)
        return differs(name + " cost", expected.cost.scaled(), found.cost.scaled());
    if (found.quantity != expected.quantity)
        return differs(name + " quantity", expected.quantity.scaled(), found.quantity.scaled());
    return {};
}

} // namespace

BatchId SaleStore::nextBatch() const
{
    return BatchId{1
                   + m_connection
                         .queryInt64("SELECT max(coalesce((SELECT max(id) FROM import_batch), 0),"
                                     " coalesce((SELECT max(batch) FROM sale_chunk), 0),"
                                     " coalesce((SELECT max(batch) FROM import_problem), 0))")
                         .value_or(0)};
}

std::vector<SaleRepeat> SaleStore::findRepeats(SaleColumns& piece, BatchId batch, ReplacementPlan* plan,
                                               SaleBasis basis) const
{
    if (piece.size() == 0)
        return {};
    fillKeys(piece, basis);
    SaleStoreChunks store{m_connection};
    SaleFilter filter;
    filter.basis = basis;
    auto chunks = store.ofActiveBatches(filter);
    std::erase_if(chunks, [&](const SaleChunk& chunk) { return chunk.batch == batch; });
    for (auto& chunk : store.ofBatch(batch))
        chunks.push_back(std::move(chunk));
    const ReplacementRepository replacements{m_connection};
    return RepeatFinder{piece, batch, basis, plan}.find(store, chunks, replacements.any() ? &replacements : nullptr);
}

std::optional<std::pair<Date, Date>> SaleStore::days(const SaleFilter& filter) const
{
    std::int32_t first = std::numeric_limits<std::int32_t>::max();
    std::int32_t last = std::numeric_limits<std::int32_t>::min();
    const auto add = [&](std::int32_t least, std::int32_t greatest) {
        first = std::min(first, least);
        last = std::max(last, greatest);
    };
    const ReplacementRepository replacements{m_connection};
    const bool some = replacements.any();
    std::set<BatchId> concerned; // the first or last day of a chunk may be that of a line that does not count
    for (const auto& chunk : SaleStoreChunks{m_connection}.ofActiveBatches(filter)) {
        if (some && !replacements.replacedRecords(chunk.batch, chunk.firstRecord, chunk.lastRecord).empty())
            concerned.insert(chunk.batch);
        else
            add(chunk.dayMin, chunk.dayMax);
    }
    for (const auto batch : concerned) {
        SaleFilter ofBatch = filter;
        ofBatch.batch = batch;
        SaleScan scan{m_connection, ofBatch, {SaleColumn::Day}};
        while (const SaleBlock* block = scan.next()) {
            const auto [least, greatest] = std::ranges::minmax(block->ids(SaleColumn::Day));
            add(least, greatest);
        }
    }
    if (first > last)
        return {};
    return std::pair{Date::fromDayNumber(first), Date::fromDayNumber(last)};
}

void SaleStore::append(BatchId batch, const SaleColumns& lines, SaleBasis basis)
{
    std::vector<std::uint64_t> computed;
    if (lines.key.size() != lines.size())
        computed = keysOf(lines, basis);
    const std::span<const std::uint64_t> keys{lines.key.size() == lines.size() ? lines.key : computed};
    ChunkWriter writer{m_connection, batch};
    for (std::size_t from = 0; from < lines.size(); from += kChunkLines)
        writer.write(lines, keys, from, std::min(kChunkLines, lines.size() - from));
}

void SaleStore::remove(BatchId batch)
{
    Statement columns{m_connection,
                      "DELETE FROM sale_column WHERE id IN (SELECT c.id * 16 + n.n FROM sale_chunk c, (WITH RECURSIVE"
                      " n(n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM n WHERE n < 15) SELECT n FROM n) n"
                      " WHERE c.batch = ?1)"};
    columns.bind(1, batch.value).run();
    Statement chunks{m_connection, "DELETE FROM sale_chunk WHERE batch = ?1"};
    chunks.bind(1, batch.value).run();
}

bool SaleStore::sweep()
{
    std::vector<BatchId> gone;
    {
        Statement query{m_connection,
                        "SELECT DISTINCT c.batch FROM sale_chunk c WHERE NOT EXISTS"
                        " (SELECT 1 FROM import_batch b WHERE b.id = c.batch AND b.state = 'active')"};
        while (query.step())
            gone.push_back(BatchId{query.int64(0)});
    }
    for (const auto batch : gone)
        remove(batch);
    const bool hadReplacements = ReplacementRepository{m_connection}.sweep();
    Statement problems{m_connection, "DELETE FROM import_problem WHERE batch NOT IN (SELECT id FROM import_batch)"};
    problems.run();
    return !gone.empty() || hadReplacements || m_connection.changes() > 0;
}

Result<void> SaleStore::verify(BatchId batch, const SaleTotals& expected) const
{
    return guarded([&] { return verifyBatch(m_connection, batch, expected); });
}
Result<void> SaleStore::verifyAll() const
{
    struct Batch {
        BatchId id;
        SaleTotals totals;
    };
    return guarded([&]() -> Result<void> {
        std::vector<Batch> batches;
        {
            Statement query{m_connection,
                            "SELECT id, line_count, amount_sum, cost_sum, quantity_sum FROM import_batch"
                            " WHERE state = 'active' ORDER BY id"};
            while (query.step()) {
                batches.push_back({BatchId{query.int64(0)},
                                   {query.int64(1), Money::fromScaled(query.int64(2)),
                                    Money::fromScaled(query.int64(3)), Quantity::fromScaled(query.int64(4))}});
            }
        }
        for (const auto& batch : batches) {
            if (auto verified = verify(batch.id, batch.totals); !verified)
                return verified;
        }
        return {};
    });
}

} // namespace attain
