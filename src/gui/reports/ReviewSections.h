#pragma once

#include "reporting/QuarterlyReview.h"
#include "reports/ReportFlow.h"

/// The parts of the review, each drawn where the flow stands.
class ReviewSections {
public:
    ReviewSections(const attain::QuarterlyReview& review, ReportFlow& flow);

    /// The cover without its contents; gives the y where the contents go.
    double cover();
    void conclusions();
    void departments();
    void months();
    void people();
    /// Nothing where nobody is judged in the period.
    void scorecards();
    /// Nothing where no plan pays for a period of the review.
    void payouts();
    void variances();
    void outlook();
    void signatures();

    /// "2026 年第 3 季度销售目标评审报告".
    static ReportLabel title(const attain::QuarterlyReview& review, const ReportWords& words);
    /// "金额单位：万元".
    static QString amountsIn(const ReportWords& words);
    static ReportLabel confidential(const ReportWords& words);

    /// A started heading and the page it is on, for the contents.
    struct Entry {
        ReportLabel heading;
        int page = 0;
    };
    const std::vector<Entry>& entries() const { return m_entries; }
    /// Numbers the heading (一、二、… / 1, 2, …) and starts it, with room for what must stay with it.
    void start(const QString& chinese, const QString& english, double following);

private:
    ReportTableRow figures(const attain::ReviewRow& row, const QString& name, int indent) const;
    QStringList captionOfPace() const;
    ReportLabel numbered(const QString& chinese, const QString& english) const;

    const attain::QuarterlyReview& m_review;
    ReportFlow& m_flow;
    const ReportWords& m_words;
    std::vector<Entry> m_entries;
};

/// A cell with a word for the pace, in its colour.
ReportCell statusCell(const QString& text, attain::PaceStatus status);
