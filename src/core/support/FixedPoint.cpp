#include "support/FixedPoint.h"

namespace attain {

std::optional<Ratio> ratioOf(std::int64_t numerator, std::int64_t denominator)
{
    if (denominator == 0)
        return {};
    return Ratio::fromScaled(multiplyDivide(numerator, Ratio::kScale, denominator));
}

} // namespace attain
