#include "incentives/IncentiveService.h"
#include "storage/UnitOfWork.h"
#include "targets/Attainment.h"

#include <algorithm>

namespace attain {
namespace {

/// What a person can still add to by selling: their own numbers of this period.
bool grows(const Measure& measure, const Metric& metric)
{
    return measure.as != MeasureAs::Score && measure.metric == metric && measure.of == MeasureOf::Self
        && (measure.when == MeasureWhen::Current || measure.when == MeasureWhen::YearToDate);
}

/// The least number with this attainment.
std::int64_t numberFor(Ratio attainment, std::int64_t goal, Direction direction)
{
    auto number = multiplyDivide(goal, attainment.scaled(), Ratio::kScale);
    while (attainmentOf(number, goal, direction).value_or(Ratio{}) < attainment)
        number = checkedAdd(number, 1);
    return number;
}

/// The limit above what was reached, and the measure that reaches it.
struct Above {
    Measure measure;
    std::int64_t now = 0;
    std::int64_t at = 0;
    bool passes = false; ///< the limit itself belongs to the tier below
};

std::optional<Above> stepAbove(const IncentiveComponent& component, const ComponentPayout& payout)
{
    if (!payout.selected)
        return {};
    if (const auto* commission = std::get_if<Commission>(&component.pays)) {
        const auto next = static_cast<std::size_t>(payout.tier) + 1;
        if (payout.tier < 0 || next >= commission->tiers.tiers.size())
            return {};
        return Above{commission->selects.value_or(commission->paid), *payout.selected,
                     commission->tiers.tiers[next].from, commission->tiers.boundary == TierBoundary::Lower};
    }
    if (const auto* bonus = std::get_if<Bonus>(&component.pays))
        for (const auto& point : bonus->curve)
            if (point.attainment.scaled() > *payout.selected)
                return Above{bonus->measure, *payout.selected, point.attainment.scaled()};
    return {};
}

} // namespace

Result<WhatIf> IncentiveService::whatIf(const PayoutTable& table, PersonId person, const Metric& metric,
                                        std::int64_t more) const
{
    return guarded([&]() -> Result<WhatIf> {
        const auto* found = table.of(person);
        if (found == nullptr)
            return Error{ErrorCode::NotFound, "not in the plan", {"person", std::to_string(person.value)}};
        const auto own = table.linesOf(person);
        std::vector<CreditedLine> lines{own.begin(), own.end()};
        const PayoutCalculator calculator{table.plan, table.measures, table.dictionary()};
        auto payout = *found;
        payout.explained = false;
        calculator.pay(payout, table.period.days(), lines);
        WhatIf answer{payout.gross, {}};
        for (std::size_t i = 0; i < table.measures.size(); ++i)
            if (table.measures[i].as == MeasureAs::Value && grows(table.measures[i], metric) && payout.measures[i])
                payout.measures[i] = checkedAdd(*payout.measures[i], more);
        for (std::size_t i = 0; i < table.measures.size(); ++i) {
            const auto& measure = table.measures[i];
            if (measure.as != MeasureAs::Attainment || !grows(measure, metric))
                continue;
            const auto actual = table.figure(payout, measure.actual());
            const auto goal = table.figure(payout, measure.goal());
            if (!actual || !goal)
                continue;
            const auto attained = attainmentOf(actual->scaled, goal->scaled, infoOf(metric).direction);
            payout.measures[i] = attained ? std::optional{attained->scaled()} : std::nullopt;
        }
        if (metric == Metric::Revenue && more != 0) // one more line, of no product that has a rate of its own
            lines.push_back({person, table.asOf, 0, 0, Money::fromScaled(more)});
        calculator.pay(payout, table.period.days(), lines);
        answer.after = payout.gross;
        return answer;
    });
}

Result<std::vector<NextStep>> IncentiveService::nextSteps(const PayoutTable& table, PersonId person) const
{
    return guarded([&]() -> Result<std::vector<NextStep>> {
        std::vector<NextStep> steps;
        const auto* payout = table.of(person);
        if (payout == nullptr)
            return steps;
        for (std::size_t i = 0; i < table.plan.components.size(); ++i) {
            const auto& component = table.plan.components[i];
            const auto above = stepAbove(component, payout->components[i]);
            if (!above || !grows(above->measure, above->measure.metric)
                || infoOf(above->measure.metric).direction != Direction::HigherIsBetter)
                continue;
            NextStep step{component.code, above->measure, above->now, above->at};
            const auto& metric = above->measure.metric;
            auto missing = checkedSubtract(above->at, above->now);
            if (above->measure.as == MeasureAs::Attainment) {
                const auto actual = table.figure(*payout, above->measure.actual());
                const auto goal = table.figure(*payout, above->measure.goal());
                if (!actual || !goal || goal->scaled <= 0)
                    continue;
                missing = checkedSubtract(
                    numberFor(Ratio::fromScaled(above->at), goal->scaled, Direction::HigherIsBetter), actual->scaled);
            }
            if (above->passes)
                missing = checkedAdd(missing, 1);
            step.missing = Figure{infoOf(metric).unit, missing};
            const auto answer = orThrow(whatIf(table, person, metric, missing));
            step.more = answer.after - answer.before;
            steps.push_back(step);
        }
        return steps;
    });
}

} // namespace attain
