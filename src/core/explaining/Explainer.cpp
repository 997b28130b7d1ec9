#include "explaining/Explainer.h"

#include "explaining/FigureExplanation.h"
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

std::string formulaOf(const MetricInfo& metric)
{
    if (metric.unit == Unit::Date)
        return metric.direction == Direction::HigherIsBetter ? "actual >= target" : "actual <= target";
    switch (metric.direction) {
    case Direction::HigherIsBetter: return "actual / target";
    case Direction::LowerIsBetter: return "2 - actual / target";
    case Direction::Band: return "1 - distance / tolerance";
    case Direction::YesNo: return "actual >= target";
    case Direction::Deduction: return "(100 - points * actual) / 100";
    }
    return {};
}

/// What the attainment of a band or of deductions is counted with.
void addLimits(Explanation& root, const MetricInfo& metric, const TargetLevels& levels)
{
    if (metric.direction == Direction::Deduction)
        root.inputs.emplace_back("points", metric.points);
    if (metric.direction != Direction::Band)
        return;
    root.inputs.emplace_back("floor", valueOf(levels.floor, metric.unit));
    root.inputs.emplace_back("stretch", valueOf(levels.stretch, metric.unit));
    root.inputs.emplace_back("tolerance", Figure{metric.unit, metric.tolerance});
}

} // namespace

/// One question while it is being answered.
struct Explainer::Question {
    Subject subject;
    AttainmentQuery query; ///< with the as-of day filled in
    AttainmentRow row;

    Date asOf() const { return *query.asOf; }
    Unit unit() const { return infoOf(query.metric).unit; }
    ExplainedValue target() const { return valueOf(row.target.levels.target, unit()); }
    ExplainedValue actual() const { return valueOf(row.actual); }
};

Explainer::Explainer(const AttainmentService& attainment, const SalesService& sales, const MetricService& metrics,
                     const TargetService& targets, const OrganisationService& organisation,
                     const CalendarService& calendar)
    : m_attainment{attainment}
    , m_sales{sales}
    , m_metrics{metrics}
    , m_targets{targets}
    , m_organisation{organisation}
    , m_calendar{calendar}
{
}

Result<Explanation> Explainer::explain(Subject subject, const AttainmentQuery& query, std::size_t maxLines) const
{
    return guarded([&]() -> Result<Explanation> {
        Question question{subject, query, {}};
        if (!query.asOf)
            question.query.asOf = orThrow(m_attainment.asOfFor(query.period, query.metric));
        question.row = orThrow(m_attainment.row(subject, question.query));
        const AttainmentRow& row = question.row;
        const TargetExplanation target{m_targets, m_organisation, m_calendar, question.query, subject};

        Explanation root = step("attainment", valueOf(row.attainment), formulaOf(infoOf(query.metric)),
                                {{"actual", question.actual()}, {"target", question.target()}});
        addLimits(root, infoOf(query.metric), row.target.levels);
        const FigureExplanation figure{
            {m_sales, m_metrics, m_organisation, m_calendar}, subject, question.query, maxLines};
        root.children = {figure.actual(row), target.target(row)};
        addPace(root, question, target);
        addLastYear(root, question);
        for (const auto& own : orThrow(m_metrics.own()))
            root.metrics.push_back(own.metric());
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
    if (!accumulates(infoOf(question.query.metric))) { // expected on every day alike
        if (row.expected)
            root.children.push_back(step("expected", *row.expected, "target", {{"target", question.target()}}));
        return;
    }

    const Explanation weight = target.elapsedWeight(row, question.asOf());
    if (row.expected) {
        root.children.push_back(step("expected", *row.expected, "target * elapsed_weight",
                                     {{"target", question.target()}, {"elapsed_weight", weight.value}}));
        root.children.back().children.push_back(weight);
        root.children.push_back(
            step("pace_index", valueOf(row.paceIndex),
                 lowerFirst(infoOf(question.query.metric).direction) ? "2 - actual / expected" : "actual / expected",
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

} // namespace attain
