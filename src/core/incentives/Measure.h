#pragma once

#include "sales/Metric.h"

#include <optional>
#include <string_view>

namespace attain {

/// What of a metric is looked at.
enum class MeasureAs {
    Value,      ///< what it came to
    Attainment, ///< against the target
    Goal,       ///< the target itself
    Score,      ///< the total of the scorecard; no metric
};

/// Whose.
enum class MeasureOf {
    Self,      ///< the person's own credit
    Team,      ///< their department and everything below it, on their last day in the period
    Everybody, ///< the company's
    Overlay,   ///< the person's overlay credit: assists, specialists, managers. Values of metrics from sales only
};

/// When.
enum class MeasureWhen {
    Current,     ///< the period that is paid
    Previous,    ///< the one before it
    YearToDate,  ///< from the start of the fiscal year to the end of the period
    BeforeInYear ///< from the start of the fiscal year to the day before the period
};

/// A number that an incentive plan looks at: the receipts of last month, the attainment of the team.
struct Measure {
    MeasureAs as = MeasureAs::Value;
    Metric metric = Metric::Revenue; ///< of no meaning for a score
    MeasureOf of = MeasureOf::Self;
    MeasureWhen when = MeasureWhen::Current;

    static Measure value(const Metric& metric) { return {MeasureAs::Value, metric}; }
    static Measure attainment(const Metric& metric) { return {MeasureAs::Attainment, metric}; }
    static Measure score() { return {MeasureAs::Score}; }
    /// The same number at another time; what an attainment is made of.
    Measure at(MeasureWhen other) const { return {as, metric, of, other}; }
    Measure actual() const { return {MeasureAs::Value, metric, of, when}; }
    Measure goal() const { return {MeasureAs::Goal, metric, of, when}; }

    /// Of its numbers: the metric's, or Ratio for attainments and scores.
    Unit unit() const;
    bool operator==(const Measure&) const = default;
};

/// "value", "attainment", "target", "score"; "person", "team", "company", "overlay"; "period", "previous", "year",
/// "year_before": in packages and on the command line.
std::string_view code(MeasureAs as);
std::string_view code(MeasureOf of);
std::string_view code(MeasureWhen when);
std::optional<MeasureAs> measureAsFromCode(std::string_view code);
std::optional<MeasureOf> measureOfFromCode(std::string_view code);
std::optional<MeasureWhen> measureWhenFromCode(std::string_view code);

} // namespace attain
