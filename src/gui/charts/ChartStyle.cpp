#include "charts/ChartStyle.h"

#include "common/Theme.h"

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

ChartStyle ChartStyle::inColours(bool dark, const QFont& font)
{
    const auto colour = [dark](Colour name) { return Theme::colour(name, dark); };
    ChartStyle style;
    style.text = colour(Colour::Text);
    style.mutedText = colour(Colour::TextSecondary);
    style.grid = colour(Colour::Border);
    style.track = colour(Colour::Track);
    style.tick = colour(Colour::Mark);
    style.fullMark = colour(Colour::TextMuted);
    style.line = colour(Colour::Blue);
    style.expected = colour(Colour::TextMuted);
    style.projection = colour(Colour::Blue);
    style.surface = colour(Colour::Card);
    style.targetBar = {dark ? colour(Colour::Border) : QColor{0xD3, 0xD8, 0xDF}};
    style.actualBar = {colour(Colour::Blue)};
    style.behind = {colour(Colour::Red)};
    style.shortOfPace = {colour(Colour::Amber)};
    style.onPace = {colour(Colour::Green)};
    style.ahead = {colour(Colour::Violet)};
    style.notAvailable = {colour(Colour::TextMuted)};
    style.font = font;
    style.strongFont = strong(font);
    return style;
}

ChartStyle ChartStyle::forScreen(const QPalette& palette, const QFont& font)
{
    return inColours(palette.color(QPalette::Base).lightness() < 128, font);
}

ChartStyle ChartStyle::forPaper(const QFont& font)
{
    ChartStyle style = inColours(false, font);
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
