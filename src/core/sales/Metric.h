#pragma once

#include <compare>
#include <cstdint>
#include <memory>
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

/// What a figure is counted in. Money, Quantity, Score and Days carry 4 decimals, Ratio 6, Count none; a Date is the number
/// of its day (Date::dayNumber).
enum class Unit { Money, Quantity, Count, Ratio, Score, Days, Date };

/// Which values are good ones (docs/domain-rules.md, "Attainment").
enum class Direction {
    HigherIsBetter,
    LowerIsBetter,
    Band,      ///< from floor to stretch
    YesNo,     ///< reached or not
    Deduction, ///< points for every event
};

/// What can be measured from sale lines (docs/domain-rules.md, "Metrics").
enum class SaleMetric { Revenue, Quantity, GrossProfit, Margin, Orders, Customers, NewCustomers, ReturnsRate };

struct MetricInfo;

/// What a target or figure measures: one of those that every workspace has, computed from sale lines, or one of the
/// workspace's own (metrics/MetricService.h). A small value that knows its unit and direction; two own ones are equal when
/// all that MetricInfo says of them is. What info() refers to lives as long as some copy of the metric.
class Metric {
public:
    constexpr Metric() = default;
    explicit constexpr Metric(SaleMetric sale) : m_sale{sale} { }
    /// One of the workspace's own; copies what is described.
    static Metric own(const MetricInfo& info);

    static const Metric Revenue, Quantity, GrossProfit, Margin, Orders, Customers, NewCustomers, ReturnsRate;

    /// Nothing for one of the workspace's own.
    std::optional<SaleMetric> fromSales() const { return m_own ? std::nullopt : std::optional{m_sale}; }
    const MetricInfo& info() const;

    bool operator==(const Metric& other) const;
    /// Those of every workspace first, in the order of SaleMetric, then by code.
    std::strong_ordering operator<=>(const Metric& other) const;

private:
    SaleMetric m_sale = SaleMetric::Revenue;
    std::shared_ptr<const MetricInfo> m_own;
};

inline constinit const Metric Metric::Revenue{SaleMetric::Revenue};
inline constinit const Metric Metric::Quantity{SaleMetric::Quantity};
inline constinit const Metric Metric::GrossProfit{SaleMetric::GrossProfit};
inline constinit const Metric Metric::Margin{SaleMetric::Margin};
inline constinit const Metric Metric::Orders{SaleMetric::Orders};
inline constinit const Metric Metric::Customers{SaleMetric::Customers};
inline constinit const Metric Metric::NewCustomers{SaleMetric::NewCustomers};
inline constinit const Metric Metric::ReturnsRate{SaleMetric::ReturnsRate};

#if defined(__GNUC__) && !defined(__clang__)
#pragma GCC diagnostic pop
#endif

struct MetricInfo {
    std::string_view code; ///< "gross_profit": stable, worded at the edge
    Unit unit = Unit::Money;
    bool additive = true; ///< the months of a quarter add up to it
    Direction direction = Direction::HigherIsBetter;
    std::string_view name{};    ///< of an own metric, as people write it
    std::string_view nameEn{};  ///< of an own metric; may be empty
    std::int64_t tolerance = 0; ///< of a band: how far outside is worth nothing; scaled as the unit
    std::int64_t points = 0;    ///< of a deduction: for each event, of 100

    auto operator<=>(const MetricInfo&) const = default; ///< by code first
};

/// Those of every workspace, in the order of SaleMetric.
std::span<const Metric> saleMetrics();
/// Of a metric that lives on elsewhere: see Metric.
const MetricInfo& infoOf(const Metric& metric);
/// Decimals of a scaled value of this unit.
int decimalsOf(Unit unit);
/// Whether its value grows day by day over a period, so that a part of it is expected after a part of the days. Rates,
/// scores and states are expected to hold on every day.
bool accumulates(const MetricInfo& info);
/// Whether the floor of a target is its highest number: better ones are lower, or earlier.
bool lowerFirst(Direction direction);
/// One whole yuan, piece or customer, scaled: what targets are divided in.
std::int64_t wholeUnit(Unit unit);
std::int64_t wholeUnit(const Metric& metric);
/// One of those of every workspace.
std::optional<Metric> saleMetricFromCode(std::string_view code);

/// "money", "higher_is_better" …: as stored, in packages and on the command line.
std::string_view code(Unit unit);
std::string_view code(Direction direction);
std::optional<Unit> unitFromCode(std::string_view code);
std::optional<Direction> directionFromCode(std::string_view code);

/// A measured or expected value of some metric: a scaled integer that knows its unit.
struct Figure {
    Unit unit = Unit::Money;
    std::int64_t scaled = 0;

    /// Plain decimal text: money with at least 2 decimals, ratios with 6, others without needless ones; a date as
    /// 2026-09-30.
    std::string toText() const;
    bool operator==(const Figure&) const = default;
};

/// What Figure::toText() writes, read again; nothing for what is no such number or has more decimals than the unit.
std::optional<std::int64_t> scaledFrom(std::string_view text, Unit unit);

} // namespace attain
