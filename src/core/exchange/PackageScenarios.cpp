#include "exchange/PackageScenarios.h"

#include "exchange/PackageJson.h"
#include "exchange/PackageTargets.h"
#include "support/Decimal.h"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace attain {
namespace {

using nlohmann::json;
using nlohmann::ordered_json;

std::string indicatorText(std::int64_t value)
{
    return formatScaled(value, kIndicatorDecimals, 0);
}

std::int64_t indicatorNumber(const json& value, const std::string& pointer)
{
    const auto number = parseScaled(value.get_ref<const std::string&>(), kIndicatorDecimals);
    if (!number)
        refuse(pointer, "a number with at most 4 decimals");
    return *number;
}

ordered_json jsonOf(const Indicator& indicator)
{
    ordered_json object{{"code", indicator.code}, {"name", indicator.name}, {"unit", indicator.unit}};
    object["source"] = indicator.source;
    auto values = ordered_json::array();
    for (const auto& value : indicator.values) {
        ordered_json month{{"month", value.month.toIso().substr(0, 7)}, {"value", indicatorText(value.value)}};
        if (!value.source.empty())
            month["source"] = value.source;
        if (!value.note.empty())
            month["note"] = value.note;
        values.push_back(std::move(month));
    }
    object["values"] = std::move(values);
    return object;
}

Indicator indicatorFrom(const json& object, const std::string& place)
{
    Indicator indicator;
    indicator.code = object.at("code").get<std::string>();
    indicator.name = object.at("name").get<std::string>();
    readValue(indicator.unit, object, "unit");
    readValue(indicator.source, object, "source");
    const auto values = object.value("values", json::array());
    for (std::size_t i = 0; i < values.size(); ++i) {
        const auto at = place + "/values/" + std::to_string(i);
        indicator.values.push_back({dateFrom(values[i].at("month").get<std::string>() + "-01", at + "/month"),
                                    indicatorNumber(values[i].at("value"), at + "/value"),
                                    values[i].value("source", ""), values[i].value("note", "")});
    }
    std::ranges::sort(indicator.values, {}, &IndicatorValue::month);
    return indicator;
}

ordered_json jsonOf(const ScenarioChange& change, const Organisation& organisation)
{
    ordered_json object{{"metric", infoOf(change.metric).code}};
    addSubject(object, change.subject, organisation);
    if (change.period)
        object["period"] = change.period->code;
    object["change"] = change.change.toText(2);
    return object;
}

ScenarioChange changeFrom(const json& object, const std::string& place, const PackageParts& parts,
                          const Organisation& organisation)
{
    ScenarioChange change;
    change.metric = metricFrom(object.at("metric"), place + "/metric", parts.metrics);
    change.subject = subjectFrom(object, place, organisation);
    if (const auto period = object.find("period"); period != object.end()) {
        const auto known = parts.calendar.fiscalCalendar().parse(period->get_ref<const std::string&>());
        if (!known)
            refuse(place + "/period", "a year, half, quarter or month");
        change.period = *known;
    }
    change.change = ratioFrom(object.at("change"), place + "/change");
    return change;
}

ordered_json jsonOf(const ScenarioTrigger& trigger)
{
    return {{"indicator", trigger.indicator},
            {"test", code(trigger.test)},
            {"threshold", indicatorText(trigger.threshold)},
            {"months", trigger.months}};
}

ScenarioTrigger triggerFrom(const json& object, const std::string& place, const std::string& scenario)
{
    return {scenario, object.at("indicator").get<std::string>(),
            *indicatorTestFromCode(object.at("test").get_ref<const std::string&>()), // the schema lists them
            indicatorNumber(object.at("threshold"), place + "/threshold"), object.value("months", 1)};
}

void addDefinition(ordered_json& object, const Scenario& scenario, const PackageParts& parts,
                   const Organisation& organisation)
{
    const auto versions = orThrow(parts.targets.versions());
    const auto base = std::ranges::find(versions, scenario.base, &TargetVersion::id);
    object["base_version"] = base->number;
    object["created_at"] = scenario.createdAt;
    object["assumptions"] = scenario.assumptions;
    object["changes"] = ordered_json::array();
    for (const auto& change : scenario.changes)
        object["changes"].push_back(jsonOf(change, organisation));
    object["triggers"] = ordered_json::array();
    for (const auto& trigger : orThrow(parts.scenarios.triggers(scenario.name)))
        object["triggers"].push_back(jsonOf(trigger));
}

/// Creates or changes a scenario that stands on a version.
void applyWhatIf(const json& object, const std::string& place, const PackageParts& parts,
                 PackageSummary::Section& section)
{
    const auto organisation = parts.organisation.current();
    Scenario scenario;
    scenario.name = object.at("name").get<std::string>();
    readValue(scenario.purpose, object, "reason");
    readValue(scenario.createdAt, object, "created_at");
    readValue(scenario.assumptions, object, "assumptions");
    const auto versions = orThrow(parts.targets.versions());
    const auto base = std::ranges::find(versions, object.at("base_version").get<int>(), &TargetVersion::number);
    if (base == versions.end())
        refuse(place + "/base_version", "the number of a version");
    scenario.base = base->id;
    const auto changes = object.value("changes", json::array());
    for (std::size_t i = 0; i < changes.size(); ++i)
        scenario.changes.push_back(
            changeFrom(changes[i], place + "/changes/" + std::to_string(i), parts, *organisation));
    std::vector<ScenarioTrigger> triggers;
    const auto rules = object.value("triggers", json::array());
    for (std::size_t i = 0; i < rules.size(); ++i)
        triggers.push_back(triggerFrom(rules[i], place + "/triggers/" + std::to_string(i), scenario.name));

    const auto known = orThrow(parts.scenarios.scenarios());
    const auto before = std::ranges::find(known, scenario.name, &Scenario::name);
    if (before != known.end()) {
        const bool same = before->base == scenario.base && before->purpose == scenario.purpose
            && before->assumptions == scenario.assumptions && before->changes == scenario.changes
            && orThrow(parts.scenarios.triggers(scenario.name)) == triggers;
        if (same) {
            ++section.unchanged;
            return;
        }
    }
    parts.scenarios.store(scenario, triggers);
    ++(before != known.end() ? section.changed : section.created);
}

} // namespace

