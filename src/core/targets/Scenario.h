#pragma once

#include "calendar/Period.h"
#include "support/FixedPoint.h"
#include "targets/Target.h"

#include <optional>
#include <string>
#include <vector>

namespace attain {

/// By how much a scenario moves the targets of one metric: of the subject and of everything inside it.
struct ScenarioChange {
    Metric metric = Metric::Revenue;
    Subject subject{};
    std::optional<Period> period{}; ///< year, half, quarter or month; nothing: always
    Ratio change{};                 ///< 0.08 is 8 % more; above −100 %

    bool operator==(const ScenarioChange&) const = default;
};

/// A what-if: a version of the base targets, moved by changes, with the numbers entered in the scenario itself on top.
/// Nothing of it ever alters the base (docs/adr/0028). Scenarios without such a definition are targets that stand by
/// themselves.
struct Scenario {
    std::string name; ///< unique; never "base"
    TargetVersionId base{};
    std::string purpose{};
    std::vector<std::string> assumptions{};
    std::vector<ScenarioChange> changes{};
    std::string createdAt{}; ///< UTC
};

/// The change that moves a subject in a month: the narrowest subject first (the person, the department, those above it,
/// the company), then the shortest period around the month. `chain` is the subject and everything it lies in, from below.
/// Nothing: the numbers stay.
const ScenarioChange* changeFor(const Scenario& scenario, Metric metric, const std::vector<Subject>& chain,
                                Date firstDay, Date lastDay);

} // namespace attain
