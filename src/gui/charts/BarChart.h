#pragma once

#include "charts/ChartLabel.h"
#include "charts/ChartStyle.h"
#include "charts/ValueAxis.h"

#include <optional>
#include <vector>

/// A pair of bars: what was to be reached and what was.
struct BarGroup {
    QString label;
    std::optional<double> target;
    std::optional<double> actual;
    QString note; ///< a second line below the label, such as the attainment; may be empty
};

/// Target against actual, group by group (months). Values below zero hang from the axis.
struct BarData {
    std::vector<BarGroup> groups;
    QString targetName; ///< words of the legend; empty draws none
    QString actualName;
    ValueFormat format;
    QString emptyText;

    bool isEmpty() const;
};

struct BarLayout {
    QRectF plot;
    ValueAxis axis;
    struct Bar {
        std::size_t group = 0;
        bool isTarget = false;
        QRectF area; ///< of no height for 0
    };
    std::vector<Bar> bars;
    std::vector<QRectF> legendSwatches; ///< target, actual
    std::vector<ChartLabel> labels;

    double y(double value) const { return plot.bottom() - axis.share(value) * plot.height(); }
};

BarLayout layoutBars(const QRectF& area, const BarData& data, const ChartStyle& style);
void paint(QPainter& painter, const QRectF& area, const BarData& data, const ChartStyle& style);
