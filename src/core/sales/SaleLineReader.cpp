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
            const auto column = static_cast<SaleColumn>(number);
            if (column == SaleColumn::Key)
                continue;
            store.read(chunk.id, column, m_bytes[number]);
            if (column == SaleColumn::Order)
                ColumnReader::orders(m_bytes[number], chunk.lines, m_orders);
            else if (column == SaleColumn::Origin)
                m_origins = ColumnReader::origins(m_bytes[number], chunk.lines);
            else
                m_frames[number] = ColumnReader::integers(m_bytes[number], chunk.lines);
        }
    }
    BatchId batch() const { return m_chunk->batch; }
    std::int64_t value(SaleColumn column, std::size_t row) const
    {
        return m_frames[static_cast<std::size_t>(column)].at(row);
    }
    std::int32_t id(SaleColumn column, std::size_t row) const { return static_cast<std::int32_t>(value(column, row)); }
    std::string_view order(std::size_t row) const { return m_orders.text(m_orders.runOf(row)); }
    std::uint32_t record(std::size_t row) const
    {
        return static_cast<std::uint32_t>(m_origins.recordMinusRow.at(row) + static_cast<std::int64_t>(row));
    }
    std::uint32_t fileLine(std::size_t row) const
    {
        return static_cast<std::uint32_t>(record(row) + m_origins.lineMinusRecord.at(row));
    }

private:
    const SaleChunk* m_chunk = nullptr;
    std::array<Bytes, kSaleColumns> m_bytes;
    std::array<Frame, kSaleColumns> m_frames;
    OrderRuns m_orders;
    ColumnReader::Origins m_origins;
};

SaleLineReader::SaleLineReader(Connection& connection, const DepartmentTable& departments, const CreditTable& credits,
                               const Dictionary& dictionary)
    : m_connection{connection}
    , m_departments{departments}
    , m_credits{credits}
    , m_dictionary{dictionary}
    , m_store{connection}
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

    const auto chunks = m_store.ofActiveBatches({});
    std::vector<SelectedLine> lines(count);
    OpenChunk chunk;
    std::int64_t open = 0;
    for (const auto i : byPlace) {
        const auto id = static_cast<std::int64_t>(entries[i].place / kChunkLines);
        if (id != open) {
            const auto found = std::ranges::lower_bound(chunks, id, {}, &SaleChunk::id);
            if (found == chunks.end() || found->id != id)
                throw Failure{
                    Error{ErrorCode::NotFound, "the lines are gone", {"line", std::to_string(entries[i].place)}}};
            chunk.open(m_store, *found);
            open = id;
        }
        readInto(lines[i], chunk, entries[i].place % kChunkLines, entries[i], selection.m_creditKind);
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
    line.order = chunk.order(row);
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
