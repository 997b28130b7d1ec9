#pragma once

#include "charts/BarChart.h"

#include <QWidget>

/// A bar chart on the screen.
class BarChartWidget : public QWidget {
    Q_OBJECT

public:
    explicit BarChartWidget(QWidget* parent = nullptr);

    /// `summary` says the same in words, for screen readers.
    void setData(BarData chart, const QString& summary);
    QSize sizeHint() const override { return {360, 200}; }
    QSize minimumSizeHint() const override { return {160, 110}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    BarData m_data;
};
