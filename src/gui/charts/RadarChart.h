#pragma once

#include "charts/ChartStyle.h"

#include <QPolygonF>

#include <optional>
#include <vector>

/// Several shares of one whole around a centre: a person's line, and the peers' behind it. 1 lies on the marked ring; the
/// scale ends at the largest value, at least a quarter beyond the ring. A missing value has no corner.
struct RadarData {
    struct Axis {
        QString name;
        std::optional<double> value;
        std::optional<double> peers;
        bool operator==(const Axis&) const = default;
    };
    std::vector<Axis> axes; ///< the first points up, the others follow clockwise
    bool operator==(const RadarData&) const = default;
};

struct RadarLayout {
    QPointF centre;
    double radius = 0; ///< of the end of the scale
    double most = 1;   ///< the value there
    QPolygonF value;   ///< corners that are there, in order
    QPolygonF peers;
    std::vector<QPointF> ends; ///< of each axis
};

RadarLayout layoutRadar(const QRectF& area, const RadarData& data, const ChartStyle& style);
void paint(QPainter& painter, const QRectF& area, const RadarData& data, const ChartStyle& style);
