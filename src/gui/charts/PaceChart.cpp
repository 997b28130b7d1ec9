#include "charts/PaceChart.h"

#include "charts/DayLabel.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

using attain::Date;

namespace {

constexpr double kGap = 6;

/// The first days of the months inside the period; of the weeks in a period of one month or less.
std::vector<Date> tickDays(const PaceData& data)
{
    std::vector<Date> days;
    if (data.to - data.from > 45) {
        for (Date day = data.from.firstOfMonth(); day <= data.to; day = day.plusMonths(1)) {
            if (day >= data.from)
                days.push_back(day);
        }
    } else {
        for (Date day = data.from; day <= data.to; day = day.plusDays(7))
            days.push_back(day);
    }
    return days;
}

/// Labels below the axis from left to right; one that would touch the one before is left out, the last day's goes first.
void addTickLabels(PaceLayout& layout, const QRectF& area, const PaceData& data, const ChartStyle& style)
{
    const QLocale& locale = data.axisFormat.locale;
    const bool monthsOnly = data.to - data.from > 200;
    // Below the lowest value's label, which is centred on the axis.
    const double top = layout.plot.bottom() + labelSize(style.font, QStringLiteral("0")).height() / 2 + 1;
    const auto labelAt = [&](Date day, double x) {
        const QString text = monthsOnly ? monthLabel(day, locale) : dayLabel(day, locale);
        const QSizeF size = labelSize(style.font, text);
        const double left
            = std::clamp(x - size.width() / 2, area.left(), std::max(area.left(), area.right() - size.width()));
        return ChartLabel{ChartLabel::Role::Axis, {QPointF{left, top}, size}, text};
    };
    std::vector<ChartLabel> labels;
    if (!monthsOnly)
        labels.push_back(labelAt(data.to, layout.plot.right()));
    double free = area.left() - 1;
    for (const PaceTick& tick : layout.ticks) {
        const double middle = monthsOnly ? layout.x(tick.day.lastOfMonth(), data) / 2 + tick.x / 2 : tick.x;
        ChartLabel label = labelAt(tick.day, middle);
        const bool touchesLast = !monthsOnly && label.area.right() + kGap > labels.front().area.left();
        if (label.area.left() < free || touchesLast)
            continue;
        free = label.area.right() + kGap;
        labels.push_back(std::move(label));
    }
    layout.labels.insert(layout.labels.end(), labels.begin(), labels.end());
}

/// The target's and the projection's label stand in the gutter right of the plot, each at its height, moved apart.
void addEndLabels(PaceLayout& layout, const QRectF& area, const PaceData& data, const ChartStyle& style)
{
    std::vector<ChartLabel> labels;
    std::vector<double> wanted;
    const auto add = [&](ChartLabel::Role role, std::optional<double> value, const QString& text) {
        if (!value || text.isEmpty())
            return;
        wanted.push_back(layout.y(*value));
        labels.push_back({role,
                          {QPointF{layout.plot.right() + kGap, 0}, labelSize(style.font, text)},
                          text,
                          Qt::AlignLeft | Qt::AlignVCenter});
    };
    add(ChartLabel::Role::Target, data.target, data.targetLabel);
    add(ChartLabel::Role::Projection, data.projection, data.projectionLabel);
    if (labels.empty())
        return;
    const double height = labels.front().area.height() + 1;
    const auto placed = spreadApart(wanted, height, area.top(), area.bottom());
    for (std::size_t i = 0; i < labels.size(); ++i) {
        labels[i].area.moveTop(placed[i] - labels[i].area.height() / 2);
        layout.labels.push_back(labels[i]);
    }
}

double interpolated(const std::vector<ChartPoint>& points, Date day)
{
    double value = 0;
    for (const ChartPoint& point : points) {
        if (point.day > day)
            break;
        value = point.value;
    }
    return value;
}

/// From the last actual to the projection, in the shape of what is expected of the days between.
QPolygonF projectionLine(const PaceLayout& layout, const PaceData& data)
{
    QPolygonF line;
    if (!data.projection || data.actual.empty())
        return line;
    const ChartPoint last = data.actual.back();
    if (last.day >= data.to)
        return line;
    line << QPointF{layout.x(last.day, data), layout.y(last.value)};
    const double expectedNow = interpolated(data.expected, last.day);
    const double expectedRest = interpolated(data.expected, data.to) - expectedNow;
    if (expectedRest > 0) {
        for (const ChartPoint& point : data.expected) {
            if (point.day > last.day && point.day < data.to) {
                const double share = (point.value - expectedNow) / expectedRest;
                line << QPointF{layout.x(point.day, data),
                                layout.y(last.value + (*data.projection - last.value) * share)};
            }
        }
    }
    line << QPointF{layout.plot.right(), layout.y(*data.projection)};
    return line;
}

QPolygonF curve(const PaceLayout& layout, const PaceData& data, const std::vector<ChartPoint>& points)
{
    QPolygonF line;
    if (points.empty())
        return line;
    line << QPointF{layout.plot.left(), layout.y(0)};
    for (const ChartPoint& point : points)
        line << QPointF{layout.x(point.day, data), layout.y(point.value)};
    return line;
}

ValueAxis axisOf(const PaceData& data, double height, double lineHeight)
{
    double low = 0;
    double high = std::max(data.target.value_or(0), data.projection.value_or(0));
    for (const auto* points : {&data.actual, &data.expected}) {
        for (const ChartPoint& point : *points) {
            low = std::min(low, point.value);
            high = std::max(high, point.value);
        }
    }
    const int wanted = std::clamp(static_cast<int>(height / (lineHeight * 2.6)), 2, 5);
    return ValueAxis::covering(low, high, wanted);
}

} // namespace

