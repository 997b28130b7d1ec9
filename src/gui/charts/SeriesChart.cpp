#include "charts/SeriesChart.h"

#include <QPainter>

#include <algorithm>
#include <array>
#include <utility>

namespace {

constexpr double kGap = 6;
constexpr double kSwatch = 24;

using Role = ChartLabel::Role;

ValueAxis axisOf(const SeriesData& data)
{
    double low = 0;
    double high = 0;
    for (const auto& series : data.series) {
        for (const auto& value : series.values) {
            low = std::min(low, value.value_or(0));
            high = std::max(high, value.value_or(0));
        }
    }
    return ValueAxis::covering(low, high, 4);
}

void addLegend(SeriesLayout& layout, const QRectF& area, const SeriesData& data, const ChartStyle& style)
{
    double x = area.left();
    for (const auto& series : data.series) {
        const QSizeF size = labelSize(style.font, series.name);
        layout.legendSwatches.push_back({x, area.top(), kSwatch, size.height()});
        x += kSwatch + kGap;
        if (x + size.width() <= area.right())
            layout.labels.push_back(
                {Role::Legend, {QPointF{x, area.top()}, size}, series.name, Qt::AlignLeft | Qt::AlignVCenter});
        x += size.width() + 2 * kGap;
    }
}

void addLines(SeriesLayout& layout, const SeriesData& data)
{
    const double slot = layout.plot.width() / static_cast<double>(data.labels.size());
    for (std::size_t i = 0; i < data.series.size(); ++i) {
        SeriesLayout::Line line{i, {}};
        const auto& values = data.series[i].values;
        for (std::size_t at = 0; at < values.size(); ++at) {
            if (values[at]) {
                line.points.emplace_back(layout.plot.left() + slot * (static_cast<double>(at) + 0.5),
                                         layout.y(*values[at]));
            } else if (!line.points.empty()) {
                layout.lines.push_back(std::exchange(line, {i, {}}));
            }
        }
        if (!line.points.empty())
            layout.lines.push_back(std::move(line));
    }
}

} // namespace

bool SeriesData::isEmpty() const
{
    return std::none_of(series.begin(), series.end(), [](const Series& one) {
        return std::any_of(one.values.begin(), one.values.end(), [](const auto& value) { return value.has_value(); });
    });
}

QPen seriesPen(std::size_t series, const ChartStyle& style)
{
    const std::array colours{style.line, style.ahead.colour, style.shortOfPace.colour, style.behind.colour,
                             style.projection};
    constexpr std::array kDashes{Qt::SolidLine, Qt::DashLine, Qt::DotLine, Qt::DashDotLine, Qt::DashDotDotLine};
    QPen pen{colours[series % colours.size()], style.lineWidth};
    pen.setStyle(kDashes[series % kDashes.size()]);
    return pen;
}

SeriesLayout layoutSeries(const QRectF& area, const SeriesData& data, const ChartStyle& style)
{
    SeriesLayout layout;
    if (data.isEmpty() || data.labels.isEmpty())
        return layout;
    const double line = labelSize(style.font, QStringLiteral("0")).height();
    layout.axis = axisOf(data);
    double wide = 0;
    for (const double tick : layout.axis.ticks())
        wide = std::max(wide, labelSize(style.font, data.format.text(tick)).width());
    const double top = area.top() + line + kGap + line / 2;
    layout.plot = QRectF{QPointF{area.left() + wide + kGap, top},
                         QPointF{area.right(), std::max(top + 4, area.bottom() - line - kGap)}};
    addLegend(layout, area, data, style);
    for (const double tick : layout.axis.ticks()) {
        const QSizeF size = labelSize(style.font, data.format.text(tick));
        layout.labels.push_back(
            {Role::Value,
             {QPointF{layout.plot.left() - kGap - size.width(), layout.y(tick) - size.height() / 2}, size},
             data.format.text(tick)});
    }
    addLines(layout, data);
    const double slot = layout.plot.width() / static_cast<double>(data.labels.size());
    double free = layout.plot.left() - 1;
    for (qsizetype i = 0; i < data.labels.size(); ++i) {
        const QSizeF size = labelSize(style.font, data.labels[i]);
        const double left = layout.plot.left() + slot * (static_cast<double>(i) + 0.5) - size.width() / 2;
        if (left < free || left + size.width() > area.right() + 1)
            continue;
        free = left + size.width() + kGap;
        layout.labels.push_back({Role::Axis, {QPointF{left, area.bottom() - size.height()}, size}, data.labels[i]});
    }
    return layout;
}

void paint(QPainter& painter, const QRectF& area, const SeriesData& data, const ChartStyle& style)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(style.font);
    if (data.isEmpty()) {
        painter.setPen(style.mutedText);
        painter.drawText(area, Qt::AlignCenter | Qt::TextWordWrap, data.emptyText);
        painter.restore();
        return;
    }
    const SeriesLayout layout = layoutSeries(area, data, style);
    painter.setPen(QPen{style.grid, 1});
    for (const double tick : layout.axis.ticks())
        painter.drawLine(QPointF{layout.plot.left(), layout.y(tick)}, QPointF{layout.plot.right(), layout.y(tick)});
    for (const auto& line : layout.lines) {
        const QPen pen = seriesPen(line.series, style);
        painter.setPen(pen);
        painter.drawPolyline(line.points.data(), static_cast<int>(line.points.size()));
        painter.setBrush(pen.color());
        painter.setPen(Qt::NoPen);
        for (const QPointF& point : line.points)
            painter.drawEllipse(point, style.lineWidth, style.lineWidth);
    }
    for (std::size_t i = 0; i < layout.legendSwatches.size(); ++i) {
        painter.setPen(seriesPen(i, style));
        const QRectF& swatch = layout.legendSwatches[i];
        painter.drawLine(QPointF{swatch.left(), swatch.center().y()}, QPointF{swatch.right(), swatch.center().y()});
    }
    for (const ChartLabel& label : layout.labels) {
        painter.setPen(label.role == Role::Axis ? style.text : style.mutedText);
        painter.drawText(label.area, static_cast<int>(label.alignment) | Qt::TextDontClip | Qt::TextSingleLine,
                         label.text);
    }
    painter.restore();
}
