#include "charts/ValueAxis.h"

#include <algorithm>
#include <cmath>

ValueAxis ValueAxis::covering(double low, double high, int wanted)
{
    low = std::min(low, 0.0);
    high = std::max(high, 0.0);
    if (!std::isfinite(low) || !std::isfinite(high) || high <= low)
        return {};
    const ValueAxis axis = withSteps(low, high, std::max(1, wanted));
    // One step more where that leaves less empty room above the values.
    const ValueAxis finer = withSteps(low, high, std::max(1, wanted) + 1);
    return finer.high - finer.low < (axis.high - axis.low) * 0.95 ? finer : axis;
}

ValueAxis ValueAxis::withSteps(double low, double high, int wanted)
{
    const double rough = (high - low) / wanted;
    const double power = std::pow(10.0, std::floor(std::log10(rough)));
    double step = 10 * power;
    for (const double factor : {1.0, 2.0, 2.5, 5.0}) {
        if (rough <= factor * power * (1 + 1e-9)) {
            step = factor * power;
            break;
        }
    }
    return {std::floor(low / step + 1e-9) * step, std::ceil(high / step - 1e-9) * step, step};
}

std::vector<double> ValueAxis::ticks() const
{
    std::vector<double> values;
    const auto count = std::llround((high - low) / step);
    for (long long i = 0; i <= count; ++i)
        values.push_back(low + static_cast<double>(i) * step);
    return values;
}
