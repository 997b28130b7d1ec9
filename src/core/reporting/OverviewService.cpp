#include "reporting/OverviewService.h"

#include "storage/UnitOfWork.h"

#include <algorithm>

namespace attain {
namespace {

constexpr int kWeeks = 12;
constexpr int kAverageDays = 30;

OverviewRow toRow(const AttainmentRow& row)
{
    OverviewRow made;
    made.row = row;
    if (row.actual && row.target.levels.target)
        made.gap = Figure{row.actual->unit, checkedSubtract(row.actual->scaled, *row.target.levels.target)};
    if (row.attainment && row.elapsedWeight)
        made.offPace = *row.attainment - *row.elapsedWeight;
    made.status = paceStatus(row.paceIndex);
    return made;
}

bool hasFigures(const AttainmentRow& row)
{
    return row.target.levels.target || row.saleLines > 0;
}

} // namespace

OverviewService::OverviewService(const AttainmentService& attainment, const AttentionService& attention,
                                 const OrganisationService& organisation, const SalesService& sales,
                                 const CalendarService& calendar)
    : m_attainment{attainment}
    , m_attention{attention}
    , m_organisation{organisation}
    , m_sales{sales}
    , m_calendar{calendar}
{
}

Result<Overview> OverviewService::overview(const AttainmentQuery& given) const
{
    return guarded([&]() -> Result<Overview> {
        AttainmentQuery query = given;
        if (!query.asOf)
            query.asOf = orThrow(m_attainment.asOfFor(query.period, query.metric));
        Overview overview;
        overview.period = query.period;
        overview.asOf = *query.asOf;
        overview.metric = query.metric;
        overview.finished = *query.asOf >= query.period.to;
        overview.hasSales = orThrow(m_sales.days()).has_value();
        const AttainmentTables tables = orThrow(m_attainment.tables(query));
        addSubject(overview, query, tables);
        addDepartments(overview, query, tables.departments);
        addPeople(overview, query, tables.people);
        overview.attention = orThrow(m_attention.items(query, tables));
        return overview;
    });
}

void OverviewService::addSubject(Overview& overview, const AttainmentQuery& query, const AttainmentTables& tables) const
{
    const Subject subject = query.department ? Subject::of(query.department) : Subject::company();
    overview.subject = toRow(tables.company.rows.front());
    const AttainmentRow& row = overview.subject.row;
    const auto target = row.target.levels.target;
    if (row.projection && target)
        overview.projectedAttainment = ratioOf(row.projection->scaled, *target);
    if (!infoOf(query.metric).additive)
        return;
    overview.pace = orThrow(m_attainment.paceSeries(subject, query));
    const auto soldIn = [&](const Period& period) {
        AttainmentQuery of = query;
        of.period = period;
        of.asOf = period.to;
        of.withLastYear = false;
        return orThrow(m_attainment.row(subject, of)).actual;
    };
    if (target) {
        const auto lastYear = overview.finished ? row.lastYear : soldIn(FiscalCalendar::lastYear(query.period));
        if (lastYear)
            overview.targetGrowth = ratioOf(checkedSubtract(*target, lastYear->scaled), std::abs(lastYear->scaled));
    }
    const Period recent = FiscalCalendar::range(query.asOf->plusDays(1 - kAverageDays), *query.asOf);
    const auto sold = soldIn(recent);
    const int days = m_calendar.workingDays().count(recent.from, recent.to);
    if (sold && days > 0)
        overview.dailyAverage = Figure{sold->unit, multiplyDivide(sold->scaled, 1, days)};
}

void OverviewService::addDepartments(Overview& overview, const AttainmentQuery& query,
                                     const AttainmentTable& table) const
{
    overview.targetVersion = table.targetVersion;
    overview.workingDaysLeft = table.workingDaysLeft;
    overview.saleLines = table.saleLines;
    overview.amount = table.amount;
    for (const AttainmentRow& row : table.rows) {
        if (hasFigures(row) && DepartmentId{row.id} != query.department)
            overview.departments.push_back(toRow(row));
    }
}

void OverviewService::addPeople(Overview& overview, const AttainmentQuery& query, const AttainmentTable& table) const
{
    const auto organisation = orThrow(m_organisation.snapshot());
    const auto weeks = orThrow(m_attainment.weeklySeries(query, kWeeks));
    for (const AttainmentRow& row : table.rows) {
        if (!hasFigures(row))
            continue;
        OverviewRow person = toRow(row);
        if (const Department* department = organisation->department(row.parent))
            person.department = department->name;
        if (const auto series = weeks.find(PersonId{row.id}); series != weeks.end())
            person.weeks = series->second;
        overview.people.push_back(std::move(person));
    }
    std::stable_sort(overview.people.begin(), overview.people.end(), [](const OverviewRow& a, const OverviewRow& b) {
        if (a.row.attainment || b.row.attainment)
            return b.row.attainment < a.row.attainment; // nothing comes last
        return (a.row.actual ? a.row.actual->scaled : 0) > (b.row.actual ? b.row.actual->scaled : 0);
    });
}

} // namespace attain
