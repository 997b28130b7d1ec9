#pragma once

#include "metrics/OwnMetric.h"

#include <QCoreApplication>
#include <QString>

/// Words for what the metrics library knows.
class MetricWords {
    Q_DECLARE_TR_FUNCTIONS(MetricWords)
public:
    static QString unit(attain::Unit unit);
    static QString direction(attain::Direction direction);
    /// With its tolerance or points.
    static QString direction(const attain::MetricInfo& info);
    static QString combination(attain::Combination combination);
    /// Nothing: computed from sale lines.
    static QString source(std::optional<attain::MetricSource> source);
    static QString column(attain::DictionaryKind column);
    /// "Signed", "Received"
    static QString basis(attain::SaleBasis basis);
    /// "Revenue, channel: 线上", the formula with the names of the metrics, or how months are combined.
    static QString origin(const attain::OwnMetric& metric, const std::vector<attain::Metric>& metrics);
    /// With × and ÷, and names instead of codes.
    static QString formula(const std::string& text, const std::vector<attain::Metric>& metrics);
    static QString filter(const std::map<attain::DictionaryKind, std::vector<std::string>>& only);
};
