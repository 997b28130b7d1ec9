#include "reports/ReportPainter.h"

#include <QPainter>

namespace {

struct Bounds {
    QRectF operator()(const TextMark& text) const
    {
        const double size = text.font == ReportFont::CoverTitle ? 26
            : text.font == ReportFont::Title                    ? 18
            : text.font == ReportFont::Value                    ? 17
            : text.font == ReportFont::Heading                  ? 13
                                                                : 10;
        return {text.baseline.x(), text.baseline.y() - size * 0.8, text.width, size};
    }
    QRectF operator()(const LineMark& line) const { return QRectF{line.from, line.to}.normalized(); }
    QRectF operator()(const GroundMark& ground) const { return ground.area; }
    template<class Data>
    QRectF operator()(const ChartMark<Data>& chart) const
    {
        return chart.area;
    }
};

} // namespace

QSizeF sizeOf(ReportPaper paper)
{
    switch (paper) {
    case ReportPaper::A4: return {595.276, 841.89};
    case ReportPaper::Letter: return {612, 792};
    }
    return {};
}

QRectF boundsOf(const ReportMark& mark)
{
    return std::visit(Bounds{}, mark);
}

ReportPainter::ReportPainter(const ReportOptions& options) : m_style{reportChartStyle(m_fonts, options.blackAndWhite)}
{
}

QColor ReportPainter::ink(ReportInk name, attain::PaceStatus status) const
{
    switch (name) {
    case ReportInk::Text: return m_style.text;
    case ReportInk::Muted: return m_style.mutedText;
    case ReportInk::Faint: return m_style.grid;
    case ReportInk::Status: return m_style.textColour(status);
    }
    return m_style.text;
}

void ReportPainter::draw(QPainter& painter, const ReportPage& page) const
{
    struct Draw {
        QPainter& painter;
        const ReportPainter& report;

        void operator()(const TextMark& text) const
        {
            painter.setFont(report.m_fonts.font(text.font));
            painter.setPen(report.ink(text.ink, text.status));
            painter.drawText(text.baseline, text.text);
        }
        void operator()(const LineMark& line) const
        {
            painter.setPen(QPen{report.ink(line.ink, {}), line.width, Qt::SolidLine, Qt::FlatCap});
            painter.drawLine(line.from, line.to);
        }
        void operator()(const GroundMark& ground) const { painter.fillRect(ground.area, report.m_style.track); }
        void operator()(const ChartMark<BulletData>& chart) const
        {
            paint(painter, chart.area, chart.data, report.m_style);
        }
        void operator()(const ChartMark<BarData>& chart) const
        {
            paint(painter, chart.area, chart.data, report.m_style);
        }
        void operator()(const ChartMark<PaceData>& chart) const
        {
            paint(painter, chart.area, chart.data, report.m_style);
        }
        void operator()(const ChartMark<SparklineData>& chart) const
        {
            paint(painter, chart.area, chart.data, report.m_style);
        }
        void operator()(const ChartMark<RadarData>& chart) const
        {
            paint(painter, chart.area, chart.data, report.m_style);
        }
    };
    for (const ReportMark& mark : page.marks)
        std::visit(Draw{painter, *this}, mark);
}
