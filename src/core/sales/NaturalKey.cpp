#include "sales/NaturalKey.h"

#include "support/Hash.h"

#include <xxhash.h>

#include <array>

namespace attain {
namespace {

std::uint64_t hashOfContent(const SaleColumns& lines, std::size_t row)
{
    const std::array<std::int64_t, 13> content{
        lines.day[row],     lines.lineNo[row],   lines.person[row],  lines.department[row], lines.customer[row],
        lines.product[row], lines.category[row], lines.channel[row], lines.region[row],     lines.quantity[row],
        lines.amount[row],  lines.cost[row],     lines.kind[row]};
    return XXH3_64bits(content.data(), sizeof content);
}

void keysInto(const SaleColumns& lines, SaleBasis basis, std::vector<std::uint64_t>& keys)
{
    constexpr std::uint64_t kByLine = std::uint64_t{1} << 32;
    keys.resize(lines.size());
    std::string_view before;
    std::uint64_t orderHash = 0;
    for (std::size_t row = 0; row < lines.size(); ++row) {
        const std::string_view order = lines.order(row);
        if (order.empty()) {
            keys[row] = hashOfContent(lines, row);
            continue;
        }
        if (order != before) {
            orderHash = hashOfOrder(order);
            before = order;
        }
        const std::uint64_t within = lines.lineNo[row] != 0 ? kByLine | static_cast<std::uint32_t>(lines.lineNo[row])
                                                            : static_cast<std::uint32_t>(lines.product[row]);
        keys[row] = mixed(orderHash + within * 0x9E3779B97F4A7C15U);
        if (hasDayInKey(basis))
            keys[row] = mixed(keys[row] + static_cast<std::uint32_t>(lines.day[row]));
    }
}

} // namespace

std::uint64_t hashOfOrder(std::string_view order)
{
    return order.empty() ? 0 : XXH3_64bits(order.data(), order.size());
}

std::vector<std::uint64_t> keysOf(const SaleColumns& lines, SaleBasis basis)
{
    std::vector<std::uint64_t> keys;
    keysInto(lines, basis, keys);
    return keys;
}

void fillKeys(SaleColumns& lines, SaleBasis basis)
{
    keysInto(lines, basis, lines.key);
}

} // namespace attain
