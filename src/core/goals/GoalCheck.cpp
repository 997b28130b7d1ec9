#include "goals/GoalCheck.h"

#include "support/Decimal.h"

#include <algorithm>
#include <array>

namespace attain {
namespace {

struct KindInfo {
    GoalFindingKind kind;
    std::string_view code;
    SmartLetter letter;
    bool refuses;
};

using enum GoalFindingKind;
constexpr std::array<KindInfo, 13> kKinds{{
    {DefinitionMissing, "definition_missing", SmartLetter::Specific, true},
    {TargetMissing, "target_missing", SmartLetter::Measurable, true},
    {LevelsMissing, "levels_missing", SmartLetter::Measurable, false},
    {SourceMissing, "source_missing", SmartLetter::Measurable, true},
    {SettingBasisMissing, "setting_basis_missing", SmartLetter::Achievable, true},
    {ComparisonMissing, "comparison_missing", SmartLetter::Achievable, true},
    {NothingToCompare, "nothing_to_compare", SmartLetter::Achievable, false},
    {GrowthMoved, "growth_moved", SmartLetter::Achievable, false},
    {StrategyMissing, "strategy_missing", SmartLetter::Relevant, true},
    {StrategyUnknown, "strategy_unknown", SmartLetter::Relevant, true},
    {ChildrenFallShort, "children_fall_short", SmartLetter::Relevant, false},
    {DeadlineOutside, "deadline_outside", SmartLetter::TimeBound, true},
    {MilestonesWrong, "milestones_wrong", SmartLetter::TimeBound, true},
}};

const KindInfo& infoOf(GoalFindingKind kind)
{
    return *std::ranges::find(kKinds, kind, &KindInfo::kind);
}

/// Sums rise to the target; the milestones of a ratio may lie anywhere.
bool inOrder(const GoalStatement& statement, std::optional<std::int64_t> target)
{
    const auto& milestones = statement.milestones;
    const bool sums = attain::infoOf(statement.metric).additive;
    for (std::size_t i = 0; i < milestones.size(); ++i) {
        if (!statement.year.contains(milestones[i].day) || (i > 0 && milestones[i].day <= milestones[i - 1].day))
            return false;
        if (sums && target && milestones[i].value > *target)
            return false;
        if (sums && i > 0 && milestones[i].value < milestones[i - 1].value)
            return false;
    }
    return true;
}

} // namespace

std::string_view code(GoalFindingKind kind)
{
    return infoOf(kind).code;
}

SmartLetter letterOf(GoalFindingKind kind)
{
    return infoOf(kind).letter;
}

bool refusesPublication(GoalFindingKind kind)
{
    return infoOf(kind).refuses;
}

std::string_view code(SmartLetter letter)
{
    switch (letter) {
    case SmartLetter::Specific: return "specific";
    case SmartLetter::Measurable: return "measurable";
    case SmartLetter::Achievable: return "achievable";
    case SmartLetter::Relevant: return "relevant";
    case SmartLetter::TimeBound: return "time_bound";
    }
    return {};
}

bool GoalAssessment::meets(SmartLetter letter) const
{
    return std::ranges::none_of(findings, [&](const GoalFinding& f) { return letterOf(f.kind) == letter; });
}

int GoalAssessment::lettersMet() const
{
    int met = 0;
    for (const auto letter : {SmartLetter::Specific, SmartLetter::Measurable, SmartLetter::Achievable,
                              SmartLetter::Relevant, SmartLetter::TimeBound})
        met += meets(letter) ? 1 : 0;
    return met;
}

bool GoalAssessment::refusesPublication() const
{
    return std::ranges::any_of(findings, [](const GoalFinding& f) { return attain::refusesPublication(f.kind); });
}

std::optional<std::int64_t> grownBy(std::optional<std::int64_t> base, std::optional<Ratio> growth, Metric metric)
{
    if (!base || !growth)
        return {};
    if (attain::infoOf(metric).unit == Unit::Ratio)
        return checkedAdd(*base, growth->scaled());
    return checkedAdd(*base, multiplyDivide(*base, growth->scaled(), Ratio::kScale));
}

std::optional<std::int64_t> GoalFacts::comparedWith(std::optional<GoalComparison> comparison) const
{
    if (!comparison)
        return {};
    switch (*comparison) {
    case GoalComparison::LastYear: return lastYear;
    case GoalComparison::Peers: return peersMedian;
    }
    return {};
}

GoalAssessment assessGoal(GoalStatement own, GoalStatement above, GoalFacts facts,
                          const std::map<std::string, StrategicGoal>& strategicGoals)
{
    GoalStatement statement = inherited(own, above);
    GoalAssessment result;
    result.comparedWith = facts.comparedWith(statement.comparison);
    result.subject = own.subject;
    const auto find = [&](bool found, GoalFindingKind kind, std::optional<std::int64_t> number = {}) {
        if (found)
            result.findings.push_back({kind, number});
    };
    const auto& [floor, target, stretch, baseline] = facts.levels;
    find(statement.definition.empty(), DefinitionMissing);
    find(!target, TargetMissing);
    find(target && (!floor || !stretch), LevelsMissing);
    find(!statement.source, SourceMissing);
    find(statement.settingBasis.empty(), SettingBasisMissing);
    find(!statement.comparison, ComparisonMissing);
    find(statement.comparison && !result.comparedWith, NothingToCompare);
    const auto grown = grownBy(result.comparedWith, statement.growth, statement.metric);
    find(target && grown && *grown != *target, GrowthMoved, grown);
    const auto goal = strategicGoals.find(statement.strategicGoal);
    if (goal != strategicGoals.end())
        result.strategicGoalName = goal->second.name;
    find(statement.strategicGoal.empty(), StrategyMissing);
    find(!statement.strategicGoal.empty() && goal == strategicGoals.end(), StrategyUnknown);
    find(target && facts.childrenSum && *facts.childrenSum < *target, ChildrenFallShort, facts.childrenSum);
    find(statement.deadline && !statement.year.contains(*statement.deadline), DeadlineOutside);
    find(!inOrder(statement, target), MilestonesWrong);
    if (target && result.comparedWith)
        result.growth = attain::infoOf(statement.metric).unit == Unit::Ratio
            ? std::optional{Ratio::fromScaled(checkedSubtract(*target, *result.comparedWith))}
            : ratioOf(checkedSubtract(*target, *result.comparedWith), *result.comparedWith);
    result.milestones = statement.milestones.empty() ? facts.quarters : statement.milestones;
    result.own = std::move(own);
    result.above = std::move(above);
    result.statement = std::move(statement);
    result.facts = std::move(facts);
    return result;
}

} // namespace attain
