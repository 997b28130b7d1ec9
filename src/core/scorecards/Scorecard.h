#pragma once

#include "scorecards/Kpi.h"
#include "scorecards/ScorecardTemplate.h"

#include <span>

namespace attain {

// The formulas of docs/domain-rules.md, "Scorecards". Pure; overflow throws Failure{Overflow}.

/// Where an attainment was held when it became a score.
enum class ScoreLimit { None, Threshold, Floor, Cap };

struct KpiScore {
    Ratio scored; ///< what counts of the attainment
    ScoreLimit limit = ScoreLimit::None;
};

/// 0 below the threshold; otherwise the attainment, not below the floor and not above the cap.
KpiScore scoreOf(const Kpi& kpi, Ratio attainment);

/// One line of a card for the sum: its weight, and what it scored; nothing: the value is missing.
struct WeightedScore {
    Ratio weight;
    std::optional<Ratio> scored;
};

/// Σ weight × scored ÷ Σ weight of those that are there, rounded once. Nothing where a value is missing and that blocks,
/// or where none is there.
std::optional<Ratio> totalScore(std::span<const WeightedScore> lines, MissingValue missing);
/// How much of the score comes from each line; 0 for a missing one. They add up to the score exactly.
std::vector<Ratio> partsOfScore(std::span<const WeightedScore> lines);

/// The grade that the score lies in; empty without grades.
std::string gradeOf(Ratio score, std::span<const GradeBand> grades);

struct ForcedGrades {
    std::vector<std::string> grades; ///< of each score, in their order
    bool exceeded = false;           ///< equal scores got the better grade, beyond its share
};
/// The best scores get the best grades: how many by largest remainder of the shares. Equal scores are never separated: all
/// get the better grade.
ForcedGrades forcedGrades(std::span<const Ratio> scores, std::span<const GradeBand> grades);

/// "none", "threshold", "floor", "cap"
std::string_view code(ScoreLimit limit);

} // namespace attain
