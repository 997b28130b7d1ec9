#include "charts/RadarChart.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QtMath>

#include <algorithm>

namespace {

constexpr double kLeastMost = 1.25;
constexpr double kLabelGap = 4;
constexpr double kPointRadius = 3;

QPointF direction(std::size_t axis, std::size_t axes)
{
    const double angle = 2 * M_PI * static_cast<double>(axis) / static_cast<double>(axes);
    return {std::sin(angle), -std::cos(angle)};
}

/// The longest axis in this direction whose label, outside of its end, still lies in the area.
double roomFor(const QSizeF& area, const QPointF& towards, const QSizeF& label)
{
    const auto room = [](double half, double part, double size) {
        return part < 0.01 ? half : (half - size / 2 - part * (size / 2 + kLabelGap)) / part;
    };
    return std::min(room(area.width() / 2, std::abs(towards.x()), label.width()),
                    room(area.height() / 2, std::abs(towards.y()), label.height()));
}

/// The label stands outside the end of its axis, towards the side that it lies on.
void paintLabel(QPainter& painter, const QPointF& end, const QPointF& towards, const QString& text)
{
    const QFontMetricsF metrics{painter.font()};
    const QSizeF size{metrics.horizontalAdvance(text), metrics.height()};
    QRectF box{QPointF{}, size};
    box.moveCenter(
        end + QPointF{towards.x() * (size.width() / 2 + kLabelGap), towards.y() * (size.height() / 2 + kLabelGap)});
    painter.drawText(box, Qt::AlignCenter, text);
}

void paintShape(QPainter& painter, const QPolygonF& shape, const QColor& colour, double width, Qt::PenStyle style)
{
    QColor inside = colour;
    inside.setAlphaF(style == Qt::SolidLine ? 0.12F : 0);
    painter.setPen(QPen{colour, width, style});
    painter.setBrush(shape.size() > 2 ? QBrush{inside} : QBrush{Qt::NoBrush});
    if (shape.size() > 2)
        painter.drawPolygon(shape);
    else
        painter.drawPolyline(shape);
}

} // namespace

RadarLayout layoutRadar(const QRectF& area, const RadarData& data, const ChartStyle& style)
{
    RadarLayout layout;
    const QFontMetricsF metrics{style.font};
    layout.centre = area.center();
    layout.radius = std::min(area.width(), area.height()) / 2;
    for (std::size_t i = 0; i < data.axes.size(); ++i)
        layout.radius = std::min(layout.radius,
                                 roomFor(area.size(), direction(i, data.axes.size()),
                                         {metrics.horizontalAdvance(data.axes[i].name), metrics.height()}));
    layout.radius = std::max(layout.radius, 0.0);
    layout.most = kLeastMost;
    for (const auto& axis : data.axes)
        layout.most = std::max({layout.most, axis.value.value_or(0), axis.peers.value_or(0)});
    for (std::size_t i = 0; i < data.axes.size(); ++i) {
        const QPointF towards = direction(i, data.axes.size());
        const auto place = [&](double value) {
            return layout.centre + towards * (layout.radius * std::max(0.0, value) / layout.most);
        };
        layout.ends.push_back(place(layout.most));
        if (data.axes[i].value)
            layout.value.append(place(*data.axes[i].value));
        if (data.axes[i].peers)
            layout.peers.append(place(*data.axes[i].peers));
    }
    return layout;
}

void paint(QPainter& painter, const QRectF& area, const RadarData& data, const ChartStyle& style)
{
    if (data.axes.size() < 3)
        return;
    const RadarLayout layout = layoutRadar(area, data, style);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(style.font);
    for (const double ring : {0.5, 1.0}) {
        QPolygonF corners;
        for (const QPointF& end : layout.ends)
            corners.append(layout.centre + (end - layout.centre) * (ring / layout.most));
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen{ring == 1.0 ? style.mutedText : style.grid, 1});
        painter.drawPolygon(corners);
    }
    for (std::size_t i = 0; i < layout.ends.size(); ++i) {
        painter.setPen(QPen{style.grid, 1});
        painter.drawLine(layout.centre, layout.ends[i]);
        painter.setPen(data.axes[i].value ? style.text : style.mutedText);
        paintLabel(painter, layout.ends[i], direction(i, layout.ends.size()), data.axes[i].name);
    }
    paintShape(painter, layout.peers, style.expected, style.lineWidth * 0.75, Qt::DashLine);
    paintShape(painter, layout.value, style.line, style.lineWidth, Qt::SolidLine);
    painter.setBrush(style.line);
    painter.setPen(Qt::NoPen);
    for (const QPointF& corner : layout.value)
        painter.drawEllipse(corner, kPointRadius, kPointRadius);
    painter.restore();
}
