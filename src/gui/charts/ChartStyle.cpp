#include "charts/ChartStyle.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

using attain::PaceStatus;

namespace {

constexpr double kHatchSpacing = 3;

QFont strong(QFont font)
{
    font.setWeight(QFont::DemiBold);
    return font;
}

/// Lines that rise to the right (or fall, when `falling`), cut at the edges of the area.
void hatch(QPainter& painter, const QRectF& area, bool falling)
{
    for (double start = area.left() - area.height(); start < area.right(); start += kHatchSpacing) {
        const double from = std::max(start, area.left());
        const double to = std::min(start + area.height(), area.right());
        if (to <= from)
            continue;
        const auto y = [&](double x) { return falling ? area.top() + (x - start) : area.bottom() - (x - start); };
        painter.drawLine(QPointF{from, y(from)}, QPointF{to, y(to)});
    }
}

} // namespace

QString ValueFormat::text(double value) const
{
    const double scale = std::pow(10.0, decimals);
    double shown = std::round(value / divisor * scale) / scale;
    if (shown == 0)
        shown = 0; // not "-0"
    return locale.toString(shown, 'f', decimals) + suffix;
}

const ChartFill& ChartStyle::fill(PaceStatus status) const
{
    switch (status) {
    case PaceStatus::NotAvailable: return notAvailable;
    case PaceStatus::Behind: return behind;
    case PaceStatus::Short: return shortOfPace;
    case PaceStatus::OnPace: return onPace;
    case PaceStatus::Ahead: return ahead;
    }
    return notAvailable;
}

QColor ChartStyle::textColour(PaceStatus status) const
{
    if (status == PaceStatus::NotAvailable)
        return mutedText;
    const ChartFill& statusFill = fill(status);
    const bool blackAndWhite = behind.colour.saturation() == 0;
    return blackAndWhite ? text : statusFill.colour;
}

ChartStyle ChartStyle::forScreen(const QPalette& palette, const QFont& font)
{
    ChartStyle style;
    const bool dark = palette.color(QPalette::Base).lightness() < 128;
    style.text = palette.color(QPalette::Text);
    style.surface = palette.color(QPalette::Base);
    if (dark) {
        style.mutedText = QColor{0xA0, 0xA8, 0xB8};
        style.grid = QColor{0x3A, 0x40, 0x4C};
        style.track = QColor{0x36, 0x3C, 0x48};
        style.tick = QColor{0xF1, 0xF3, 0xF6};
        style.fullMark = QColor{0x8A, 0x92, 0xA2};
        style.line = QColor{0x6C, 0xA0, 0xFF};
        style.expected = QColor{0x9A, 0xA2, 0xB2};
        style.targetBar = {QColor{0x55, 0x5D, 0x6C}};
        style.behind = {QColor{0xF0, 0x7A, 0x6C}};
        style.shortOfPace = {QColor{0xE5, 0xA2, 0x3C}};
        style.onPace = {QColor{0x43, 0xBF, 0x8D}};
        style.ahead = {QColor{0xA7, 0x8B, 0xF2}};
        style.notAvailable = {QColor{0x6A, 0x72, 0x82}};
    } else {
        style.mutedText = QColor{0x66, 0x6E, 0x7C};
        style.grid = QColor{0xE5, 0xE7, 0xEB};
        style.track = QColor{0xEC, 0xEE, 0xF2};
        style.tick = QColor{0x11, 0x18, 0x27};
        style.fullMark = QColor{0x9C, 0xA3, 0xAF};
        style.line = QColor{0x25, 0x63, 0xEB};
        style.expected = QColor{0x8A, 0x90, 0x9C};
        style.targetBar = {QColor{0xD3, 0xD8, 0xDF}};
        style.behind = {QColor{0xC0, 0x39, 0x2B}};
        style.shortOfPace = {QColor{0xB8, 0x6E, 0x00}};
        style.onPace = {QColor{0x0F, 0x86, 0x5C}};
        style.ahead = {QColor{0x68, 0x45, 0xC4}};
        style.notAvailable = {QColor{0xB5, 0xBB, 0xC5}};
    }
    style.projection = style.line;
    style.actualBar = {style.line};
    style.font = font;
    style.strongFont = strong(font);
    return style;
}

ChartStyle ChartStyle::forPaper(const QFont& font)
{
    QPalette white;
    white.setColor(QPalette::Base, Qt::white);
    white.setColor(QPalette::Text, QColor{0x1A, 0x20, 0x2C});
    ChartStyle style = forScreen(white, font);
    style.lineWidth = 1.2;
    return style;
}

ChartStyle ChartStyle::forBlackAndWhitePaper(const QFont& font)
{
    using Pattern = ChartFill::Pattern;
    ChartStyle style = forPaper(font);
    const auto grey = [](int lightness) { return QColor{lightness, lightness, lightness}; };
    style.text = grey(0);
    style.mutedText = grey(0x50);
    style.grid = grey(0xCC);
    style.track = grey(0xF0);
    style.tick = grey(0);
    style.fullMark = grey(0x60);
    style.line = grey(0);
    style.expected = grey(0x60);
    style.projection = grey(0x30);
    style.targetBar = {grey(0x60), Pattern::Outlined};
    style.actualBar = {grey(0x55)};
    style.behind = {grey(0)};
    style.shortOfPace = {grey(0), Pattern::Diagonal};
    style.onPace = {grey(0x80)};
    style.ahead = {grey(0x20), Pattern::Crossed};
    style.notAvailable = {grey(0x80), Pattern::Outlined};
    return style;
}

void fillArea(QPainter& painter, const QRectF& area, const ChartFill& fill)
{
    using Pattern = ChartFill::Pattern;
    if (area.width() <= 0 || area.height() <= 0)
        return;
    if (fill.pattern == Pattern::Solid) {
        painter.fillRect(area, fill.colour);
        return;
    }
    painter.save();
    painter.setPen(QPen{fill.colour, 0.6});
    painter.setBrush(Qt::white);
    painter.drawRect(area);
    switch (fill.pattern) {
    case Pattern::Crossed:
        hatch(painter, area, true);
        hatch(painter, area, false);
        break;
    case Pattern::Diagonal: hatch(painter, area, false); break;
    case Pattern::Solid:
    case Pattern::Outlined: break;
    }
    painter.restore();
}
