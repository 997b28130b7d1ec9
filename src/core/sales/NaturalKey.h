#pragma once

#include "sales/SaleBasis.h"
#include "sales/SaleColumns.h"

#include <cstdint>
#include <string_view>
#include <vector>

namespace attain {

/// Hash of an order number; 0 for the empty one.
std::uint64_t hashOfOrder(std::string_view order);

/// Hash of the natural key of each line: order number + line number where the line has one, else order number + product;
/// without an order number the whole content. Of other bases than signed with the day.
std::vector<std::uint64_t> keysOf(const SaleColumns& lines, SaleBasis basis = SaleBasis::Signed);
void fillKeys(SaleColumns& lines, SaleBasis basis = SaleBasis::Signed);
/// Whether the day is part of the natural key of lines of the basis.
constexpr bool hasDayInKey(SaleBasis basis)
{
    return basis != SaleBasis::Signed;
}

} // namespace attain
