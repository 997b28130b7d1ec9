#include "goals/Goal.h"

#include "support/Codes.h"

namespace attain {
namespace {

constexpr Codes<GoalSource, 4> kSources{{{"sales", GoalSource::Sales},
                                         {"kpi", GoalSource::Kpi},
                                         {"formula", GoalSource::Formula},
                                         {"entered", GoalSource::Entered}}};
constexpr Codes<GoalComparison, 2> kComparisons{
    {{"last_year", GoalComparison::LastYear}, {"peers", GoalComparison::Peers}}};

} // namespace

std::string_view code(GoalSource source)
{
    return codeIn(kSources, source);
}

std::string_view code(GoalComparison comparison)
{
    return codeIn(kComparisons, comparison);
}

std::optional<GoalSource> goalSourceFromCode(std::string_view code)
{
    return valueIn(kSources, code);
}

std::optional<GoalComparison> goalComparisonFromCode(std::string_view code)
{
    return valueIn(kComparisons, code);
}

bool GoalStatement::empty() const
{
    return wording.empty() && definition.empty() && !source && !comparison && !growth && settingBasis.empty()
        && strategicGoal.empty() && !deadline && milestones.empty();
}

GoalStatement inherited(GoalStatement own, const GoalStatement& above)
{
    if (own.definition.empty())
        own.definition = above.definition;
    if (!own.source)
        own.source = above.source;
    if (!own.comparison)
        own.comparison = above.comparison;
    if (own.settingBasis.empty())
        own.settingBasis = above.settingBasis;
    if (own.strategicGoal.empty())
        own.strategicGoal = above.strategicGoal;
    if (!own.deadline)
        own.deadline = above.deadline;
    return own;
}

} // namespace attain
