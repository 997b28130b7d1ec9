#pragma once

#include "support/FixedPoint.h"

#include <optional>
#include <vector>

namespace attain {

/// The middle one; of an even number the mean of the middle two, rounded half away from zero. Nothing of nothing.
std::optional<Ratio> medianOf(std::vector<Ratio> values);

} // namespace attain
