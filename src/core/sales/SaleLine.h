#pragma once

#include "calendar/Date.h"
#include "support/FixedPoint.h"
#include "support/Id.h"

#include <compare>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>

namespace attain {

/// Identity of a sale line for ever: the import batch and the data record in it (1 = first after the header).
struct SaleLineId {
    BatchId batch;
    std::uint32_t record = 0;

    auto operator<=>(const SaleLineId&) const = default;
};

enum class SaleKind : std::uint8_t { Sale = 0, Return = 1 };

/// How a missing cost stands in a column of costs.
inline constexpr std::int64_t kNoCost = std::numeric_limits<std::int64_t>::min();

/// One line of an order, whole, for looking at it. Sums never go through this: see SaleScan and Actuals.
/// A return's quantity, amount and cost are negative.
struct SaleLine {
    SaleLineId id;
    std::uint32_t fileLine = 0; ///< physical line in the file it came from
    Date day;
    std::string order;                                        ///< empty: the file has no order numbers
    std::int32_t lineNo = 0;                                  ///< 0: none
    PersonId person;                                          ///< named on the line; credits may give it to others
    DepartmentId department;                                  ///< of the line, else of the person on that day
    std::string customer, product, category, channel, region; ///< may be empty
    Quantity quantity;
    Money amount;
    std::optional<Money> cost;
    SaleKind kind = SaleKind::Sale;
};

} // namespace attain
