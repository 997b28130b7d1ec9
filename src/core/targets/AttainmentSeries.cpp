#include "targets/Attainment.h"
#include "targets/AttainmentReader.h"

namespace attain {
namespace {

/// The steps of a series by the first day of their month, week or day.
std::map<Date, std::size_t> stepsByMonth(const ActualsTable& table)
{
    std::map<Date, std::size_t> steps;
    for (std::size_t i = 0; i < table.steps().size(); ++i)
        steps.emplace(table.steps()[i].from.firstOfMonth(), i);
    return steps;
}

} // namespace

std::vector<PacePoint> AttainmentReader::paceSeries(Subject subject) const
{
    if (!m_info.additive)
        return {};
    const auto target = m_totals.cell(m_query.metric, subject, m_query.period).levels.target;
    const auto monthWeights = weights(subject);
    const bool person = subject.kind == SubjectKind::Person;
    ActualsTable table;
    if (m_elapsed)
        table = actuals(person ? GroupBy::Person : GroupBy::Company, *m_elapsed, filterOf(subject), Series::Day);

    std::vector<PacePoint> points;
    std::int64_t sum = 0;
    std::size_t step = 0;
    for (Date day = m_query.period.from; day <= m_query.period.to; day = day.plusDays(1)) {
        PacePoint point{day, {}, {}};
        if (m_elapsed && day <= m_elapsed->to) {
            while (step < table.steps().size() && table.steps()[step].to <= day)
                if (const auto figure = table.figure(person ? subject.id : 0, step++, m_query.metric))
                    sum = checkedAdd(sum, figure->scaled);
            point.actual = sum;
        }
        if (target)
            if (const auto weight = elapsedWeight(m_query.period, monthWeights, m_days, day))
                point.expected = expectedOf(*target, *weight);
        points.push_back(point);
    }
    return points;
}

std::vector<MonthPoint> AttainmentReader::monthSeries(Subject subject) const
{
    const bool person = subject.kind == SubjectKind::Person;
    const GroupBy by = person ? GroupBy::Person : GroupBy::Company;
    const std::int64_t group = person ? subject.id : 0;
    ActualsTable now;
    if (m_elapsed)
        now = actuals(by, *m_elapsed, filterOf(subject), Series::Month);
    const ActualsTable before = actuals(by, FiscalCalendar::lastYear(m_query.period), filterOf(subject), Series::Month);
    const auto stepsNow = stepsByMonth(now);
    const auto stepsBefore = stepsByMonth(before);

    std::vector<MonthPoint> points;
    for (const auto& month : m_sources.calendar.fiscalCalendar().monthsOf(m_query.period)) {
        MonthPoint point{month, {}, {}, {}};
        const bool whole = m_query.period.from <= month.from && month.to <= m_query.period.to;
        const Period inside = whole
            ? month
            : FiscalCalendar::range(std::max(month.from, m_query.period.from), std::min(month.to, m_query.period.to));
        point.target = m_totals.cell(m_query.metric, subject, inside);
        if (const auto step = stepsNow.find(month.from); step != stepsNow.end())
            point.actual = now.figure(group, step->second, m_query.metric);
        const auto step = stepsBefore.find(month.from.plusMonths(-12));
        if (step != stepsBefore.end() && before.control().lines > 0)
            point.lastYear = before.figure(group, step->second, m_query.metric);
        points.push_back(std::move(point));
    }
    return points;
}

std::map<PersonId, std::vector<std::int64_t>> AttainmentReader::weeklySeries(int weeks) const
{
    std::map<PersonId, std::vector<std::int64_t>> series;
    if (weeks <= 0)
        return series;
    const Date monday = m_asOf.plusDays(1 - m_asOf.isoWeekday() - 7 * (weeks - 1));
    const auto table = actuals(GroupBy::Person, FiscalCalendar::range(monday, m_asOf), {}, Series::Week);
    for (const auto& person : m_organisation->people()) {
        auto& values = series[person.id];
        for (std::size_t step = 0; step < table.steps().size(); ++step) {
            const auto figure = table.figure(person.id.value, step, m_query.metric);
            values.push_back(figure ? figure->scaled : 0);
        }
    }
    return series;
}

} // namespace attain
