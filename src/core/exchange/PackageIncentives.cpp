#include "exchange/PackageIncentives.h"

#include "exchange/PackageJson.h"
#include "incentives/IncentiveService.h"
#include "incentives/PenaltyJson.h"
#include "incentives/PenaltyService.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>

namespace attain {
namespace {

using nlohmann::json;
using nlohmann::ordered_json;

PositionId positionFrom(const json& code, const std::string& place, const Organisation& organisation)
{
    const auto found = std::ranges::find(organisation.positions(), code.get_ref<const std::string&>(), &Position::code);
    if (found == organisation.positions().end())
        refuse(place, "the code of a position");
    return found->id;
}

PlanPosition planPositionFrom(const json& object, const std::string& place, const Organisation& organisation)
{
    PlanPosition position{positionFrom(object.at("code"), place + "/code", organisation)};
    if (const auto weight = object.find("role_weight"); weight != object.end())
        position.roleWeight = ratioFrom(*weight, place + "/role_weight");
    return position;
}

MetricByCode byCode(const MetricService& metrics)
{
    return [&metrics](const std::string& code) -> std::optional<Metric> {
        const auto metric = metrics.metric(code);
        return metric ? std::optional{*metric} : std::nullopt;
    };
}

IncentivePlan planFrom(const json& object, const std::string& place, const PackageParts& parts,
                       const Organisation& organisation)
{
    IncentivePlan plan{object.at("code").get<std::string>(), object.at("name").get<std::string>()};
    readValue(plan.nameEn, object, "name_en");
    plan.from = dateFrom(object.at("from"), place + "/from");
    plan.period = *payPeriodFromCode(object.value("period", "month")); // the schema lists the codes
    const auto positions = object.value("positions", json::array());
    for (std::size_t i = 0; i < positions.size(); ++i)
        plan.positions.push_back(
            planPositionFrom(positions[i], place + "/positions/" + std::to_string(i), organisation));
    const auto people = object.value("people", json::array());
    for (std::size_t i = 0; i < people.size(); ++i)
        plan.people.push_back(personFrom(people[i], place + "/people/" + std::to_string(i), organisation));
    readRules(plan, object, place, byCode(parts.metrics));
    return plan;
}

ordered_json jsonOf(const IncentivePlan& plan, const Organisation& organisation)
{
    ordered_json object{{"code", plan.code}, {"name", plan.name}};
    if (!plan.nameEn.empty())
        object["name_en"] = plan.nameEn;
    object["from"] = plan.from.toIso();
    object["period"] = codeOfPayPeriod(plan.period);
    for (const auto& one : plan.positions)
        if (const auto* position = organisation.position(one.position)) {
            ordered_json entry{{"code", position->code}};
            if (one.roleWeight != Ratio::fromScaled(Ratio::kScale))
                entry["role_weight"] = one.roleWeight.toText(0);
            object["positions"].push_back(std::move(entry));
        }
    for (const auto id : plan.people)
        if (const auto* person = organisation.person(id))
            object["people"].push_back(person->code);
    object.update(rulesOf(plan));
    return object;
}

} // namespace

ordered_json incentivePlansOf(const PackageParts& parts, const Organisation& organisation)
{
    auto list = ordered_json::array();
    for (const auto& plan : orThrow(parts.incentives.plans()))
        list.push_back(jsonOf(plan, organisation));
    return list;
}

void applyIncentivePlans(const json& list, const PackageParts& parts, PackageSummary::Section& section)
{
    const auto organisation = parts.organisation.current();
    std::set<std::pair<std::string, Date>> known;
    for (const auto& plan : orThrow(parts.incentives.plans()))
        known.emplace(plan.code, plan.from);
    std::set<std::pair<std::string, Date>> said;
    for (std::size_t i = 0; i < list.size(); ++i) {
        const auto place = placeOf("incentive_plans", i);
        const auto plan = planFrom(list[i], place, parts, *organisation);
        const std::pair version{plan.code, plan.from};
        if (!said.insert(version).second)
            refuse(place, "a code and day that are not said twice");
        const bool changed = parts.incentives.store(plan);
        ++(!changed ? section.unchanged : known.contains(version) ? section.changed : section.created);
    }
}

ordered_json penaltyPolicyOf(const PackageParts& parts)
{
    const auto policy = orThrow(parts.penalties.policy());
    ordered_json object{{"share", policy.share.toText(0)}, {"minimum_wage", policy.minimumWage.toText(2)}};
    object["carries"] = policy.carries;
    if (!policy.wageMetric.empty())
        object["wage_metric"] = policy.wageMetric;
    return object;
}

void applyPenaltyPolicy(const json& object, const PackageParts& parts, PackageSummary::Section& section)
{
    auto policy = orThrow(parts.penalties.policy());
    if (const auto share = object.find("share"); share != object.end())
        policy.share = ratioFrom(*share, "/penalty_policy/share");
    if (const auto least = object.find("minimum_wage"); least != object.end())
        policy.minimumWage = Money::fromScaled(scaledFrom(*least, "/penalty_policy/minimum_wage", Unit::Money));
    readValue(policy.carries, object, "carries");
    readValue(policy.wageMetric, object, "wage_metric");
    ++(parts.penalties.store(policy) ? section.changed : section.unchanged);
}

ordered_json penaltyRulesOf(const PackageParts& parts, const Organisation& organisation)
{
    auto list = ordered_json::array();
    for (const auto& rule : orThrow(parts.penalties.rules())) {
        ordered_json object{{"code", rule.code}, {"name", rule.name}};
        if (!rule.nameEn.empty())
            object["name_en"] = rule.nameEn;
        object["from"] = rule.from.toIso();
        object["period"] = codeOfPayPeriod(rule.period);
        object["periods"] = rule.periods;
        object["newcomer_months"] = rule.newcomerMonths;
        for (const auto id : rule.positions)
            if (const auto* position = organisation.position(id))
                object["positions"].push_back(position->code);
        object.update(rulesOf(rule));
        list.push_back(std::move(object));
    }
    return list;
}

void applyPenaltyRules(const json& list, const PackageParts& parts, PackageSummary::Section& section)
{
    refuseRepeats(list, "penalty_rules", "code");
    const auto organisation = parts.organisation.current();
    std::set<std::string> known;
    for (const auto& rule : orThrow(parts.penalties.rules()))
        known.insert(rule.code);
    for (std::size_t i = 0; i < list.size(); ++i) {
        const auto place = placeOf("penalty_rules", i);
        const auto& object = list[i];
        PenaltyRule rule{object.at("code").get<std::string>(), object.at("name").get<std::string>()};
        readValue(rule.nameEn, object, "name_en");
        rule.from = dateFrom(object.at("from"), place + "/from");
        rule.period = *payPeriodFromCode(object.value("period", "quarter")); // the schema lists the codes
        readValue(rule.periods, object, "periods");
        readValue(rule.newcomerMonths, object, "newcomer_months");
        const auto positions = object.value("positions", json::array());
        for (std::size_t k = 0; k < positions.size(); ++k)
            rule.positions.push_back(
                positionFrom(positions[k], place + "/positions/" + std::to_string(k), *organisation));
        readRules(rule, object, place, byCode(parts.metrics));
        const bool changed = parts.penalties.store(rule);
        ++(!changed ? section.unchanged : known.contains(rule.code) ? section.changed : section.created);
    }
}

} // namespace attain
