#pragma once

#include "charts/ChartStyle.h"

#include <optional>
#include <vector>

/// The shape of a short series, without an axis; the scale is the series' own, and always holds zero when a value is
/// negative. A missing value breaks the line.
struct SparklineData {
    std::vector<std::optional<double>> values;
    bool operator==(const SparklineData&) const = default;
};

/// Where the values lie inside `area`, in order; a missing value has no point.
std::vector<std::optional<QPointF>> layoutSparkline(const QRectF& area, const SparklineData& data);
void paint(QPainter& painter, const QRectF& area, const SparklineData& data, const ChartStyle& style);
