#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace attain {

// GCC 12 takes an enumerator of a scoped enumeration for a shadow of the type of that name.
#if defined(__GNUC__) && !defined(__clang__)
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wshadow"
#endif

/// What a figure is counted in. Money and Quantity carry 4 decimals, Ratio 6, Count none.
enum class Unit { Money, Quantity, Count, Ratio };

/// Decimals of a scaled value of this unit.
int decimalsOf(Unit unit);

enum class Direction { HigherIsBetter, LowerIsBetter };

/// What can be measured from sale lines (docs/domain-rules.md, "Metrics").
enum class Metric { Revenue, Quantity, GrossProfit, Margin, Orders, Customers, NewCustomers, ReturnsRate };

#if defined(__GNUC__) && !defined(__clang__)
#pragma GCC diagnostic pop
#endif

struct MetricInfo {
    Metric metric;
    std::string_view code; ///< "gross_profit": stable, worded at the edge
    Unit unit;
    bool additive; ///< the months of a quarter add up to it
    Direction direction;
};

/// All metrics, in the order of the enumeration.
std::span<const MetricInfo> metrics();
const MetricInfo& infoOf(Metric metric);
/// One whole yuan, piece or customer, scaled: what targets are divided in.
std::int64_t wholeUnit(Metric metric);
std::optional<Metric> metricFromCode(std::string_view code);

/// A measured or expected value of some metric: a scaled integer that knows its unit.
struct Figure {
    Unit unit = Unit::Money;
    std::int64_t scaled = 0;

    /// Plain decimal text: money with at least 2 decimals, ratios with 6, quantities and counts without needless ones.
    std::string toText() const;
    bool operator==(const Figure&) const = default;
};

} // namespace attain
