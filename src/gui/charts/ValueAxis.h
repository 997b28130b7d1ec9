#pragma once

#include <vector>

/// The round numbers of a value axis: they start at or below `low`, end at or above `high`, and always hold zero.
struct ValueAxis {
    double low = 0;
    double high = 1;
    double step = 1;

    /// About `wanted` steps of 1, 2, 2.5 or 5 × 10ⁿ. Equal bounds, or bounds that are not numbers, give 0 to 1.
    static ValueAxis covering(double low, double high, int wanted);
    std::vector<double> ticks() const;
    /// 0 at `low`, 1 at `high`.
    double share(double value) const { return (value - low) / (high - low); }

private:
    static ValueAxis withSteps(double low, double high, int wanted);
};
