#pragma once

#include "scenarios/Indicator.h"
#include "targets/SubjectTree.h"
#include "targets/TargetComparison.h"

namespace attain {

/// One subject's targets in each scenario.
struct ScenarioComparisonRow {
    SubjectNode who;
    std::vector<std::optional<std::int64_t>> targets; ///< one for each scenario, in the metric's scale
};

/// Scenarios side by side: the targets of one metric and period, and the company's month by month.
struct ScenarioComparison {
    Metric metric = Metric::Revenue;
    Period period{};
    std::vector<std::string> scenarios; ///< "base" is the first
    /// Company, departments and, where asked for, people in tree order; only those with a target somewhere.
    std::vector<ScenarioComparisonRow> rows;
    std::vector<Period> months;
    /// The company's, by scenario and month; empty for metrics that do not add up.
    std::vector<std::vector<std::optional<std::int64_t>>> company;

    /// Of a row's scenario against the base.
    TargetDifference difference(const ScenarioComparisonRow& row, std::size_t scenario) const
    {
        return {row.targets.front(), row.targets[scenario]};
    }
};

} // namespace attain
