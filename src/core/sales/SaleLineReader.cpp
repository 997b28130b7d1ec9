#include "sales/SaleLineReader.h"

#include "sales/ImportBatchRepository.h"
#include "sales/LineSortKeys.h"

#include <algorithm>
#include <numeric>

namespace attain {

/// One chunk with all its columns, for reading single rows.
class SaleLineReader::OpenChunk {
public:
    void open(SaleStoreChunks& store, const SaleChunk& chunk)
    {
        m_chunk = &chunk;
        for (std::size_t number = 0; number < kSaleColumns; ++number) {
            if (static_cast<SaleColumn>(number) != SaleColumn::Key)
                m_columns[number] = &store.column(chunk, static_cast<SaleColumn>(number));
        }
    }
    /// The order numbers of these rows, which ascend.
    std::vector<std::string> orders(std::span<const std::uint32_t> rows) const
    {
        return ColumnReader::orders(stored(SaleColumn::Order).bytes, m_chunk->lines, rows);
    }
    BatchId batch() const { return m_chunk->batch; }
    std::int64_t value(SaleColumn column, std::size_t row) const { return stored(column).frame.at(row); }
    std::int32_t id(SaleColumn column, std::size_t row) const { return static_cast<std::int32_t>(value(column, row)); }
    std::uint32_t record(std::size_t row) const
    {
        const auto& origins = stored(SaleColumn::Origin).origins;
        return static_cast<std::uint32_t>(origins.recordMinusRow.at(row) + static_cast<std::int64_t>(row));
    }
    std::uint32_t fileLine(std::size_t row) const
    {
        const auto& origins = stored(SaleColumn::Origin).origins;
        return static_cast<std::uint32_t>(record(row) + origins.lineMinusRecord.at(row));
    }

private:
    const StoredColumn& stored(SaleColumn column) const { return *m_columns[static_cast<std::size_t>(column)]; }

