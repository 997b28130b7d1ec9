#pragma once

#include "reporting/QuarterlyReview.h"
#include "reports/ReportPage.h"
#include "reports/ReportWords.h"

/// The figures of a review as charts.
namespace ReviewCharts {

BulletData bullet(const attain::ReviewRow& row);
BarData months(const std::vector<attain::ReviewMonth>& months, const ReportWords& words);
BarData months(const attain::ReviewPerson& person, const ReportWords& words);
PaceData pace(const attain::QuarterlyReview& review, const ReportWords& words);
SparklineData weeks(const std::vector<std::int64_t>& scaledMoney);

} // namespace ReviewCharts