double PaceLayout::x(Date day, const PaceData& data) const
{
    return plot.left() + plot.width() * (day - data.from + 1) / (data.to - data.from + 1);
}

Date PaceLayout::dayAt(double position, const PaceData& data) const
{
    const int days = data.to - data.from + 1;
    const double share = plot.width() > 0 ? (position - plot.left()) / plot.width() : 0;
    return data.from.plusDays(std::clamp(static_cast<int>(std::ceil(share * days)) - 1, 0, days - 1));
}

PaceLayout layoutPace(const QRectF& area, const PaceData& data, const ChartStyle& style)
{
    PaceLayout layout;
    if (data.isEmpty() || data.to < data.from)
        return layout;
    const double lineHeight = labelSize(style.font, QStringLiteral("0")).height();
    const bool marked = data.asOf && *data.asOf >= data.from && *data.asOf <= data.to && !data.asOfLabel.isEmpty();
    const double top = area.top() + (marked ? lineHeight + 3 : lineHeight / 2);
    const double bottom = area.bottom() - lineHeight * 1.5 - 1;
    layout.axis = axisOf(data, bottom - top, lineHeight);

    double left = 0;
    for (const double value : layout.axis.ticks())
        left = std::max(left, labelSize(style.font, data.axisFormat.text(value)).width());
    double right = 0;
    if (data.target)
        right = std::max(right, labelSize(style.font, data.targetLabel).width());
    if (data.projection)
        right = std::max(right, labelSize(style.font, data.projectionLabel).width());
    layout.plot = QRectF{QPointF{area.left() + left + kGap, top}, QPointF{area.right() - right - 2 * kGap, bottom}};
    if (layout.plot.width() < 20 || layout.plot.height() < 20) {
        layout.plot = area.adjusted(2, 2, -2, -2); // too small for words: the lines alone
    } else {
        for (const double value : layout.axis.ticks()) {
            const QString text = data.axisFormat.text(value);
            const QSizeF size = labelSize(style.font, text);
            layout.labels.push_back(
                {ChartLabel::Role::Axis,
                 {QPointF{layout.plot.left() - kGap - size.width(), layout.y(value) - size.height() / 2}, size},
                 text,
                 Qt::AlignRight | Qt::AlignVCenter});
        }
        addEndLabels(layout, area, data, style);
    }
    for (const Date day : tickDays(data))
        layout.ticks.push_back({day, layout.x(day.plusDays(-1), data)});
    if (!layout.labels.empty())
        addTickLabels(layout, area, data, style);
    layout.actual = curve(layout, data, data.actual);
    layout.expected = curve(layout, data, data.expected);
    layout.projection = projectionLine(layout, data);
    if (data.asOf && *data.asOf >= data.from && *data.asOf <= data.to)
        layout.asOf = layout.x(*data.asOf, data);
    if (marked && !layout.labels.empty()) {
        const QSizeF size = labelSize(style.font, data.asOfLabel);
        const double x = std::clamp(*layout.asOf - size.width() / 2, layout.plot.left(),
                                    std::max(layout.plot.left(), layout.plot.right() - size.width()));
        layout.labels.push_back({ChartLabel::Role::AsOf, {QPointF{x, area.top()}, size}, data.asOfLabel});
    }
    return layout;
}

