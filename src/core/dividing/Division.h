#pragma once

#include "support/FixedPoint.h"
#include "support/Result.h"
#include "targets/MonthLevels.h"

#include <map>
#include <vector>

namespace attain {

/// What a share is measured by.
enum class DivisionFactorKind { Even, LastYear, TrailingYear, Headcount, DaysInRole, Column };
/// "even", "last_year" …: in plans and on the command line.
std::string_view code(DivisionFactorKind kind);
std::optional<DivisionFactorKind> divisionFactorFromCode(std::string_view code);

/// One of several: weight = Σ share × value ÷ Σ value (docs/domain-rules.md §4).
struct DivisionFactor {
    DivisionFactorKind kind = DivisionFactorKind::Even;
    Ratio share = Ratio::fromScaled(Ratio::kScale);
};

/// How what somebody gets is spread over the months.
enum class DivisionSeason {
    Parent,   ///< as the target that is divided: months add up to its months
    Calendar, ///< by the season weights of the workspace
    History,  ///< as the receiver's own months a year before
    Keep,     ///< as the receiver's months are now
};
std::string_view code(DivisionSeason season);
std::optional<DivisionSeason> divisionSeasonFromCode(std::string_view code);

enum class DivisionDepth {
    NextLevel,    ///< what lies directly below
    LevelByLevel, ///< down to the people: each department divides what it got
    PeopleAtOnce, ///< over all people below; departments get their sums
};
std::string_view code(DivisionDepth depth);
std::optional<DivisionDepth> divisionDepthFromCode(std::string_view code);

/// What is special about one receiver.
struct DivisionRule {
    std::optional<Ratio> growth{}; ///< weighs more by this share …
    std::optional<Ratio> relief{}; ///< … or less
    std::optional<std::int64_t> least{};
    std::optional<std::int64_t> most{};
    std::optional<std::int64_t> column{}; ///< value of the factor Column; none is 0
};

/// How a target is to be divided. Amounts are scaled as the metric.
struct DivisionPlan {
    std::string scenario = "base";
    Metric metric = Metric::Revenue;
    Subject root{};
    Period period{}; ///< year, half, quarter or month
    std::vector<DivisionFactor> factors{DivisionFactor{}};
    DivisionSeason season = DivisionSeason::Parent;
    DivisionDepth depth = DivisionDepth::NextLevel;
    std::vector<Ratio> overAssignment{}; ///< carried beyond what is needed, level by level; none further down
    std::int64_t unit = 0;               ///< smallest step; 0: one whole unit of the metric
    bool byDaysInRole = true;            ///< who is there for part of the period carries part of it
    std::vector<Ratio> ramp{};           ///< of a full target, in the months from hiring on
    bool keepEntered = false;            ///< what was entered by hand for exactly this period stays
    std::map<Subject, DivisionRule> rules{};
    std::string note{}; ///< basis of the numbers, in the user's words
};

/// A receiver with everything that its share depends on; months in the order of the period.
struct DivisionReceiver {
    Subject subject{};
    DivisionRule rule{};
    std::optional<std::int64_t> lastYear{}; ///< none without a sale
    std::vector<std::int64_t> lastYearMonths{};
    std::optional<std::int64_t> trailingYear{};
    std::int64_t daysInRole = 0;         ///< of all people it stands for
    std::vector<Ratio> presence{};       ///< per month: days in role × ramp; 1 is all of it
    std::vector<std::int64_t> present{}; ///< its targets now, per month
    TargetLevels levels{};               ///< its target of the period now
    std::vector<bool> fixed{};           ///< months that stay as they are
    bool stays = false;                  ///< all of it stays: locked, or entered by hand
};

/// What a target is made of; the parts add up to it.
enum class DerivationPart {
    Base,     ///< the year before
    Growth,   ///< as the whole grows
    Factors,  ///< what other factors than the year before give or take: potential
    Rules,    ///< growth and relief of its own
    Presence, ///< days in role and ramp
    OverAssignment,
    Limits, ///< least, most, locks, and what those of others leave
    Rounding,
    Scenario, ///< what a change of the scenario moved; computed, never stored
    Manual,   ///< what was changed by hand since
};
std::string_view code(DerivationPart part);
std::optional<DerivationPart> derivationPartFromCode(std::string_view code);
using Derivation = std::map<DerivationPart, std::int64_t>;

/// What one receiver gets.
struct DividedTarget {
    Subject subject{};
    Subject parent{};
    int level = 0;  ///< 0: directly below the root
    Ratio weight{}; ///< its part of what was divided there
    TargetLevels levels{};
    std::vector<MonthLevels> months{};
    std::optional<std::int64_t> lastYear{};
    std::optional<Ratio> growth{}; ///< of the target on last year
    TargetLevels before{};         ///< as it is now
    bool stays = false;
    Derivation parts{};
};

/// What was divided at one place of the tree.
struct DividedNode {
    Subject parent{};
    std::int64_t needed = 0;
    std::int64_t carried = 0;              ///< with over-assignment
    std::int64_t unplaced = 0;             ///< what limits and locks leave no place for; negative: they ask for more
    std::vector<std::int64_t> monthGaps{}; ///< carried by the months less what the receivers have in them
    bool evenInstead = false;              ///< nobody had anything of a factor: it counted evenly
};

/// What is divided.
struct DivisionWhole {
    TargetLevels levels{};                ///< with a target
    std::vector<MonthLevels> months{};    ///< of the period; those without a target count as 0
    std::vector<std::int64_t> calendar{}; ///< season weights of these months
};

struct DivisionNodeResult {
    DividedNode node;
    std::vector<DividedTarget> targets; ///< in the order of the receivers
};

/// Divides one target over the receivers. Conserves: parts + unplaced = carried; months of each receiver = its target.
/// InvalidValue for limits out of order, negative columns, shares that are none.
Result<DivisionNodeResult> divideNode(const DivisionPlan& plan, int level, Subject parent, const DivisionWhole& whole,
                                      std::span<const DivisionReceiver> receivers);

/// Σ over months of target × presence, each rounded half away from zero (docs/domain-rules.md §5).
std::int64_t effectiveTarget(std::span<const std::int64_t> months, std::span<const Ratio> presence);

} // namespace attain
