#include "sales/LineSortKeys.h"

#include "sales/ImportBatchRepository.h"

#include <algorithm>
#include <numeric>

namespace attain {
namespace {

constexpr int kLineBits = 32; ///< of a key: the line in its order or file, below the rank

std::int64_t joined(std::int64_t rank, std::int64_t line)
{
    return rank << kLineBits | line;
}

/// The first eight bytes from `from` on as a number that sorts as they do.
std::uint64_t headOf(std::string_view text, std::size_t from)
{
    std::uint64_t head = 0;
    for (std::size_t i = from; i < from + sizeof head; ++i)
        head = head << 8 | (i < text.size() ? static_cast<std::uint8_t>(text[i]) : 0U);
    return head;
}

std::optional<SaleColumn> columnOf(LineKey key)
{
    switch (key) {
    case LineKey::Imported: return {};
    case LineKey::Day: return SaleColumn::Day;
    case LineKey::Order: return SaleColumn::Order;
    case LineKey::Person: return SaleColumn::Person;
    case LineKey::Department: return SaleColumn::Department;
    case LineKey::Customer: return SaleColumn::Customer;
    case LineKey::Product: return SaleColumn::Product;
    case LineKey::Category: return SaleColumn::Category;
    case LineKey::Channel: return SaleColumn::Channel;
    case LineKey::Region: return SaleColumn::Region;
    case LineKey::Quantity: return SaleColumn::Quantity;
    case LineKey::Amount: return SaleColumn::Amount;
    case LineKey::Cost: return SaleColumn::Cost;
    case LineKey::Share:
    case LineKey::Source: return SaleColumn::Origin;
    }
    return {};
}

} // namespace

std::vector<std::int32_t> ranksByBytes(std::span<const std::string_view> texts)
{
    std::vector<std::size_t> sorted(texts.size());
    std::iota(sorted.begin(), sorted.end(), std::size_t{0});
    std::ranges::sort(sorted, {}, [&](std::size_t i) { return texts[i]; });
    std::vector<std::int32_t> ranks(texts.size());
    std::int32_t rank = 0;
    for (std::size_t place = 0; place < sorted.size(); ++place) {
        if (place > 0 && texts[sorted[place]] != texts[sorted[place - 1]])
            ++rank;
        ranks[sorted[place]] = rank;
    }
    return ranks;
}

LineSortKeys::LineSortKeys(LineOrder order, const TextRanking& ranking, const Words& words) : m_order{order}
{
    std::vector<std::pair<std::int64_t, std::string_view>> texts;
    switch (order.by) {
    case LineKey::Person:
        for (const auto& person : words.organisation.people())
            texts.emplace_back(person.id.value, person.name);
        rank(texts, ranking);
        return;
    case LineKey::Department:
        for (const auto& department : words.organisation.departments())
            texts.emplace_back(department.id.value, department.name);
        rank(texts, ranking);
        return;
    case LineKey::Source: {
        const auto batches = ImportBatchRepository{words.connection}.all();
        for (const auto& batch : batches)
            texts.emplace_back(batch.id.value, batch.fileName);
        rank(texts, ranking);
        return;
    }
    case LineKey::Customer: rankDictionary(DictionaryKind::Customer, words.dictionary, ranking); return;
    case LineKey::Product: rankDictionary(DictionaryKind::Product, words.dictionary, ranking); return;
    case LineKey::Category: rankDictionary(DictionaryKind::Category, words.dictionary, ranking); return;
    case LineKey::Channel: rankDictionary(DictionaryKind::Channel, words.dictionary, ranking); return;
    case LineKey::Region: rankDictionary(DictionaryKind::Region, words.dictionary, ranking); return;
    case LineKey::Imported:
    case LineKey::Day:
    case LineKey::Order:
    case LineKey::Quantity:
    case LineKey::Amount:
    case LineKey::Cost:
    case LineKey::Share: return;
    }
}

/// Two people or files of one name stay apart, the one that came first before the other.
void LineSortKeys::rank(std::span<const std::pair<std::int64_t, std::string_view>> texts, const TextRanking& ranking)
{
    std::vector<std::string_view> words;
    std::int64_t greatest = 0;
    for (const auto& [id, text] : texts) {
        words.push_back(text);
        greatest = std::max(greatest, id);
    }
    const auto ranks = ranking(words);
    std::vector<std::pair<std::int64_t, std::int64_t>> byRank; // rank, id
    for (std::size_t i = 0; i < texts.size(); ++i)
        byRank.emplace_back(ranks[i], texts[i].first);
    std::ranges::sort(byRank);
    m_rankOf.assign(static_cast<std::size_t>(greatest) + 1, kLast);
    for (std::size_t place = 0; place < byRank.size(); ++place)
        m_rankOf[static_cast<std::size_t>(byRank[place].second)] = static_cast<std::int64_t>(place);
}

void LineSortKeys::rankDictionary(DictionaryKind kind, const Dictionary& dictionary, const TextRanking& ranking)
{
    std::vector<std::pair<std::int64_t, std::string_view>> texts;
    for (std::int32_t id = 1; id <= dictionary.count(kind); ++id)
        texts.emplace_back(id, dictionary.text(kind, id));
    rank(texts, ranking);
}

void LineSortKeys::addTo(SaleColumnSet& columns) const
{
    if (const auto column = columnOf(m_order.by))
        columns.add(*column);
    if (m_order.by == LineKey::Order)
        columns.add(SaleColumn::LineNo);
    if (m_order.by == LineKey::Share)
        columns.add(SaleColumn::Person);
}

std::span<const std::int64_t> LineSortKeys::of(const SaleBlock& block, const SaleReading& reading)
{
    m_keys.assign(block.size(), 0);
    switch (m_order.by) {
    case LineKey::Imported: break;
    case LineKey::Day:
        for (std::size_t i = 0; i < m_keys.size(); ++i)
            m_keys[i] = directed(block.ids(SaleColumn::Day)[i]);
        break;
    case LineKey::Order: addOrders(block); break;
    case LineKey::Person:
    case LineKey::Department:
    case LineKey::Customer:
    case LineKey::Product:
    case LineKey::Category:
    case LineKey::Channel:
    case LineKey::Region: addIds(block.ids(*columnOf(m_order.by))); break;
    case LineKey::Quantity:
    case LineKey::Amount:
    case LineKey::Cost: {
        const auto values = block.values(*columnOf(m_order.by));
        for (std::size_t i = 0; i < m_keys.size(); ++i)
            m_keys[i] = values[i] == kNoCost ? kLast : directed(values[i]);
        break;
    }
    case LineKey::Share: addShares(block, reading); break;
    case LineKey::Source: addSources(block); break;
    }
    return m_keys;
}

void LineSortKeys::addIds(std::span<const std::int32_t> ids)
{
    for (std::size_t i = 0; i < m_keys.size(); ++i) {
        const auto id = static_cast<std::size_t>(ids[i]);
        const auto rank = id < m_rankOf.size() ? m_rankOf[id] : kLast;
        m_keys[i] = rank == kLast ? kLast : directed(rank);
    }
}

/// The run stands for its order number until settle() has seen all of them.
void LineSortKeys::addOrders(const SaleBlock& block)
{
    const auto orders = block.orders();
    const auto lines = block.ids(SaleColumn::LineNo);
    for (std::size_t i = 0; i < m_keys.size(); ++i) {
        if (orders[i].empty()) {
            m_keys[i] = kLast;
            continue;
        }
        if (m_orderEnds.empty() || orderOf(m_orderEnds.size() - 1) != orders[i]) {
            m_orderText += orders[i];
            m_orderEnds.push_back(m_orderText.size());
        }
        m_keys[i] = joined(static_cast<std::int64_t>(m_orderEnds.size()) - 1, lines[i]);
    }
}

void LineSortKeys::addShares(const SaleBlock& block, const SaleReading& reading)
{
    const auto records = block.records();
    const auto people = block.ids(SaleColumn::Person);
    const bool divided = reading.credits && !reading.credits->ofBatch(block.batch()).empty();
    for (std::size_t i = 0; i < m_keys.size(); ++i) {
        std::int64_t share = Ratio::kScale;
        if (divided) {
            for (const auto& credit : reading.credits->ofLine({block.batch(), records[i]}))
                if (credit.share.kind == reading.creditKind && credit.share.person.value == people[i])
                    share = credit.share.share.scaled();
        }
        m_keys[i] = directed(share);
    }
}

void LineSortKeys::addSources(const SaleBlock& block)
{
    const auto batch = static_cast<std::size_t>(block.batch().value);
    const auto rank = batch < m_rankOf.size() && m_rankOf[batch] != kLast ? m_rankOf[batch] : 0;
    const auto lines = block.fileLines();
    for (std::size_t i = 0; i < m_keys.size(); ++i)
        m_keys[i] = directed(joined(rank, lines[i]));
}

std::string_view LineSortKeys::orderOf(std::size_t run) const
{
    const std::size_t from = run == 0 ? 0 : m_orderEnds[run - 1];
    return std::string_view{m_orderText}.substr(from, m_orderEnds[run] - from);
}

bool LineSortKeys::settle()
{
    if (m_orderEnds.empty())
        return false;
    // Order numbers mostly begin alike and differ in a few digits after that: those are compared as one number.
    std::size_t alike = orderOf(0).size();
    for (std::size_t run = 1; run < m_orderEnds.size(); ++run) {
        const auto first = orderOf(0).substr(0, alike);
        alike = static_cast<std::size_t>(std::ranges::mismatch(first, orderOf(run)).in1 - first.begin());
    }
    struct Run {
        std::uint64_t head;
        std::uint32_t number;
    };
    std::vector<Run> runs(m_orderEnds.size());
    for (std::size_t i = 0; i < runs.size(); ++i)
        runs[i] = {headOf(orderOf(i), alike), static_cast<std::uint32_t>(i)};
    std::ranges::sort(runs, [this](const Run& a, const Run& b) {
        return a.head != b.head ? a.head < b.head : orderOf(a.number) < orderOf(b.number);
    });
    m_orderRanks.resize(runs.size());
    std::int64_t rank = 0;
    for (std::size_t place = 0; place < runs.size(); ++place) {
        if (place > 0 && orderOf(runs[place].number) != orderOf(runs[place - 1].number))
            ++rank;
        m_orderRanks[runs[place].number] = rank;
    }
    return true;
}

std::int64_t LineSortKeys::settled(std::int64_t key) const
{
    if (key == kLast)
        return kLast;
    const auto rank = m_orderRanks[static_cast<std::size_t>(key >> kLineBits)];
    return directed(joined(rank, key & ((std::int64_t{1} << kLineBits) - 1)));
}

} // namespace attain
