#pragma once

#include "charts/BarChart.h"
#include "charts/BulletBar.h"
#include "charts/PaceChart.h"
#include "charts/RadarChart.h"
#include "charts/Sparkline.h"
#include "reports/ReportOptions.h"

#include <QString>

#include <variant>
#include <vector>

enum class ReportFont { Body, BodyStrong, Table, TableStrong, Small, Tiny, Heading, Title, CoverTitle, Value };
enum class ReportInk { Text, Muted, Faint, Status };

/// One line of text; `baseline` is where it starts.
struct TextMark {
    QPointF baseline;
    double width = 0; ///< as measured
    QString text;
    ReportFont font = ReportFont::Body;
    ReportInk ink = ReportInk::Text;
    attain::PaceStatus status = attain::PaceStatus::NotAvailable; ///< for ReportInk::Status
};

struct LineMark {
    QPointF from;
    QPointF to;
    double width = 0.5;
    ReportInk ink = ReportInk::Text;
};

struct GroundMark {
    QRectF area;
};

template<class Data>
struct ChartMark {
    QRectF area;
    Data data;
};

using ReportMark = std::variant<TextMark, LineMark, GroundMark, ChartMark<BulletData>, ChartMark<BarData>,
                                ChartMark<PaceData>, ChartMark<SparklineData>, ChartMark<RadarData>>;

/// A page as a list of marks in points from its top left corner. Screen, printer and PDF draw the same list.
struct ReportPage {
    std::vector<ReportMark> marks;
};

/// A report laid out: every page complete with header and footer.
struct ReportDocument {
    ReportOptions options;
    QSizeF pageSize; ///< in points
    QString title;   ///< for the PDF's properties and file names
    QString company;
    std::vector<ReportPage> pages;
};

/// The room that a mark takes; of a text from its ascent to its descent.
QRectF boundsOf(const ReportMark& mark);
