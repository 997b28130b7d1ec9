#include "charts/ChartLabel.h"

#include <QFontMetricsF>

#include <algorithm>
#include <cmath>
#include <numeric>

QSizeF labelSize(const QFont& font, const QString& text)
{
    const QFontMetricsF metrics{font};
    return {std::ceil(metrics.horizontalAdvance(text)) + 2, metrics.height()};
}

std::vector<double> spreadApart(const std::vector<double>& wanted, double height, double top, double bottom)
{
    std::vector<std::size_t> order(wanted.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return wanted[a] < wanted[b]; });
    std::vector<double> placed = wanted;
    // Down from the top, then up from the bottom: only what is too near moves.
    double next = top + height / 2;
    for (const std::size_t i : order) {
        placed[i] = std::max(placed[i], next);
        next = placed[i] + height;
    }
    double limit = bottom - height / 2;
    for (auto it = order.rbegin(); it != order.rend(); ++it) {
        placed[*it] = std::min(placed[*it], limit);
        limit = placed[*it] - height;
    }
    return placed;
}
