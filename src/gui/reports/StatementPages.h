#pragma once

#include "reporting/QuarterlyReview.h"
#include "reports/ReportPage.h"

/// 核算单: a page for each person and pay period of the review's payouts: every step of the pay, what is next, what is carried
/// into the next period, signatures. Of one person alone where there is one.
ReportDocument layoutStatements(const attain::QuarterlyReview& review, attain::PersonId person,
                                const ReportOptions& options);
