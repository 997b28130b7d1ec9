#pragma once

#include "reporting/QuarterlyReview.h"
#include "reports/ReportPage.h"

/// Lays out the quarterly review: cover with contents, conclusions, departments, months, people, scorecards, variances, outlook,
/// signatures, and one page a person. The one layout behind preview, printer and PDF.
ReportDocument layoutReview(const attain::QuarterlyReview& review, const ReportOptions& options);
