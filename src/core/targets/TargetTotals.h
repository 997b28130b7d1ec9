#pragma once

#include "organisation/Organisation.h"
#include "targets/Pace.h"
#include "targets/TargetService.h"

#include <map>
#include <memory>
#include <vector>

namespace attain {

/// The targets of a scenario as they add up over the organisation. Every month for itself: what a department or the
/// company has of its own wins; where it has nothing, the sum of what lies directly below it counts (departments, and
/// people with the working days they spent in the department). So a target that was set for people alone shows up for
/// their department and the company, and a transfer moves only the days after it. Metrics that are not additive are never
/// summed. docs/domain-rules.md, "Targets". Keeps what it has added up; made for one question and thrown away.
class TargetTotals {
public:
    TargetTotals(std::shared_ptr<const TargetBook> book, std::shared_ptr<const Organisation> organisation,
                 WorkingDays days);

    TargetCell cell(Metric metric, Subject subject, const Period& period) const;
    /// The sum of what lies directly below the subject, whatever it has of its own; None for people and ratios.
    TargetCell below(Metric metric, Subject subject, const Period& period) const;
    /// A month's levels; empty where there is nothing.
    TargetLevels month(Metric metric, Subject subject, Date firstDay) const;
    /// What month() adds up where the subject has nothing of its own: departments, then people with their part.
    std::vector<std::pair<Subject, TargetLevels>> parts(Metric metric, DepartmentId department, Date firstDay) const;
    /// What the months of the period weigh for pace: their targets; empty when they have none that is positive.
    std::vector<MonthWeight> weights(Metric metric, Subject subject, const Period& period) const;

private:
    using People = std::map<DepartmentId, std::vector<std::pair<Subject, TargetLevels>>>;
    const People& peopleIn(Metric metric, Date firstDay) const;
    TargetLevels monthBelow(Metric metric, DepartmentId department, Date firstDay) const;

    std::shared_ptr<const TargetBook> m_book;
    std::shared_ptr<const Organisation> m_organisation;
    WorkingDays m_days;
    mutable std::map<std::pair<Metric, Date>, People> m_people;
};

} // namespace attain
