#pragma once

#include "reporting/QuarterlyReview.h"
#include "reports/ReportOptions.h"
#include "reports/ReportPage.h"
#include "support/Progress.h"
#include "support/Result.h"

#include <QString>

#include <optional>

namespace attain {
class Workspace;
}

/// "zh_CN", "en" or "both"; nothing for anything else.
std::optional<ReportLanguage> reportLanguageFromText(const QString& text);

/// Makes the review of a period and writes it as a PDF: for `attain --report quarterly`, and for the window on a worker
/// thread. Progress counts pages, once it is known how many there are. The file is there whole or not at all.
attain::Result<void> writeReviewPdf(attain::Workspace& workspace, const attain::ReviewQuery& query,
                                    const ReportOptions& options, const QString& path,
                                    const attain::Progress& progress = {}, const std::stop_token& stop = {});

/// Papers of single people that are made from a review.
enum class PersonPaper { Scorecards, Statements };
/// "scorecards", "statements"; nothing for anything else.
std::optional<PersonPaper> personPaperFromText(const QString& text);
/// Of one person alone where there is one; no pages where there is nothing to say.
ReportDocument layoutPersonPaper(const attain::QuarterlyReview& review, PersonPaper paper, attain::PersonId person,
                                 const ReportOptions& options);
/// As writeReviewPdf(). NotFound when nobody is judged, or paid.
attain::Result<void> writePersonPaperPdf(attain::Workspace& workspace, const attain::ReviewQuery& query,
                                         PersonPaper paper, attain::PersonId person, const ReportOptions& options,
                                         const QString& path, const attain::Progress& progress = {},
                                         const std::stop_token& stop = {});
