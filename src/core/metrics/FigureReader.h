#pragma once

#include "metrics/EnteredValues.h"
#include "metrics/MetricRepository.h"
#include "sales/SalesService.h"

namespace attain {

/// Figures of any metrics for one ActualsQuery: those from sales in one scan, the workspace's own beside them. Lines, sums
/// and control totals of the answer are those of the metrics from sales, without such those of the first metric. Throws
/// Failure.
class FigureReader {
public:
    FigureReader(const SalesService& sales, const MetricRepository& metrics,
                 std::shared_ptr<const Organisation> organisation);

    ActualsTable read(const ActualsQuery& query) const;
    const OwnMetric& definition(Metric metric) const;
    /// The metrics that a formula names, in its order. NotFound{"metric", name}.
    std::vector<Metric> namedBy(const OwnMetric& metric) const;
    /// The lines that count for a part: the filter, narrowed.
    SaleFilter narrowed(SaleFilter filter, const OwnMetric& part) const;

private:
    ActualsTable read(const ActualsQuery& query, int depth) const;
    ActualsTable own(const ActualsQuery& query, Metric metric, int depth) const;
    ActualsTable part(ActualsQuery query, Metric metric, const OwnMetric& definition) const;
    ActualsTable computed(ActualsQuery query, Metric metric, const OwnMetric& definition, int depth) const;
    ActualsTable entered(ActualsQuery query, Metric metric, const OwnMetric& definition) const;

    const SalesService& m_sales;
    const MetricRepository& m_metrics;
    std::shared_ptr<const Organisation> m_organisation;
    std::vector<OwnMetric> m_definitions;
};

} // namespace attain
