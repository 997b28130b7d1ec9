#include "support/Apportion.h"

#include "support/Decimal.h"

#include <boost/multiprecision/cpp_int.hpp>

#include <algorithm>
#include <numeric>

namespace attain {

Result<std::vector<std::int64_t>> apportion(std::int64_t whole, std::span<const std::int64_t> weights,
                                            std::int64_t unit)
{
    using Wide = boost::multiprecision::int128_t;
    Wide total = 0;
    for (const auto weight : weights) {
        if (weight < 0)
            return Error{ErrorCode::InvalidValue, "a weight is negative", {"weight", std::to_string(weight)}};
        total += weight;
    }
    if (total == 0 || unit <= 0)
        return Error{ErrorCode::InvalidValue, "nothing to divide over", {"weight", "0"}};

    const Wide magnitude = abs(Wide{whole});
    const Wide units = magnitude / unit;
    std::vector<Wide> parts;
    std::vector<Wide> fractions;
    Wide placed = 0;
    for (const auto weight : weights) {
        const Wide product = units * weight;
        parts.push_back(product / total);
        fractions.push_back(product % total);
        placed += parts.back();
    }

    std::vector<std::size_t> order(weights.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, [&](std::size_t a, std::size_t b) {
        if (fractions[a] != fractions[b])
            return fractions[a] > fractions[b];
        return weights[a] > weights[b];
    });
    for (std::size_t i = 0; placed < units; ++i, ++placed)
        ++parts[order[i]];

    const auto largest = static_cast<std::size_t>(std::ranges::max_element(weights) - weights.begin());
    std::vector<std::int64_t> result;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        Wide part = parts[i] * unit + (i == largest ? Wide{magnitude % unit} : Wide{0});
        result.push_back(static_cast<std::int64_t>(whole < 0 ? Wide{-part} : part));
    }
    return result;
}

} // namespace attain
