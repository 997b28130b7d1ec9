#pragma once

#include "reporting/QuarterlyReview.h"
#include "reports/ReportPage.h"

/// 绩效考核表: a page for each card of the review's period: every step of the score, the dimensions beside the median of the
/// peers, room for what both sides say, signatures. Of one person alone where there is one.
ReportDocument layoutScorecards(const attain::QuarterlyReview& review, attain::PersonId person,
                                const ReportOptions& options);
