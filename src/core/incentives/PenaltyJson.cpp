#include "incentives/PenaltyJson.h"

#include "incentives/PlanPlace.h"
#include "support/Error.h"

#include <nlohmann/json.hpp>

namespace attain {
namespace {

using nlohmann::json;
using nlohmann::ordered_json;

ordered_json jsonOf(const PenaltyStep& step)
{
    ordered_json object{{"kind", code(step.kind)}};
    if (!step.name.empty())
        object["name"] = step.name;
    if (step.deduct != Money{})
        object["deduct"] = step.deduct.toText(2);
    object["months"] = step.months;
    return object;
}

PenaltyStep stepFrom(const PlanPlace& place)
{
    PenaltyStep step;
    step.kind = place["kind"].oneOf(penaltyKindFromCode);
    step.name = place.textOr("name");
    step.deduct = place.moneyAt("deduct").value_or(Money{});
    if (place.has("months"))
        step.months = place["months"].integer();
    return step;
}

} // namespace

ordered_json rulesOf(const PenaltyRule& rule)
{
    ordered_json rules{{"when", jsonOf(rule.when)}, {"ladder", ordered_json::array()}};
    for (const auto& step : rule.ladder)
        rules["ladder"].push_back(jsonOf(step));
    return rules;
}

void readRules(PenaltyRule& rule, const json& rules, const std::string& place, const MetricByCode& metric)
{
    const PlanPlace all{rules, place, metric};
    rule.when = conditionFrom(all["when"]);
    all.each("ladder", [&](const PlanPlace& step) { rule.ladder.push_back(stepFrom(step)); });
}

std::string contentOf(const PenaltyCase& one)
{
    ordered_json object{{"step", jsonOf(one.step)}, {"unit", code(one.unit)}, {"evidence", ordered_json::array()}};
    for (const auto& evidence : one.evidence)
        object["evidence"].push_back({{"period", evidence.period}, {"value", evidence.value}});
    return object.dump();
}

void readContent(const std::string& text, PenaltyCase& into)
{
    try {
        const auto object = json::parse(text);
        const MetricByCode none = [](const std::string&) { return std::optional<Metric>{}; };
        into.step = stepFrom(PlanPlace{object.at("step"), "/step", none});
        into.unit = unitFromCode(object.at("unit").get<std::string>()).value_or(Unit::Ratio);
        for (const auto& evidence : object.at("evidence"))
            into.evidence.push_back(
                {evidence.at("period").get<std::string>(), evidence.at("value").get<std::int64_t>()});
    } catch (const json::exception& error) {
        throw Failure{Error{ErrorCode::Storage, error.what(), {"penalty_case"}}};
    }
}

} // namespace attain
