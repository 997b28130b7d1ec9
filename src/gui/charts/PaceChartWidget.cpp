#include "charts/PaceChartWidget.h"

#include "charts/DayLabel.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace {

std::optional<double> valueOn(const std::vector<ChartPoint>& points, attain::Date day)
{
    if (points.empty() || day > points.back().day)
        return std::nullopt;
    double value = 0;
    for (const ChartPoint& point : points) {
        if (point.day > day)
            break;
        value = point.value;
    }
    return value;
}

} // namespace

PaceChartWidget::PaceChartWidget(QWidget* parent) : QWidget{parent}
{
    setMouseTracking(true);
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void PaceChartWidget::setData(PaceData chart, const QString& summary)
{
    m_data = std::move(chart);
    m_day.reset();
    setAccessibleDescription(summary);
    update();
}

void PaceChartWidget::setSeriesNames(const QString& actual, const QString& expected)
{
    m_actualName = actual;
    m_expectedName = expected;
}

void PaceChartWidget::setReadOutDay(std::optional<attain::Date> day)
{
    if (m_day == day)
        return;
    m_day = day;
    update();
}

void PaceChartWidget::mouseMoveEvent(QMouseEvent* event)
{
    if (m_data.isEmpty())
        return;
    const PaceLayout layout = layoutPace(rect(), m_data, ChartStyle::forScreen(palette(), font()));
    const double x = event->position().x();
    if (x < layout.plot.left() || x > layout.plot.right())
        setReadOutDay(std::nullopt);
    else
        setReadOutDay(layout.dayAt(x, m_data));
}

void PaceChartWidget::leaveEvent(QEvent* event)
{
    setReadOutDay(std::nullopt);
    QWidget::leaveEvent(event);
}

void PaceChartWidget::focusOutEvent(QFocusEvent* event)
{
    setReadOutDay(std::nullopt);
    QWidget::focusOutEvent(event);
}

void PaceChartWidget::keyPressEvent(QKeyEvent* event)
{
    const int step = event->key() == Qt::Key_Left ? -1 : event->key() == Qt::Key_Right ? 1 : 0;
    if (step == 0 || m_data.isEmpty()) {
        QWidget::keyPressEvent(event);
        return;
    }
    const attain::Date start = m_day.value_or(m_data.asOf.value_or(m_data.to));
    setReadOutDay(std::clamp(m_day ? start.plusDays(step) : start, m_data.from, m_data.to));
}

void PaceChartWidget::paintEvent(QPaintEvent*)
{
    QPainter painter{this};
    const ChartStyle style = ChartStyle::forScreen(palette(), font());
    paint(painter, rect(), m_data, style);
    if (m_day)
        paintReadOut(painter, layoutPace(rect(), m_data, style), style);
    if (hasFocus()) {
        painter.setPen(QPen{style.line, 1, Qt::DotLine});
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(rect().adjusted(0, 0, -1, -1));
    }
}

void PaceChartWidget::paintReadOut(QPainter& painter, const PaceLayout& layout, const ChartStyle& style) const
{
    const double x = layout.x(*m_day, m_data);
    QStringList lines{dayLabel(*m_day, m_data.axisFormat.locale)};
    ValueFormat precise = m_data.axisFormat;
    precise.decimals = std::max(precise.decimals, precise.divisor > 1 ? 1 : 0);
    const auto addLine = [&](const QString& name, std::optional<double> value, const QColor& colour) {
        if (!value)
            return;
        lines << name + QStringLiteral("  ") + precise.text(*value);
        painter.setPen(QPen{style.surface, 1.5});
        painter.setBrush(colour);
        painter.drawEllipse(QPointF{x, layout.y(*value)}, 4, 4);
    };
    painter.setRenderHint(QPainter::Antialiasing, true);
    painter.setPen(QPen{style.mutedText, 1});
    painter.drawLine(QPointF{x, layout.plot.top()}, QPointF{x, layout.plot.bottom()});
    addLine(m_actualName, valueOn(m_data.actual, *m_day), style.line);
    addLine(m_expectedName, valueOn(m_data.expected, *m_day), style.expected);

    double width = 0;
    double lineHeight = 0;
    for (const QString& line : lines) {
        const QSizeF size = labelSize(style.font, line);
        width = std::max(width, size.width());
        lineHeight = size.height();
    }
    QRectF box{x + 10, layout.plot.top() + 6, width + 16, lineHeight * static_cast<double>(lines.size()) + 12};
    if (box.right() > layout.plot.right())
        box.moveRight(x - 10);
    if (box.left() < rect().left())
        box.moveLeft(rect().left());
    painter.setPen(QPen{style.grid, 1});
    painter.setBrush(style.surface);
    painter.drawRoundedRect(box, 4, 4);
    painter.setPen(style.text);
    double y = box.top() + 6;
    for (const QString& line : lines) {
        painter.setFont(y == box.top() + 6 ? style.strongFont : style.font);
        painter.drawText(QRectF{box.left() + 8, y, width + 8, lineHeight},
                         Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, line);
        y += lineHeight;
    }
}
