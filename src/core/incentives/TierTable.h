#pragma once

#include "support/FixedPoint.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace attain {

/// How the rates of a table become pay.
enum class TierMode {
    Marginal,     ///< 超额累进: each tier's rate for the part inside it
    Retroactive,  ///< 全额累进: the rate of the tier reached, for everything
    Interpolated, ///< between two limits the rate moves evenly from one to the next, for everything
};

/// To which tier the value belongs that equals a limit.
enum class TierBoundary { Upper, Lower };

/// From a lower limit on, a rate.
struct Tier {
    std::int64_t from = 0; ///< scaled as what selects the tier
    std::int64_t rate = 0; ///< a share of an amount as a Ratio, or Money for each unit: see TierTable

    bool operator==(const Tier&) const = default;
};

/// A tier table 阶梯 (docs/domain-rules.md, "Tiers"): lower limits only, so that gaps and overlaps cannot exist. The first
/// begins at 0 and holds for everything below it, too.
struct TierTable {
    std::vector<Tier> tiers{}; ///< by limit, rising
    TierMode mode = TierMode::Marginal;
    TierBoundary boundary = TierBoundary::Upper;

    bool operator==(const TierTable&) const = default;
};

/// Index of the tier that holds the value; 0 for everything below the first.
std::size_t tierOf(const TierTable& table, std::int64_t value);
/// Of the tier that holds the value; between two limits where the table is interpolated, above the last the last one's.
std::int64_t rateAt(const TierTable& table, std::int64_t value);

/// A part of what is paid and its rate: one row of the working.
struct TierPart {
    std::size_t tier = 0;
    std::int64_t part = 0; ///< scaled as what is paid
    std::int64_t rate = 0;
    Money amount{}; ///< part × rate, rounded at the last decimal of Money
};

/// What `paid` comes to, part by part; their sum is the pay. `selecting` chooses the tier, but a marginal table runs over
/// `paid` itself, so there the limits must be of its scale. `rateScale`: Ratio::kScale for shares of an amount; for money
/// for each unit the scale of the unit. Overflow throws Failure{Overflow}.
std::vector<TierPart> partsByTier(const TierTable& table, std::int64_t selecting, std::int64_t paid,
                                  std::int64_t rateScale);
Money payByTier(const TierTable& table, std::int64_t selecting, std::int64_t paid, std::int64_t rateScale);

/// "marginal", "retroactive", "interpolated"; "upper", "lower"
std::string_view code(TierMode mode);
std::string_view code(TierBoundary boundary);
std::optional<TierMode> tierModeFromCode(std::string_view code);
std::optional<TierBoundary> tierBoundaryFromCode(std::string_view code);

} // namespace attain
