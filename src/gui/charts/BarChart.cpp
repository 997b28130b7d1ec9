#include "charts/BarChart.h"

#include <QPainter>

#include <algorithm>

namespace {

constexpr double kGap = 4;

using Role = ChartLabel::Role;

ValueAxis axisOf(const BarData& data)
{
    double low = 0;
    double high = 0;
    for (const BarGroup& group : data.groups) {
        for (const auto& value : {group.target, group.actual}) {
            low = std::min(low, value.value_or(0));
            high = std::max(high, value.value_or(0));
        }
    }
    return ValueAxis::covering(low, high, 4);
}

void addLegend(BarLayout& layout, const QRectF& area, const BarData& data, const ChartStyle& style)
{
    double x = area.left();
    for (const QString& name : {data.targetName, data.actualName}) {
        const QSizeF size = labelSize(style.font, name);
        const double swatch = size.height() * 0.55;
        layout.legendSwatches.push_back({x, area.top() + (size.height() - swatch) / 2, swatch * 1.6, swatch});
        x += swatch * 1.6 + kGap;
        layout.labels.push_back({Role::Legend, {QPointF{x, area.top()}, size}, name, Qt::AlignLeft | Qt::AlignVCenter});
        x += size.width() + 3 * kGap;
    }
}

/// The label of a bar's value, above its end (below for a negative one).
ChartLabel valueLabel(const QRectF& bar, double value, const BarData& data, const ChartStyle& style)
{
    const QString text = data.format.text(value);
    const QSizeF size = labelSize(style.font, text);
    const double top = value < 0 ? bar.bottom() + 1 : bar.top() - 1 - size.height();
    return {Role::Value, {QPointF{bar.center().x() - size.width() / 2, top}, size}, text};
}

bool touchesAny(const std::vector<ChartLabel>& labels, const QRectF& area)
{
    return std::any_of(labels.begin(), labels.end(),
                       [&](const ChartLabel& other) { return other.area.intersects(area); });
}

} // namespace

bool BarData::isEmpty() const
{
    return std::none_of(groups.begin(), groups.end(),
                        [](const BarGroup& group) { return group.target || group.actual; });
}

BarLayout layoutBars(const QRectF& area, const BarData& data, const ChartStyle& style)
{
    BarLayout layout;
    if (data.isEmpty())
        return layout;
    const double line = labelSize(style.font, QStringLiteral("0")).height();
    const bool notes = std::any_of(data.groups.begin(), data.groups.end(),
                                   [](const BarGroup& group) { return !group.note.isEmpty(); });
    const bool legend = !data.targetName.isEmpty() || !data.actualName.isEmpty();
    layout.axis = axisOf(data);
    // Room for the values above the highest bar and below the lowest.
    const double top = area.top() + (legend ? line + kGap : 0) + line + 2;
    const double below = (layout.axis.low < 0 ? line + 2 : 0) + line + (notes ? line : 0) + kGap;
    layout.plot = QRectF{QPointF{area.left(), top}, QPointF{area.right(), std::max(top + 4, area.bottom() - below)}};
    if (legend)
        addLegend(layout, area, data, style);

    const double slot = layout.plot.width() / static_cast<double>(data.groups.size());
    const double width = std::min(slot * 0.34, 46.0);
    const double labelTop = area.bottom() - line * (notes ? 2 : 1);
    double free = area.left() - 1;
    for (std::size_t i = 0; i < data.groups.size(); ++i) {
        const BarGroup& group = data.groups[i];
        const double middle = layout.plot.left() + slot * (static_cast<double>(i) + 0.5);
        const auto addBar = [&](std::optional<double> value, bool isTarget) {
            if (!value)
                return;
            const double left = isTarget ? middle - width - 0.5 : middle + 0.5;
            const double ends[] = {layout.y(*value), layout.y(0)};
            layout.bars.push_back(
                {i,
                 isTarget,
                 {QPointF{left, std::min(ends[0], ends[1])}, QPointF{left + width, std::max(ends[0], ends[1])}}});
        };
        addBar(group.target, true);
        addBar(group.actual, false);
        const QSizeF size = labelSize(style.font, group.label);
        const QSizeF noteSize = labelSize(style.font, group.note);
        const double wide = std::max(size.width(), group.note.isEmpty() ? 0 : noteSize.width());
        if (middle - wide / 2 < free || middle + wide / 2 > area.right() + 1)
            continue;
        free = middle + wide / 2 + kGap;
        layout.labels.push_back({Role::Axis, {QPointF{middle - size.width() / 2, labelTop}, size}, group.label});
        if (!group.note.isEmpty())
            layout.labels.push_back(
                {Role::Note, {QPointF{middle - noteSize.width() / 2, labelTop + line}, noteSize}, group.note});
    }
    // Values where they fit: the actual's first, then the target's.
    for (const bool targets : {false, true}) {
        for (const BarLayout::Bar& bar : layout.bars) {
            if (bar.isTarget != targets)
                continue;
            const BarGroup& group = data.groups[bar.group];
            const double value = bar.isTarget ? *group.target : *group.actual;
            ChartLabel label = valueLabel(bar.area, value, data, style);
            // Neighbours that are both wide step outwards from the middle of their pair.
            if (label.area.width() > bar.area.width() && group.target && group.actual)
                label.area.moveLeft(bar.isTarget ? bar.area.right() - label.area.width() : bar.area.left());
            if (label.area.left() >= area.left() && label.area.right() <= area.right()
                && !touchesAny(layout.labels, label.area))
                layout.labels.push_back(std::move(label));
        }
    }
    return layout;
}

void paint(QPainter& painter, const QRectF& area, const BarData& data, const ChartStyle& style)
{
    painter.save();
    painter.setFont(style.font);
    if (data.isEmpty()) {
        painter.setPen(style.mutedText);
        painter.drawText(area, Qt::AlignCenter | Qt::TextWordWrap, data.emptyText);
        painter.restore();
        return;
    }
    const BarLayout layout = layoutBars(area, data, style);
    for (const BarLayout::Bar& bar : layout.bars)
        fillArea(painter, bar.area, bar.isTarget ? style.targetBar : style.actualBar);
    painter.setPen(QPen{style.fullMark, style.lineWidth / 2});
    painter.drawLine(QPointF{layout.plot.left(), layout.y(0)}, QPointF{layout.plot.right(), layout.y(0)});
    for (std::size_t i = 0; i < layout.legendSwatches.size(); ++i)
        fillArea(painter, layout.legendSwatches[i], i == 0 ? style.targetBar : style.actualBar);
    for (const ChartLabel& label : layout.labels) {
        painter.setPen(label.role == Role::Value || label.role == Role::Axis ? style.text : style.mutedText);
        painter.drawText(label.area, static_cast<int>(label.alignment) | Qt::TextDontClip | Qt::TextSingleLine,
                         label.text);
    }
    painter.restore();
}
