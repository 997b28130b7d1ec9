#include "incentives/Participation.h"

#include <algorithm>

namespace attain {
namespace {

/// The role weight in the plan; nothing for somebody whom it is not for.
std::optional<Ratio> roleIn(const IncentivePlan& plan, const Assignment& assignment, const Organisation& organisation)
{
    constexpr Ratio kOne = Ratio::fromScaled(Ratio::kScale);
    for (const auto& position : plan.positions)
        if (assignment.position && position.position == assignment.position)
            return position.roleWeight;
    if (std::ranges::find(plan.people, assignment.person) != plan.people.end())
        return kOne;
    if (!plan.positions.empty() || !plan.people.empty())
        return {};
    const auto* department = organisation.department(assignment.department);
    return department && department->kind == DepartmentKind::Sales ? std::optional{kOne} : std::nullopt;
}

} // namespace

std::vector<Participant> participantsOf(const IncentivePlan& plan, const Period& period,
                                        const Organisation& organisation)
{
    std::vector<Participant> all;
    for (const auto& person : organisation.people()) {
        std::optional<Participant> found;
        bool elsewhere = false;
        for (const auto& assignment : organisation.assignmentsOf(person.id)) {
            const Date from = std::max(assignment.from, period.from);
            Date to = std::min(assignment.to.value_or(period.to), period.to);
            if (person.left)
                to = std::min(to, *person.left);
            if (to < from)
                continue;
            const auto role = roleIn(plan, assignment, organisation);
            if (!role) {
                elsewhere = true;
                continue;
            }
            if (!found)
                found = Participant{person.id, from};
            found->to = to;
            found->days += to - from + 1;
            found->department = assignment.department;
            found->position = assignment.position;
            found->roleWeight = *role;
        }
        if (!found)
            continue;
        found->moved = elsewhere;
        all.push_back(*found);
    }
    return all;
}

} // namespace attain
