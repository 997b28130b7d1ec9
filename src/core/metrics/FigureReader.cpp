#include "metrics/FigureReader.h"

#include "metrics/Formula.h"

#include <algorithm>
#include <set>

namespace attain {
namespace {

constexpr int kDeepest = 20; ///< formulas over formulas; definitions refuse cycles

using Own = ActualsTable::OwnFigures;

std::optional<std::vector<std::int32_t>>& filterOf(SaleFilter& filter, DictionaryKind column)
{
    switch (column) {
    case DictionaryKind::Customer: return filter.customers;
    case DictionaryKind::Product: return filter.products;
    case DictionaryKind::Category: return filter.categories;
    case DictionaryKind::Channel: return filter.channels;
    case DictionaryKind::Region: break;
    }
    return filter.regions;
}

/// Departments of the filter that lie below no other of it.
std::vector<Subject> topsOf(const std::vector<DepartmentId>& departments, const Organisation& organisation)
{
    const std::set<DepartmentId> inside{departments.begin(), departments.end()};
    std::vector<Subject> tops;
    for (const auto id : departments)
        if (const auto* department = organisation.department(id); department && !inside.contains(department->parent))
            tops.push_back(Subject::of(id));
    return tops;
}

/// Whom all lines of a query are of.
std::vector<Subject> everybodyOf(const SaleFilter& filter, const Organisation& organisation)
{
    std::vector<Subject> subjects;
    if (filter.persons) {
        for (const auto person : *filter.persons)
            subjects.push_back(Subject::of(person));
        return subjects;
    }
    if (filter.departments)
        return topsOf(*filter.departments, organisation);
    return {Subject::company()};
}

bool isAsked(Subject subject, GroupBy by, const SaleFilter& filter)
{
    const auto has = [](const auto& list, auto id) { return !list || std::ranges::find(*list, id) != list->end(); };
    if (by == GroupBy::Person)
        return subject.kind == SubjectKind::Person && has(filter.persons, PersonId{subject.id});
    return by == GroupBy::Department && subject.kind == SubjectKind::Department
        && has(filter.departments, DepartmentId{subject.id});
}

bool namesDetails(const SaleFilter& filter)
{
    return filter.customers || filter.products || filter.categories || filter.channels || filter.regions;
}

} // namespace

FigureReader::FigureReader(const SalesService& sales, const MetricRepository& metrics,
                           std::shared_ptr<const Organisation> organisation)
    : m_sales{sales}, m_metrics{metrics}, m_organisation{std::move(organisation)}, m_definitions{metrics.metrics()}
{
}

const OwnMetric& FigureReader::definition(Metric metric) const
{
    const auto found = std::ranges::find(m_definitions, infoOf(metric).code, &OwnMetric::code);
    if (found == m_definitions.end())
        throw Failure{Error{ErrorCode::NotFound, "no such metric", {"metric", std::string{infoOf(metric).code}}}};
    return *found;
}

std::vector<Metric> FigureReader::namedBy(const OwnMetric& metric) const
{
    std::vector<Metric> named;
    const auto formula = orThrow(Formula::parse(metric.formula));
    for (const auto& field : formula.fields()) {
        const auto known = m_metrics.find(field);
        if (!known)
            throw Failure{Error{ErrorCode::NotFound, "no such metric", {"metric", field}}};
        named.push_back(*known);
    }
    return named;
}

SaleFilter FigureReader::narrowed(SaleFilter filter, const OwnMetric& part) const
{
    filter.basis = part.basis;
    const auto texts = orThrow(m_sales.dictionary());
    for (const auto& [column, names] : part.only) {
        std::vector<std::int32_t> ids;
        auto& asked = filterOf(filter, column);
        for (const auto& name : names) {
            const auto id = texts->find(column, name);
            if (id != TextIndex::kNone && (!asked || std::ranges::find(*asked, id) != asked->end()))
                ids.push_back(id);
        }
        asked = std::move(ids);
    }
    return filter;
}

ActualsTable FigureReader::read(const ActualsQuery& query) const
{
    return read(query, 0);
}

ActualsTable FigureReader::read(const ActualsQuery& query, int depth) const
{
    ActualsQuery sales = query;
    std::erase_if(sales.metrics, [](Metric metric) { return !metric.fromSales(); });
    std::optional<ActualsTable> table;
    if (!sales.metrics.empty() || query.metrics.empty())
        table = orThrow(m_sales.actuals(sales));
    for (const auto& metric : query.metrics) {
        if (metric.fromSales())
            continue;
        ActualsTable found = own(query, metric, depth);
        if (table)
            table->setOwn(metric, *found.own(metric));
        else
            table = std::move(found);
    }
    return *std::move(table);
}

ActualsTable FigureReader::own(const ActualsQuery& query, Metric metric, int depth) const
{
    if (depth > kDeepest)
        throw Failure{
            Error{ErrorCode::InvalidValue, "formulas too deep", {"formula", std::string{infoOf(metric).code}}}};
    const OwnMetric& known = definition(metric);
    switch (known.source) {
    case MetricSource::Part: return part(query, metric, known);
    case MetricSource::Formula: return computed(query, metric, known, depth);
    case MetricSource::Entered: break;
    }
    return entered(query, metric, known);
}

ActualsTable FigureReader::part(ActualsQuery query, Metric metric, const OwnMetric& definition) const
{
    const Metric whole = m_metrics.at(definition.partOf);
    query.metrics = {whole};
    query.filter = narrowed(query.filter, definition);
    ActualsTable table = orThrow(m_sales.actuals(query));
    Own figures;
    for (std::size_t step = 0; step <= table.steps().size(); ++step) {
        const auto total = table.total(step, whole);
        figures.totals.push_back(total ? std::optional{total->scaled} : std::nullopt);
        for (const auto group : table.groups())
            if (const auto figure = table.figure(group, step, whole))
                figures.cells.emplace(std::pair{group, step}, figure->scaled);
    }
    if (const auto nothing = figureOf(whole, {}))
        figures.none = nothing->scaled;
    table.setOwn(metric, std::move(figures));
    return table;
}

ActualsTable FigureReader::computed(ActualsQuery query, Metric metric, const OwnMetric& definition, int depth) const
{
    const Formula formula = orThrow(Formula::parse(definition.formula));
    query.metrics = namedBy(definition);
    ActualsTable table = read(query, depth + 1);
    Own figures;
    const auto valueOf = [&](auto&& figureOf) {
        return formula.evaluate([&](const std::string& field) { return figureOf(m_metrics.at(field)); },
                                definition.unit);
    };
    for (std::size_t step = 0; step <= table.steps().size(); ++step) {
        figures.totals.push_back(valueOf([&](Metric part) { return table.total(step, part); }));
        for (const auto group : table.groups())
            if (const auto value = valueOf([&](Metric part) { return table.figure(group, step, part); }))
                figures.cells.emplace(std::pair{group, step}, *value);
    }
    table.setOwn(metric, std::move(figures));
    return table;
}

ActualsTable FigureReader::entered(ActualsQuery query, Metric metric, const OwnMetric& definition) const
{
    const SaleFilter asked = query.filter;
    query.metrics = {Metric::Revenue};
    query.filter.persons.emplace(); // no lines, but the steps
    ActualsTable table = orThrow(m_sales.actuals(query));
    Own figures;
    figures.totals.resize(table.steps().size() + 1);
    const bool details
        = query.groupBy != GroupBy::Company && query.groupBy != GroupBy::Department && query.groupBy != GroupBy::Person;
    if (details || namesDetails(asked)) {
        table.setOwn(metric, std::move(figures));
        return table;
    }
    const auto values = m_metrics.values(definition.code,
                                         asked.from ? std::optional{asked.from->firstOfMonth()} : asked.from, asked.to);
    const EnteredValues known{definition, *m_organisation, values};

    // A month counts where it ends, or where the range does.
    const std::size_t whole = table.steps().size();
    std::vector<std::vector<Date>> months(whole + 1);
    for (const auto month : known.months()) {
        const Date day = asked.to ? std::min(month.lastOfMonth(), *asked.to) : month.lastOfMonth();
        months[whole].push_back(month);
        for (std::size_t step = 0; step < whole; ++step)
            if (table.steps()[step].contains(day))
                months[step].push_back(month);
    }
    const auto fill = [&](std::optional<std::int64_t> group, const std::vector<Subject>& subjects) {
        for (std::size_t step = 0; step <= whole; ++step) {
            const auto value = known.together(subjects, months[step]);
            if (!group)
                figures.totals[step] = value;
            else if (value)
                figures.cells.emplace(std::pair{*group, step}, *value);
        }
    };
    fill({}, everybodyOf(asked, *m_organisation));
    if (query.groupBy == GroupBy::Company)
        fill(0, everybodyOf(asked, *m_organisation));
    else
        for (const auto& subject : known.subjects())
            if (isAsked(subject, query.groupBy, asked))
                fill(subject.id, {subject});
    table.setOwn(metric, std::move(figures));
    return table;
}

} // namespace attain
