#pragma once

#include "charts/PaceChart.h"

#include <QWidget>

/// A pace chart on the screen; under the mouse (or with ← and →) it reads out a day.
class PaceChartWidget : public QWidget {
    Q_OBJECT

public:
    explicit PaceChartWidget(QWidget* parent = nullptr);

    /// `summary` says the same in words, for screen readers.
    void setData(PaceData chart, const QString& summary);
    /// Words of the read-out.
    void setSeriesNames(const QString& actual, const QString& expected);
    const PaceData& data() const { return m_data; }
    std::optional<attain::Date> readOutDay() const { return m_day; }

    QSize sizeHint() const override { return {520, 260}; }
    QSize minimumSizeHint() const override { return {240, 140}; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void setReadOutDay(std::optional<attain::Date> day);
    void paintReadOut(QPainter& painter, const PaceLayout& layout, const ChartStyle& style) const;

    PaceData m_data;
    QString m_actualName;
    QString m_expectedName;
    std::optional<attain::Date> m_day;
};
