#pragma once

#include "explaining/Explanation.h"
#include "metrics/MetricService.h"
#include "targets/AttainmentService.h"

namespace attain {

/// Tells what a figure is made of: sale lines by month, the metrics that a formula names, or values that were entered.
/// Throws Failure.
class FigureExplanation {
public:
    struct Sources {
        const SalesService& sales;
        const MetricService& metrics;
        const OrganisationService& organisation;
        const CalendarService& calendar;
    };
    /// `query` with its as-of day. At most `maxLines` lines or values are listed (0: all).
    FigureExplanation(const Sources& sources, Subject subject, const AttainmentQuery& query, std::size_t maxLines);

    /// "actual": the row's number.
    Explanation actual(const AttainmentRow& row) const;

private:
    void addTo(Explanation& step, Metric metric, std::size_t maxLines, int depth) const;
    void addSales(Explanation& step, Metric metric, const OwnMetric* part, std::size_t maxLines) const;
    void addFormula(Explanation& step, const OwnMetric& metric, std::size_t maxLines, int depth) const;
    void addEntered(Explanation& step, const OwnMetric& metric, std::size_t maxLines) const;
    void addComponents(Explanation& step, Metric metric, const SaleFilter& filter) const;
    void addLines(Explanation& month, const SaleFilter& filter, Metric metric, std::optional<std::size_t> atMost) const;
    ActualsQuery queryFor(Metric metric) const;

    Sources m_sources;
    Subject m_subject;
    const AttainmentQuery& m_query;
    std::size_t m_maxLines;
    Period m_elapsed;
    std::shared_ptr<const Organisation> m_organisation;
};

} // namespace attain
