#include "incentives/PlanJson.h"

#include "incentives/PlanPlace.h"

#include <nlohmann/json.hpp>

namespace attain {
namespace {

using nlohmann::ordered_json;

ordered_json jsonOf(const Measure& measure)
{
    auto object = ordered_json::object();
    if (measure.as != MeasureAs::Score)
        object["metric"] = infoOf(measure.metric).code;
    object["as"] = code(measure.as);
    if (measure.of != MeasureOf::Self)
        object["of"] = code(measure.of);
    if (measure.when != MeasureWhen::Current)
        object["when"] = code(measure.when);
    return object;
}

} // namespace

ordered_json jsonOf(const Condition& condition)
{
    return {{"measure", jsonOf(condition.measure)},
            {"is", code(condition.comparison)},
            {"limit", Figure{condition.measure.unit(), condition.limit}.toText()}};
}

namespace {

ordered_json textsOf(const std::vector<std::int64_t>& limits, Unit unit)
{
    auto texts = ordered_json::array();
    for (const auto limit : limits)
        texts.push_back(Figure{unit, limit}.toText());
    return texts;
}

ordered_json jsonOf(const Multiplier& multiplier)
{
    ordered_json object{{"by", jsonOf(multiplier.by)}, {"limits", textsOf(multiplier.limits, multiplier.by.unit())}};
    if (multiplier.across) {
        object["across"] = jsonOf(*multiplier.across);
        object["across_limits"] = textsOf(multiplier.acrossLimits, multiplier.across->unit());
    }
    for (const auto& row : multiplier.factors) {
        auto factors = ordered_json::array();
        for (const auto factor : row)
            factors.push_back(factor.toText(0));
        object["factors"].push_back(std::move(factors));
    }
    return object;
}

void write(ordered_json& object, const Commission& pays)
{
    object["kind"] = "commission";
    object["paid"] = jsonOf(pays.paid);
    if (pays.selects)
        object["selects"] = jsonOf(*pays.selects);
    object["mode"] = code(pays.tiers.mode);
    object["boundary"] = code(pays.tiers.boundary);
    object["scope"] = code(pays.scope);
    if (pays.accumulates)
        object["accumulates"] = true;
    for (const auto& tier : pays.tiers.tiers)
        object["tiers"].push_back({{"from", Figure{pays.limitUnit(), tier.from}.toText()},
                                   {"rate", Figure{pays.rateUnit(), tier.rate}.toText()}});
    for (const auto& special : pays.special) {
        ordered_json one;
        if (!special.product.empty())
            one["product"] = special.product;
        if (!special.category.empty())
            one["category"] = special.category;
        one["rate"] = special.rate.toText(0);
        object["special"].push_back(std::move(one));
    }
}

void write(ordered_json& object, const Bonus& pays)
{
    object["kind"] = "bonus";
    if (pays.amountFrom)
        object["amount_from"] = infoOf(*pays.amountFrom).code;
    else
        object["amount"] = pays.amount.toText(2);
    if (!pays.prorated)
        object["prorated"] = false;
    object["measure"] = jsonOf(pays.measure);
    for (const auto& point : pays.curve)
        object["curve"].push_back({{"attainment", point.attainment.toText(0)}, {"payout", point.payout.toText(0)}});
}

void write(ordered_json& object, const Kicker& pays)
{
    object["kind"] = "kicker";
    object["when"] = jsonOf(pays.when);
    if (pays.amount != Money{})
        object["amount"] = pays.amount.toText(2);
    if (pays.share != Ratio{})
        object["share"] = pays.share.toText(0);
}

void write(ordered_json& object, const TeamPool& pays)
{
    object["kind"] = "pool";
    if (pays.amount != Money{})
        object["amount"] = pays.amount.toText(2);
    if (pays.share != Ratio{})
        object["share"] = pays.share.toText(0);
    object["from"] = jsonOf(pays.from);
    if (pays.reserve != Ratio{})
        object["reserve"] = pays.reserve.toText(0);
    if (pays.score)
        object["score"] = jsonOf(*pays.score);
}

ordered_json jsonOf(const IncentiveComponent& component)
{
    ordered_json object{{"code", component.code}, {"name", component.name}};
    if (!component.nameEn.empty())
        object["name_en"] = component.nameEn;
    std::visit([&](const auto& pays) { write(object, pays); }, component.pays);
    for (const auto& gate : component.gates)
        object["gates"].push_back(jsonOf(gate));
    for (const auto& multiplier : component.multipliers)
        object["multipliers"].push_back(jsonOf(multiplier));
    if (component.floor)
        object["floor"] = component.floor->toText(2);
    if (component.cap)
        object["cap"] = component.cap->toText(2);
    return object;
}

} // namespace

ordered_json rulesOf(const IncentivePlan& plan)
{
    ordered_json rules{{"components", ordered_json::array()}};
    for (const auto& component : plan.components)
        rules["components"].push_back(jsonOf(component));
    if (plan.floor)
        rules["floor"] = plan.floor->toText(2);
    if (plan.cap)
        rules["cap"] = plan.cap->toText(2);
    if (plan.carriesOver)
        rules["carries_over"] = true;
    if (plan.budget)
        rules["budget"] = plan.budget->toText(2);
    if (plan.draw) {
        rules["draw"] = {{"kind", code(plan.draw->kind)}, {"amount", plan.draw->amount.toText(2)}};
        if (plan.draw->delay != 0)
            rules["draw"]["delay"] = plan.draw->delay;
    }
    if (plan.holdback)
        rules["holdback"] = {{"share", plan.holdback->share.toText(0)}, {"periods", plan.holdback->periods}};
    return rules;
}

} // namespace attain
