#pragma once

#include "reporting/QuarterlyReview.h"
#include "reports/ReportPage.h"

#include <optional>

namespace attain {
class Workspace;
}

/// "zh_CN", "en" or "both"; nothing for anything else.
std::optional<ReportLanguage> reportLanguageFromText(const QString& text);

/// Makes the review of a period and writes it as a PDF: what `attain --report quarterly` does.
attain::Result<void> writeReviewPdf(attain::Workspace& workspace, const attain::ReviewQuery& query,
                                    const ReportOptions& options, const QString& path);
