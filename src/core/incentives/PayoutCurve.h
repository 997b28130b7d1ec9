#pragma once

#include "support/FixedPoint.h"

#include <vector>

namespace attain {

/// From an attainment on, so much of the target bonus.
struct CurvePoint {
    Ratio attainment;
    Ratio payout;

    bool operator==(const CurvePoint&) const = default;
};

/// A payout curve 兑现曲线 (docs/domain-rules.md, "Payout curve"): straight from point to point, 0 below the first, flat
/// after the last: the first is the threshold, the last the cap. By attainment, rising; two points of one attainment are a
/// step, of which the later holds there.
using PayoutCurve = std::vector<CurvePoint>;

/// Rounded to 6 decimals. 0 for a curve without points.
Ratio payoutAt(const PayoutCurve& curve, Ratio attainment);

} // namespace attain
