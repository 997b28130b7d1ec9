#pragma once

#include "calendar/Date.h"
#include "charts/ChartLabel.h"
#include "charts/ChartStyle.h"
#include "charts/ValueAxis.h"

#include <QPolygonF>

#include <optional>
#include <vector>

/// A cumulated value at the end of a day.
struct ChartPoint {
    attain::Date day;
    double value = 0;
};

/// A period's way to its target: what was reached (solid), what pace expected (grey, dashed), where it leads (dotted).
/// All texts come ready from the caller; an empty text draws no label.
struct PaceData {
    attain::Date from;
    attain::Date to;
    std::vector<ChartPoint> actual;   ///< ascending, up to the as-of day
    std::vector<ChartPoint> expected; ///< ascending, over the whole period
    std::optional<attain::Date> asOf; ///< marked when it lies inside the period
    std::optional<double> target;
    std::optional<double> projection; ///< at the end of the period; drawn from the last actual
    ValueFormat axisFormat;
    QString asOfLabel;
    QString targetLabel;
    QString projectionLabel;
    QString emptyText; ///< shown instead of a chart when there is nothing to draw

    bool isEmpty() const { return actual.empty() && expected.empty() && !target; }
};

/// A month's first day (or another tick) and its x.
struct PaceTick {
    attain::Date day;
    double x = 0;
};

struct PaceLayout {
    QRectF plot;
    ValueAxis axis;
    std::vector<PaceTick> ticks;
    QPolygonF actual;
    QPolygonF expected;
    QPolygonF projection;
    std::optional<double> asOf; ///< x
    std::vector<ChartLabel> labels;

    double y(double value) const { return plot.bottom() - axis.share(value) * plot.height(); }
    /// x of the end of a day.
    double x(attain::Date day, const PaceData& data) const;
    /// The day under x, inside the period.
    attain::Date dayAt(double x, const PaceData& data) const;
};

PaceLayout layoutPace(const QRectF& area, const PaceData& data, const ChartStyle& style);
void paint(QPainter& painter, const QRectF& area, const PaceData& data, const ChartStyle& style);
