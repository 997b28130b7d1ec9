#pragma once

#include "sales/Replacement.h"
#include "sales/SaleBasis.h"
#include "sales/SaleColumns.h"
#include "sales/SaleLine.h"
#include "storage/Connection.h"
#include "support/Result.h"

#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

namespace attain {

/// What the lines of a batch, or of a selection, add up to. A missing cost adds nothing.
struct SaleTotals {
    std::int64_t lines = 0;
    Money amount;
    Money cost;
    Quantity quantity;

    bool operator==(const SaleTotals&) const = default;
};

struct SaleFilter;

/// A line of a piece that repeats an earlier one.
struct SaleRepeat {
    std::uint32_t row = 0;   ///< in the piece
    bool sameContent = true; ///< a duplicate; otherwise a conflict
    SaleLineId earlier;      ///< the line that was there first
};

/// The sale lines of a document: column chunks of up to 64 K lines, one BLOB per column (docs/adr/0013). Lines arrive in
/// batches, never change, and leave as a batch. Everything is read through SaleScan; nothing else knows the format.
///
/// Lines count only while their import_batch row exists with state 'active'. Writing functions work inside the caller's
/// transaction; errors are thrown as Failure.
///
/// An importer does, for each piece of lines that are good by themselves:
///     const auto repeats = store.findRepeats(piece, batch);   // note them as duplicates and conflicts
///     piece.remove(rows of the repeats);
///     store.append(batch, piece);
/// then writes the batch row (ImportBatchRepository::insert), and orThrow(store.verify(batch, its totals)) before COMMIT.
class SaleStore {
public:
    explicit SaleStore(Connection& connection) : m_connection{connection} { }

    /// A batch id that no row of the document has ever used.
    BatchId nextBatch() const;

    /// The lines of the piece whose natural key an earlier line of the piece, of `batch`, or of any active batch has, by
    /// row. The natural key is order number + line number where the line has one, else order number + product; without an
    /// order number it is the line's whole content. Exact: hashes only lead to the lines that are then compared. Fills
    /// piece.key.
    /// With a plan: which stored lines the piece's lines may replace, too (ReplacementPlan); if it applies, those lines are
    /// no repeats.
    /// Only lines of the same basis are compared. Of others than signed the day is part of the key: what is delivered or
    /// paid in parts has several.
    std::vector<SaleRepeat> findRepeats(SaleColumns& piece, BatchId batch, ReplacementPlan* plan = nullptr,
                                        SaleBasis basis = SaleBasis::Signed) const;

    /// Adds the lines to the batch, which is of the basis. Failure{Overflow} when their sums do not fit.
    void append(BatchId batch, const SaleColumns& lines, SaleBasis basis = SaleBasis::Signed);

    /// The first and last day that has a line of the filter's dates and batches; nothing without lines.
    std::optional<std::pair<Date, Date>> days(const SaleFilter& filter) const;

    /// Deletes the lines of a batch.
    void remove(BatchId batch);
    /// Deletes the lines, replacements and problems of batches that are not active: run when a document is opened for writing.
    /// Returns whether there were any.
    bool sweep();

    /// Re-reads every column of the batch and compares checksums, counts and sums with the chunks and with `expected`.
    Result<void> verify(BatchId batch, const SaleTotals& expected) const;
    /// verify() for every active batch of sale lines against its import_batch row.
    Result<void> verifyAll() const;

private:
    Connection& m_connection;
};

} // namespace attain
