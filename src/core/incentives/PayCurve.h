#pragma once

#include "incentives/IncentivePlan.h"

#include <optional>
#include <vector>

namespace attain {

/// A point of a curve, scaled as the units of its axes.
struct PayPoint {
    std::int64_t x = 0;
    std::int64_t y = 0;

    bool operator==(const PayPoint&) const = default;
};

/// What a component pays by the number that chooses it, for drawing: pay over an amount; a rate over another number; a share of
/// the target bonus over an attainment.
struct PayCurve {
    Unit xUnit = Unit::Money;
    Unit yUnit = Unit::Money;
    std::vector<PayPoint> points{};     ///< straight in between; two of one x are a step up or down
    std::vector<std::int64_t> limits{}; ///< worth a tick
};

/// A jump of pay: one more unit of what counts pays so much more at once.
struct PayCliff {
    std::int64_t at = 0; ///< scaled as the curve's x
    Money before{};
    Money after{};

    bool operator==(const PayCliff&) const = default;
};
/// Of a commission whose own amount chooses the tier; a payout curve has a threshold instead.
std::vector<PayCliff> cliffsOf(const IncentiveComponent& component);

/// Nothing for kickers, pools and what is paid line by line.
std::optional<PayCurve> payCurveOf(const IncentiveComponent& component);
/// Of a number on the x axis: where it lies on the curve; nothing where there is no curve.
std::optional<std::int64_t> payCurveAt(const IncentiveComponent& component, std::int64_t x);

} // namespace attain
