#include "support/Median.h"

#include <algorithm>

namespace attain {

std::optional<Ratio> medianOf(std::vector<Ratio> values)
{
    if (values.empty())
        return {};
    std::ranges::sort(values);
    const auto middle = values.size() / 2;
    if (values.size() % 2 == 1)
        return values[middle];
    return Ratio::fromScaled(multiplyDivide((values[middle - 1] + values[middle]).scaled(), 1, 2));
}

} // namespace attain
