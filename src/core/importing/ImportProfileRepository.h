#pragma once

#include "importing/ImportProfile.h"
#include "storage/Connection.h"

#include <vector>

namespace attain {

/// Keeps import profiles. Functions that write work inside the caller's transaction.
class ImportProfileRepository {
public:
    explicit ImportProfileRepository(Connection& connection) : m_connection{connection} { }

    /// By kind and name.
    std::vector<ImportProfile> all() const;
    /// A profile of the same kind and name is replaced.
    void save(const ImportProfile& profile);
    /// Whether there was one of this name, of any kind.
    bool remove(std::string_view name);

private:
    Connection& m_connection;
};

} // namespace attain
