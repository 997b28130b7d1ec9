#pragma once

#include "charts/RadarChart.h"

#include <QWidget>

/// A radar on the screen.
class RadarChartWidget : public QWidget {
    Q_OBJECT

public:
    explicit RadarChartWidget(QWidget* parent = nullptr);

    /// `summary` says the same in words, for screen readers.
    void setData(RadarData chart, const QString& summary);
    QSize sizeHint() const override { return {280, 220}; }
    QSize minimumSizeHint() const override { return {180, 150}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    RadarData m_data;
};
