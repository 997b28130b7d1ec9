#pragma once

#include "dividing/Division.h"
#include "storage/Connection.h"

#include <set>

namespace attain {

/// Throws Failure.
class DerivationRepository {
public:
    explicit DerivationRepository(Connection& connection) : m_connection{connection} { }

    /// Empty for an entry that was not divided.
    Derivation derivation(std::int64_t entry) const;
    void store(std::int64_t entry, const Derivation& parts);
    /// All entries that have one.
    std::set<std::int64_t> entries() const;

private:
    Connection& m_connection;
};

} // namespace attain
