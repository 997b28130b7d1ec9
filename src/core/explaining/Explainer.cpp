#include "explaining/Explainer.h"

#include "explaining/TargetExplanation.h"

#include <algorithm>

namespace attain {
namespace {

ExplainedValue valueOf(const std::optional<Figure>& figure)
{
    return figure ? ExplainedValue{*figure} : ExplainedValue{};
}

ExplainedValue valueOf(const std::optional<Ratio>& ratio)
{
    return ratio ? ExplainedValue{*ratio} : ExplainedValue{};
}

ExplainedValue valueOf(const std::optional<std::int64_t>& scaled, Unit unit)
{
    return scaled ? ExplainedValue{Figure{unit, *scaled}} : ExplainedValue{};
}

Explanation step(std::string code, ExplainedValue value, std::string formula = {},
                 std::vector<std::pair<std::string, ExplainedValue>> inputs = {})
{
    Explanation explanation;
    explanation.code = std::move(code);
    explanation.value = std::move(value);
    explanation.formula = std::move(formula);
    explanation.inputs = std::move(inputs);
    return explanation;
}

/// What one line adds to the number; distinct counts and rates show its amount.
Figure countedOf(const SelectedLine& line, Metric metric)
{
    switch (metric) {
    case Metric::Quantity: return {Unit::Quantity, line.quantity.scaled()};
    case Metric::GrossProfit:
        return {Unit::Money, line.cost ? checkedSubtract(line.amount.scaled(), line.cost->scaled()) : 0};
    case Metric::Revenue:
    case Metric::Margin:
    case Metric::Orders:
    case Metric::Customers:
    case Metric::NewCustomers:
    case Metric::ReturnsRate: return {Unit::Money, line.amount.scaled()};
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

SaleFilter filterOf(Subject subject, const Organisation& organisation)
{
    SaleFilter filter;
    switch (subject.kind) {
    case SubjectKind::Company: break;
    case SubjectKind::Department: filter.departments = organisation.subtree(DepartmentId{subject.id}); break;
    case SubjectKind::Person: filter.persons = std::vector{PersonId{subject.id}}; break;
    }
    return filter;
}

} // namespace

/// One question while it is being answered.
struct Explainer::Question {
    Subject subject;
    AttainmentQuery query; ///< with the as-of day filled in
    AttainmentRow row;
    std::shared_ptr<const Organisation> organisation;
    std::size_t maxLines = 0;

    Date asOf() const { return *query.asOf; }
    Unit unit() const { return infoOf(query.metric).unit; }
    ExplainedValue target() const { return valueOf(row.target.levels.target, unit()); }
    ExplainedValue actual() const { return valueOf(row.actual); }
};

Explainer::Explainer(const AttainmentService& attainment, const SalesService& sales, const TargetService& targets,
                     const OrganisationService& organisation, const CalendarService& calendar)
    : m_attainment{attainment}, m_sales{sales}, m_targets{targets}, m_organisation{organisation}, m_calendar{calendar}
{
}

Result<Explanation> Explainer::explain(Subject subject, const AttainmentQuery& query, std::size_t maxLines) const
{
    return guarded([&]() -> Result<Explanation> {
        Question question{subject, query, {}, orThrow(m_organisation.snapshot()), maxLines};
        if (!query.asOf)
            question.query.asOf = orThrow(m_attainment.asOfFor(query.period));
        question.row = orThrow(m_attainment.row(subject, question.query));
        const AttainmentRow& row = question.row;
        const TargetExplanation target{m_targets, m_organisation, m_calendar, question.query, subject};

        const bool lower = infoOf(query.metric).direction == Direction::LowerIsBetter;
        Explanation root
            = step("attainment", valueOf(row.attainment), lower ? "2 - actual / target" : "actual / target",
                   {{"actual", question.actual()}, {"target", question.target()}});
        root.children = {actual(question), target.target(row)};
        addPace(root, question, target);
        addLastYear(root, question);
        return root;
    });
}

void Explainer::addPace(Explanation& root, const Question& question, const TargetExplanation& target) const
{
    const AttainmentRow& row = question.row;
    if (row.progress)
        root.children.push_back(step("progress", *row.progress, "(actual - baseline) / (target - baseline)",
                                     {{"actual", question.actual()},
                                      {"baseline", valueOf(row.target.levels.baseline, question.unit())},
                                      {"target", question.target()}}));
    if (question.unit() == Unit::Ratio) { // expected on every day alike
        if (row.expected)
            root.children.push_back(step("expected", *row.expected, "target", {{"target", question.target()}}));
        return;
    }

    const Explanation weight = target.elapsedWeight(row, question.asOf());
    if (row.expected) {
        root.children.push_back(step("expected", *row.expected, "target * elapsed_weight",
                                     {{"target", question.target()}, {"elapsed_weight", weight.value}}));
        root.children.back().children.push_back(weight);
        root.children.push_back(step("pace_index", valueOf(row.paceIndex), "actual / expected",
                                     {{"actual", question.actual()}, {"expected", *row.expected}}));
    }
    if (row.projection) {
        root.children.push_back(step("projection", *row.projection, "actual / elapsed_weight",
                                     {{"actual", question.actual()}, {"elapsed_weight", weight.value}}));
        if (!row.expected)
            root.children.back().children.push_back(weight);
    }
    if (row.requiredPerDay) {
        const auto& period = question.query.period;
        const Date next = std::max(question.asOf().plusDays(1), period.from);
        root.children.push_back(
            step("required_per_day", *row.requiredPerDay, "(target - actual) / remaining_days",
                 {{"target", question.target()},
                  {"actual", question.actual()},
                  {"remaining_days", std::int64_t{m_calendar.workingDays().count(next, period.to)}}}));
    }
}

void Explainer::addLastYear(Explanation& root, const Question& question) const
{
    const AttainmentRow& row = question.row;
    if (!row.lastYear)
        return;
    const Period elapsed
        = FiscalCalendar::range(question.query.period.from, std::min(question.asOf(), question.query.period.to));
    root.children.push_back(step("last_year", *row.lastYear, {}, {{"period", FiscalCalendar::lastYear(elapsed).code}}));
    const bool ratio = question.unit() == Unit::Ratio;
    const char* formula = ratio    ? "actual - last_year"
        : row.lastYear->scaled < 0 ? "(actual - last_year) / (0 - last_year)"
                                   : "(actual - last_year) / last_year";
    root.children.push_back(
        step("growth", valueOf(row.growth), formula, {{"actual", question.actual()}, {"last_year", *row.lastYear}}));
}

Explanation Explainer::actual(const Question& question) const
{
    const Period& period = question.query.period;
    Explanation actual = step("actual", question.actual(), {}, {{"as_of", question.asOf()}});
    actual.lineCount = question.row.saleLines;
    if (question.asOf() < period.from)
        return actual;
    addComponents(actual, question);

    const auto months = m_calendar.fiscalCalendar().monthsOf(
        FiscalCalendar::range(period.from, std::min(question.asOf(), period.to)));
    const auto points = orThrow(m_attainment.monthSeries(question.subject, question.query));
    std::size_t left = question.maxLines;
    for (std::size_t i = 0; i < months.size(); ++i) {
        const auto point = std::ranges::find(points, months[i], &MonthPoint::month);
        Explanation month = step("month", point == points.end() ? ExplainedValue{} : valueOf(point->actual), {},
                                 {{"month", months[i].code}});
        SaleFilter filter = filterOf(question.subject, *question.organisation);
        filter.from = std::max(months[i].from, period.from);
        filter.to = std::min({months[i].to, period.to, question.asOf()});
        // What is left is shared evenly, so that every month shows some of its lines.
        const std::size_t share = left / (months.size() - i);
        addLines(month, filter, question.query.metric, question.maxLines == 0 ? std::optional<std::size_t>{} : share);
        left -= std::min(left, month.lines.size());
        actual.children.push_back(std::move(month));
    }
    return actual;
}

void Explainer::addComponents(Explanation& actual, const Question& question) const
{
    ActualsQuery query;
    query.filter = filterOf(question.subject, *question.organisation);
    query.filter.from = question.query.period.from;
    query.filter.to = std::min(question.asOf(), question.query.period.to);
    query.metrics = {question.query.metric};
    const bool person = question.subject.kind == SubjectKind::Person;
    query.groupBy = person ? GroupBy::Person : GroupBy::Company;
    const auto table = orThrow(m_sales.actuals(query));
    const auto& sums = table.sums(person ? question.subject.id : 0);
    const auto money = [](std::int64_t scaled) { return Figure{Unit::Money, scaled}; };
    switch (question.query.metric) {
    case Metric::GrossProfit: // of the lines that have a cost
        actual.formula = "amount - cost";
        actual.inputs.insert(actual.inputs.end(), {{"amount", money(sums.costedAmount)}, {"cost", money(sums.cost)}});
        break;
    case Metric::Margin:
        actual.formula = "(amount - cost) / amount";
        actual.inputs.insert(actual.inputs.end(), {{"amount", money(sums.costedAmount)}, {"cost", money(sums.cost)}});
        break;
    case Metric::ReturnsRate:
        actual.formula = "returned / sold";
        actual.inputs.insert(actual.inputs.end(),
                             {{"returned", money(sums.returnedAmount < 0 ? -sums.returnedAmount : sums.returnedAmount)},
                              {"sold", money(sums.soldAmount)}});
        break;
    case Metric::Revenue:
    case Metric::Quantity:
    case Metric::Orders:
    case Metric::Customers:
    case Metric::NewCustomers: break;
    }
}

void Explainer::addLines(Explanation& month, const SaleFilter& filter, Metric metric,
                         std::optional<std::size_t> atMost) const
{
    const auto selection = orThrow(m_sales.select({filter, {LineKey::Day}, CreditKind::Primary}));
    month.lineCount = static_cast<std::int64_t>(selection.size());
    const std::size_t count = atMost ? std::min(*atMost, selection.size()) : selection.size();
    if (count == 0)
        return;
    for (const auto& line : orThrow(m_sales.rows(selection, 0, count)))
        month.lines.push_back(explained(line, metric));
}

} // namespace attain
