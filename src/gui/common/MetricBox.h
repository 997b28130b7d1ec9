#pragma once

#include "metrics/MetricService.h"

class QComboBox;

/// A box of all metrics of a workspace.
struct MetricBox {
    /// Adds them behind what the box holds and chooses one; without one the first entry stays.
    static void fill(QComboBox& box, const attain::MetricService& metrics, std::optional<attain::Metric> chosen);
    /// Nothing for an entry that is no metric.
    static std::optional<attain::Metric> metric(const QComboBox& box);
};
