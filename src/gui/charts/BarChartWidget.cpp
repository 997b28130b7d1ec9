#include "charts/BarChartWidget.h"

#include <QPainter>

BarChartWidget::BarChartWidget(QWidget* parent) : QWidget{parent}
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void BarChartWidget::setData(BarData chart, const QString& summary)
{
    m_data = std::move(chart);
    setAccessibleDescription(summary);
    update();
}

void BarChartWidget::paintEvent(QPaintEvent*)
{
    QPainter painter{this};
    paint(painter, rect(), m_data, ChartStyle::forScreen(palette(), font()));
}
