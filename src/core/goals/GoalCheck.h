#pragma once

#include "goals/Goal.h"

#include <map>

namespace attain {

enum class SmartLetter { Specific, Measurable, Achievable, Relevant, TimeBound };

/// What a target lacks, or what does not fit.
enum class GoalFindingKind {
    DefinitionMissing,   ///< S: what exactly is counted
    TargetMissing,       ///< M: the number itself
    LevelsMissing,       ///< M: floor or stretch
    SourceMissing,       ///< M: where the actual comes from
    SettingBasisMissing, ///< A: why this number
    ComparisonMissing,   ///< A: what it is compared with
    NothingToCompare,    ///< A: there is no number to compare with (a new hire, the first year)
    GrowthMoved,         ///< A: the growth on what it came from gives another number by now
    StrategyMissing,     ///< R: what it is there for
    StrategyUnknown,     ///< R: no such strategic goal
    ChildrenFallShort,   ///< R: the targets below add up to less
    DeadlineOutside,     ///< T: outside the year
    MilestonesWrong,     ///< T: outside the year, not in order, or beyond the target
};

/// "definition_missing" …
std::string_view code(GoalFindingKind kind);
std::string_view code(SmartLetter letter);
SmartLetter letterOf(GoalFindingKind kind);
/// Whether a version with this finding is not published. The others are to be known, not to be mended at any price.
bool refusesPublication(GoalFindingKind kind);

struct GoalFinding {
    GoalFindingKind kind = GoalFindingKind::DefinitionMissing;
    std::optional<std::int64_t> number{}; ///< GrowthMoved: what the growth gives now; ChildrenFallShort: their sum
};

/// A target as it is to be judged.
struct GoalFacts {
    TargetLevels levels{};
    std::optional<std::int64_t> lastYear{};    ///< the baseline that was entered, else the actual of the year before
    std::optional<std::int64_t> peersMedian{}; ///< of the targets of the people in the same position
    std::optional<std::int64_t> childrenSum{}; ///< of additive metrics
    std::vector<GoalMilestone> quarters{};     ///< the sums of the targets to the end of each quarter

    std::optional<std::int64_t> comparedWith(std::optional<GoalComparison> comparison) const;
};

/// A target of a year with all that is said about it.
struct GoalAssessment {
    Subject subject{};
    int row = 0;               ///< in the tree of TargetSheet
    GoalStatement own{};       ///< what was said for this subject alone
    GoalStatement above{};     ///< what holds for the department above it, or the company
    GoalStatement statement{}; ///< what holds for this subject
    GoalFacts facts{};
    std::string strategicGoalName{}; ///< empty when there is none
    std::optional<std::int64_t> comparedWith{};
    std::optional<Ratio> growth{}; ///< of the target on what it is compared with
    std::vector<GoalMilestone> milestones{};
    std::vector<GoalFinding> findings{};

    bool meets(SmartLetter letter) const;
    int lettersMet() const; ///< of five
    bool refusesPublication() const;
};

/// Judges one target by what is said about it and above it.
GoalAssessment assessGoal(GoalStatement own, GoalStatement above, GoalFacts facts,
                          const std::map<std::string, StrategicGoal>& strategicGoals);

/// "+20 %" on a number; of a ratio metric percentage points.
std::optional<std::int64_t> grownBy(std::optional<std::int64_t> base, std::optional<Ratio> growth, Metric metric);

} // namespace attain
