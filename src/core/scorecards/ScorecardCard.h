#pragma once

#include "calendar/Period.h"
#include "scorecards/Scorecard.h"

#include <map>

namespace attain {

/// One KPI on a card, with every step from the value to its part of the score.
struct ScorecardLine {
    Kpi kpi;
    Ratio weight;
    std::optional<std::int64_t> target; ///< scaled as the metric; nothing where there is none
    bool isStandard = false;            ///< the target is the KPI's standard: the person has none of their own
    std::optional<std::int64_t> actual;
    std::optional<Ratio> attainment; ///< nothing: the value is missing
    std::optional<Ratio> scored;
    ScoreLimit limit = ScoreLimit::None;
    Ratio part; ///< of the score
    /// The value at which this KPI alone, all else being equal, brings the next better grade; nothing where none does.
    std::optional<std::int64_t> forNextGrade{};
};

/// 绩效考核表: how one person is judged in a period.
struct Scorecard {
    PersonId person;
    std::string code;
    std::string name;
    DepartmentId department;
    PositionId position;               ///< on the last day in role; 0: none
    std::size_t scorecardTemplate = 0; ///< index into ScorecardTable::templates
    std::vector<ScorecardLine> lines{};
    std::optional<Ratio> score{};
    int missing = 0;     ///< KPIs without a value
    std::string grade{}; ///< empty without score or grades
    std::string
        nextGrade{}; ///< the next better one; empty with the best, without a score, and under a forced distribution
    int rank = 0;    ///< among the cards of the template, from 1; equal scores have equal ranks; 0 without a score
};

/// The cards of a template.
struct ScorecardPeers {
    std::optional<Ratio> median;
    std::map<KpiDimension, Ratio> dimensions; ///< medians of dimensionScore(); without those that nobody has
    std::size_t cards = 0;
    bool sharesExceeded = false; ///< of a forced distribution: equal scores got the better grade beyond its share
};

struct ScorecardTable {
    Period period;
    Date asOf;
    std::vector<ScorecardTemplate> templates; ///< in force in the period
    std::vector<ScorecardPeers> peers;        ///< of each template
    std::vector<Scorecard> cards;             ///< by code

    const ScorecardPeers& peersOf(const Scorecard& card) const { return peers[card.scorecardTemplate]; }
    std::optional<Ratio> peersScore(const Scorecard& card, KpiDimension dimension) const;
    /// The share of a dimension in the score: Σ weight × scored ÷ Σ weight of its lines that are there; what a radar shows.
    static std::optional<Ratio> dimensionScore(const Scorecard& card, KpiDimension dimension);
};

} // namespace attain
