#include "targets/TargetComparison.h"

#include "support/Decimal.h"
#include "targets/SubjectTree.h"
#include "targets/TargetTotals.h"

#include <algorithm>

namespace attain {
std::int64_t TargetDifference::change() const
{
    return checkedSubtract(after.value_or(0), before.value_or(0));
}

std::optional<Ratio> TargetDifference::share() const
{
    if (!before || *before == 0)
        return std::nullopt;
    return ratioOf(change(), *before < 0 ? -*before : *before);
}

TargetComparison compareTargets(const std::shared_ptr<const TargetBook>& before,
                                const std::shared_ptr<const TargetBook>& after,
                                const std::shared_ptr<const Organisation>& organisation, const WorkingDays& days,
                                Metric metric, std::vector<Period> columns)
{
    TargetComparison comparison{metric, std::move(columns), {}};
    if (comparison.columns.empty())
        return comparison;
    const TargetTotals totalsBefore{before, organisation, days};
    const TargetTotals totalsAfter{after, organisation, days};
    for (auto& node : subjectTree(*organisation, comparison.columns.front().to, true)) {
        TargetComparisonRow row{node.subject, std::move(node.code), std::move(node.name), node.depth, {}};
        for (const Period& period : comparison.columns)
            row.cells.push_back({totalsBefore.cell(metric, row.subject, period).levels.target,
                                 totalsAfter.cell(metric, row.subject, period).levels.target});
        if (std::ranges::any_of(row.cells, &TargetDifference::differs))
            comparison.rows.push_back(std::move(row));
    }
    return comparison;
}

} // namespace attain
