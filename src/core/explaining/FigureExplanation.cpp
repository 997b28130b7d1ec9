#include "explaining/FigureExplanation.h"

#include "metrics/Formula.h"
#include "metrics/SubjectQuery.h"

#include <algorithm>

namespace attain {
namespace {

constexpr int kDeepest = 5; ///< formulas over formulas that are still taken apart

/// What one line adds to the number; distinct counts and rates show its amount.
Figure countedOf(const SelectedLine& line, Metric metric)
{
    switch (metric.fromSales().value_or(SaleMetric::Revenue)) {
    case SaleMetric::Quantity: return {Unit::Quantity, line.quantity.scaled()};
    case SaleMetric::GrossProfit:
        return {Unit::Money, line.cost ? checkedSubtract(line.amount.scaled(), line.cost->scaled()) : 0};
    case SaleMetric::Revenue:
    case SaleMetric::Margin:
    case SaleMetric::Orders:
    case SaleMetric::Customers:
    case SaleMetric::NewCustomers:
    case SaleMetric::ReturnsRate: return {Unit::Money, line.amount.scaled()};
    }
    return {};
}

ExplainedLine explained(const SelectedLine& selected, Metric metric)
{
    const SaleLine& line = selected.line;
    return {line.day,
            line.order,
            line.customer,
            line.product,
            line.amount,
            selected.share,
            countedOf(selected, metric),
            selected.fileName,
            std::int64_t{line.fileLine},
            line.id.batch.value,
            std::int64_t{line.id.record}};
}

ExplainedValue valueOf(const std::optional<Figure>& figure)
{
    return figure ? ExplainedValue{*figure} : ExplainedValue{};
}

/// How an own metric is called where its parts are listed; those from sales are worded at the edge.
std::string codeOf(Metric metric)
{
    return std::string{infoOf(metric).code};
}

std::string joined(const std::vector<std::string>& texts)
{
    std::string all;
    for (const auto& text : texts)
        all += (all.empty() ? "" : ", ") + text;
    return all;
}

} // namespace

FigureExplanation::FigureExplanation(const Sources& sources, Subject subject, const AttainmentQuery& query,
                                     std::size_t maxLines)
    : m_sources{sources}
    , m_subject{subject}
    , m_query{query}
    , m_maxLines{maxLines}
    , m_elapsed{FiscalCalendar::range(query.period.from,
                                      std::max(query.period.from, std::min(*query.asOf, query.period.to)))}
    , m_organisation{orThrow(sources.organisation.snapshot())}
{
}

Explanation FigureExplanation::actual(const AttainmentRow& row) const
{
    Explanation actual;
    actual.code = "actual";
    actual.value = valueOf(row.actual);
    actual.inputs.emplace_back("as_of", *m_query.asOf);
    actual.lineCount = row.saleLines;
    if (*m_query.asOf >= m_query.period.from)
        addTo(actual, m_query.metric, m_maxLines, 0);
    return actual;
}

void FigureExplanation::addTo(Explanation& step, Metric metric, std::size_t maxLines, int depth) const
{
    if (metric.fromSales())
        return addSales(step, metric, nullptr, maxLines);
    const auto own = orThrow(m_sources.metrics.own(infoOf(metric).code));
    switch (own.source) {
    case MetricSource::Part: return addSales(step, *saleMetricFromCode(own.partOf), &own, maxLines);
    case MetricSource::Formula: return addFormula(step, own, maxLines, depth);
    case MetricSource::Entered: return addEntered(step, own, maxLines);
    }
}

ActualsQuery FigureExplanation::queryFor(Metric metric) const
{
    return SubjectQuery::of(m_subject, metric, m_elapsed, *m_organisation);
}

void FigureExplanation::addSales(Explanation& step, Metric metric, const OwnMetric* part, std::size_t maxLines) const
{
    const auto linesOf = [&](const SaleFilter& filter) {
        return part == nullptr ? filter : *orThrow(m_sources.metrics.linesOf(part->metric(), filter));
    };
    if (part != nullptr) {
        step.inputs.emplace_back("part_of", part->partOf);
        if (part->basis != SaleBasis::Signed)
            step.inputs.emplace_back("basis", std::string{code(part->basis)});
        for (const auto& [column, texts] : part->only)
            step.inputs.emplace_back(std::string{code(column)}, joined(texts));
    }
    auto query = queryFor(metric);
    query.filter = linesOf(query.filter);
    addComponents(step, metric, query.filter);

    query.series = Series::Month;
    const auto table = orThrow(m_sources.sales.actuals(query));
    std::size_t left = maxLines;
    const auto& months = table.steps();
    for (std::size_t i = 0; i < months.size(); ++i) {
        Explanation month;
        month.code = "month";
        month.value = valueOf(table.figure(SubjectQuery::group(m_subject), i, metric));
        const auto whole = m_sources.calendar.fiscalCalendar().containing(PeriodKind::Month, months[i].from);
        month.inputs.emplace_back("month", whole.code);
        SaleFilter filter = query.filter;
        filter.from = months[i].from;
        filter.to = months[i].to;
        // What is left is shared evenly, so that every month shows some of its lines.
        const std::size_t share = left / (months.size() - i);
        addLines(month, filter, metric, maxLines == 0 ? std::optional<std::size_t>{} : share);
        left -= std::min(left, month.lines.size());
        step.children.push_back(std::move(month));
    }
}

void FigureExplanation::addFormula(Explanation& step, const OwnMetric& metric, std::size_t maxLines, int depth) const
{
    const auto formula = orThrow(Formula::parse(metric.formula));
    const auto named = [&](const std::string& field) { return orThrow(m_sources.metrics.metric(field)); };
    step.formula = formula.with([&](const std::string& field) { return codeOf(named(field)); });
    for (const auto& field : formula.fields()) {
        const Metric part = named(field);
        const auto table = orThrow(m_sources.metrics.figures(queryFor(part)));
        Explanation child;
        child.code = "metric";
        child.value = valueOf(table.figure(SubjectQuery::group(m_subject), part));
        child.inputs.emplace_back("metric", codeOf(part));
        child.lineCount = table.sums(SubjectQuery::group(m_subject)).lines;
        step.inputs.emplace_back(codeOf(part), child.value);
        if (depth < kDeepest)
            addTo(child, part, maxLines == 0 ? 0 : std::max<std::size_t>(1, maxLines / formula.fields().size()),
                  depth + 1);
        step.children.push_back(std::move(child));
    }
}

void FigureExplanation::addEntered(Explanation& step, const OwnMetric& metric, std::size_t maxLines) const
{
    step.inputs.emplace_back("combination", std::string{code(metric.combination)});
    const auto below = m_subject.kind == SubjectKind::Department ? m_organisation->subtree(DepartmentId{m_subject.id})
                                                                 : std::vector<DepartmentId>{};
    const auto inside = [&](const MetricValue& value) {
        if (m_subject.kind != SubjectKind::Department || value.subject.kind == SubjectKind::Company)
            return m_subject.kind == SubjectKind::Company || value.subject == m_subject;
        const auto department = value.subject.kind == SubjectKind::Person
            ? m_organisation->departmentOn(PersonId{value.subject.id}, value.month.lastOfMonth())
            : DepartmentId{value.subject.id};
        return std::ranges::find(below, department) != below.end();
    };
    for (const auto& value :
         orThrow(m_sources.metrics.values(metric.code, m_elapsed.from.firstOfMonth(), m_elapsed.to))) {
        if (!inside(value) || (maxLines > 0 && step.children.size() >= maxLines))
            continue;
        Explanation child;
        child.code = "metric_value";
        child.value = Figure{metric.unit, value.value};
        child.inputs.emplace_back("month", value.month.toIso().substr(0, 7));
        if (value.subject.kind == SubjectKind::Person)
            child.inputs.emplace_back("person", m_organisation->person(PersonId{value.subject.id})->name);
        else if (value.subject.kind == SubjectKind::Department)
            child.inputs.emplace_back("department", m_organisation->department(DepartmentId{value.subject.id})->name);
        child.inputs.emplace_back("evidence", value.evidence);
        child.inputs.emplace_back("entered_by", value.enteredBy);
        child.inputs.emplace_back("entered_at", value.enteredAt);
        step.children.push_back(std::move(child));
    }
}

void FigureExplanation::addComponents(Explanation& step, Metric metric, const SaleFilter& filter) const
{
    auto query = queryFor(metric);
    query.filter = filter;
    const auto table = orThrow(m_sources.sales.actuals(query));
    const auto& sums = table.sums(SubjectQuery::group(m_subject));
    const auto money = [](std::int64_t scaled) { return Figure{Unit::Money, scaled}; };
    switch (metric.fromSales().value_or(SaleMetric::Revenue)) {
    case SaleMetric::GrossProfit: // of the lines that have a cost
        step.formula = "amount - cost";
        step.inputs.insert(step.inputs.end(), {{"amount", money(sums.costedAmount)}, {"cost", money(sums.cost)}});
        break;
    case SaleMetric::Margin:
        step.formula = "(amount - cost) / amount";
        step.inputs.insert(step.inputs.end(), {{"amount", money(sums.costedAmount)}, {"cost", money(sums.cost)}});
        break;
    case SaleMetric::ReturnsRate:
        step.formula = "returned / sold";
        step.inputs.insert(step.inputs.end(),
                           {{"returned", money(sums.returnedAmount < 0 ? -sums.returnedAmount : sums.returnedAmount)},
                            {"sold", money(sums.soldAmount)}});
        break;
    case SaleMetric::Revenue:
    case SaleMetric::Quantity:
    case SaleMetric::Orders:
    case SaleMetric::Customers:
    case SaleMetric::NewCustomers: break;
    }
}

void FigureExplanation::addLines(Explanation& month, const SaleFilter& filter, Metric metric,
                                 std::optional<std::size_t> atMost) const
{
    const auto selection = orThrow(m_sources.sales.select({filter, {LineKey::Day}, CreditKind::Primary}));
    month.lineCount = static_cast<std::int64_t>(selection.size());
    const std::size_t count = atMost ? std::min(*atMost, selection.size()) : selection.size();
    if (count == 0)
        return;
    for (const auto& line : orThrow(m_sources.sales.rows(selection, 0, count)))
        month.lines.push_back(explained(line, metric));
}

} // namespace attain
