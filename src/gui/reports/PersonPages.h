#pragma once

#include "reporting/QuarterlyReview.h"
#include "reports/ReportFlow.h"
#include "reports/ReportPage.h"

#include <map>

/// What papers of single people have in common.
namespace PersonPages {

std::map<std::int64_t, QString> departmentNames(const attain::QuarterlyReview& review);
/// Lines for the person and the manager at the end of the page.
void signatures(ReportFlow& flow);
/// The flow's pages with their margins.
ReportDocument finished(ReportFlow& flow, const attain::QuarterlyReview& review, const ReportLabel& title,
                        const ReportOptions& options);

} // namespace PersonPages
