#pragma once

#include "reports/ReportFonts.h"
#include "reports/ReportPage.h"

/// Draws pages of a report. The painter's unit is a point of the page: callers scale it.
class ReportPainter {
public:
    explicit ReportPainter(const ReportOptions& options);

    void draw(QPainter& painter, const ReportPage& page) const;

private:
    QColor ink(ReportInk name, attain::PaceStatus status) const;

    ReportFonts m_fonts;
    ChartStyle m_style;
};
