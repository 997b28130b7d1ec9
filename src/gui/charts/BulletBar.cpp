#include "charts/BulletBar.h"

#include <QPainter>
#include <QPolygonF>

#include <algorithm>

BulletLayout layoutBullet(const QRectF& area, const BulletData& data)
{
    BulletLayout layout;
    const double height = std::min(area.height(), std::max(4.0, area.height() * 0.55));
    layout.track = QRectF{area.left(), area.center().y() - height / 2, std::max(0.0, area.width()), height};
    const auto x = [&](double share) {
        return layout.track.left() + std::clamp(share, 0.0, kBulletRoom) / kBulletRoom * layout.track.width();
    };
    if (!data.attainment)
        return layout;
    layout.full = x(1);
    if (data.expected)
        layout.tick = std::clamp(x(*data.expected), layout.track.left() + 1,
                                 std::max(layout.track.left() + 1, layout.track.right() - 1));
    layout.beyond = *data.attainment > kBulletRoom;
    layout.negative = *data.attainment < 0;
    layout.bar = layout.track;
    layout.bar.setRight(x(*data.attainment));
    const double inset = height * 0.14;
    layout.bar.adjust(0, inset, 0, -inset);
    return layout;
}

void paint(QPainter& painter, const QRectF& area, const BulletData& data, const ChartStyle& style)
{
    const BulletLayout layout = layoutBullet(area, data);
    const QRectF& track = layout.track;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.fillRect(track, style.track);
    fillArea(painter, layout.bar, style.fill(data.status));
    if (layout.full)
        painter.fillRect(QRectF{*layout.full - 0.5, track.top(), 1, track.height()}, style.fullMark);
    if (layout.tick) {
        const double over = std::min(2.0, (area.height() - track.height()) / 2);
        painter.fillRect(QRectF{*layout.tick - 0.75, track.top() - over, 1.5, track.height() + 2 * over}, style.tick);
    }
    if (layout.beyond || layout.negative) {
        painter.setRenderHint(QPainter::Antialiasing, true);
        painter.setPen(Qt::NoPen);
        const double size = track.height() / 2;
        const double middle = track.center().y();
        if (layout.beyond) {
            painter.setBrush(style.surface);
            const double right = track.right() - 1;
            painter.drawPolygon(
                QPolygonF{{{right - size, middle - size * 0.6}, {right, middle}, {right - size, middle + size * 0.6}}});
        } else {
            painter.setBrush(style.fill(data.status).colour);
            const double left = track.left() + 1;
            painter.drawPolygon(
                QPolygonF{{{left + size, middle - size * 0.6}, {left, middle}, {left + size, middle + size * 0.6}}});
        }
    }
    painter.restore();
}
