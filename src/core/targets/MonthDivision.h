#pragma once

#include "calendar/WorkingDays.h"
#include "targets/MonthLevels.h"

#include <vector>

namespace attain {

/// Divides an entry over the months of its period (docs/domain-rules.md, "Targets"): by their present proportions where all
/// of them have numbers, else by season weights, largest remainder in whole units. Locked months keep what they have.
class MonthDivision {
public:
    /// `present` are the months as they are; `locked` says which of them stay, never all.
    MonthDivision(std::vector<MonthLevels> present, std::vector<bool> locked, const SeasonWeights& season,
                  std::int64_t unit)
        : m_present{std::move(present)}, m_locked{std::move(locked)}, m_season{season}, m_unit{unit}
    {
    }

    /// Floor, stretch and baseline without months of their own follow the target. InvalidValue when the locked months hold more
    /// than the whole.
    std::vector<MonthLevels> divide(const TargetLevels& whole) const;

private:
    using Level = std::optional<std::int64_t> TargetLevels::*;
    using Weights = std::vector<std::int64_t>;
    /// Of the months that are free; empty unless all of them have a number and they can serve.
    Weights weightsOf(const std::vector<MonthLevels>& months, Level level) const;
    Weights seasonWeights() const;

    std::vector<MonthLevels> m_present;
    std::vector<bool> m_locked;
    SeasonWeights m_season;
    std::int64_t m_unit;
};

} // namespace attain
