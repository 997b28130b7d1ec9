#include "charts/Sparkline.h"

#include <QPainter>
#include <QPolygonF>

#include <algorithm>
#include <limits>

std::vector<std::optional<QPointF>> layoutSparkline(const QRectF& area, const SparklineData& data)
{
    constexpr double kInset = 2;
    const QRectF inner = area.adjusted(kInset, kInset, -kInset, -kInset);
    double low = std::numeric_limits<double>::max();
    double high = std::numeric_limits<double>::lowest();
    for (const auto& value : data.values) {
        if (value) {
            low = std::min(low, *value);
            high = std::max(high, *value);
        }
    }
    if (low < 0)
        high = std::max(high, 0.0);
    const double range = high - low;
    const std::size_t count = data.values.size();
    std::vector<std::optional<QPointF>> points(count);
    for (std::size_t i = 0; i < count; ++i) {
        if (!data.values[i])
            continue;
        const double x = count == 1
            ? inner.right()
            : inner.left() + inner.width() * static_cast<double>(i) / static_cast<double>(count - 1);
        const double y
            = range > 0 ? inner.bottom() - inner.height() * (*data.values[i] - low) / range : inner.center().y();
        points[i] = QPointF{x, y};
    }
    return points;
}

void paint(QPainter& painter, const QRectF& area, const SparklineData& data, const ChartStyle& style)
{
    const auto points = layoutSparkline(area, data);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, true);
    painter.setPen(QPen{style.line, style.lineWidth * 0.7, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin});
    QPolygonF run;
    std::optional<QPointF> last;
    const auto drawRun = [&] {
        if (run.size() > 1)
            painter.drawPolyline(run);
        else if (run.size() == 1)
            painter.drawPoint(run.first());
        run.clear();
    };
    for (const auto& point : points) {
        if (point) {
            run << *point;
            last = point;
        } else {
            drawRun();
        }
    }
    drawRun();
    if (last) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(style.line);
        painter.drawEllipse(*last, style.lineWidth, style.lineWidth);
    }
    painter.restore();
}
