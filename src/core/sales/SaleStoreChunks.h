#pragma once

#include "sales/ColumnCache.h"
#include "sales/ColumnChunk.h"
#include "sales/SaleScan.h"
#include "storage/Connection.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

struct sqlite3_blob;

namespace attain {

/// The least and greatest order number of each series of order numbers in a chunk or piece. A series is what order
/// numbers begin with before their first digit: "SO2026…" and "RT2026…" grow side by side, and one range over both would
/// exclude nothing.
class OrderRanges {
public:
    /// Order numbers one after the other; repeating the one before is cheap.
    void add(std::string_view order);
    bool overlaps(const OrderRanges& other) const;
    std::string toBytes() const;
    static OrderRanges fromBytes(std::string_view bytes);

private:
    /// With more series than this, all are one.
    static constexpr std::size_t kSeries = 8;
    struct Range {
        std::string least;
        std::string greatest;
        std::size_t series = 0; ///< how many characters of them are the series

        void add(std::string_view order);
    };
    std::vector<Range> m_ranges;
    std::size_t m_last = 0; ///< the range of the order number before: the next is mostly of the same series
};

/// A row of sale_chunk.
struct SaleChunk {
    std::int64_t id = 0;
    BatchId batch;
    std::uint32_t firstRecord = 0;
    std::uint32_t lastRecord = 0;
    std::uint32_t lines = 0;
    std::int32_t dayMin = 0;
    std::int32_t dayMax = 0;
    std::uint32_t contentKeys = 0;
    OrderRanges orders;
    std::int64_t amount = 0;
    std::int64_t cost = 0;
    std::int64_t quantity = 0;
    std::int64_t checksum = 0;
};

/// Reads chunk rows and the bytes of their columns.
class SaleStoreChunks {
public:
    explicit SaleStoreChunks(Connection& connection, ColumnCache* cache = nullptr)
        : m_connection{connection}, m_cache{cache}
    {
    }
    ~SaleStoreChunks();
    SaleStoreChunks(const SaleStoreChunks&) = delete;
    SaleStoreChunks& operator=(const SaleStoreChunks&) = delete;

    /// Chunks of active batches that may hold lines of the filter's dates and batches, in the order they came in.
    std::vector<SaleChunk> ofActiveBatches(const SaleFilter& filter) const;
    /// The chunks of one batch, active or not.
    std::vector<SaleChunk> ofBatch(BatchId batch) const;
    /// The column, checked. It stays until the same column of another chunk is asked for. Failure{DocumentDamaged} when it is
    /// not there or not as it must be.
    const StoredColumn& column(const SaleChunk& chunk, SaleColumn column);
    /// Its bytes alone, not checked. Failure{DocumentDamaged} when the column is not there.
    void read(std::int64_t chunk, SaleColumn column, Bytes& out);
    /// Lets go of the document: an open cursor makes another connection's commit wait.
    void close();

private:
    void open(const SaleChunk& chunk, SaleColumn column, StoredColumn& out);

    Connection& m_connection;
    ColumnCache* m_cache;
    std::array<std::shared_ptr<StoredColumn>, kSaleColumns> m_columns;
    sqlite3_blob* m_blob = nullptr;
};

} // namespace attain
