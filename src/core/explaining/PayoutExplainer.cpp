#include "explaining/PayoutExplainer.h"

#include "incentives/MeasureReader.h"
#include "storage/UnitOfWork.h"

#include <algorithm>

namespace attain {
namespace {

ExplainedValue valueOf(const std::optional<Figure>& figure)
{
    return figure ? ExplainedValue{*figure} : ExplainedValue{};
}

Subject subjectOf(const PersonPayout& payout, MeasureOf of)
{
    if (of == MeasureOf::Team)
        return Subject::of(payout.department);
    return of == MeasureOf::Everybody ? Subject::company() : Subject::of(payout.person);
}

} // namespace

Result<Explanation> PayoutExplainer::explain(const PayoutTable& table, PersonId person, std::size_t maxLines) const
{
    return guarded([&]() -> Result<Explanation> {
        const auto* payout = table.of(person);
        if (payout == nullptr)
            return Error{ErrorCode::NotFound, "not in the plan", {"person", std::to_string(person.value)}};
        Explanation root;
        root.code = "payable";
        root.value = Figure{Unit::Money, payout->payable.scaled()};
        root.inputs = {{"plan", table.plan.code}, {"period", table.period.code}, {"as_of", table.asOf}};
        for (const auto& measure : table.measures)
            if (measure.as != MeasureAs::Score && !measure.metric.fromSales()
                && std::ranges::find(root.metrics, measure.metric) == root.metrics.end())
                root.metrics.push_back(measure.metric);
        for (std::size_t i = 0; i < table.plan.components.size(); ++i) {
            const auto& rules = table.plan.components[i];
            const auto& component = payout->components[i];
            Explanation one;
            one.code = "component";
            one.value = Figure{Unit::Money, component.amount.scaled()};
            one.inputs = {{"component", rules.name}};
            if (component.state != ComponentState::Pays)
                one.inputs.emplace_back("state", std::string{code(component.state)});
            for (const auto& made : payout->steps)
                if (made.component == static_cast<int>(i) && made.code != "component")
                    one.children.push_back(step(table, *payout, made, maxLines));
            root.children.push_back(std::move(one));
        }
        for (const auto& made : payout->steps)
            if (made.component < 0 && made.code != "payable")
                root.children.push_back(step(table, *payout, made, maxLines));
        return root;
    });
}

Explanation PayoutExplainer::step(const PayoutTable& table, const PersonPayout& payout, const PayoutStep& made,
                                  std::size_t maxLines) const
{
    Explanation explanation;
    explanation.code = made.code;
    explanation.value = valueOf(made.value);
    explanation.formula = made.formula;
    for (const auto& [name, figure] : made.inputs)
        explanation.inputs.emplace_back(name, figure);
    if (!made.text.empty())
        explanation.inputs.emplace_back("text", made.text);
    if (made.measure >= 0)
        addSource(table, payout, table.measures[static_cast<std::size_t>(made.measure)], maxLines, explanation);
    return explanation;
}

void PayoutExplainer::addSource(const PayoutTable& table, const PersonPayout& payout, const Measure& measure,
                                std::size_t maxLines, Explanation& into) const
{
    if (measure.as != MeasureAs::Score)
        into.inputs.emplace_back("metric", std::string{infoOf(measure.metric).code});
    if (measure.of != MeasureOf::Self)
        into.inputs.emplace_back("of", std::string{code(measure.of)});
    auto period = periodOf(measure, table.period, m_calendar.fiscalCalendar());
    if (!period || measure.as == MeasureAs::Score || measure.of == MeasureOf::Overlay)
        return;
    if (payout.moved && measure.of == MeasureOf::Self && measure.when == MeasureWhen::Current)
        period = FiscalCalendar::range(payout.from, payout.to);
    if (measure.when != MeasureWhen::Current)
        into.inputs.emplace_back("period", period->code);
    AttainmentQuery query;
    query.period = *period;
    query.metric = measure.metric;
    query.scenario = table.scenario;
    query.withLastYear = false;
    if (table.askedAsOf)
        query.asOf = std::min(*table.askedAsOf, period->to);
    auto source = orThrow(m_explainer.explain(subjectOf(payout, measure.of), query, maxLines));
    for (auto& child : source.children)
        if ((child.code == "actual" && measure.as != MeasureAs::Goal)
            || (child.code == "target" && measure.as != MeasureAs::Value))
            into.children.push_back(std::move(child));
}

} // namespace attain
