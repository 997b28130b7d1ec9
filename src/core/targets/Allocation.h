#pragma once

#include "support/FixedPoint.h"
#include "support/Result.h"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace attain {

/// One of those among whom a target is divided.
struct AllocationShare {
    std::int64_t weight = 0;
    std::optional<std::int64_t> locked{}; ///< keeps this amount, whatever its weight
    std::optional<std::int64_t> least{};  ///< not less than this …
    std::optional<std::int64_t> most{};   ///< … and not more
};

struct Allocation {
    std::vector<std::int64_t> parts; ///< in the order of the shares
    std::int64_t unplaced = 0;       ///< what limits and locks leave no place for
};

/// Divides a target (docs/domain-rules.md, "Dividing a target"). Locked amounts come off first; the rest is divided by
/// largest remainder in steps of `unit`. What a limit cuts off or adds is divided again among the others. The parts and
/// what is unplaced always add up to the whole. InvalidValue for a negative weight or limits out of order.
Result<Allocation> allocate(std::int64_t whole, std::span<const AllocationShare> shares, std::int64_t unit = 1);

/// One factor of several: its share of the weight, and its value for each receiver.
struct AllocationFactor {
    Ratio share;
    std::vector<std::int64_t> values;
};

/// Σ factor share × factor value ÷ Σ factor value, rounded to 6 decimals; weights for allocate() by their scaled values.
/// InvalidValue when a factor's values are negative, add up to zero or are not `receivers` many.
Result<std::vector<Ratio>> combinedWeights(std::span<const AllocationFactor> factors, std::size_t receivers);

} // namespace attain
