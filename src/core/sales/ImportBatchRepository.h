#pragma once

#include "sales/ImportBatch.h"
#include "storage/Connection.h"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace attain {

/// Keeps what is known of imports. Functions that write work inside the caller's transaction.
class ImportBatchRepository {
public:
    explicit ImportBatchRepository(Connection& connection) : m_connection{connection} { }

    void insert(const ImportBatch& batch);
    void setState(BatchId id, BatchState state);
    std::optional<ImportBatch> find(BatchId id) const;
    /// Newest first; undone ones too.
    std::vector<ImportBatch> all() const;
    /// An active batch of the same kind whose file had the same bytes.
    std::optional<BatchId> findSame(ImportKind kind, std::string_view sha256) const;

    void insertProblems(BatchId id, std::span<const StoredProblem> problems);
    /// By record. `limit` 0: all.
    std::vector<StoredProblem> problems(BatchId id, std::int64_t offset = 0, std::int64_t limit = 0) const;
    std::int64_t countProblems(BatchId id) const;

private:
    Connection& m_connection;
};

} // namespace attain
