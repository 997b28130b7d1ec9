#include "charts/SeriesChartWidget.h"

#include <QPainter>

SeriesChartWidget::SeriesChartWidget(QWidget* parent) : QWidget{parent}
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void SeriesChartWidget::setData(SeriesData chart, const QString& summary)
{
    m_data = std::move(chart);
    setAccessibleDescription(summary);
    update();
}

void SeriesChartWidget::paintEvent(QPaintEvent*)
{
    QPainter painter{this};
    paint(painter, rect(), m_data, ChartStyle::forScreen(palette(), font()));
}
