#include "targets/TargetComparison.h"

#include "support/Decimal.h"
#include "targets/TargetTotals.h"

#include <algorithm>

namespace attain {
namespace {

class Comparing {
public:
    Comparing(TargetComparison& comparison, const TargetTotals& before, const TargetTotals& after)
        : m_comparison{comparison}, m_before{before}, m_after{after}
    {
    }

    void add(Subject subject, std::string code, std::string name, int depth)
    {
        TargetComparisonRow row{subject, std::move(code), std::move(name), depth, {}};
        for (const Period& period : m_comparison.columns)
            row.cells.push_back({m_before.cell(m_comparison.metric, subject, period).levels.target,
                                 m_after.cell(m_comparison.metric, subject, period).levels.target});
        if (std::ranges::any_of(row.cells, &TargetDifference::differs))
            m_comparison.rows.push_back(std::move(row));
    }

private:
    TargetComparison& m_comparison;
    const TargetTotals& m_before;
    const TargetTotals& m_after;
};

} // namespace

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
    const Date last = comparison.columns.front().to;

    Comparing comparing{comparison, totalsBefore, totalsAfter};
    comparing.add(Subject::company(), {}, {}, 0);
    const auto addPeople = [&](DepartmentId department, int depth) {
        for (const auto& person : organisation->people())
            if (organisation->departmentOn(person.id, last) == department)
                comparing.add(Subject::of(person.id), person.code, person.name, depth);
    };
    for (const auto& department : organisation->departments()) {
        const int depth = organisation->depth(department.id) + 1;
        comparing.add(Subject::of(department.id), department.code, department.name, depth);
        addPeople(department.id, depth + 1);
    }
    addPeople({}, 1);
    return comparison;
}

} // namespace attain
