#pragma once

#include "support/Result.h"

#include <cstdint>
#include <span>
#include <vector>

namespace attain {

/// Divides `whole` over `weights` by largest remainder (docs/domain-rules.md §4): exact share, floor, then one unit each
/// to the largest fractions; ties go to the larger weight, then to the earlier position. The parts always add up to the
/// whole. Negative wholes are divided by magnitude. `unit` is the smallest step of a part; what is left of the whole
/// below one unit goes to the part with the largest weight. Weights must not be negative and not all zero: InvalidValue.
Result<std::vector<std::int64_t>> apportion(std::int64_t whole, std::span<const std::int64_t> weights,
                                            std::int64_t unit = 1);

} // namespace attain
