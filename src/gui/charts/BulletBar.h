#pragma once

#include "charts/ChartStyle.h"

#include <optional>

/// How far an actual is towards its target. 1 is 100 %.
struct BulletData {
    std::optional<double> attainment; ///< none: no target; an empty track is drawn
    std::optional<double> expected;   ///< the share that pace expects by now
    attain::PaceStatus status = attain::PaceStatus::NotAvailable;
    bool operator==(const BulletData&) const = default;
};

/// Where the parts of a bullet bar lie. Nothing leaves `track`, whatever the numbers are.
struct BulletLayout {
    QRectF track;               ///< 0 % to 130 %
    QRectF bar;                 ///< 0 % to the actual; empty for 0, negative and not available
    std::optional<double> tick; ///< x of the expected pace
    std::optional<double> full; ///< x of 100 %
    bool beyond = false;        ///< the actual is above 130 %: an arrow head says that the bar goes on
    bool negative = false;      ///< the actual is below 0: an arrow head at the left says so
};

/// The share at the right end of a bullet bar.
constexpr double kBulletRoom = 1.3;

BulletLayout layoutBullet(const QRectF& area, const BulletData& data);
void paint(QPainter& painter, const QRectF& area, const BulletData& data, const ChartStyle& style);
