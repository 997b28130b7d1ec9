#pragma once

#include "storage/Connection.h"

#include <string>
#include <string_view>
#include <vector>

namespace attain {

/// A query whose SQL is the user's own: one statement that can read everything the connection reads, and do nothing else.
/// SQLite itself says that it writes nothing, and that each of its steps reads: no settings, no transactions, no other
/// files. Beside SQLite's functions there is decimal(number [, decimals = 4]): the exact text of an INTEGER that counts
/// 1/10^decimals, "1234.50" for 12345000, at least two decimals; so amounts and quantities are read, ratios with 6.
class ReadOnlyQuery {
public:
    /// Failure{QueryFailed} with SQLite's message; Failure{QueryNotReadOnly}, also for several statements in one text.
    ReadOnlyQuery(const Connection& connection, std::string_view sql);

    std::vector<std::string> columns() const;
    /// False at the end, after which the document is free for writers. Failure{QueryFailed}.
    bool next();
    /// Lets go of the document; the next row is the first again.
    void restart() { m_statement.reset(); }
    /// The row that next() found.
    const Statement& row() const { return m_statement; }

private:
    Statement m_statement;
};

} // namespace attain
