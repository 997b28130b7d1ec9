#include "sales/RepeatFinder.h"

#include "sales/NaturalKey.h"

#include <algorithm>
#include <bit>
#include <cstring>

namespace attain {

/// The columns of one stored chunk that decide whether two lines are the same; read when the first candidate is met.
class RepeatFinder::StoredLines {
public:
    explicit StoredLines(SaleStoreChunks& store) : m_store{store} { }

    void open(const SaleChunk& chunk)
    {
        for (std::size_t number = 0; number < kSaleColumns; ++number) {
            if (static_cast<SaleColumn>(number) != SaleColumn::Key)
                m_columns[number] = &m_store.column(chunk, static_cast<SaleColumn>(number));
        }
        ColumnReader::orders(m_columns[static_cast<std::size_t>(SaleColumn::Order)]->bytes, chunk.lines, m_orders);
    }

    bool sameKey(std::size_t row, const SaleColumns& piece, std::size_t other, bool byDay) const
    {
        if (m_orders.text(m_orders.runOf(row)) != piece.order(other))
            return false;
        if (piece.order(other).empty())
            return sameContent(row, piece, other);
        if (value(SaleColumn::LineNo, row) != piece.lineNo[other]
            || (byDay && value(SaleColumn::Day, row) != piece.day[other]))
            return false;
        return piece.lineNo[other] != 0 || value(SaleColumn::Product, row) == piece.product[other];
    }

    bool sameContent(std::size_t row, const SaleColumns& piece, std::size_t other) const
    {
        return value(SaleColumn::Amount, row) == piece.amount[other]
            && value(SaleColumn::Quantity, row) == piece.quantity[other]
            && value(SaleColumn::Cost, row) == piece.cost[other] && value(SaleColumn::Day, row) == piece.day[other]
            && value(SaleColumn::Person, row) == piece.person[other]
            && value(SaleColumn::Department, row) == piece.department[other]
            && value(SaleColumn::Customer, row) == piece.customer[other]
            && value(SaleColumn::Product, row) == piece.product[other]
            && value(SaleColumn::Category, row) == piece.category[other]
            && value(SaleColumn::Channel, row) == piece.channel[other]
            && value(SaleColumn::Region, row) == piece.region[other]
            && value(SaleColumn::LineNo, row) == piece.lineNo[other]
            && value(SaleColumn::Kind, row) == piece.kind[other];
    }

    std::uint32_t record(std::size_t row) const
    {
        const auto& origins = m_columns[static_cast<std::size_t>(SaleColumn::Origin)]->origins;
        return static_cast<std::uint32_t>(origins.recordMinusRow.at(row) + static_cast<std::int64_t>(row));
    }

