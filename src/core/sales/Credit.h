#pragma once

#include "sales/SaleLine.h"
#include "support/FixedPoint.h"
#include "support/Result.h"

#include <cstdint>
#include <span>
#include <vector>

namespace attain {

/// Primary shares of a line total exactly 100 %; overlay credit (assist, specialist, manager) is recorded beside them and
/// never enters a team or company total (docs/domain-rules.md, "Credit").
enum class CreditKind : std::uint8_t { Primary = 0, Overlay = 1 };

/// What share of a sale line a person is credited with. A line without credits is wholly its own person's.
struct CreditShare {
    PersonId person;
    Ratio share;
    CreditKind kind = CreditKind::Primary;

    bool operator==(const CreditShare&) const = default;
};

/// InvalidValue unless the primary shares total exactly 1 (or there are none at all), every share is in (0, 1], and no
/// person appears twice with the same kind.
Result<void> checkShares(std::span<const CreditShare> shares);

/// What each share of `whole` is worth. All shares are of one kind. Primary ones by largest remainder at the last decimal, so
/// that the parts add up to the whole; overlay ones each rounded by itself.
std::vector<std::int64_t> creditedParts(std::int64_t whole, std::span<const CreditShare> shares);
/// creditedParts()[at].
std::int64_t creditedPart(std::int64_t whole, std::span<const CreditShare> shares, std::size_t at);

/// All credits of a document, by line, for reading sale lines. A snapshot made by CreditRepository.
class CreditTable {
public:
    struct Row {
        SaleLineId line;
        CreditShare share;
    };
    CreditTable() = default;
    explicit CreditTable(std::vector<Row> rows);

    bool empty() const { return m_rows.empty(); }
    /// The rows of one batch, by record.
    std::span<const Row> ofBatch(BatchId batch) const;
    std::span<const Row> ofLine(SaleLineId line) const;

private:
    std::vector<Row> m_rows; ///< by line, then as entered
};

} // namespace attain
