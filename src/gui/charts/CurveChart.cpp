#include "charts/CurveChart.h"

#include "charts/ChartLabel.h"
#include "charts/ValueAxis.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>

namespace {

constexpr double kGap = 6;
constexpr double kMarkRadius = 5;
constexpr int kGridLines = 4;

} // namespace

CurveLayout layoutCurve(const QRectF& area, const CurveData& data, const ChartStyle& style)
{
    CurveLayout layout;
    if (data.points.size() < 2)
        return layout;
    const auto [lowest, highest] = std::ranges::minmax(data.points, {}, &QPointF::y);
    const auto axis = ValueAxis::covering(std::min(0.0, lowest.y()), highest.y(), kGridLines);
    double labels = 0;
    for (const double tick : axis.ticks())
        labels = std::max(labels, labelSize(style.font, data.values.text(tick)).width());
    const double height = labelSize(style.font, data.caption).height();
    const double below = height + kGap + (data.caption.isEmpty() ? 0 : height + kGap);
    layout.plot = area.adjusted(labels + kGap, height / 2, -kGap, -below);
    const double left = data.points.front().x();
    const double width = std::max(data.points.back().x() - left, 1e-9);
    const auto place = [&](const QPointF& point) {
        return QPointF{layout.plot.left() + (point.x() - left) / width * layout.plot.width(),
                       layout.plot.bottom() - axis.share(point.y()) * layout.plot.height()};
    };
    for (const double tick : axis.ticks())
        layout.rows.emplace_back(place({left, tick}).y(), data.values.text(tick));
    for (const QPointF& point : data.points)
        layout.line.append(place(point));
    for (const auto& tick : data.ticks) {
        const QSizeF size = labelSize(style.font, tick.text);
        QRectF box{QPointF{}, size};
        box.moveCenter({place({tick.x, 0}).x(), layout.plot.bottom() + kGap / 2 + size.height() / 2});
        if (box.left() < area.left())
            box.moveLeft(area.left());
        if (box.right() > area.right())
            box.moveRight(area.right());
        if (layout.ticks.empty() || box.left() > layout.ticks.back().first.right() + kGap)
            layout.ticks.emplace_back(box, tick.text);
    }
    if (data.mark) {
        QPointF at = data.mark->at;
        at.setX(std::clamp(at.x(), left, left + width));
        layout.mark = place(at);
        QRectF box{QPointF{}, labelSize(style.font, data.mark->text)};
        // To the lower right of the mark, where a rising line leaves room; further left, and further down, where it ends.
        box.moveTopLeft(*layout.mark + QPointF{kMarkRadius + kGap / 2, kGap / 2});
        if (box.right() > area.right()) {
            box.moveRight(area.right());
            box.moveTop(layout.mark->y() + kMarkRadius + kGap / 2);
        }
        if (box.bottom() > layout.plot.bottom())
            box.moveBottom(layout.plot.bottom() - 1);
        layout.markLabel = box;
    }
    return layout;
}

void paint(QPainter& painter, const QRectF& area, const CurveData& data, const ChartStyle& style)
{
    if (data.points.size() < 2)
        return;
    const CurveLayout layout = layoutCurve(area, data, style);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(style.font);
    for (const auto& [y, text] : layout.rows) {
        painter.setPen(QPen{style.grid, 1});
        painter.drawLine(QPointF{layout.plot.left(), y}, QPointF{layout.plot.right(), y});
        painter.setPen(style.mutedText);
        const QSizeF size = labelSize(style.font, text);
        painter.drawText(QRectF{QPointF{layout.plot.left() - kGap - size.width(), y - size.height() / 2}, size},
                         Qt::AlignRight | Qt::AlignVCenter, text);
    }
    painter.setPen(style.mutedText);
    for (const auto& [box, text] : layout.ticks)
        painter.drawText(box, Qt::AlignCenter, text);
    if (!data.caption.isEmpty())
        painter.drawText(QRectF{area.left(), area.bottom() - labelSize(style.font, data.caption).height(), area.width(),
                                labelSize(style.font, data.caption).height()},
                         Qt::AlignCenter,
                         QFontMetricsF{style.font}.elidedText(data.caption, Qt::ElideRight, area.width()));
    painter.setPen(QPen{style.line, style.lineWidth, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin});
    painter.setBrush(Qt::NoBrush);
    painter.drawPolyline(layout.line);
    if (layout.mark) {
        painter.setPen(QPen{style.surface, 2});
        painter.setBrush(style.line);
        painter.drawEllipse(*layout.mark, kMarkRadius, kMarkRadius);
        painter.setPen(style.text);
        painter.drawText(layout.markLabel, Qt::AlignCenter, data.mark->text);
    }
    painter.restore();
}