    std::int64_t value(SaleColumn column, std::size_t row) const
    {
        return m_columns[static_cast<std::size_t>(column)]->frame.at(row);
    }

private:
    SaleStoreChunks& m_store;
    std::array<const StoredColumn*, kSaleColumns> m_columns{};
    OrderRuns m_orders;
};

RepeatFinder::RepeatFinder(const SaleColumns& piece, BatchId batch, SaleBasis basis, ReplacementPlan* plan)
    : m_piece{piece}, m_batch{batch}, m_byDay{hasDayInKey(basis)}, m_plan{plan}, m_known(piece.size())
{
    indexPiece();
}

void RepeatFinder::indexPiece()
{
    const std::size_t size = m_piece.size();
    m_slots.assign(std::bit_ceil(std::max<std::size_t>(size * 2, 64)), 0);
    const std::size_t filterBits = std::bit_ceil(std::max<std::size_t>(size * 16, 4096));
    m_filter.assign(filterBits / 64, 0);
    m_filterShift = 64 - std::countr_zero(filterBits);

    const std::size_t mask = m_slots.size() - 1;
    std::string_view before;
    for (std::size_t row = 0; row < size; ++row) {
        const std::uint64_t key = m_piece.key[row];
        const std::uint64_t bit = key >> m_filterShift;
        m_filter[bit / 64] |= std::uint64_t{1} << (bit % 64);

        const std::string_view order = m_piece.order(row);
        m_hasContentKeys |= order.empty();
        if (order != before)
            m_orders.add(order);
        before = order;

        std::size_t at = key & mask;
        for (; m_slots[at] != 0; at = (at + 1) & mask) {
            const std::uint32_t leader = m_slots[at] - 1;
            if (m_piece.key[leader] == key && sameKey(leader, row)) {
                m_followers.push_back({leader, static_cast<std::uint32_t>(row)});
                break;
            }
        }
        if (m_slots[at] == 0)
            m_slots[at] = static_cast<std::uint32_t>(row) + 1;
    }
    std::ranges::sort(m_followers, {}, [](const Follower& f) { return std::pair{f.leader, f.row}; });
    const auto [first, last] = std::ranges::minmax_element(m_piece.day);
    m_dayMin = *first;
    m_dayMax = *last;
}

bool RepeatFinder::mayHold(const SaleChunk& chunk) const
{
    const bool sameDays = chunk.dayMin <= m_dayMax && m_dayMin <= chunk.dayMax;
    return chunk.orders.overlaps(m_orders) || (m_hasContentKeys && chunk.contentKeys > 0 && sameDays);
}

std::vector<SaleRepeat> RepeatFinder::find(SaleStoreChunks& store, std::span<const SaleChunk> chunks,
                                           const ReplacementRepository* replacements)
{
    StoredLines stored{store};
    Bytes keys;
    for (const auto& chunk : chunks) {
        if (!mayHold(chunk))
            continue;
        store.read(chunk.id, SaleColumn::Key, keys);
        collectHits(keys, chunk.lines);
        if (!m_hits.empty())
            compareHits(stored, chunk, replacements);
    }
    for (const auto& [leader, row] : m_followers) {
        if (!m_known[row])
            m_repeats.push_back({row, sameContent(leader, row), {m_batch, m_piece.record[leader]}});
    }
    std::ranges::sort(m_repeats, {}, &SaleRepeat::row);
    return std::move(m_repeats);
}

void RepeatFinder::collectHits(const Bytes& column, std::size_t count)
{
    m_hits.clear();
    const auto keys = ColumnReader::integers(column, count).codes();
    if (keys.size() != count * sizeof(std::uint64_t))
        throw Failure{Error{ErrorCode::DocumentDamaged, "a column of keys has another form", {"", "keys"}}};
    const std::size_t mask = m_slots.size() - 1;
    for (std::size_t row = 0; row < count; ++row) {
        std::uint64_t key = 0;
        std::memcpy(&key, keys.data() + row * sizeof key, sizeof key);
        const std::uint64_t bit = key >> m_filterShift;
        if ((m_filter[bit / 64] >> (bit % 64) & 1U) == 0)
            continue;
        for (std::size_t at = key & mask; m_slots[at] != 0; at = (at + 1) & mask) {
            const std::uint32_t candidate = m_slots[at] - 1;
            if (m_piece.key[candidate] == key)
                m_hits.push_back({candidate, static_cast<std::uint32_t>(row)});
        }
    }
}

void RepeatFinder::compareHits(StoredLines& stored, const SaleChunk& chunk, const ReplacementRepository* replacements)
{
    std::vector<std::uint32_t> replaced;
    if (replacements)
        replaced = replacements->replacedRecords(chunk.batch, chunk.firstRecord, chunk.lastRecord);
    stored.open(chunk);
    for (const auto& hit : m_hits) {
        if (m_known[hit.row] || !stored.sameKey(hit.stored, m_piece, hit.row, m_byDay))
            continue;
        if (replaced.empty() || !std::ranges::binary_search(replaced, stored.record(hit.stored)))
            settle(stored, chunk, hit);
    }
}

/// Notes what the line of the hit, the first of its key in the piece, and those that follow it are to the stored line.
void RepeatFinder::settle(StoredLines& stored, const SaleChunk& chunk, const Hit& hit)
{
    if (m_plan && chunk.batch != m_batch) {
        auto& fate = m_plan->fate(chunk.id, chunk.lines, hit.stored);
        if (fate == ReplacementPlan::Fate::Replaced)
            return; // by an earlier piece, whose line is met among those of this batch
        if (fate == ReplacementPlan::Fate::Unsettled && replaces(stored, chunk, hit) && m_plan->applies()) {
            fate = ReplacementPlan::Fate::Replaced;
            m_known[hit.row] = true;
            return; // find() compares the followers with the line that counts now
        }
        fate = ReplacementPlan::Fate::Stays;
    }
    const SaleLineId earlier{chunk.batch, stored.record(hit.stored)};
    const auto note = [&](std::uint32_t repeat) {
        m_known[repeat] = true;
        m_repeats.push_back({repeat, stored.sameContent(hit.stored, m_piece, repeat), earlier});
    };
    note(hit.row);
    auto follower = std::ranges::lower_bound(m_followers, hit.row, {}, &Follower::leader);
    for (; follower != m_followers.end() && follower->leader == hit.row; ++follower)
        note(follower->row);
}

/// Whether the line differs from the stored one and may take its place; notes it in the plan then.
bool RepeatFinder::replaces(StoredLines& stored, const SaleChunk& chunk, const Hit& hit)
{
    const auto day = static_cast<std::int32_t>(stored.value(SaleColumn::Day, hit.stored));
    if (!m_plan->isOpen(day) || stored.sameContent(hit.stored, m_piece, hit.row))
        return false;
    Replacement replacement;
    replacement.line = {chunk.batch, stored.record(hit.stored)};
    replacement.by = {m_batch, m_piece.record[hit.row]};
    replacement.day = day;
    replacement.person = static_cast<std::int32_t>(stored.value(SaleColumn::Person, hit.stored));
    replacement.amount = stored.value(SaleColumn::Amount, hit.stored);
    replacement.row = hit.row;
    m_plan->add(replacement);
    return true;
}

bool RepeatFinder::sameKey(std::size_t a, std::size_t b) const
{
    if (m_piece.order(a) != m_piece.order(b))
        return false;
    if (m_piece.order(a).empty())
        return sameContent(a, b);
    if (m_piece.lineNo[a] != m_piece.lineNo[b] || (m_byDay && m_piece.day[a] != m_piece.day[b]))
        return false;
    return m_piece.lineNo[a] != 0 || m_piece.product[a] == m_piece.product[b];
}

bool RepeatFinder::sameContent(std::size_t a, std::size_t b) const
{
    const auto same = [&](const auto& column) { return column[a] == column[b]; };
    return same(m_piece.amount) && same(m_piece.quantity) && same(m_piece.cost) && same(m_piece.day)
        && same(m_piece.person) && same(m_piece.department) && same(m_piece.customer) && same(m_piece.product)
        && same(m_piece.category) && same(m_piece.channel) && same(m_piece.region) && same(m_piece.lineNo)
        && same(m_piece.kind);
}

} // namespace attain
