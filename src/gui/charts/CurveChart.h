#pragma once

#include "charts/ChartStyle.h"

#include <QPolygonF>

#include <optional>
#include <vector>

/// A line over a number, with steps where two points have one x; a tick at every x that matters, and one marked point.
struct CurveData {
    struct Tick {
        double x = 0;
        QString text;
        bool operator==(const Tick&) const = default;
    };
    struct Mark {
        QPointF at;
        QString text;
        bool operator==(const Mark&) const = default;
    };
    QPolygonF points; ///< by x
    std::vector<Tick> ticks;
    std::optional<Mark> mark;
    ValueFormat values; ///< of the y axis
    QString caption;    ///< below: what the axes are
    bool operator==(const CurveData& other) const
    {
        return points == other.points && ticks == other.ticks && mark == other.mark && caption == other.caption;
    }
};

struct CurveLayout {
    QRectF plot;
    QPolygonF line;
    std::vector<std::pair<double, QString>> rows;  ///< y of a grid line and its label
    std::vector<std::pair<QRectF, QString>> ticks; ///< those that have room
    std::optional<QPointF> mark;
    QRectF markLabel;
};

CurveLayout layoutCurve(const QRectF& area, const CurveData& data, const ChartStyle& style);
void paint(QPainter& painter, const QRectF& area, const CurveData& data, const ChartStyle& style);
