#include "goals/Goal.h"

#include <array>
#include <utility>

namespace attain {
namespace {

constexpr std::array<std::pair<GoalSource, std::string_view>, 4> kSources{{{GoalSource::Sales, "sales"},
                                                                           {GoalSource::Kpi, "kpi"},
                                                                           {GoalSource::Formula, "formula"},
                                                                           {GoalSource::Entered, "entered"}}};
constexpr std::array<std::pair<GoalComparison, std::string_view>, 2> kComparisons{
    {{GoalComparison::LastYear, "last_year"}, {GoalComparison::Peers, "peers"}}};

template<class List, class Value>
std::string_view codeIn(const List& list, Value value)
{
    for (const auto& [known, code] : list)
        if (known == value)
            return code;
    return {};
}

template<class Value, std::size_t Count>
std::optional<Value> fromCodeIn(const std::array<std::pair<Value, std::string_view>, Count>& list,
                                std::string_view text)
{
    for (const auto& [value, code] : list)
        if (code == text)
            return value;
    return {};
}

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
    return fromCodeIn(kSources, code);
}

std::optional<GoalComparison> goalComparisonFromCode(std::string_view code)
{
    return fromCodeIn(kComparisons, code);
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
