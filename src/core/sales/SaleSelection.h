#pragma once

#include "sales/LineOrder.h"
#include "sales/SaleScan.h"
#include "sales/SaleStore.h"

#include <cstdint>
#include <string>
#include <vector>

namespace attain {

/// Which sale lines, in which order. A filter by persons means those credited with the line.
struct LineQuery {
    SaleFilter filter;
    LineOrder order;
    CreditKind creditKind = CreditKind::Primary;
    TextRanking ranking = ranksByBytes; ///< for sorting by words
};

/// The lines that a query chose, sorted, without their contents: 24 bytes a line. Valid while the batches are.
class SaleSelection {
public:
    std::size_t size() const { return m_entries.size(); }
    /// Lines and what they add to the number: with a filter by persons the credited parts.
    const SaleTotals& control() const { return m_control; }

private:
    friend class SaleLineReader;
    struct Entry {
        std::uint64_t place; ///< SaleBlock::places()
        std::int64_t sortBy;
        std::int32_t creditedTo; ///< 0: the line's own person, with all of it
    };
    std::vector<Entry> m_entries;
    SaleTotals m_control;
    CreditKind m_creditKind = CreditKind::Primary;
};

/// A line as it stands in its file, and what of it counts.
struct SelectedLine {
    SaleLine line;
    PersonId creditedTo; ///< whose part is counted
    Ratio share = Ratio::fromScaled(Ratio::kScale);
    Money amount; ///< the part
    Quantity quantity;
    std::optional<Money> cost;
    std::string fileName; ///< of the batch
};

} // namespace attain
