#pragma once

#include "storage/Connection.h"

#include <memory>

namespace attain {

/// The sale lines of a document as tables of SQL, for queries of the user's own (docs/adr/0021): `sale`, and by the other days
/// that they count on `sale_delivered`, `sale_invoiced`, `sale_received`, whose first column is that day. Exist while this
/// object lives, one of them on a connection; statements that read them must end before. Our own figures never go
/// through it: see SaleScan.
///
/// A row for each line that counts, as `export --table sales` writes it: the same columns in the same order, then `record`
/// and `file_line`. Exact, like every table of the document: quantity, amount and cost are INTEGERs in 1/10 000
/// (ReadOnlyQuery's decimal() reads them), so that sums are exact and one that does not fit is an error. Dates are ISO
/// texts; what a line does not have is NULL.
///
/// Only the columns that a statement names are read from the document. What it asks of the day (=, <, <=, >, >=), of
/// person, customer, product, category, channel, region (=, IN) and of batch (=) narrows the scan: chunks outside the
/// dates are not touched. Codes and names are those of the moment when the first statement needed them.
class SaleTable {
public:
    /// The connection outlives the table.
    explicit SaleTable(Connection& connection);
    SaleTable(const SaleTable&) = delete;
    SaleTable& operator=(const SaleTable&) = delete;
    ~SaleTable();

private:
    class Source;
    class Cursor;
    struct Module;
    struct Modules;
    std::unique_ptr<Modules> m_modules;
};

} // namespace attain
