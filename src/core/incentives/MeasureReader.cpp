#include "incentives/MeasureReader.h"

#include <algorithm>

namespace attain {
namespace {

/// Without any line a sum of lines is 0; anything else is not there.
std::optional<std::int64_t> withoutRow(const Measure& measure)
{
    const bool isSum = measure.metric.fromSales() && infoOf(measure.metric).additive;
    return measure.as == MeasureAs::Value && isSum ? std::optional<std::int64_t>{0} : std::nullopt;
}

} // namespace

MeasureReader::MeasureReader(const IncentiveSources& sources, const Period& period, std::optional<Date> asOf,
                             const std::string& scenario)
    : m_sources{sources}
    , m_period{period}
    , m_asOf{asOf}
    , m_scenario{scenario}
    , m_calendar{sources.calendar.fiscalCalendar()}
{
}

std::optional<Period> periodOf(const Measure& measure, const Period& paid, const FiscalCalendar& calendar)
{
    const auto year = calendar.containing(PeriodKind::Year, paid.from);
    switch (measure.when) {
    case MeasureWhen::Current: return paid;
    case MeasureWhen::Previous: return calendar.neighbour(paid, -1);
    case MeasureWhen::YearToDate: return paid == year ? year : FiscalCalendar::range(year.from, paid.to);
    case MeasureWhen::BeforeInYear:
        if (paid.from == year.from)
            return {};
        return FiscalCalendar::range(year.from, paid.from.plusDays(-1));
    }
    return {};
}

std::optional<std::int64_t> MeasureReader::number(const Measure& measure, const Participant& participant)
{
    auto period = periodOf(measure, m_period, m_calendar);
    if (!period)
        return measure.as == MeasureAs::Value ? std::optional<std::int64_t>{0} : std::nullopt;
    if (measure.as == MeasureAs::Score) {
        const auto& known = scores(*period);
        const auto found = known.find(participant.person);
        return found == known.end() ? std::nullopt : std::optional{found->second.scaled()};
    }
    // Who was in another role for a part of the period is paid for the days in this one.
    const bool ownDays = participant.moved && measure.when == MeasureWhen::Current
        && (measure.of == MeasureOf::Self || measure.of == MeasureOf::Overlay);
    if (ownDays)
        period = FiscalCalendar::range(participant.from, participant.to);
    if (measure.of == MeasureOf::Overlay) {
        const auto& known = overlay(measure, *period);
        const auto found = known.find(participant.person);
        return found == known.end() ? withoutRow(measure) : std::optional{found->second};
    }
    const auto by = measure.of == MeasureOf::Self ? GroupBy::Person
        : measure.of == MeasureOf::Team           ? GroupBy::Department
                                                  : GroupBy::Company;
    const auto id = by == GroupBy::Person ? participant.person.value
        : by == GroupBy::Department       ? participant.department.value
                                          : std::int64_t{0};
    const auto& known = rows(measure, by, *period);
    const auto found = known.find(id);
    if (found == known.end())
        return withoutRow(measure);
    const auto& row = found->second;
    switch (measure.as) {
    case MeasureAs::Value: return row.actual ? std::optional{row.actual->scaled} : withoutRow(measure);
    case MeasureAs::Attainment: return row.attainment ? std::optional{row.attainment->scaled()} : std::nullopt;
    case MeasureAs::Goal: return row.target.levels.target;
    case MeasureAs::Score: break;
    }
    return {};
}

std::optional<Date> MeasureReader::asOfIn(const Period& period) const
{
    return m_asOf ? std::optional{std::min(*m_asOf, period.to)} : std::nullopt;
}

const MeasureReader::Numbers& MeasureReader::rows(const Measure& measure, GroupBy by, const Period& period)
{
    const std::tuple key{measure.metric, by, period.code};
    if (const auto found = m_rows.find(key); found != m_rows.end())
        return found->second;
    AttainmentQuery query;
    query.period = period;
    query.by = by;
    query.metric = measure.metric;
    query.asOf = asOfIn(period);
    query.scenario = m_scenario;
    query.withLastYear = false;
    Numbers rows;
    for (auto& row : orThrow(m_sources.attainment.table(query)).rows)
        rows.insert_or_assign(row.id, std::move(row));
    return m_rows.emplace(key, std::move(rows)).first->second;
}

const std::map<PersonId, std::int64_t>& MeasureReader::overlay(const Measure& measure, const Period& period)
{
    const std::pair key{measure.metric, period.code};
    if (const auto found = m_overlay.find(key); found != m_overlay.end())
        return found->second;
    ActualsQuery query;
    query.filter.from = period.from;
    query.filter.to = m_asOf ? std::min(*m_asOf, period.to) : period.to;
    query.metrics = {measure.metric};
    query.groupBy = GroupBy::Person;
    query.creditKind = CreditKind::Overlay;
    const auto table = orThrow(m_sources.sales.actuals(query));
    std::map<PersonId, std::int64_t> numbers;
    for (const auto group : table.groups())
        if (const auto figure = table.figure(group, measure.metric))
            numbers.emplace(PersonId{group}, figure->scaled);
    return m_overlay.emplace(key, std::move(numbers)).first->second;
}

const std::map<PersonId, Ratio>& MeasureReader::scores(const Period& period)
{
    if (const auto found = m_scores.find(period.code); found != m_scores.end())
        return found->second;
    ScorecardQuery query;
    query.period = period;
    query.asOf = asOfIn(period);
    query.scenario = m_scenario;
    std::map<PersonId, Ratio> scores;
    for (const auto& card : orThrow(m_sources.scorecards.cards(query)).cards)
        if (card.score)
            scores.emplace(card.person, *card.score);
    return m_scores.emplace(period.code, std::move(scores)).first->second;
}

} // namespace attain
