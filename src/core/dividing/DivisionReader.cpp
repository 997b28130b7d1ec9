#include "dividing/DivisionReader.h"

#include "support/Decimal.h"

#include <algorithm>

namespace attain {
namespace {

ActualsTable actuals(const MetricService& metrics, Metric metric, GroupBy by, Date from, Date to, Series series)
{
    ActualsQuery query;
    query.filter.from = from;
    query.filter.to = to;
    query.metrics = {metric};
    query.groupBy = by;
    query.series = series;
    return orThrow(metrics.figures(query));
}

bool measures(const DivisionPlan& plan, DivisionFactorKind kind)
{
    return std::ranges::any_of(plan.factors, [&](const DivisionFactor& factor) { return factor.kind == kind; });
}

} // namespace

DivisionReader::DivisionReader(const Sources& sources, const DivisionPlan& plan, std::set<std::int64_t> dividedEntries)
    : m_plan{plan}
    , m_organisation{orThrow(sources.organisation.snapshot())}
    , m_book{orThrow(sources.targets.book(plan.scenario, TargetView::working()))}
    , m_locks{orThrow(sources.targets.locks(plan.scenario))}
    , m_dividedEntries{std::move(dividedEntries)}
    , m_months{sources.calendar.fiscalCalendar().monthsOf(plan.period)}
{
    const auto season = sources.calendar.seasonWeights();
    for (const auto& month : m_months)
        m_calendarWeights.push_back(season.of(month.from.month()));
    const Period before = FiscalCalendar::lastYear(plan.period);
    const auto read = [&](GroupBy by, Date from, Date to, Series series) {
        return actuals(sources.metrics, plan.metric, by, from, to, series);
    };
    m_peopleLastYear = read(GroupBy::Person, before.from, before.to, Series::Month);
    m_departmentsLastYear = read(GroupBy::Department, before.from, before.to, Series::Month);
    if (!measures(plan, DivisionFactorKind::TrailingYear))
        return;
    // The twelve months up to the last sale, but not into the period itself.
    const auto days = orThrow(sources.sales.days());
    const Date end = days ? std::min(days->last, plan.period.from.plusDays(-1)) : plan.period.from.plusDays(-1);
    const Date from = end.plusDays(1).plusMonths(-12);
    m_peopleTrailing = read(GroupBy::Person, from, end, Series::None);
    m_departmentsTrailing = read(GroupBy::Department, from, end, Series::None);
}

DivisionWhole DivisionReader::root() const
{
    DivisionWhole whole;
    whole.levels = m_book->cell(m_plan.metric, m_plan.root, m_plan.period).levels;
    for (const auto& month : m_months)
        whole.months.push_back({month.from, m_book->month(m_plan.metric, m_plan.root, month.from)});
    whole.calendar = m_calendarWeights;
    return whole;
}

bool DivisionReader::takesPart(const Person& person) const
{
    return (!person.hired || *person.hired <= m_plan.period.to) && (!person.left || *person.left >= m_plan.period.from);
}

bool DivisionReader::takesPart(const Department& department) const
{
    if (department.kind != DepartmentKind::Sales)
        return false;
    if (sold(m_departmentsLastYear, department.id.value).total)
        return true;
    const auto people = m_organisation->peopleIn(department.id, m_plan.period.from, m_plan.period.to);
    return !people.empty();
}

std::vector<DivisionReceiver> DivisionReader::below(Subject subject) const
{
    std::vector<DivisionReceiver> receivers;
    if (subject.kind == SubjectKind::Person)
        return receivers;
    const DepartmentId parent{subject.kind == SubjectKind::Department ? subject.id : 0};
    for (const auto& department : m_organisation->departments())
        if (department.parent == parent && takesPart(department))
            receivers.push_back(receiver(Subject::of(department.id)));
    for (const auto& person : m_organisation->people())
        if (m_organisation->departmentOn(person.id, m_plan.period.to) == parent && takesPart(person))
            receivers.push_back(receiver(Subject::of(person.id)));
    return receivers;
}

std::vector<DivisionReceiver> DivisionReader::peopleBelow(Subject subject) const
{
    std::vector<DivisionReceiver> receivers;
    const DepartmentId top{subject.kind == SubjectKind::Department ? subject.id : 0};
    std::set<DepartmentId> inside;
    for (const auto& id : m_organisation->subtree(top))
        if (m_organisation->department(id)->kind == DepartmentKind::Sales)
            inside.insert(id);
    if (!top)
        inside.insert(DepartmentId{});
    for (const auto& person : m_organisation->people())
        if (inside.contains(m_organisation->departmentOn(person.id, m_plan.period.to)) && takesPart(person))
            receivers.push_back(receiver(Subject::of(person.id)));
    return receivers;
}

DivisionReader::Sold DivisionReader::sold(const ActualsTable& actuals, std::int64_t id) const
{
    Sold result;
    if (actuals.sums(id).lines == 0 && (m_plan.metric.fromSales() || !actuals.figure(id, m_plan.metric)))
        return result;
    if (const auto figure = actuals.figure(id, m_plan.metric))
        result.total = figure->scaled;
    for (std::size_t step = 0; step < actuals.steps().size(); ++step) {
        const auto figure = actuals.figure(id, step, m_plan.metric);
        result.months.push_back(figure ? figure->scaled : 0);
    }
    return result;
}

int DivisionReader::daysInRole(const Person& person) const
{
    const Date from = std::max(person.hired.value_or(m_plan.period.from), m_plan.period.from);
    const Date to = std::min(person.left.value_or(m_plan.period.to), m_plan.period.to);
    return std::max(0, to - from + 1);
}

std::vector<Ratio> DivisionReader::presence(const Person& person) const
{
    std::vector<Ratio> result;
    for (const auto& month : m_months) {
        Ratio share = Ratio::fromScaled(Ratio::kScale);
        if (m_plan.byDaysInRole) {
            const Date from = std::max(person.hired.value_or(month.from), month.from);
            const Date to = std::min(person.left.value_or(month.to), month.to);
            share = ratioOf(std::max(0, to - from + 1), month.days()).value_or(Ratio{});
        }
        if (person.hired && *person.hired <= month.to) {
            const int since
                = (month.from.year() - person.hired->year()) * 12 + month.from.month() - person.hired->month();
            if (since < std::ssize(m_plan.ramp))
                share = Ratio::fromScaled(multiplyDivide(
                    share.scaled(), m_plan.ramp[static_cast<std::size_t>(since)].scaled(), Ratio::kScale));
        }
        result.push_back(share);
    }
    return result;
}

DivisionReceiver DivisionReader::receiver(Subject subject) const
{
    DivisionReceiver result;
    result.subject = subject;
    if (const auto rule = m_plan.rules.find(subject); rule != m_plan.rules.end())
        result.rule = rule->second;
    const bool isPerson = subject.kind == SubjectKind::Person;
    const auto lastYear = sold(isPerson ? m_peopleLastYear : m_departmentsLastYear, subject.id);
    result.lastYear = lastYear.total;
    result.lastYearMonths = lastYear.months;
    if (m_peopleTrailing)
        result.trailingYear = sold(isPerson ? *m_peopleTrailing : *m_departmentsTrailing, subject.id).total;
    if (isPerson) {
        const auto& person = *m_organisation->person(PersonId{subject.id});
        result.daysInRole = daysInRole(person);
        result.presence = presence(person);
    } else {
        for (const auto& id : m_organisation->peopleIn(DepartmentId{subject.id}, m_plan.period.from, m_plan.period.to))
            result.daysInRole += daysInRole(*m_organisation->person(id));
        result.presence.assign(m_months.size(), Ratio::fromScaled(Ratio::kScale));
    }

    const auto cell = m_book->cell(m_plan.metric, subject, m_plan.period);
    result.levels = cell.levels;
    for (const auto& month : m_months) {
        result.present.push_back(m_book->month(m_plan.metric, subject, month.from).target.value_or(0));
        result.fixed.push_back(isLocked(m_locks, m_plan.metric, subject, month.from));
    }
    const auto entry = m_book->entryOf(m_plan.metric, subject, m_plan.period);
    const bool byHand = cell.origin == TargetOrigin::Entered && entry && !m_dividedEntries.contains(entry->id);
    result.stays = std::ranges::all_of(result.fixed, [](bool fixed) { return fixed; })
        || (m_plan.keepEntered && byHand && cell.levels.target);
    return result;
}

} // namespace attain
