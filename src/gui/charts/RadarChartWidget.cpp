#include "charts/RadarChartWidget.h"

#include <QPainter>

RadarChartWidget::RadarChartWidget(QWidget* parent) : QWidget{parent}
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void RadarChartWidget::setData(RadarData chart, const QString& summary)
{
    m_data = std::move(chart);
    setAccessibleDescription(summary);
    update();
}

void RadarChartWidget::paintEvent(QPaintEvent*)
{
    QPainter painter{this};
    paint(painter, rect(), m_data, ChartStyle::forScreen(palette(), font()));
}
