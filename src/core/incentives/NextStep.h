#pragma once

#include "incentives/Measure.h"
#include "support/FixedPoint.h"

#include <optional>
#include <string>

namespace attain {

/// What more of a number would bring.
struct WhatIf {
    Money before; ///< the person's gross
    Money after;
};

/// What is missing to the next tier of a component, or to the next point of its curve.
struct NextStep {
    std::string component; ///< its code
    Measure measure{};     ///< what has to grow
    std::int64_t now = 0;  ///< scaled as the measure's unit
    std::int64_t at = 0;   ///< where the next step is
    /// What is missing of the metric itself: money, units. Of an attainment against the target.
    std::optional<Figure> missing{};
    Money more{}; ///< that it brings, all else being equal
};

} // namespace attain
