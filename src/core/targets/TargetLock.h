#pragma once

#include "targets/Target.h"

#include <span>

namespace attain {

/// Days of a subject's targets that neither dividing nor an entry for a longer period moves.
struct TargetLock {
    std::string scenario = "base";
    Metric metric = Metric::Revenue;
    Subject subject{};
    Date from{}; ///< first of a month
    Date to{};   ///< last of a month

    bool contains(Date month) const { return from <= month && month <= to; }
    bool operator==(const TargetLock&) const = default;
};

/// Whether one of the locks holds the month.
bool isLocked(std::span<const TargetLock> locks, Metric metric, Subject subject, Date month);

} // namespace attain
