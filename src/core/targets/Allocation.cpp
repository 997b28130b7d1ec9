#include "targets/Allocation.h"

#include "support/Apportion.h"

#include <algorithm>

namespace attain {
namespace {

Error invalid(const char* field, std::int64_t value)
{
    return {ErrorCode::InvalidValue, "a target cannot be divided like this", {field, std::to_string(value)}};
}

} // namespace

Result<Allocation> allocate(std::int64_t whole, std::span<const AllocationShare> shares, std::int64_t unit)
{
    for (const auto& share : shares) {
        if (share.weight < 0)
            return invalid("weight", share.weight);
        if (share.least && share.most && *share.least > *share.most)
            return invalid("least", *share.least);
    }
    std::vector<std::optional<std::int64_t>> fixed;
    for (const auto& share : shares)
        fixed.push_back(share.locked);

    while (true) {
        Allocation allocation;
        allocation.unplaced = whole;
        std::vector<std::int64_t> weights;
        std::int64_t total = 0;
        for (std::size_t i = 0; i < shares.size(); ++i) {
            if (fixed[i])
                allocation.unplaced = checkedSubtract(allocation.unplaced, *fixed[i]);
            weights.push_back(fixed[i] ? 0 : shares[i].weight);
            total = checkedAdd(total, weights.back());
        }
        allocation.parts.assign(shares.size(), 0);
        if (total > 0) {
            const auto divided = apportion(allocation.unplaced, weights, unit);
            if (!divided)
                return divided.error();
            allocation.parts = *divided;
            allocation.unplaced = 0;
        }
        for (std::size_t i = 0; i < shares.size(); ++i)
            if (fixed[i])
                allocation.parts[i] = *fixed[i];

        // Only one direction at a time: what a cap cuts off may lift others over their least, and the reverse.
        std::int64_t below = 0;
        std::int64_t above = 0;
        const auto shortOf = [&](std::size_t i) {
            return !fixed[i] && shares[i].least ? std::max<std::int64_t>(0, *shares[i].least - allocation.parts[i]) : 0;
        };
        const auto over = [&](std::size_t i) {
            return !fixed[i] && shares[i].most ? std::max<std::int64_t>(0, allocation.parts[i] - *shares[i].most) : 0;
        };
        for (std::size_t i = 0; i < shares.size(); ++i) {
            below = checkedAdd(below, shortOf(i));
            above = checkedAdd(above, over(i));
        }
        if (below == 0 && above == 0)
            return allocation;
        for (std::size_t i = 0; i < shares.size(); ++i) {
            if (below > above ? shortOf(i) > 0 : over(i) > 0)
                fixed[i] = below > above ? *shares[i].least : *shares[i].most;
            else if (below == above && shortOf(i) > 0)
                fixed[i] = *shares[i].least;
        }
    }
}

Result<std::vector<Ratio>> combinedWeights(std::span<const AllocationFactor> factors, std::size_t receivers)
{
    std::vector<Ratio> weights(receivers);
    for (const auto& factor : factors) {
        if (factor.values.size() != receivers)
            return invalid("factor", static_cast<std::int64_t>(factor.values.size()));
        std::int64_t total = 0;
        for (const auto value : factor.values) {
            if (value < 0)
                return invalid("factor", value);
            total = checkedAdd(total, value);
        }
        if (total == 0)
            return invalid("factor", 0);
        for (std::size_t i = 0; i < receivers; ++i)
            weights[i] += Ratio::fromScaled(multiplyDivide(factor.share.scaled(), factor.values[i], total));
    }
    return weights;
}

} // namespace attain
