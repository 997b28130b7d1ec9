#pragma once

#include "sales/Credit.h"
#include "sales/DepartmentTable.h"
#include "sales/SaleBasis.h"
#include "sales/SaleLine.h"
#include "storage/Connection.h"

#include <array>
#include <cstdint>
#include <initializer_list>
#include <memory>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace attain {

// GCC 12 takes an enumerator of a scoped enumeration for a shadow of the type of that name.
#if defined(__GNUC__) && !defined(__clang__)
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wshadow"
#endif

/// The stored columns of a sale line. The numbers are part of the file format.
enum class SaleColumn : std::uint8_t {
    Day = 0,
    Order = 1,
    LineNo = 2,
    Person = 3,
    Department = 4,
    Customer = 5,
    Product = 6,
    Category = 7,
    Channel = 8,
    Region = 9,
    Quantity = 10,
    Amount = 11,
    Cost = 12,
    Kind = 13,
    Origin = 14, ///< record and line in the file
    Key = 15,    ///< hash of the natural key
};

#if defined(__GNUC__) && !defined(__clang__)
#pragma GCC diagnostic pop
#endif
inline constexpr int kSaleColumns = 16;

/// A set of columns: SaleColumnSet{SaleColumn::Day, SaleColumn::Amount}.
class SaleColumnSet {
public:
    constexpr SaleColumnSet() = default;
    constexpr SaleColumnSet(std::initializer_list<SaleColumn> columns)
    {
        for (const auto column : columns)
            add(column);
    }
    static constexpr SaleColumnSet all()
    {
        SaleColumnSet set;
        set.m_bits = (1U << kSaleColumns) - 1;
        return set;
    }
    constexpr void add(SaleColumn column) { m_bits |= 1U << static_cast<unsigned>(column); }
    constexpr bool has(SaleColumn column) const { return (m_bits >> static_cast<unsigned>(column) & 1U) != 0; }

private:
    std::uint32_t m_bits = 0;
};

/// Which sale lines. Nothing set is every line of signed sales; a set that is there but empty fits no line.
struct SaleFilter {
    std::optional<SaleBasis> basis = SaleBasis::Signed; ///< nothing: lines of every one
    std::optional<Date> from;
    std::optional<Date> to; ///< inclusive
    std::optional<std::vector<PersonId>> persons;
    std::optional<std::vector<DepartmentId>> departments; ///< exactly these: see DepartmentTable::subtree()
    std::optional<std::vector<std::int32_t>> customers;   ///< ids of the Dictionary; 0 is "empty in the file"
    std::optional<std::vector<std::int32_t>> products;
    std::optional<std::vector<std::int32_t>> categories;
    std::optional<std::vector<std::int32_t>> channels;
    std::optional<std::vector<std::int32_t>> regions;
    std::optional<SaleKind> kind;
    std::optional<BatchId> batch;
    std::optional<BatchId> upToBatch; ///< as the document was after this batch
};

class ColumnCache;

/// How lines are read.
struct SaleReading {
    /// Given: a line that names no department has its person's on that day.
    const DepartmentTable* departments = nullptr;
    /// Given: person, quantity, amount and cost are those of each credited part of the line, and a filter by person means
    /// the credited one. Not given: lines as they stand in the file, which is right for company and department totals.
    const CreditTable* credits = nullptr;
    CreditKind creditKind = CreditKind::Primary;
    /// Also lines whose place a line of a later import took: to see what is there, never for figures.
    bool withReplaced = false;
    /// Given: columns of few chunks are kept there and found again. It must outlive the scan.
    ColumnCache* cache = nullptr;
};

/// Up to kLines lines, or credited parts of lines, column by column. Spans hold size() values each for columns that were
/// asked for, and live until the next block.
class SaleBlock {
public:
    static constexpr std::size_t kLines = 1024;

    std::size_t size() const { return m_size; }
    /// Lines in the block: fewer than size() where lines were divided into credited parts.
    std::size_t lineCount() const { return m_lineCount; }
    BatchId batch() const { return m_batch; }
    /// Where each line is: chunk × 65 536 + row in it. Always there.
    std::span<const std::uint64_t> places() const { return {m_places.data(), m_size}; }

    /// Day, LineNo, Person … Region, Kind.
    std::span<const std::int32_t> ids(SaleColumn column) const
    {
        return {m_ids[static_cast<std::size_t>(column)].data(), m_size};
    }
    /// Quantity, Amount, Cost (kNoCost where missing).
    std::span<const std::int64_t> values(SaleColumn column) const
    {
        return {m_values[static_cast<std::size_t>(column) - static_cast<std::size_t>(SaleColumn::Quantity)].data(),
                m_size};
    }
    /// No value of the column in this block is farther from zero; saturated. For sums that cannot overflow.
    std::uint64_t magnitude(SaleColumn column) const
    {
        return m_magnitude[static_cast<std::size_t>(column) - static_cast<std::size_t>(SaleColumn::Quantity)];
    }
    std::span<const std::string_view> orders() const { return {m_orders.data(), m_size}; }
    /// 64-bit hashes of the order numbers; 0 for none. With SaleColumn::Order.
    std::span<const std::uint64_t> orderHashes() const { return {m_orderHashes.data(), m_size}; }
    /// With SaleColumn::Origin.
    std::span<const std::uint32_t> records() const { return {m_records.data(), m_size}; }
    std::span<const std::uint32_t> fileLines() const { return {m_fileLines.data(), m_size}; }

private:
    friend class SaleScan;
    void resize(std::size_t size) { m_size = size; }

    std::size_t m_size = 0;
    std::size_t m_lineCount = 0;
    BatchId m_batch;
    std::vector<std::uint64_t> m_places;
    std::array<std::vector<std::int32_t>, kSaleColumns> m_ids;
    std::array<std::vector<std::int64_t>, 3> m_values;
    std::array<std::uint64_t, 3> m_magnitude{};
    std::vector<std::string_view> m_orders;
    std::vector<std::uint64_t> m_orderHashes;
    std::vector<std::uint32_t> m_records;
    std::vector<std::uint32_t> m_fileLines;
};

/// Reads the sale lines of active batches block by block, in the order they came in; lines that were replaced by those of
/// a later import are left out (docs/adr/0020), at no cost to chunks without such lines. Chunks outside the date range are not
/// touched, only the columns asked for (and filtered by) are read, and every column is checked against its checksum: a
/// damaged one is Failure{DocumentDamaged}, never a wrong number. Memory does not grow with the document.
///
///     SaleScan scan{connection, filter, {SaleColumn::Person, SaleColumn::Amount}};
///     while (const SaleBlock* block = scan.next()) …
class SaleScan {
public:
    /// What `reading` points to must outlive the scan.
    SaleScan(Connection& connection, const SaleFilter& filter, SaleColumnSet columns, const SaleReading& reading = {});
    ~SaleScan();
    SaleScan(const SaleScan&) = delete;
    SaleScan& operator=(const SaleScan&) = delete;

    /// Hands lines over to other scans, for other threads: at most `parts` − 1 of them, fewer where there is not enough to
    /// read. Together they give what this one would have given. Before the first next(). All may run at once: they take
    /// turns at the connection.
    std::vector<std::unique_ptr<SaleScan>> divide(std::size_t parts);

    /// The next block that is not empty; nullptr at the end.
    const SaleBlock* next();

private:
    class Cursor;
    explicit SaleScan(std::unique_ptr<Cursor> cursor);
    std::unique_ptr<Cursor> m_cursor;
    SaleBlock m_block;
};

} // namespace attain
