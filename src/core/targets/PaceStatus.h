#pragma once

#include "support/FixedPoint.h"

#include <optional>

namespace attain {

/// How an actual stands against what was expected by its date: the one scale behind every status colour.
enum class PaceStatus {
    NotAvailable, ///< no target, or nothing expected yet
    Behind,       ///< below 80 % of pace
    Short,        ///< below 100 % of pace
    OnPace,       ///< at 100 % of pace or above
    Ahead,        ///< above 120 % of pace
};

/// The status of a pace index (actual ÷ expected, docs/domain-rules.md §3).
inline PaceStatus paceStatus(std::optional<Ratio> paceIndex)
{
    if (!paceIndex)
        return PaceStatus::NotAvailable;
    if (*paceIndex < Ratio::fromScaled(800'000))
        return PaceStatus::Behind;
    if (*paceIndex < Ratio::fromScaled(1'000'000))
        return PaceStatus::Short;
    return *paceIndex > Ratio::fromScaled(1'200'000) ? PaceStatus::Ahead : PaceStatus::OnPace;
}

} // namespace attain
