#pragma once

#include "calendar/Date.h"
#include "sales/Replacement.h"
#include "storage/Connection.h"

#include <map>
#include <optional>
#include <span>
#include <vector>

namespace attain {

/// Keeps which sale lines were replaced by which. A replacement counts while the import that made it is active. Made for
/// one question or one scan and thrown away. Functions that write work inside the caller's transaction; errors are thrown
/// as Failure.
class ReplacementRepository {
public:
    explicit ReplacementRepository(Connection& connection) : m_connection{connection} { }

    /// False for most documents: then nothing else needs to be asked.
    bool any() const;
    /// The replaced records of a batch within first … last, ascending, each once. `upTo`: as the document was after this
    /// batch.
    std::vector<std::uint32_t> replacedRecords(BatchId batch, std::uint32_t first, std::uint32_t last,
                                               std::optional<BatchId> upTo = {}) const;
    bool isReplaced(SaleLineId line) const;
    /// How many lines of each active batch are replaced; batches without such lines are not listed.
    std::map<BatchId, std::int64_t> counts() const;

    /// A line replaces what it took the place of and whatever that had replaced before: so undoing the one import or the
    /// other, in any order, brings back exactly what the imports that still stand leave.
    void insert(std::span<const Replacement> replacements);
    /// Deletes what concerns imports that are not active. Whether there was anything.
    bool sweep();

    /// Whether undoing the batch would let a line of these days count again.
    bool bringsBack(BatchId batch, Date from, Date to) const;
    /// Lines of active batches that are replaced, each once, by line.
    std::vector<Replacement> all() const;

private:
    Connection& m_connection;
    // Of replacedRecords(), which is asked for every chunk.
    mutable std::optional<Statement> m_ofRecords;
    mutable std::vector<std::int64_t> m_active; ///< batches, as they were at the first question
};

} // namespace attain
