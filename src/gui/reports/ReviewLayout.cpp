#include "reports/ReviewLayout.h"

#include "reports/ReportMargins.h"
#include "reports/ReviewAppendix.h"
#include "reports/ReviewSections.h"

namespace {

/// The contents stand on the cover; their page numbers are known once everything else is laid out.
void addContents(ReportFlow& flow, double top, const std::vector<ReviewSections::Entry>& entries)
{
    const ReportWords& words = flow.words();
    const double left = flow.left();
    const double width = flow.width();
    flow.textAt({left, top}, words.line(QStringLiteral("目录"), QStringLiteral("Contents")), ReportFont::BodyStrong);
    double y = top + 20;
    const double line = flow.fonts().lineHeight(ReportFont::Body) + 3;
    for (const auto& entry : entries) {
        flow.textAt({left, y}, entry.heading.joined(), ReportFont::Body, ReportInk::Text, width - 40);
        flow.textAt({left, y}, QString::number(entry.page), ReportFont::Body, ReportInk::Text, width, Qt::AlignRight);
        flow.add(LineMark{{left, y + line - 1}, {left + width, y + line - 1}, 0.4, ReportInk::Faint});
        y += line;
    }
}

} // namespace

ReportDocument layoutReview(const attain::QuarterlyReview& review, const ReportOptions& options)
{
    const ReportFonts fonts;
    const ReportWords words{options.language, review.head.displayUnit, QString::fromStdString(review.head.currency)};
    ReportFlow flow{options, fonts, words};
    ReviewSections sections{review, flow};
    const double contentsTop = sections.cover();
    flow.startPage();
    sections.conclusions();
    sections.departments();
    sections.months();
    sections.people();
    sections.scorecards();
    sections.payouts();
    sections.variances();
    sections.outlook();
    sections.signatures();
    std::vector<ReviewSections::Entry> entries = sections.entries();
    if (!review.appendix.empty()) {
        entries.push_back(
            {words.label(QStringLiteral("附录：个人成绩单"), QStringLiteral("Appendix: one page a person")),
             flow.pageNumber() + 1});
        ReviewAppendix appendix{review, flow};
        for (const attain::ReviewPerson& person : review.appendix)
            appendix.page(person);
    }
    // The cover is written last, when the pages of the contents are known.
    std::vector<ReportPage> rest{std::make_move_iterator(flow.pages().begin() + 1),
                                 std::make_move_iterator(flow.pages().end())};
    flow.pages().resize(1);
    addContents(flow, contentsTop, entries);
    flow.pages().insert(flow.pages().end(), std::make_move_iterator(rest.begin()), std::make_move_iterator(rest.end()));
    addMargins(flow,
               {QString::fromStdString(review.head.company), ReviewSections::title(review, words),
                reportSource(words, review.head.sealHash), true});

    ReportDocument document;
    document.options = options;
    document.pageSize = flow.pageSize();
    document.title = ReviewSections::title(review, words).first;
    document.company = QString::fromStdString(review.head.company);
    document.pages = std::move(flow.pages());
    return document;
}
