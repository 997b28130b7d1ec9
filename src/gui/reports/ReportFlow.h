#pragma once

#include "reports/ReportTable.h"

#include <functional>

/// Lets a report's parts flow down its pages: what does not fit starts the next page, a heading stays with what follows,
/// tables go on with their header repeated.
class ReportFlow {
public:
    ReportFlow(const ReportOptions& options, const ReportFonts& fonts, const ReportWords& words);

    double left() const { return kMargin; }
    double width() const { return m_pageSize.width() - 2 * kMargin; }
    double y() const { return m_y; }
    double bottom() const { return m_pageSize.height() - kFooter; }
    double room() const { return bottom() - m_y; }
    int pageNumber() const { return static_cast<int>(m_pages.size()); }
    QSizeF pageSize() const { return m_pageSize; }

    void startPage();
    /// The next page when less than `height` is left.
    void need(double height);
    void skip(double height) { m_y += height; }
    void add(ReportMark mark) { m_pages.back().marks.push_back(std::move(mark)); }

    /// A heading over the whole width with a rule below; `following` is the height that must fit below it.
    void heading(const ReportLabel& text, double following);
    /// The same over a part of the width, without moving on; gives its height.
    double headingAt(const ReportLabel& text, double x, double width);
    /// Wraps and flows; `mark` stands hanging before the first line.
    void paragraph(const QString& text, ReportFont font, ReportInk ink = ReportInk::Text, const QString& mark = {});
    void table(const ReportTable& table);
    /// Draws a table that is known to fit, at a place; gives its height.
    double tableAt(const ReportTable& table, double x, double top, double width);
    double heightOf(const ReportTable& table, double width) const;
    /// One line of text at a place; shortened when longer than `width` (if that is not 0).
    void textAt(QPointF topLeft, const QString& text, ReportFont font, ReportInk ink = ReportInk::Text,
                double width = 0, Qt::Alignment alignment = Qt::AlignLeft,
                attain::PaceStatus status = attain::PaceStatus::NotAvailable);

    const ReportFonts& fonts() const { return m_fonts; }
    const ReportWords& words() const { return m_words; }
    std::vector<ReportPage>& pages() { return m_pages; }

    static constexpr double kMargin = 46;
    static constexpr double kHeader = 62; ///< where the text of a page starts
    static constexpr double kFooter = 46;

private:
    void place(const ReportTableLayout::Block& block, double top);

    const ReportFonts& m_fonts;
    const ReportWords& m_words;
    QSizeF m_pageSize;
    std::vector<ReportPage> m_pages;
    double m_y = 0;
};
