#include "targets/AttainmentService.h"

#include "targets/AttainmentReader.h"

#include <algorithm>

namespace attain {

AttainmentService::AttainmentService(const SalesService& sales, const MetricService& metrics,
                                     const TargetService& targets, const OrganisationService& organisation,
                                     const CalendarService& calendar, const Clock& clock)
    : m_sales{sales}
    , m_metrics{metrics}
    , m_targets{targets}
    , m_organisation{organisation}
    , m_calendar{calendar}
    , m_clock{clock}
{
}

Date AttainmentService::lastDay(const std::optional<Metric>& metric) const
{
    const auto days = orThrow(m_sales.days());
    const Date today{m_clock.today()};
    Date last = days ? days->last : today;
    if (!metric || metric->fromSales())
        return last;
    const auto own = m_metrics.own(infoOf(*metric).code);
    const auto others = own ? orThrow(m_sales.days(own->basis)) : std::nullopt;
    return others ? std::max(last, std::min(others->last, today)) : last;
}

Result<Date> AttainmentService::asOfFor(const Period& period, Metric metric) const
{
    return guarded([&]() -> Result<Date> { return std::min(lastDay(metric), period.to); });
}

Result<Period> AttainmentService::currentPeriod(PeriodKind kind) const
{
    return guarded([&]() -> Result<Period> { return m_calendar.fiscalCalendar().containing(kind, lastDay({})); });
}

template<class Answer>
auto AttainmentService::read(const AttainmentQuery& query, Answer&& answer) const
{
    using Outcome = Result<std::invoke_result_t<Answer, const AttainmentReader&>>;
    return guarded([&]() -> Outcome {
        const Date asOf = query.asOf ? *query.asOf : orThrow(asOfFor(query.period, query.metric));
        const AttainmentReader reader{{m_sales, m_metrics, m_targets, m_organisation, m_calendar}, query, asOf};
        return answer(reader);
    });
}

Result<AttainmentTable> AttainmentService::table(const AttainmentQuery& query) const
{
    return read(query, [](const AttainmentReader& reader) { return reader.table(); });
}

Result<AttainmentTables> AttainmentService::tables(const AttainmentQuery& query) const
{
    return read(query, [](const AttainmentReader& reader) { return reader.tables(); });
}

Result<AttainmentRow> AttainmentService::row(Subject subject, const AttainmentQuery& query) const
{
    return read(query, [&](const AttainmentReader& reader) { return reader.row(subject); });
}

Result<std::vector<PacePoint>> AttainmentService::paceSeries(Subject subject, const AttainmentQuery& query) const
{
    return read(query, [&](const AttainmentReader& reader) { return reader.paceSeries(subject); });
}

Result<std::map<PersonId, std::vector<std::int64_t>>> AttainmentService::weeklySeries(const AttainmentQuery& query,
                                                                                      int weeks) const
{
    return read(query, [&](const AttainmentReader& reader) { return reader.weeklySeries(weeks); });
}

Result<std::vector<MonthPoint>> AttainmentService::monthSeries(Subject subject, const AttainmentQuery& query) const
{
    return read(query, [&](const AttainmentReader& reader) { return reader.monthSeries(subject); });
}

} // namespace attain
