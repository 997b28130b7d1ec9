#pragma once

#include "sales/Dictionary.h"
#include "storage/Connection.h"

namespace attain {

/// Keeps a Dictionary in the document.
class DictionaryRepository {
public:
    explicit DictionaryRepository(Connection& connection) : m_connection{connection} { }

    /// Adds to the dictionary what the document has beyond it: everything for an empty one, the latest after an import.
    void refresh(Dictionary& dictionary) const;
    /// Writes what the dictionary has beyond the document, in the caller's transaction.
    void save(const Dictionary& dictionary);

private:
    Connection& m_connection;
};

} // namespace attain
