#include "reports/PersonPages.h"

#include "reports/LetterWords.h"
#include "reports/ReportMargins.h"

std::map<std::int64_t, QString> PersonPages::departmentNames(const attain::QuarterlyReview& review)
{
    std::map<std::int64_t, QString> names;
    for (const auto& department : review.departments)
        names[department.row.id] = QString::fromStdString(department.row.name);
    return names;
}

void PersonPages::signatures(ReportFlow& flow)
{
    constexpr double kRoom = 40;
    flow.need(kRoom);
    const LetterWords words{flow.words()};
    const double line = flow.bottom() - 26;
    const double half = flow.width() / 2 - 10;
    addSignature(flow, {flow.left(), line}, half, words.both("本人", "The person"));
    addSignature(flow, {flow.left() + half + 20, line}, half, words.both("主管", "Manager"));
}

ReportDocument PersonPages::finished(ReportFlow& flow, const attain::QuarterlyReview& review, const ReportLabel& title,
                                     const ReportOptions& options)
{
    const auto& words = flow.words();
    const QString company = QString::fromStdString(review.head.company);
    addMargins(flow, {company, title, reportSource(words, review.head.sealHash)});
    ReportDocument document;
    document.options = options;
    document.pageSize = flow.pageSize();
    document.title = title.first + u' ' + words.period(review.head.period).first;
    document.company = company;
    document.pages = std::move(flow.pages());
    return document;
}
