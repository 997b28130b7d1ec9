#pragma once

#include "goals/Goal.h"

namespace attain {

/// What a sentence says about a target: 提高销售额 names a metric and a direction and leaves everything else open.
struct GoalWording {
    std::optional<Metric> metric{};
    std::optional<Ratio> growth{};              ///< 增长20%, 提高两成, 翻一番, "by 20 %"; falling is negative
    std::optional<std::int64_t> value{};        ///< 做到1.2亿, "to 1.2 million": scaled as the metric
    std::optional<Date> deadline{};             ///< 年底前, 2026-09-30, 三季度, "by the end of Q3"
    std::optional<GoalComparison> comparison{}; ///< 同比, 比去年, "on last year"

    /// It says how much: a growth on something, or a number.
    bool measurable() const { return metric && (growth || value); }
};

/// Reads a Chinese or English sentence. `year` is the fiscal year that is planned, `calendar` names its quarters.
/// Words that are not known are left; nothing is guessed.
GoalWording readWording(std::string_view sentence, const Period& year, const FiscalCalendar& calendar);

} // namespace attain
