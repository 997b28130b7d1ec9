#pragma once

#include "sales/ReplacementRepository.h"
#include "sales/SaleScan.h"
#include "sales/SaleStoreChunks.h"

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

namespace attain {

constexpr std::size_t indexOf(SaleColumn column)
{
    return static_cast<std::size_t>(column);
}

/// The chunk that a scan is in: its columns as they were read, and where the next block begins.
class SaleScan::Cursor {
public:
    Cursor(Connection& connection, const SaleFilter& filter, SaleColumnSet wanted, const SaleReading& reading);

    Cursor(const Cursor& other, std::vector<SaleChunk> chunks);

    std::vector<std::unique_ptr<Cursor>> divide(std::size_t parts);
    /// Fills the block; false at the end. The block may come out empty.
    bool next(SaleBlock& block);

private:
    /// A set of ids as a byte for each, so that a test is one load.
    struct IdFilter {
        SaleColumn column;
        std::vector<std::uint8_t> fits;

        bool operator()(std::int32_t id) const
        {
            return static_cast<std::size_t>(id) < fits.size() && fits[static_cast<std::size_t>(id)] != 0;
        }
    };
    /// What becomes of one line: the row of the block, and the share of it that counts (nothing: all of it).
    struct Part {
        std::uint32_t row;
        std::int32_t person;
        bool divided;
        std::array<std::int64_t, 3> values;
    };

    template<class Ids>
    void addFilter(SaleColumn column, const std::optional<std::vector<Ids>>& ids);
    bool openNextChunk();
    void findReplacedRows();
    void leaveOutReplaced(std::size_t count);
    void readColumn(SaleColumn column);
    const Frame& frame(SaleColumn column) const { return m_frames[static_cast<std::size_t>(column)]; }

    /// Rows of the block that pass, as positions in it; nothing when all do.
    bool chooseRows(SaleBlock& block, std::size_t count);
    void narrow(std::size_t count, const std::int32_t* values, const auto& passes);
    void fillIds(SaleBlock& block, SaleColumn column, std::size_t count);
    void resolveDepartments(SaleBlock& block, std::size_t count);
    void fill(SaleBlock& block, std::size_t count);
    void fillValues(SaleBlock& block, SaleColumn column, std::size_t count);
    void fillOrders(SaleBlock& block, std::size_t count);
    void fillOrigins(SaleBlock& block, std::size_t count);
    std::size_t chosen(std::size_t count) const { return m_all ? count : m_rows.size(); }
    template<class Value>
    void keepChosen(std::vector<Value>& column) const;

    void divideByCredits(SaleBlock& block);
    void addParts(const SaleBlock& block, std::uint32_t row, std::span<const CreditTable::Row> credits);
    void writeParts(SaleBlock& block);

    Connection& m_connection;
    std::vector<SaleChunk> m_chunks;
    ColumnCache* m_cache; ///< nothing: not for so many chunks
    SaleStoreChunks m_store;
    std::optional<ReplacementRepository> m_replacements; ///< nothing: no line is left out
    SaleFilter m_filter;
    SaleColumnSet m_wanted;
    SaleReading m_reading;
    std::vector<IdFilter> m_idFilters;
    std::optional<IdFilter> m_creditedFilter; ///< a filter by persons when credits decide whose a line is
    std::size_t m_nextChunk = 0;

    const SaleChunk* m_chunk = nullptr;
    std::size_t m_row = 0;                       ///< of the chunk: where the next block begins
    bool m_cutsDays = false;                     ///< the chunk has lines outside the date range
    std::span<const CreditTable::Row> m_credits; ///< of the chunk's batch; empty when the chunk has none
    std::vector<std::uint32_t> m_replacedRows;   ///< of the chunk, ascending
    SaleColumnSet m_read;                        ///< columns of the chunk that are there
    std::array<Frame, kSaleColumns> m_frames;
    ColumnReader::Origins m_origins;
    OrderRuns m_orders;
    std::vector<std::uint64_t> m_orderHashes; ///< by run
    std::size_t m_run = 0;                    ///< of the order numbers: where the block begins

    bool m_all = true;
    std::vector<std::uint16_t> m_rows;
    SaleColumnSet m_filled; ///< id columns of the block that filtering has decoded already
    std::vector<Part> m_parts;
};

} // namespace attain
