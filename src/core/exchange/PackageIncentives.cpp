#include "exchange/PackageIncentives.h"

#include "exchange/PackageJson.h"
#include "incentives/IncentiveService.h"
#include "incentives/PlanJson.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>

namespace attain {
namespace {

using nlohmann::json;
using nlohmann::ordered_json;

PlanPosition positionFrom(const json& object, const std::string& place, const Organisation& organisation)
{
    const auto found
        = std::ranges::find(organisation.positions(), object.at("code").get_ref<const std::string&>(), &Position::code);
    if (found == organisation.positions().end())
        refuse(place + "/code", "the code of a position");
    PlanPosition position{found->id};
    if (const auto weight = object.find("role_weight"); weight != object.end())
        position.roleWeight = ratioFrom(*weight, place + "/role_weight");
    return position;
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
        plan.positions.push_back(positionFrom(positions[i], place + "/positions/" + std::to_string(i), organisation));
    const auto people = object.value("people", json::array());
    for (std::size_t i = 0; i < people.size(); ++i)
        plan.people.push_back(personFrom(people[i], place + "/people/" + std::to_string(i), organisation));
    readRules(plan, object, place, [&](const std::string& code) -> std::optional<Metric> {
        const auto metric = parts.metrics.metric(code);
        return metric ? std::optional{*metric} : std::nullopt;
    });
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

} // namespace attain
