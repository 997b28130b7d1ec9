#pragma once

#include "metrics/OwnMetric.h"
#include "support/FixedPoint.h"

#include <optional>
#include <vector>

namespace attain {

/// A part of a metric with its own target.
struct PartTarget {
    Metric part;
    std::optional<std::int64_t> target{};
    std::optional<std::int64_t> lastYear{};
    std::optional<Ratio> share{}; ///< of the whole's target
};

/// What is set for the parts of a target by one column of the sale lines, beside the target itself. Amounts are scaled as
/// the metric.
struct PartTargets {
    Metric whole;
    DictionaryKind column = DictionaryKind::Channel;
    std::optional<std::int64_t> target{}; ///< of the whole
    std::vector<PartTarget> parts{};

    /// Of the parts that have a target; nothing when none has.
    std::optional<std::int64_t> sum() const;
    /// The whole less the sum: positive is not divided yet, negative over-assigned. Nothing while one of them is missing.
    std::optional<std::int64_t> gap() const;
    /// What each part is to get unless somebody knows better: its share of last year, even without a last year.
    std::vector<Ratio> proposedShares() const;
};

/// How much a part gets, beside the others.
struct PartWeight {
    Metric part;
    std::int64_t weight = 0; ///< ≥ 0
};

} // namespace attain
