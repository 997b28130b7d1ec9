#pragma once

#include "reporting/QuarterlyReview.h"

namespace attain {

/// Figures of the company beside revenue, of the period and of the same days a year earlier.
struct ReviewSideFigures {
    std::optional<Ratio> margin;
    std::optional<Ratio> lastMargin;
    std::optional<Ratio> returnsRate;
    std::optional<Ratio> lastReturnsRate;
    std::int64_t customers = 0;
    std::int64_t newCustomers = 0;
    int workingDaysLeft = 0;
    std::optional<Money> reachedPerDay;
};

/// The conclusions that the numbers of a review allow, in the order in which they are told: result, growth, where the gap
/// lies, pace, people, months, quality. What is not available is not said.
std::vector<Conclusion> conclusionsOf(const QuarterlyReview& review, const ReviewSideFigures& side);

} // namespace attain
