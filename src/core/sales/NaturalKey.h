#pragma once

#include "sales/SaleColumns.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace attain {

/// Hash of an order number; 0 for the empty one.
std::uint64_t hashOfOrder(std::string_view order);

/// Hash of the natural key of each line: order number + line number where the line has one, else order number + product;
/// without an order number the whole content.
std::vector<std::uint64_t> keysOf(const SaleColumns& lines);
void fillKeys(SaleColumns& lines);

} // namespace attain
