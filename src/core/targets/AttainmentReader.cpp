#include "targets/AttainmentReader.h"

#include "targets/Attainment.h"

#include <algorithm>
#include <set>

namespace attain {
namespace {

std::optional<DictionaryKind> textsOf(GroupBy by)
{
    switch (by) {
    case GroupBy::Product: return DictionaryKind::Product;
    case GroupBy::Category: return DictionaryKind::Category;
    case GroupBy::Channel: return DictionaryKind::Channel;
    case GroupBy::Region: return DictionaryKind::Region;
    case GroupBy::Customer: return DictionaryKind::Customer;
    case GroupBy::Company:
    case GroupBy::Department:
    case GroupBy::Person: return {};
    }
    return {};
}

bool isShown(const AttainmentRow& row)
{
    const auto isSomething = [](const std::optional<Figure>& figure) { return figure && figure->scaled != 0; };
    return row.saleLines > 0 || row.target.origin != TargetOrigin::None || isSomething(row.actual)
        || isSomething(row.lastYear);
}

} // namespace

AttainmentReader::AttainmentReader(const Sources& sources, const AttainmentQuery& query, Date asOf)
    : m_sources{sources}
    , m_query{query}
    , m_asOf{asOf}
    , m_info{infoOf(query.metric)}
    , m_days{sources.calendar.workingDays()}
    , m_season{sources.calendar.seasonWeights()}
    , m_organisation{orThrow(sources.organisation.snapshot())}
    , m_book{orThrow(sources.targets.book(query.scenario))}
    , m_totals{m_book, m_organisation, m_days}
{
    if (query.department && !m_organisation->department(query.department))
        throw Failure{
            Error{ErrorCode::NotFound, "no such department", {"department", std::to_string(query.department.value)}}};
    if (asOf >= query.period.from)
        m_elapsed = FiscalCalendar::range(query.period.from, std::min(asOf, query.period.to));
    for (const auto& month : sources.calendar.fiscalCalendar().monthsOf(query.period))
        m_seasonWeights.push_back({month.from, m_season.of(month.from.month())});
    m_seasonElapsedWeight = elapsedWeight(query.period, m_seasonWeights, m_days, asOf);
}

ActualsTable AttainmentReader::actuals(GroupBy by, const Period& span, const SaleFilter& filter, Series series) const
{
    ActualsQuery query;
    query.filter = filter;
    query.filter.from = span.from;
    query.filter.to = span.to;
    query.metrics = {m_query.metric};
    query.groupBy = by;
    query.series = series;
    return orThrow(m_sources.metrics.figures(query));
}

AttainmentReader::Sales AttainmentReader::sales(GroupBy by, const SaleFilter& filter) const
{
    if (!m_elapsed)
        return {};
    Sales sales{actuals(by, *m_elapsed, filter), {}};
    if (m_query.withLastYear)
        sales.before = actuals(by, FiscalCalendar::lastYear(*m_elapsed), filter);
    return sales;
}

SaleFilter AttainmentReader::filterOf(DepartmentId department) const
{
    SaleFilter filter;
    if (department)
        filter.departments = m_organisation->subtree(department);
    return filter;
}

SaleFilter AttainmentReader::filterOf(Subject subject) const
{
    SaleFilter filter;
    switch (subject.kind) {
    case SubjectKind::Company: break;
    case SubjectKind::Department: filter = filterOf(DepartmentId{subject.id}); break;
    case SubjectKind::Person: filter.persons = std::vector{PersonId{subject.id}}; break;
    }
    return filter;
}

AttainmentReader::Sales AttainmentReader::sales(GroupBy by) const
{
    // A person's row is the same whichever department is looked at, so people are read without the filter.
    return sales(by, by == GroupBy::Person ? SaleFilter{} : filterOf(m_query.department));
}

AttainmentTable AttainmentReader::table() const
{
    return table(m_query.by, sales(m_query.by));
}

AttainmentTables AttainmentReader::tables() const
{
    const Sales inDepartments = sales(GroupBy::Department);
    return {table(GroupBy::Company, inDepartments), table(GroupBy::Department, inDepartments),
            table(GroupBy::Person, sales(GroupBy::Person))};
}

AttainmentTable AttainmentReader::table(GroupBy by, const Sales& found) const
{
    AttainmentTable table;
    table.period = m_query.period;
    table.asOf = m_asOf;
    table.metric = m_query.metric;
    table.scenario = m_query.scenario;
    table.targetVersion = m_book->version().number;
    if (m_elapsed)
        table.workingDaysElapsed = m_days.count(m_elapsed->from, m_elapsed->to);
    table.workingDaysLeft = m_days.count(m_query.period.from, m_query.period.to) - table.workingDaysElapsed;

    SaleTotals control = found.now.control();
    if (by == GroupBy::Person && m_query.department && m_elapsed)
        control = actuals(GroupBy::Company, *m_elapsed, filterOf(m_query.department)).control();
    table.saleLines = control.lines;
    table.amount = control.amount;

    switch (by) {
    case GroupBy::Company: table.rows = {companyRow(found)}; break;
    case GroupBy::Department: table.rows = departmentRows(found); break;
    case GroupBy::Person: table.rows = personRows(found); break;
    case GroupBy::Product:
    case GroupBy::Category:
    case GroupBy::Channel:
    case GroupBy::Region:
    case GroupBy::Customer: table.rows = otherRows(found, by); break;
    }
    return table;
}

AttainmentRow AttainmentReader::row(Subject subject) const
{
    const auto missing = [&](const char* kind) {
        return Failure{Error{ErrorCode::NotFound, "no such subject", {kind, std::to_string(subject.id)}}};
    };
    switch (subject.kind) {
    case SubjectKind::Company: {
        AttainmentRow row;
        row.name = m_organisation->companyName();
        fill(row, subject, sales(GroupBy::Company, {}), 0);
        return row;
    }
    case SubjectKind::Department: {
        const auto* department = m_organisation->department(DepartmentId{subject.id});
        if (!department)
            throw missing("department");
        AttainmentRow row = departmentRow(*department);
        fill(row, subject, sales(GroupBy::Company, filterOf(subject)), 0);
        return row;
    }
    case SubjectKind::Person: {
        const auto* person = m_organisation->person(PersonId{subject.id});
        if (!person)
            throw missing("person");
        AttainmentRow row = personRow(*person);
        fill(row, subject, sales(GroupBy::Person, filterOf(subject)), subject.id);
        return row;
    }
    }
    return {};
}

AttainmentRow AttainmentReader::companyRow(const Sales& sales) const
{
    if (const auto* department = m_organisation->department(m_query.department)) {
        AttainmentRow row = departmentRow(*department);
        fillWhole(row, Subject::of(department->id), sales);
        return row;
    }
    AttainmentRow row;
    row.name = m_organisation->companyName();
    fillWhole(row, Subject::company(), sales);
    return row;
}

AttainmentRow AttainmentReader::departmentRow(const Department& department) const
{
    AttainmentRow row;
    row.level = GroupBy::Department;
    row.id = department.id.value;
    row.code = department.code;
    row.name = department.name;
    row.parent = department.parent;
    row.depth = m_organisation->depth(department.id);
    return row;
}

AttainmentRow AttainmentReader::personRow(const Person& person) const
{
    AttainmentRow row;
    row.level = GroupBy::Person;
    row.id = person.id.value;
    row.code = person.code;
    row.name = person.name;
    row.parent = m_organisation->departmentOn(person.id, m_asOf);
    return row;
}

std::vector<AttainmentRow> AttainmentReader::departmentRows(const Sales& sales) const
{
    std::vector<AttainmentRow> rows;
    std::set<DepartmentId> shown;
    const auto ids = m_organisation->subtree(m_query.department);
    // From the leaves up, so that whatever is above a shown department is shown, too.
    for (auto id = ids.rbegin(); id != ids.rend(); ++id) {
        const auto& department = *m_organisation->department(*id);
        AttainmentRow row = departmentRow(department);
        fill(row, Subject::of(*id), sales, id->value);
        if (department.kind != DepartmentKind::Sales && !shown.contains(*id) && !isShown(row))
            continue;
        shown.insert({*id, department.parent});
        rows.push_back(std::move(row));
    }
    std::ranges::reverse(rows);
    AttainmentRow unassigned; // lines of people without any department
    unassigned.level = GroupBy::Department;
    fill(unassigned, {}, sales, 0);
    if (!m_query.department && isShown(unassigned))
        rows.push_back(std::move(unassigned));
    return rows;
}

std::vector<PersonId> AttainmentReader::peopleToShow(const Sales& sales) const
{
    std::set<PersonId> people;
    for (const auto id : sales.now.groups())
        people.insert(PersonId{id});
    for (const auto& subject : m_book->subjects(m_query.metric, m_query.period))
        if (subject.kind == SubjectKind::Person)
            people.insert(PersonId{subject.id});
    for (const auto& department : m_organisation->departments())
        if (department.kind == DepartmentKind::Sales)
            for (const auto& assignment : m_organisation->assignments())
                if (assignment.department == department.id && assignment.from <= m_query.period.to
                    && (!assignment.to || m_query.period.from <= *assignment.to))
                    people.insert(assignment.person);

    std::vector<PersonId> chosen;
    const auto departments = m_organisation->subtree(m_query.department);
    for (const auto& person : m_organisation->people()) {
        const auto department = m_organisation->departmentOn(person.id, m_asOf);
        const bool inside = !m_query.department || std::ranges::find(departments, department) != departments.end();
        if (inside && people.contains(person.id))
            chosen.push_back(person.id);
    }
    return chosen;
}

std::vector<AttainmentRow> AttainmentReader::personRows(const Sales& sales) const
{
    std::vector<AttainmentRow> rows;
    for (const auto id : peopleToShow(sales)) {
        AttainmentRow row = personRow(*m_organisation->person(id));
        fill(row, Subject::of(id), sales, id.value);
        rows.push_back(std::move(row));
    }
    return rows;
}

std::vector<AttainmentRow> AttainmentReader::otherRows(const Sales& sales, GroupBy by) const
{
    const auto texts = orThrow(m_sources.sales.dictionary());
    const auto kind = *textsOf(by);
    std::vector<AttainmentRow> rows;
    for (const auto id : sales.now.groups()) {
        AttainmentRow row;
        row.level = by;
        row.id = id;
        if (id != 0)
            row.name = texts->text(kind, static_cast<std::int32_t>(id));
        fill(row, {}, sales, id);
        rows.push_back(std::move(row));
    }
    std::ranges::stable_sort(rows, [](const AttainmentRow& a, const AttainmentRow& b) {
        if (a.actual.has_value() != b.actual.has_value())
            return a.actual.has_value();
        return a.actual && a.actual->scaled > b.actual->scaled;
    });
    return rows;
}

std::vector<MonthWeight> AttainmentReader::weights(std::optional<Subject> subject) const
{
    std::vector<MonthWeight> weights;
    if (subject && m_info.additive)
        weights = m_totals.weights(m_query.metric, *subject, m_query.period);
    return weights.empty() ? m_seasonWeights : weights;
}

std::optional<Ratio> AttainmentReader::elapsedWeightOf(std::optional<Subject> subject) const
{
    if (!accumulates(m_info)) // all of it, on every day
        return m_elapsed ? std::optional{Ratio::fromScaled(Ratio::kScale)} : std::nullopt;
    const auto own = weights(subject);
    return own == m_seasonWeights ? m_seasonElapsedWeight : elapsedWeight(m_query.period, own, m_days, m_asOf);
}

void AttainmentReader::fill(AttainmentRow& row, std::optional<Subject> subject, const Sales& sales,
                            std::int64_t group) const
{
    const Metric metric = m_query.metric;
    fill(row, subject, sales.now.figure(group, metric), sales.now.sums(group).lines,
         isKnown(sales.before) ? sales.before.figure(group, metric) : std::nullopt);
}

void AttainmentReader::fillWhole(AttainmentRow& row, Subject subject, const Sales& sales) const
{
    const Metric metric = m_query.metric;
    fill(row, subject, sales.now.total(metric), sales.now.totals().lines,
         isKnown(sales.before) ? sales.before.total(metric) : std::nullopt);
}

/// Without lines of the year before nobody can tell what it brought; what is not counted from lines says so itself.
bool AttainmentReader::isKnown(const ActualsTable& before) const
{
    return before.own(m_query.metric) != nullptr || before.control().lines > 0;
}

void AttainmentReader::fill(AttainmentRow& row, std::optional<Subject> subject, std::optional<Figure> actual,
                            std::int64_t lines, std::optional<Figure> lastYear) const
{
    if (subject)
        row.target = m_totals.cell(m_query.metric, *subject, m_query.period);
    row.actual = actual;
    row.saleLines = lines;
    row.lastYear = lastYear;
    if (row.actual && row.lastYear)
        row.growth = changeOf(row.actual->scaled, row.lastYear->scaled, m_info.unit);
    row.elapsedWeight = elapsedWeightOf(subject);
    if (!row.actual)
        return;

    const auto& levels = row.target.levels;
    row.attainment = attainmentOf(m_info, actual->scaled, levels);
    if (levels.target && levels.baseline)
        row.progress = progressOf(actual->scaled, *levels.baseline, *levels.target);
    fillPace(row, actual->scaled);
}

void AttainmentReader::fillPace(AttainmentRow& row, std::int64_t actual) const
{
    const auto figure = [&](std::int64_t scaled) { return Figure{m_info.unit, scaled}; };
    const auto& target = row.target.levels.target;
    if (!accumulates(m_info)) { // a rate does not grow with the days: it is expected to hold on each of them
        if (target && m_elapsed)
            row.expected = figure(*target);
        row.paceIndex = m_elapsed ? row.attainment : std::nullopt;
        return;
    }
    if (row.elapsedWeight) {
        if (const auto projection = projectionOf(actual, *row.elapsedWeight))
            row.projection = figure(*projection);
        if (target) {
            row.expected = figure(expectedOf(*target, *row.elapsedWeight));
            row.paceIndex = paceIndexOf(actual, row.expected->scaled, m_info.direction);
        }
    }
    if (target) {
        const Date next = m_elapsed ? m_elapsed->to.plusDays(1) : m_query.period.from;
        if (const auto perDay = requiredPerDayOf(*target, actual, m_days.count(next, m_query.period.to)))
            row.requiredPerDay = figure(*perDay);
    }
}

} // namespace attain