void paint(QPainter& painter, const QRectF& area, const PaceData& data, const ChartStyle& style)
{
    painter.save();
    painter.setFont(style.font);
    if (data.isEmpty()) {
        painter.setPen(style.mutedText);
        painter.drawText(area, Qt::AlignCenter | Qt::TextWordWrap, data.emptyText);
        painter.restore();
        return;
    }
    const PaceLayout layout = layoutPace(area, data, style);
    const QRectF& plot = layout.plot;
    const double thin = style.lineWidth / 2;
    painter.setRenderHint(QPainter::Antialiasing, true);
    for (const double value : layout.axis.ticks()) {
        painter.setPen(QPen{value == 0 ? style.fullMark : style.grid, thin});
        painter.drawLine(QPointF{plot.left(), layout.y(value)}, QPointF{plot.right(), layout.y(value)});
    }
    painter.setPen(QPen{style.fullMark, thin});
    for (const PaceTick& tick : layout.ticks)
        painter.drawLine(QPointF{tick.x, plot.bottom()}, QPointF{tick.x, plot.bottom() + 3});
    if (data.target) {
        painter.setPen(QPen{style.expected, thin, Qt::SolidLine});
        painter.drawLine(QPointF{plot.right() - 12, layout.y(*data.target)},
                         QPointF{plot.right() + 4, layout.y(*data.target)});
    }
    if (layout.asOf) {
        painter.setPen(QPen{style.text, thin, Qt::DotLine});
        painter.drawLine(QPointF{*layout.asOf, plot.top()}, QPointF{*layout.asOf, plot.bottom()});
    }
    const auto drawCurve = [&](const QPolygonF& line, const QColor& colour, double width, const QList<qreal>& dashes) {
        if (line.size() < 2)
            return;
        QPen pen{colour, width, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin};
        if (!dashes.isEmpty()) {
            pen.setCapStyle(Qt::FlatCap);
            pen.setDashPattern(dashes);
        }
        painter.setPen(pen);
        painter.drawPolyline(line);
    };
    drawCurve(layout.expected, style.expected, style.lineWidth * 0.75, {4, 3});
    drawCurve(layout.projection, style.projection, style.lineWidth * 0.9, {1.2, 1.8});
    drawCurve(layout.actual, style.line, style.lineWidth, {});
    if (!layout.actual.isEmpty()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(style.line);
        painter.drawEllipse(layout.actual.last(), style.lineWidth * 1.4, style.lineWidth * 1.4);
    }
    for (const ChartLabel& label : layout.labels) {
        switch (label.role) {
        case ChartLabel::Role::AsOf:
        case ChartLabel::Role::Target: painter.setPen(style.text); break;
        case ChartLabel::Role::Projection: painter.setPen(style.projection); break;
        case ChartLabel::Role::Axis:
        case ChartLabel::Role::Value:
        case ChartLabel::Role::Legend:
        case ChartLabel::Role::Note: painter.setPen(style.mutedText); break;
        }
        painter.drawText(label.area, static_cast<int>(label.alignment) | Qt::TextDontClip | Qt::TextSingleLine,
                         label.text);
    }
    painter.restore();
}