ordered_json indicatorsOf(const PackageParts& parts)
{
    auto list = ordered_json::array();
    for (const auto& indicator : orThrow(parts.scenarios.indicators()))
        list.push_back(jsonOf(indicator));
    return list;
}

void applyIndicators(const json& indicators, const PackageParts& parts, PackageSummary::Section& section)
{
    refuseRepeats(indicators, "indicators", "code");
    const auto known = orThrow(parts.scenarios.indicators());
    for (std::size_t i = 0; i < indicators.size(); ++i) {
        const auto indicator = indicatorFrom(indicators[i], placeOf("indicators", i));
        const auto before = std::ranges::find(known, indicator.code, &Indicator::code);
        if (before != known.end() && jsonOf(*before) == jsonOf(indicator)) {
            ++section.unchanged;
            continue;
        }
        parts.scenarios.store(indicator);
        ++(before != known.end() ? section.changed : section.created);
    }
}

std::vector<std::string> whatIfs(const PackageParts& parts)
{
    std::vector<std::string> names;
    for (auto& scenario : orThrow(parts.scenarios.scenarios()))
        names.push_back(std::move(scenario.name));
    return names;
}

ordered_json scenariosOf(const PackageParts& parts, const Organisation& organisation)
{
    const auto defined = orThrow(parts.scenarios.scenarios());
    auto list = ordered_json::array();
    for (const auto& name : orThrow(parts.targets.scenarios())) {
        const auto versions = orThrow(parts.targets.versions(name));
        if (versions.empty())
            continue;
        ordered_json object{{"name", name},
                            {"effective_from", versions.back().effectiveFrom.toIso()},
                            {"reason", versions.back().reason}};
        if (const auto scenario = std::ranges::find(defined, name, &Scenario::name); scenario != defined.end())
            addDefinition(object, *scenario, parts, organisation);
        list.push_back(std::move(object));
    }
    return list;
}

void applyScenarios(const json& scenarios, const PackageParts& parts, PackageSummary::Section& section)
{
    refuseRepeats(scenarios, "scenarios", "name");
    for (std::size_t i = 0; i < scenarios.size(); ++i) {
        const auto place = placeOf("scenarios", i);
        const auto name = scenarios[i].at("name").get<std::string>();
        const Date from = dateFrom(scenarios[i].at("effective_from"), place + "/effective_from");
        if (scenarios[i].contains("base_version")) {
            applyWhatIf(scenarios[i], place, parts, section);
            continue;
        }
        if (parts.targets.current(name)->version().id) {
            ++section.unchanged;
            continue;
        }
        static_cast<void>(parts.targets.storeScenario(name, from, scenarios[i].value("reason", "")));
        ++section.created;
    }
}

} // namespace attain
