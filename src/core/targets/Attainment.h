#pragma once

#include "sales/Metric.h"
#include "support/FixedPoint.h"
#include "targets/Target.h"

#include <cstdint>
#include <optional>

namespace attain {

// The formulas of docs/domain-rules.md, "Attainment", "Pace" and "Variance", on numbers of one scale. A missing or zero
// base is "not available". Nothing is clipped. Overflow throws Failure{Overflow}.

/// Higher is better: actual ÷ target. Lower is better: 2 − actual ÷ target. Not available unless the target is positive.
/// Yes or no: 1 when the target is reached, else 0; for a date by that day, or from it on where later is better.
std::optional<Ratio> attainmentOf(std::int64_t actual, std::int64_t target, Direction direction);
/// By the metric's direction. A band goes from floor to stretch, of which the target takes the place of one that is
/// missing; deductions need no target; a yes or no without target is reached at one.
std::optional<Ratio> attainmentOf(const MetricInfo& metric, std::int64_t actual, const TargetLevels& levels);
/// (actual − baseline) ÷ (target − baseline), in either direction.
std::optional<Ratio> progressOf(std::int64_t actual, std::int64_t baseline, std::int64_t target);
/// 1 from `low` to `high`; outside 1 − distance ÷ tolerance, not below 0. Not available unless the tolerance is positive.
std::optional<Ratio> attainmentInBand(std::int64_t actual, std::int64_t low, std::int64_t high, std::int64_t tolerance);
/// (100 − pointsEach × events) ÷ 100, not below 0.
Ratio attainmentAfterDeductions(std::int64_t events, std::int64_t pointsEach);

/// target × elapsed weight, rounded at the last decimal of the metric.
std::int64_t expectedOf(std::int64_t target, Ratio elapsedWeight);
/// The attainment of what was expected: actual ÷ expected, or 2 − actual ÷ expected where lower is better; not available
/// unless something was expected.
std::optional<Ratio> paceIndexOf(std::int64_t actual, std::int64_t expected, Direction direction);
/// actual ÷ elapsed weight; not available before anything has elapsed.
std::optional<std::int64_t> projectionOf(std::int64_t actual, Ratio elapsedWeight);
/// (target − actual) ÷ remaining working days, negative once the target is passed; not available without such days.
std::optional<std::int64_t> requiredPerDayOf(std::int64_t target, std::int64_t actual, int remainingDays);

/// (actual − base) ÷ |base|; of dates nothing. Of ratios the difference: 0.75 on 0.50 is 0.25, that is, 25 percentage points.
std::optional<Ratio> changeOf(std::int64_t actual, std::int64_t base, Unit unit);

} // namespace attain
