#pragma once

#include "sales/Metric.h"
#include "support/FixedPoint.h"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace attain {

/// What a KPI looks at: how much 数量, how well 质量, how timely 时间.
enum class KpiKind { Volume, Quality, Time };

/// The five dimensions of a salesperson's scorecard: 销售额和销售量, 客户满意度, 成本和利润, 市场和客户拓展, 个人能力和发展.
enum class KpiDimension { Sales, Satisfaction, Profit, Market, Growth };

inline constexpr std::array kKpiDimensions{KpiDimension::Sales, KpiDimension::Satisfaction, KpiDimension::Profit,
                                           KpiDimension::Market, KpiDimension::Growth};

/// One thing people are judged by 考核指标: a metric, and how its attainment becomes a score (docs/domain-rules.md,
/// "Scorecards"). Direction, unit and source are the metric's.
struct Kpi {
    std::string code; ///< letters, digits and _; never changes
    std::string name; ///< never empty
    std::string nameEn{};
    Metric metric = Metric::Revenue;
    KpiKind kind = KpiKind::Volume;
    KpiDimension dimension = KpiDimension::Sales;
    Ratio threshold{};                        ///< an attainment below it scores nothing; 0: none
    Ratio floor{};                            ///< the least that scores
    Ratio cap = Ratio::fromScaled(1'200'000); ///< the most that scores; not below the floor
    Ratio weight{};                           ///< proposed where a template takes the KPI
    /// For people without a target of the metric in the period; scaled as its unit, and of a month where the metric adds up
    /// over months. Nothing: the value is missing then.
    std::optional<std::int64_t> standard{};

    bool operator==(const Kpi&) const = default;
};

/// "quantity", "quality", "time"; "sales", "satisfaction", "profit", "market", "growth": as stored and in packages.
std::string_view code(KpiKind kind);
std::string_view code(KpiDimension dimension);
std::optional<KpiKind> kpiKindFromCode(std::string_view code);
std::optional<KpiDimension> kpiDimensionFromCode(std::string_view code);

} // namespace attain
