#include "incentives/TierTable.h"

#include "support/Codes.h"
#include "support/Decimal.h"

namespace attain {
namespace {

constexpr Codes<TierMode, 3> kModes{{{"marginal", TierMode::Marginal},
                                     {"retroactive", TierMode::Retroactive},
                                     {"interpolated", TierMode::Interpolated}}};
constexpr Codes<TierBoundary, 2> kBoundaries{{{"upper", TierBoundary::Upper}, {"lower", TierBoundary::Lower}}};

/// Calls `take` with each part: memory is asked for by those alone who list them.
template<class Take>
void walk(const TierTable& table, std::int64_t selecting, std::int64_t paid, std::int64_t rateScale, Take&& take)
{
    const auto part = [&](std::size_t tier, std::int64_t amount, std::int64_t rate) {
        take(TierPart{tier, amount, rate, Money::fromScaled(multiplyDivide(amount, rate, rateScale))});
    };
    const auto& tiers = table.tiers;
    if (table.mode != TierMode::Marginal) {
        part(tierOf(table, selecting), paid, rateAt(table, selecting));
        return;
    }
    const std::size_t last = tierOf(table, paid);
    for (std::size_t i = 0; i <= last; ++i) {
        const std::int64_t from = i == 0 ? 0 : tiers[i].from;
        const std::int64_t to = i == last ? paid : tiers[i + 1].from;
        part(i, checkedSubtract(to, from), tiers[i].rate);
    }
}

} // namespace

std::size_t tierOf(const TierTable& table, std::int64_t value)
{
    std::size_t tier = 0;
    for (std::size_t i = 1; i < table.tiers.size(); ++i) {
        const auto limit = table.tiers[i].from;
        if (value > limit || (value == limit && table.boundary == TierBoundary::Upper))
            tier = i;
    }
    return tier;
}

std::int64_t rateAt(const TierTable& table, std::int64_t value)
{
    const auto tier = tierOf(table, value);
    const auto& here = table.tiers[tier];
    if (table.mode != TierMode::Interpolated || tier + 1 == table.tiers.size() || value <= here.from)
        return here.rate;
    const auto& next = table.tiers[tier + 1];
    return checkedAdd(here.rate,
                      multiplyDivide(checkedSubtract(next.rate, here.rate), checkedSubtract(value, here.from),
                                     next.from - here.from));
}

std::vector<TierPart> partsByTier(const TierTable& table, std::int64_t selecting, std::int64_t paid,
                                  std::int64_t rateScale)
{
    std::vector<TierPart> parts;
    walk(table, selecting, paid, rateScale, [&](const TierPart& part) { parts.push_back(part); });
    return parts;
}

Money payByTier(const TierTable& table, std::int64_t selecting, std::int64_t paid, std::int64_t rateScale)
{
    Money sum;
    walk(table, selecting, paid, rateScale, [&](const TierPart& part) { sum += part.amount; });
    return sum;
}

std::string_view code(TierMode mode)
{
    return codeIn(kModes, mode);
}

std::string_view code(TierBoundary boundary)
{
    return codeIn(kBoundaries, boundary);
}

std::optional<TierMode> tierModeFromCode(std::string_view code)
{
    return valueIn(kModes, code);
}

std::optional<TierBoundary> tierBoundaryFromCode(std::string_view code)
{
    return valueIn(kBoundaries, code);
}

} // namespace attain
