#pragma once

#include "reporting/Attention.h"
#include "targets/AttainmentService.h"
#include "targets/PaceStatus.h"

namespace attain {

/// A subject on the overview: what AttainmentService computed, and where it stands.
struct OverviewRow {
    AttainmentRow row;
    std::optional<Figure> gap;    ///< actual − target
    std::optional<Ratio> offPace; ///< attainment − the share that pace expects, as a difference of ratios
    PaceStatus status = PaceStatus::NotAvailable;
    std::string department;          ///< of a person
    std::vector<std::int64_t> weeks; ///< of a person: the last 12 weeks, oldest first, scaled as the metric
};

/// Everything the overview page shows of one period, as plain values.
struct Overview {
    Period period;
    Date asOf;
    Metric metric = Metric::Revenue;
    int targetVersion = 0;
    int workingDaysLeft = 0;
    bool finished = false;                    ///< the as-of day is the period's last
    bool hasSales = false;                    ///< the workspace holds sale lines, of whatever period
    OverviewRow subject;                      ///< the company or the department that was asked for
    std::optional<Ratio> targetGrowth;        ///< the target on the same period a year earlier
    std::optional<Ratio> projectedAttainment; ///< projection ÷ target
    std::optional<Figure> dailyAverage;       ///< a working day, over the last 30 days
    std::vector<OverviewRow> departments;     ///< below the subject, tree order; those with targets or sales
    std::vector<OverviewRow> people;          ///< by attainment, best first; those without a target after them
    std::vector<PacePoint> pace;              ///< empty for metrics that do not add up
    std::vector<AttentionItem> attention;     ///< most serious first
    std::int64_t saleLines = 0;               ///< control
    Money amount;                             ///< control
};

} // namespace attain
