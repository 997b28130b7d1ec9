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

Result<Date> AttainmentService::lastDay() const
{
    const auto days = m_sales.days();
    if (!days)
        return days.error();
    return *days ? (*days)->last : Date{m_clock.today()};
}

Result<Date> AttainmentService::asOfFor(const Period& period) const
{
    const auto last = lastDay();
    if (!last)
        return last.error();
    return std::min(*last, period.to);
}

Result<Period> AttainmentService::currentPeriod(PeriodKind kind) const
{
    return guarded(
        [&]() -> Result<Period> { return m_calendar.fiscalCalendar().containing(kind, orThrow(lastDay())); });
}

template<class Answer>
auto AttainmentService::read(const AttainmentQuery& query, Answer&& answer) const
{
    using Outcome = Result<std::invoke_result_t<Answer, const AttainmentReader&>>;
    return guarded([&]() -> Outcome {
        const Date asOf = query.asOf ? *query.asOf : orThrow(asOfFor(query.period));
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
