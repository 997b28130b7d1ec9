#pragma once

#include "sales/ImportBatch.h"
#include "storage/Connection.h"

#include <cstdint>
#include <span>

namespace attain {

/// Marks quarantined records of a batch as placed: they were imported after all. Inside the caller's transaction.
class QuarantineRepository {
public:
    explicit QuarantineRepository(Connection& connection) : m_connection{connection} { }
    void markPlaced(BatchId batch, std::span<const std::uint32_t> records);

private:
    Connection& m_connection;
};

} // namespace attain
