#pragma once

#include "targets/Target.h"

#include "support/FixedPoint.h"

#include <vector>

namespace attain {

/// Where the actual value that a target is judged by comes from.
enum class GoalSource { Sales, Kpi, Formula, Entered };

/// What a target is compared with: the whole year before, or the median target of the people in the same position.
enum class GoalComparison { LastYear, Peers };

/// "sales", "last_year" …: as stored, in packages and on the command line.
std::string_view code(GoalSource source);
std::string_view code(GoalComparison comparison);
std::optional<GoalSource> goalSourceFromCode(std::string_view code);
std::optional<GoalComparison> goalComparisonFromCode(std::string_view code);

/// What is to be reached on the way: the sum from the beginning of the year to the end of the day.
struct GoalMilestone {
    Date day;
    std::int64_t value = 0; ///< scaled as the metric

    bool operator==(const GoalMilestone&) const = default;
};

/// Something that lies beyond one year and that targets are there for.
struct StrategicGoal {
    std::string code; ///< unique, never empty
    std::string name;
    std::optional<Metric> metric{};      ///< where it can be counted …
    std::optional<std::int64_t> value{}; ///< … and how much, in the fiscal year that ends with `until`
    std::optional<Date> until{};

    bool operator==(const StrategicGoal&) const = default;
};

/// What a target of a year says besides its number. What is empty is taken from the department above and in the end from
/// the company, except the wording, the growth and the milestones. docs/domain-rules.md, "SMART".
struct GoalStatement {
    std::string scenario = "base";
    Metric metric = Metric::Revenue;
    Subject subject{};
    Period year{};            ///< a fiscal year
    std::string wording{};    ///< as it was first said: 提高销售额
    std::string definition{}; ///< what exactly is counted: 含税，按发货确认
    std::optional<GoalSource> source{};
    std::optional<GoalComparison> comparison{};
    std::optional<Ratio> growth{};           ///< on what it is compared with; the target stays linked to it
    std::string settingBasis{};              ///< why this number
    std::string strategicGoal{};             ///< code
    std::optional<Date> deadline{};          ///< nothing: the year's last day
    std::vector<GoalMilestone> milestones{}; ///< by day; without any the quarters' ends are the milestones

    /// Says nothing of its own.
    bool empty() const;
    bool operator==(const GoalStatement&) const = default;
};

/// `own` with what it leaves open taken from `above`.
GoalStatement inherited(GoalStatement own, const GoalStatement& above);

} // namespace attain
