#pragma once

#include "charts/SeriesChart.h"

#include <QWidget>

/// Lines over months on the screen.
class SeriesChartWidget : public QWidget {
    Q_OBJECT

public:
    explicit SeriesChartWidget(QWidget* parent = nullptr);

    /// `summary` says the same in words, for screen readers.
    void setData(SeriesData chart, const QString& summary);
    QSize sizeHint() const override { return {360, 200}; }
    QSize minimumSizeHint() const override { return {160, 110}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    SeriesData m_data;
};
