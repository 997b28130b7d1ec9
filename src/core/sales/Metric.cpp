#include "sales/Metric.h"

#include "support/Decimal.h"

#include <algorithm>
#include <array>

namespace attain {
namespace {

using enum Direction;
constexpr std::array kMetrics{
    MetricInfo{Metric::Revenue, "revenue", Unit::Money, true, HigherIsBetter},
    MetricInfo{Metric::Quantity, "quantity", Unit::Quantity, true, HigherIsBetter},
    MetricInfo{Metric::GrossProfit, "gross_profit", Unit::Money, true, HigherIsBetter},
    MetricInfo{Metric::Margin, "margin", Unit::Ratio, false, HigherIsBetter},
    MetricInfo{Metric::Orders, "orders", Unit::Count, true, HigherIsBetter},
    MetricInfo{Metric::Customers, "customers", Unit::Count, false, HigherIsBetter},
    MetricInfo{Metric::NewCustomers, "new_customers", Unit::Count, true, HigherIsBetter},
    MetricInfo{Metric::ReturnsRate, "returns_rate", Unit::Ratio, false, LowerIsBetter},
};

} // namespace

int decimalsOf(Unit unit)
{
    switch (unit) {
    case Unit::Money:
    case Unit::Quantity: return 4;
    case Unit::Count: return 0;
    case Unit::Ratio: return 6;
    }
    return 0;
}

std::span<const MetricInfo> metrics()
{
    return kMetrics;
}

const MetricInfo& infoOf(Metric metric)
{
    return kMetrics[static_cast<std::size_t>(metric)];
}

std::int64_t wholeUnit(Metric metric)
{
    std::int64_t unit = 1;
    for (int i = 0; i < decimalsOf(infoOf(metric).unit); ++i)
        unit *= 10;
    return unit;
}

std::optional<Metric> metricFromCode(std::string_view code)
{
    const auto found = std::ranges::find(kMetrics, code, &MetricInfo::code);
    return found == kMetrics.end() ? std::nullopt : std::optional{found->metric};
}

std::string Figure::toText() const
{
    switch (unit) {
    case Unit::Money: return formatScaled(scaled, 4, 2);
    case Unit::Quantity: return formatScaled(scaled, 4, 0);
    case Unit::Count: return std::to_string(scaled);
    case Unit::Ratio: return formatScaled(scaled, 6, 6);
    }
    return {};
}

} // namespace attain
