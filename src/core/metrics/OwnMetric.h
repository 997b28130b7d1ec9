#pragma once

#include "calendar/Date.h"
#include "organisation/Subject.h"
#include "sales/Dictionary.h"
#include "sales/Metric.h"
#include "sales/SaleBasis.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace attain {

/// Where the values of an own metric come from.
enum class MetricSource {
    Entered, ///< typed with evidence or imported, by month
    Formula, ///< computed from other metrics of the same subject and time (Formula.h)
    /// What one of the metrics from sales comes to in some channels, categories, regions, customers, products, or by
    /// another day than that of signing.
    Part,
};

/// How the values of several months become one. Of several people and departments sums add up; averages are those of all
/// that were entered below; the last ones add up where the unit can, else they are averaged.
enum class Combination { Sum, Average, Last };

/// A metric that a workspace defines for itself (docs/domain-rules.md, "Own metrics").
struct OwnMetric {
    std::int64_t id = 0;
    std::string code; ///< letters, digits and _, unique among all metrics; never changes
    std::string name; ///< as people write it, never empty
    std::string nameEn{};
    Unit unit = Unit::Money;
    Combination combination = Combination::Sum;
    Direction direction = Direction::HigherIsBetter;
    std::int64_t tolerance = 0; ///< of a band; scaled as the unit
    std::int64_t points = 0;    ///< of a deduction: for each event, of 100
    MetricSource source = MetricSource::Entered;
    std::string formula{}; ///< of Formula, with codes: "revenue / market_size"
    std::string partOf{};  ///< of Part: code of a metric from sales, whose unit, combination and direction it has
    SaleBasis basis = SaleBasis::Signed; ///< of Part: on which day its sales count
    /// Of Part: the texts that count, by column of the sale lines; a column that is not here counts whatever it holds.
    std::map<DictionaryKind, std::vector<std::string>> only{};

    /// What targets and figures name.
    Metric metric() const;
    bool operator==(const OwnMetric&) const = default;
};

/// One entered value: what a metric was for somebody in a month. A later one for the same takes its place.
struct MetricValue {
    std::string metric; ///< its code
    Subject subject;
    Date month;              ///< its first day
    std::int64_t value = 0;  ///< scaled as the metric's unit
    std::string evidence{};  ///< what proves it: a document, a survey, a system's report
    std::string enteredAt{}; ///< UTC
    std::string enteredBy{};

    bool operator==(const MetricValue&) const = default;
};

/// "entered", "formula", "part"; "sum", "average", "last"; "customer", "product", "category", "channel", "region": as
/// stored, in packages and on the command line.
std::string_view code(MetricSource source);
std::string_view code(Combination combination);
std::string_view code(DictionaryKind column);
std::optional<MetricSource> metricSourceFromCode(std::string_view code);
std::optional<Combination> combinationFromCode(std::string_view code);
std::optional<DictionaryKind> dictionaryKindFromCode(std::string_view code);

} // namespace attain
