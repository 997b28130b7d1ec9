#include "incentives/PlanJson.h"
#include "incentives/PlanPlace.h"

#include <nlohmann/json.hpp>

namespace attain {
namespace {

using nlohmann::json;

Measure measureFrom(const PlanPlace& place)
{
    Measure measure;
    if (place.has("as"))
        measure.as = place["as"].oneOf(measureAsFromCode);
    if (measure.as != MeasureAs::Score)
        measure.metric = place["metric"].metric();
    if (place.has("of"))
        measure.of = place["of"].oneOf(measureOfFromCode);
    if (place.has("when"))
        measure.when = place["when"].oneOf(measureWhenFromCode);
    return measure;
}

} // namespace

Condition conditionFrom(const PlanPlace& place)
{
    Condition condition;
    condition.measure = measureFrom(place["measure"]);
    condition.comparison = place["is"].oneOf(comparisonFromCode);
    condition.limit = place["limit"].number(condition.measure.unit());
    return condition;
}

namespace {

Multiplier multiplierFrom(const PlanPlace& place)
{
    Multiplier multiplier;
    multiplier.by = measureFrom(place["by"]);
    multiplier.limits = place.numbers("limits", multiplier.by.unit());
    if (place.has("across")) {
        multiplier.across = measureFrom(place["across"]);
        multiplier.acrossLimits = place.numbers("across_limits", multiplier.across->unit());
    }
    place.each("factors", [&](const PlanPlace& row) { multiplier.factors.push_back(row.ratios()); });
    return multiplier;
}

Commission commissionFrom(const PlanPlace& place)
{
    Commission pays;
    pays.paid = measureFrom(place["paid"]);
    if (place.has("selects"))
        pays.selects = measureFrom(place["selects"]);
    if (place.has("mode"))
        pays.tiers.mode = place["mode"].oneOf(tierModeFromCode);
    if (place.has("boundary"))
        pays.tiers.boundary = place["boundary"].oneOf(tierBoundaryFromCode);
    if (place.has("scope"))
        pays.scope = place["scope"].oneOf(tierScopeFromCode);
    pays.accumulates = place.flag("accumulates", false);
    place.each("tiers", [&](const PlanPlace& tier) {
        pays.tiers.tiers.push_back({tier["from"].number(pays.limitUnit()), tier["rate"].number(pays.rateUnit())});
    });
    place.each("special", [&](const PlanPlace& one) {
        pays.special.push_back({one.textOr("product"), one.textOr("category"), one["rate"].ratio()});
    });
    return pays;
}

Bonus bonusFrom(const PlanPlace& place)
{
    Bonus pays;
    if (place.has("amount_from"))
        pays.amountFrom = place["amount_from"].metric();
    else
        pays.amount = place["amount"].money();
    pays.prorated = place.flag("prorated", true);
    pays.measure = measureFrom(place["measure"]);
    place.each("curve", [&](const PlanPlace& point) {
        pays.curve.push_back({point["attainment"].ratio(), point["payout"].ratio()});
    });
    return pays;
}

Kicker kickerFrom(const PlanPlace& place)
{
    Kicker pays;
    pays.when = conditionFrom(place["when"]);
    pays.amount = place.moneyAt("amount").value_or(Money{});
    if (place.has("share"))
        pays.share = place["share"].ratio();
    return pays;
}

TeamPool poolFrom(const PlanPlace& place)
{
    TeamPool pays;
    pays.amount = place.moneyAt("amount").value_or(Money{});
    if (place.has("share"))
        pays.share = place["share"].ratio();
    if (place.has("from"))
        pays.from = measureFrom(place["from"]);
    if (place.has("reserve"))
        pays.reserve = place["reserve"].ratio();
    if (place.has("score"))
        pays.score = measureFrom(place["score"]);
    return pays;
}

IncentiveComponent componentFrom(const PlanPlace& place)
{
    IncentiveComponent component{place["code"].text(), place["name"].text()};
    component.nameEn = place.textOr("name_en");
    const auto kind = place["kind"].text();
    if (kind == "commission")
        component.pays = commissionFrom(place);
    else if (kind == "bonus")
        component.pays = bonusFrom(place);
    else if (kind == "kicker")
        component.pays = kickerFrom(place);
    else if (kind == "pool")
        component.pays = poolFrom(place);
    else
        place["kind"].refuse("commission, bonus, kicker or pool");
    place.each("gates", [&](const PlanPlace& gate) { component.gates.push_back(conditionFrom(gate)); });
    place.each("multipliers", [&](const PlanPlace& one) { component.multipliers.push_back(multiplierFrom(one)); });
    component.floor = place.moneyAt("floor");
    component.cap = place.moneyAt("cap");
    return component;
}

} // namespace

void readRules(IncentivePlan& plan, const json& rules, const std::string& place, const MetricByCode& metric)
{
    const PlanPlace all{rules, place, metric};
    all.each("components", [&](const PlanPlace& one) { plan.components.push_back(componentFrom(one)); });
    plan.floor = all.moneyAt("floor");
    plan.cap = all.moneyAt("cap");
    plan.carriesOver = all.flag("carries_over", false);
    plan.budget = all.moneyAt("budget");
    if (all.has("draw")) {
        const auto draw = all["draw"];
        plan.draw = Draw{draw["kind"].oneOf(drawKindFromCode), draw["amount"].money(),
                         draw.has("delay") ? draw["delay"].integer() : 0};
    }
    if (all.has("holdback")) {
        const auto holdback = all["holdback"];
        plan.holdback = Holdback{holdback["share"].ratio(), holdback["periods"].integer()};
    }
}

} // namespace attain
