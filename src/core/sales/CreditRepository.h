#pragma once

#include "sales/Credit.h"
#include "storage/Connection.h"

namespace attain {

/// Keeps the credits of sale lines. Functions that write work inside the caller's transaction.
class CreditRepository {
public:
    explicit CreditRepository(Connection& connection) : m_connection{connection} { }

    /// Replaces the credits of a line; no shares: the line is its own person's again. Failure{InvalidValue} when
    /// checkShares() refuses. The batch's row must be there.
    void replace(SaleLineId line, std::span<const CreditShare> shares);
    std::vector<CreditShare> ofLine(SaleLineId line) const;
    /// The credits of all lines of active batches.
    CreditTable table() const;
    /// Lines whose primary shares do not total 1: none, unless the document was changed by something else.
    std::vector<SaleLineId> wrongTotals() const;

private:
    Connection& m_connection;
};

} // namespace attain
