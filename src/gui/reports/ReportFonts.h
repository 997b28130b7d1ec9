#pragma once

#include "charts/ChartStyle.h"
#include "reports/ReportPage.h"

#include <QFontMetricsF>

#include <array>

/// The report's fonts in points of the page, and their metrics. The family comes with the program (resources/fonts), so
/// that a report looks the same everywhere and the text of its PDF extracts exactly.
class ReportFonts {
public:
    ReportFonts();

    const QFont& font(ReportFont role) const { return m_fonts.at(static_cast<std::size_t>(role)); }
    double width(ReportFont role, const QString& text) const { return metrics(role).horizontalAdvance(text); }
    double ascent(ReportFont role) const { return metrics(role).ascent(); }
    double lineHeight(ReportFont role) const;
    /// As many lines as the text needs; CJK breaks anywhere, words at spaces. At least one line.
    QStringList wrapped(ReportFont role, const QString& text, double width) const;
    /// Shortened with an ellipsis to fit.
    QString elided(ReportFont role, const QString& text, double width) const;

    /// Empty when the font could not be loaded; then the system's font is used.
    static QString family();

private:
    static constexpr std::size_t kRoles = static_cast<std::size_t>(ReportFont::Value) + 1;
    const QFontMetricsF& metrics(ReportFont role) const { return m_metrics.at(static_cast<std::size_t>(role)); }
    std::array<QFont, kRoles> m_fonts;
    std::vector<QFontMetricsF> m_metrics;
};

/// Colours of the page, by the options.
ChartStyle reportChartStyle(const ReportFonts& fonts, bool blackAndWhite);
