#include "incentives/IncentivePlan.h"

#include "support/Codes.h"

#include <algorithm>

namespace attain {
namespace {

constexpr Codes<TierScope, 3> kScopes{
    {{"accumulated", TierScope::Accumulated}, {"line", TierScope::EachLine}, {"line_margin", TierScope::LineMargin}}};
constexpr Codes<Comparison, 4> kComparisons{{{">=", Comparison::AtLeast},
                                             {">", Comparison::MoreThan},
                                             {"<=", Comparison::AtMost},
                                             {"<", Comparison::LessThan}}};
constexpr Codes<DrawKind, 2> kDraws{
    {{"recoverable", DrawKind::Recoverable}, {"not_recoverable", DrawKind::NotRecoverable}}};
constexpr Codes<PeriodKind, 4> kPeriods{{{"month", PeriodKind::Month},
                                         {"quarter", PeriodKind::Quarter},
                                         {"half", PeriodKind::Half},
                                         {"year", PeriodKind::Year}}};

/// Calls `take` with each measure of the component, also those that only the working needs.
template<class Take>
void forEachMeasure(const IncentiveComponent& component, Take&& take)
{
    const auto add = [&](const Measure& measure) {
        if (measure.as == MeasureAs::Attainment) {
            take(measure.actual());
            take(measure.goal());
        }
        take(measure);
    };
    if (const auto* commission = std::get_if<Commission>(&component.pays)) {
        add(commission->paid);
        if (commission->accumulates)
            add(commission->paid.at(MeasureWhen::BeforeInYear));
        if (commission->selects) {
            add(*commission->selects);
            if (commission->accumulates && commission->selects->when == MeasureWhen::YearToDate)
                add(commission->selects->at(MeasureWhen::BeforeInYear));
        }
    } else if (const auto* bonus = std::get_if<Bonus>(&component.pays)) {
        if (bonus->amountFrom)
            add(Measure::value(*bonus->amountFrom));
        add(bonus->measure);
    } else if (const auto* kicker = std::get_if<Kicker>(&component.pays)) {
        add(kicker->when.measure);
    } else if (const auto* pool = std::get_if<TeamPool>(&component.pays)) {
        add(pool->from);
        if (pool->score)
            add(*pool->score);
    }
    for (const auto& gate : component.gates)
        add(gate.measure);
    for (const auto& multiplier : component.multipliers) {
        add(multiplier.by);
        if (multiplier.across)
            add(*multiplier.across);
    }
}

} // namespace

bool isFulfilled(const Condition& condition, std::int64_t value)
{
    switch (condition.comparison) {
    case Comparison::AtLeast: return value >= condition.limit;
    case Comparison::MoreThan: return value > condition.limit;
    case Comparison::AtMost: return value <= condition.limit;
    case Comparison::LessThan: return value < condition.limit;
    }
    return false;
}

Unit Commission::limitUnit() const
{
    if (scope == TierScope::LineMargin)
        return Unit::Ratio;
    return selects ? selects->unit() : paid.unit();
}

Unit Commission::rateUnit() const
{
    return paid.unit() == Unit::Money ? Unit::Ratio : Unit::Money;
}

std::vector<Measure> measuresOf(const IncentivePlan& plan)
{
    std::vector<Measure> all;
    for (const auto& component : plan.components)
        forEachMeasure(component, [&](const Measure& measure) {
            if (std::ranges::find(all, measure) == all.end())
                all.push_back(measure);
        });
    return all;
}

bool looksAtLines(const IncentivePlan& plan)
{
    return std::ranges::any_of(plan.components, [](const IncentiveComponent& component) {
        const auto* commission = std::get_if<Commission>(&component.pays);
        return commission && (commission->scope != TierScope::Accumulated || !commission->special.empty());
    });
}

std::string_view code(TierScope scope)
{
    return codeIn(kScopes, scope);
}

std::string_view code(Comparison comparison)
{
    return codeIn(kComparisons, comparison);
}

std::string_view code(DrawKind kind)
{
    return codeIn(kDraws, kind);
}

std::string_view codeOfPayPeriod(PeriodKind kind)
{
    return codeIn(kPeriods, kind);
}

std::optional<TierScope> tierScopeFromCode(std::string_view code)
{
    return valueIn(kScopes, code);
}

std::optional<Comparison> comparisonFromCode(std::string_view code)
{
    return valueIn(kComparisons, code);
}

std::optional<DrawKind> drawKindFromCode(std::string_view code)
{
    return valueIn(kDraws, code);
}

std::optional<PeriodKind> payPeriodFromCode(std::string_view code)
{
    return valueIn(kPeriods, code);
}

} // namespace attain
