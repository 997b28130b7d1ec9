#pragma once

#include "charts/ChartLabel.h"
#include "charts/ChartStyle.h"
#include "charts/ValueAxis.h"

#include <QPen>
#include <QPointF>
#include <QStringList>

#include <optional>
#include <vector>

/// Several lines over the same months, told apart by colour and by dashes. A missing value breaks its line.
struct SeriesData {
    struct Series {
        QString name;
        std::vector<std::optional<double>> values; ///< one for each label
    };
    QStringList labels;
    std::vector<Series> series;
    ValueFormat format;
    QString emptyText;

    bool isEmpty() const;
};

struct SeriesLayout {
    QRectF plot;
    ValueAxis axis;
    struct Line {
        std::size_t series = 0;
        std::vector<QPointF> points;
    };
    std::vector<Line> lines;
    std::vector<QRectF> legendSwatches; ///< one for each series
    std::vector<ChartLabel> labels;

    double y(double value) const { return plot.bottom() - axis.share(value) * plot.height(); }
};

/// The pen of a series; the first is solid.
QPen seriesPen(std::size_t series, const ChartStyle& style);
SeriesLayout layoutSeries(const QRectF& area, const SeriesData& data, const ChartStyle& style);
void paint(QPainter& painter, const QRectF& area, const SeriesData& data, const ChartStyle& style);
