#include "reports/ReviewReport.h"

#include "Workspace.h"
#include "reporting/ReviewService.h"
#include "reports/ReportPdf.h"
#include "reports/ReviewLayout.h"
#include "reports/ScorecardPages.h"
#include "reports/StatementPages.h"

std::optional<ReportLanguage> reportLanguageFromText(const QString& text)
{
    if (text == QLatin1String{"zh_CN"} || text == QLatin1String{"zh"})
        return ReportLanguage::Chinese;
    if (text == QLatin1String{"en"})
        return ReportLanguage::English;
    if (text == QLatin1String{"both"})
        return ReportLanguage::Both;
    return std::nullopt;
}

attain::Result<void> writeReviewPdf(attain::Workspace& workspace, const attain::ReviewQuery& query,
                                    const ReportOptions& options, const QString& path, const attain::Progress& progress,
                                    const std::stop_token& stop)
{
    const auto review = workspace.reviews().review(query);
    if (!review)
        return review.error();
    if (stop.stop_requested())
        return attain::Error{attain::ErrorCode::Cancelled, "review"};
    return writePdf(layoutReview(*review, options), path, progress, stop);
}

std::optional<PersonPaper> personPaperFromText(const QString& text)
{
    if (text == QLatin1String{"scorecards"})
        return PersonPaper::Scorecards;
    if (text == QLatin1String{"statements"})
        return PersonPaper::Statements;
    return std::nullopt;
}

ReportDocument layoutPersonPaper(const attain::QuarterlyReview& review, PersonPaper paper, attain::PersonId person,
                                 const ReportOptions& options)
{
    return paper == PersonPaper::Scorecards ? layoutScorecards(review, person, options)
                                            : layoutStatements(review, person, options);
}

attain::Result<void> writePersonPaperPdf(attain::Workspace& workspace, const attain::ReviewQuery& query,
                                         PersonPaper paper, attain::PersonId person, const ReportOptions& options,
                                         const QString& path, const attain::Progress& progress,
                                         const std::stop_token& stop)
{
    auto asked = query;
    asked.appendix = false;
    const auto review = workspace.reviews().review(asked);
    if (!review)
        return review.error();
    const auto document = layoutPersonPaper(*review, paper, person, options);
    if (document.pages.empty())
        return attain::Error{attain::ErrorCode::NotFound,
                             "there is no such paper",
                             {paper == PersonPaper::Scorecards ? "scorecard" : "payouts", query.period.code}};
    return writePdf(document, path, progress, stop);
}
