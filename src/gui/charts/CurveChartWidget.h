#pragma once

#include "charts/CurveChart.h"

#include <QWidget>

/// A curve on the screen.
class CurveChartWidget : public QWidget {
    Q_OBJECT

public:
    explicit CurveChartWidget(QWidget* parent = nullptr);

    /// `summary` says the same in words, for screen readers.
    void setData(CurveData chart, const QString& summary);
    QSize sizeHint() const override { return {420, 260}; }
    QSize minimumSizeHint() const override { return {240, 150}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    CurveData m_data;
};