    const SaleChunk* m_chunk = nullptr;
    std::array<const StoredColumn*, kSaleColumns> m_columns{};
};

SaleLineReader::SaleLineReader(Connection& connection, const DepartmentTable& departments, const CreditTable& credits,
                               const Dictionary& dictionary, ColumnCache* cache)
    : m_connection{connection}
    , m_departments{departments}
    , m_credits{credits}
    , m_dictionary{dictionary}
    , m_cache{cache}
    , m_store{connection, cache}
{
}

SaleLineReader::~SaleLineReader() = default;

SaleSelection SaleLineReader::select(const LineQuery& query, const Organisation& organisation) const
{
    LineSortKeys keys{query.order, query.ranking, {m_connection, organisation, m_dictionary}};
    const bool credited = query.filter.persons || query.creditKind == CreditKind::Overlay;
    SaleReading reading;
    reading.departments = query.filter.departments || keys.needsDepartments() ? &m_departments : nullptr;
    reading.credits = credited ? &m_credits : nullptr;
    reading.creditKind = query.creditKind;
    reading.cache = m_cache;
    SaleColumnSet columns{SaleColumn::Quantity, SaleColumn::Amount, SaleColumn::Cost};
    keys.addTo(columns);
    if (credited)
        columns.add(SaleColumn::Person);

    SaleSelection selection;
    selection.m_creditKind = query.creditKind;
    SaleTotals& control = selection.m_control;
    SaleScan scan{m_connection, query.filter, columns, reading};
    while (const SaleBlock* block = scan.next()) {
        control.lines += static_cast<std::int64_t>(block->lineCount());
        const auto places = block->places();
        const auto amounts = block->values(SaleColumn::Amount);
        const auto costs = block->values(SaleColumn::Cost);
        const auto sortBy = keys.of(*block, reading);
        for (std::size_t i = 0; i < block->size(); ++i) {
            control.amount += Money::fromScaled(amounts[i]);
            control.quantity += Quantity::fromScaled(block->values(SaleColumn::Quantity)[i]);
            if (costs[i] != kNoCost)
                control.cost += Money::fromScaled(costs[i]);
            const std::int32_t person = credited ? block->ids(SaleColumn::Person)[i] : 0;
            selection.m_entries.push_back({places[i], sortBy[i], person});
        }
    }
    if (keys.settle()) {
        for (auto& entry : selection.m_entries)
            entry.sortBy = keys.settled(entry.sortBy);
    }
    // Stable: lines that are alike stay as they were imported.
    if (!std::ranges::is_sorted(selection.m_entries, {}, &SaleSelection::Entry::sortBy))
        std::ranges::stable_sort(selection.m_entries, {}, &SaleSelection::Entry::sortBy);
    return selection;
}

std::vector<SelectedLine> SaleLineReader::rows(const SaleSelection& selection, std::size_t from, std::size_t count)
{
    from = std::min(from, selection.size());
    count = std::min(count, selection.size() - from);
    const std::span entries{selection.m_entries.data() + from, count};
    std::vector<std::size_t> byPlace(count); // each chunk is opened once
    std::iota(byPlace.begin(), byPlace.end(), std::size_t{0});
    std::ranges::sort(byPlace, {}, [&](std::size_t i) { return entries[i].place; });

    SaleFilter every;
    every.basis.reset();
    const auto chunks = m_store.ofActiveBatches(every);
    std::vector<SelectedLine> lines(count);
    OpenChunk chunk;
    std::vector<std::uint32_t> rows;
    const auto chunkOf = [&](std::size_t i) { return static_cast<std::int64_t>(entries[i].place / kChunkLines); };
    const auto rowOf = [&](std::size_t i) { return static_cast<std::uint32_t>(entries[i].place % kChunkLines); };
    for (std::size_t begin = 0, end = 0; begin < count; begin = end) {
        const auto id = chunkOf(byPlace[begin]);
        rows.clear();
        for (; end < count && chunkOf(byPlace[end]) == id; ++end)
            rows.push_back(rowOf(byPlace[end]));
        const auto found = std::ranges::lower_bound(chunks, id, {}, &SaleChunk::id);
        if (found == chunks.end() || found->id != id)
            throw Failure{Error{ErrorCode::NotFound, "the lines are gone", {"chunk", std::to_string(id)}}};
        chunk.open(m_store, *found);
        auto orders = chunk.orders(rows);
        for (std::size_t at = begin; at < end; ++at) {
            const auto i = byPlace[at];
            lines[i].line.order = std::move(orders[at - begin]);
            readInto(lines[i], chunk, rowOf(i), entries[i], selection.m_creditKind);
        }
    }
    m_store.close();
    return lines;
}

std::optional<SelectedLine> SaleLineReader::line(SaleLineId id)
{
    for (const auto& chunk : m_store.ofBatch(id.batch)) {
        if (id.record < chunk.firstRecord || id.record > chunk.lastRecord)
            continue;
        OpenChunk open;
        open.open(m_store, chunk);
        m_store.close();
        for (std::size_t row = 0; row < chunk.lines; ++row) {
            if (open.record(row) != id.record)
                continue;
            SelectedLine line;
            line.line.order = open.orders(std::array{static_cast<std::uint32_t>(row)}).front();
            readInto(line, open, row, {}, CreditKind::Primary);
            return line;
        }
    }
    return {};
}

void SaleLineReader::readInto(SelectedLine& selected, const OpenChunk& chunk, std::size_t row,
                              const SaleSelection::Entry& entry, CreditKind kind)
{
    SaleLine& line = selected.line;
    line.id = {chunk.batch(), chunk.record(row)};
    line.fileLine = chunk.fileLine(row);
    line.day = Date::fromDayNumber(chunk.id(SaleColumn::Day, row));
    line.lineNo = chunk.id(SaleColumn::LineNo, row);
    line.person = PersonId{chunk.value(SaleColumn::Person, row)};
    line.department = DepartmentId{chunk.value(SaleColumn::Department, row)};
    if (!line.department)
        line.department = DepartmentId{m_departments.on(chunk.id(SaleColumn::Person, row), line.day.dayNumber())};
    line.customer = m_dictionary.text(DictionaryKind::Customer, chunk.id(SaleColumn::Customer, row));
    line.product = m_dictionary.text(DictionaryKind::Product, chunk.id(SaleColumn::Product, row));
    line.category = m_dictionary.text(DictionaryKind::Category, chunk.id(SaleColumn::Category, row));
    line.channel = m_dictionary.text(DictionaryKind::Channel, chunk.id(SaleColumn::Channel, row));
    line.region = m_dictionary.text(DictionaryKind::Region, chunk.id(SaleColumn::Region, row));
    line.quantity = Quantity::fromScaled(chunk.value(SaleColumn::Quantity, row));
    line.amount = Money::fromScaled(chunk.value(SaleColumn::Amount, row));
    if (const auto cost = chunk.value(SaleColumn::Cost, row); cost != kNoCost)
        line.cost = Money::fromScaled(cost);
    line.kind = chunk.value(SaleColumn::Kind, row) == 0 ? SaleKind::Sale : SaleKind::Return;

    selected.fileName = fileNameOf(line.id.batch);
    selected.creditedTo = entry.creditedTo != 0 ? PersonId{entry.creditedTo} : line.person;
    selected.amount = line.amount;
    selected.quantity = line.quantity;
    selected.cost = line.cost;
    if (entry.creditedTo == 0)
        return;
    std::vector<CreditShare> shares;
    for (const auto& credit : m_credits.ofLine(line.id)) {
        if (credit.share.kind == kind)
            shares.push_back(credit.share);
    }
    const auto own = std::ranges::find(shares, selected.creditedTo, &CreditShare::person);
    if (own == shares.end())
        return; // wholly the person's
    selected.share = own->share;
    const auto at = static_cast<std::size_t>(own - shares.begin());
    selected.amount = Money::fromScaled(creditedPart(line.amount.scaled(), shares, at));
    selected.quantity = Quantity::fromScaled(creditedPart(line.quantity.scaled(), shares, at));
    if (line.cost)
        selected.cost = Money::fromScaled(creditedPart(line.cost->scaled(), shares, at));
}

const std::string& SaleLineReader::fileNameOf(BatchId batch)
{
    auto found = m_fileNames.find(batch);
    if (found == m_fileNames.end()) {
        const auto row = ImportBatchRepository{m_connection}.find(batch);
        found = m_fileNames.emplace(batch, row ? row->fileName : std::string{}).first;
    }
    return found->second;
}

} // namespace attain
