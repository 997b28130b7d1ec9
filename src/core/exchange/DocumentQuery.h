#pragma once

#include "exchange/Table.h"
#include "storage/Connection.h"

#include <memory>
#include <string_view>

namespace attain {

/// The rows at the beginning of a table, and whether there are more.
struct FirstRows {
    std::vector<TableRow> rows;
    bool cut = false;
};

/// A query of the user's own over a document: everything that SQL can read of it, sale lines as the table `sale` (SaleTable),
/// and nothing but reading (ReadOnlyQuery). Columns are called as the query calls them. INTEGERs are numbers without
/// decimals: amounts are read by decimal() of SQL. A BLOB is shown as its bytes in hexadecimal digits.
class DocumentQuery {
public:
    /// QueryFailed with what SQLite says; QueryNotReadOnly. The connection outlives the query, and has one at a time.
    static Result<DocumentQuery> prepare(Connection& connection, std::string_view sql);

    std::span<const TableColumn> columns() const;
    /// At most so many rows, read before the function returns: nothing is held open while they are shown.
    Result<FirstRows> first(std::size_t most);
    /// All rows, to be written into a file. The source keeps what it needs.
    TableSource table() const;

private:
    struct Parts;
    explicit DocumentQuery(std::shared_ptr<Parts> parts) : m_parts{std::move(parts)} { }
    std::shared_ptr<Parts> m_parts;
};

} // namespace attain
