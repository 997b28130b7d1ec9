#include "fairness/SalesHistory.h"

#include <algorithm>

namespace attain {
namespace {

constexpr int kHistoryMonths = 36;

} // namespace

SalesHistory::SalesHistory(const CalendarService& calendar, const SalesService& sales, const MetricService& metrics,
                           Metric metric, Date before, GroupBy groupBy)
    : m_metric{metric}
{
    const auto known = orThrow(sales.days());
    if (!known)
        return;
    const auto days = calendar.workingDays();
    Date from = std::max(before.plusMonths(-kHistoryMonths), known->first.firstOfMonth());
    // The first month of the sales may be a part of one.
    if (from == known->first.firstOfMonth() && days.count(from, known->first.plusDays(-1)) > 0)
        from = from.plusMonths(1);
    for (Date month = from; month < before; month = month.plusMonths(1)) {
        const bool complete = known->last >= month.lastOfMonth()
            || (known->last >= month && days.count(known->last.plusDays(1), month.lastOfMonth()) == 0);
        if (!complete)
            break;
        m_months.push_back(calendar.fiscalCalendar().containing(PeriodKind::Month, month));
    }
    if (m_months.empty())
        return;
    ActualsQuery query;
    query.filter.from = m_months.front().from;
    query.filter.to = m_months.back().to;
    query.metrics = {metric};
    query.groupBy = groupBy;
    query.series = Series::Month;
    m_actuals = orThrow(metrics.figures(query));
}

std::vector<std::int64_t> SalesHistory::valuesOf(std::int64_t key, std::optional<Date> since) const
{
    std::vector<std::int64_t> values;
    for (std::size_t step = 0; step < m_months.size(); ++step) {
        if (since && m_months[step].from < *since)
            continue;
        const auto figure = m_actuals.figure(key, step, m_metric);
        values.push_back(figure ? figure->scaled : 0);
    }
    return values;
}

std::optional<std::int64_t> SalesHistory::sumOf(std::int64_t key, std::optional<Date> since, Date from, Date to) const
{
    const auto values = valuesOf(key, since);
    const std::size_t skipped = m_months.size() - values.size();
    if (values.empty() || from < m_months[skipped].from || to > m_months.back().to)
        return {};
    std::int64_t sum = 0;
    for (std::size_t i = 0; i < values.size(); ++i)
        if (const auto& month = m_months[skipped + i]; from <= month.from && month.to <= to)
            sum = checkedAdd(sum, values[i]);
    return sum;
}

} // namespace attain
