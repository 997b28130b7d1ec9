#include "charts/CurveChartWidget.h"

#include <QPainter>

CurveChartWidget::CurveChartWidget(QWidget* parent) : QWidget{parent}
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void CurveChartWidget::setData(CurveData chart, const QString& summary)
{
    m_data = std::move(chart);
    setAccessibleDescription(summary);
    update();
}

void CurveChartWidget::paintEvent(QPaintEvent*)
{
    QPainter painter{this};
    paint(painter, rect(), m_data, ChartStyle::forScreen(palette(), font()));
}
