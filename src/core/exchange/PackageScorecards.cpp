#include "exchange/PackageScorecards.h"

#include "exchange/PackageJson.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>

namespace attain {
namespace {

using nlohmann::json;
using nlohmann::ordered_json;

void readRatio(Ratio& into, const json& object, const char* key, const std::string& place)
{
    if (const auto found = object.find(key); found != object.end())
        into = ratioFrom(*found, place + '/' + key);
}

Kpi kpiFrom(const json& object, const std::string& place, const PackageParts& parts)
{
    Kpi kpi{object.at("code").get<std::string>(), object.at("name").get<std::string>()};
    readValue(kpi.nameEn, object, "name_en");
    kpi.metric = metricFrom(object.at("metric"), place + "/metric", parts.metrics);
    // The schema lists the codes.
    kpi.kind = *kpiKindFromCode(object.value("kind", "quantity"));
    kpi.dimension = *kpiDimensionFromCode(object.value("dimension", "sales"));
    readRatio(kpi.threshold, object, "threshold", place);
    readRatio(kpi.floor, object, "floor", place);
    readRatio(kpi.cap, object, "cap", place);
    readRatio(kpi.weight, object, "weight", place);
    if (const auto standard = object.find("standard"); standard != object.end())
        kpi.standard = scaledFrom(*standard, place + "/standard", infoOf(kpi.metric).unit);
    return kpi;
}

ordered_json jsonOf(const Kpi& kpi)
{
    const auto& info = infoOf(kpi.metric);
    ordered_json object{{"code", kpi.code}, {"name", kpi.name}};
    if (!kpi.nameEn.empty())
        object["name_en"] = kpi.nameEn;
    object["metric"] = info.code;
    object["kind"] = code(kpi.kind);
    object["dimension"] = code(kpi.dimension);
    object["threshold"] = kpi.threshold.toText(0);
    object["floor"] = kpi.floor.toText(0);
    object["cap"] = kpi.cap.toText(0);
    object["weight"] = kpi.weight.toText(0);
    if (kpi.standard)
        object["standard"] = Figure{info.unit, *kpi.standard}.toText();
    return object;
}

ScorecardTemplate templateFrom(const json& object, const std::string& place, const Organisation& organisation)
{
    ScorecardTemplate scorecard{object.at("code").get<std::string>(), object.at("name").get<std::string>()};
    readValue(scorecard.nameEn, object, "name_en");
    scorecard.from = dateFrom(object.at("from"), place + "/from");
    scorecard.missing = *missingValueFromCode(object.value("missing", "renormalises"));
    const auto positions = object.value("positions", json::array());
    for (std::size_t i = 0; i < positions.size(); ++i) {
        const auto found
            = std::ranges::find(organisation.positions(), positions[i].get_ref<const std::string&>(), &Position::code);
        if (found == organisation.positions().end())
            refuse(place + "/positions/" + std::to_string(i), "the code of a position");
        scorecard.positions.push_back(found->id);
    }
    const auto& items = object.at("items");
    for (std::size_t i = 0; i < items.size(); ++i)
        scorecard.items.push_back(
            {items[i].at("kpi").get<std::string>(),
             ratioFrom(items[i].at("weight"), place + "/items/" + std::to_string(i) + "/weight")});
    const auto grades = object.value("grades", json::array());
    for (std::size_t i = 0; i < grades.size(); ++i) {
        const auto at = place + "/grades/" + std::to_string(i);
        GradeBand grade{grades[i].at("code").get<std::string>(), ratioFrom(grades[i].at("from"), at + "/from")};
        if (const auto share = grades[i].find("share"); share != grades[i].end())
            grade.share = ratioFrom(*share, at + "/share");
        scorecard.grades.push_back(std::move(grade));
    }
    return scorecard;
}

ordered_json jsonOf(const ScorecardTemplate& scorecard, const Organisation& organisation)
{
    ordered_json object{{"code", scorecard.code}, {"name", scorecard.name}};
    if (!scorecard.nameEn.empty())
        object["name_en"] = scorecard.nameEn;
    object["from"] = scorecard.from.toIso();
    object["missing"] = code(scorecard.missing);
    for (const auto id : scorecard.positions)
        if (const auto* position = organisation.position(id))
            object["positions"].push_back(position->code);
    for (const auto& item : scorecard.items)
        object["items"].push_back({{"kpi", item.kpi}, {"weight", item.weight.toText(0)}});
    for (const auto& grade : scorecard.grades) {
        ordered_json one{{"code", grade.code}, {"from", grade.from.toText(0)}};
        if (grade.share)
            one["share"] = grade.share->toText(0);
        object["grades"].push_back(std::move(one));
    }
    return object;
}

} // namespace

ordered_json kpisOf(const PackageParts& parts)
{
    auto list = ordered_json::array();
    for (const auto& kpi : orThrow(parts.scorecards.kpis()))
        list.push_back(jsonOf(kpi));
    return list;
}

void applyKpis(const json& list, const PackageParts& parts, PackageSummary::Section& section)
{
    refuseRepeats(list, "kpis", "code");
    std::set<std::string> known;
    for (const auto& kpi : orThrow(parts.scorecards.kpis()))
        known.insert(kpi.code);
    for (std::size_t i = 0; i < list.size(); ++i) {
        const auto kpi = kpiFrom(list[i], placeOf("kpis", i), parts);
        const bool changed = parts.scorecards.store(kpi);
        ++(!changed ? section.unchanged : known.contains(kpi.code) ? section.changed : section.created);
    }
}

ordered_json scorecardTemplatesOf(const PackageParts& parts, const Organisation& organisation)
{
    auto list = ordered_json::array();
    for (const auto& scorecard : orThrow(parts.scorecards.templates()))
        list.push_back(jsonOf(scorecard, organisation));
    return list;
}

void applyScorecardTemplates(const json& list, const PackageParts& parts, PackageSummary::Section& section)
{
    const auto organisation = parts.organisation.current();
    std::set<std::pair<std::string, Date>> known;
    for (const auto& scorecard : orThrow(parts.scorecards.templates()))
        known.emplace(scorecard.code, scorecard.from);
    std::set<std::pair<std::string, Date>> said;
    for (std::size_t i = 0; i < list.size(); ++i) {
        const auto place = placeOf("scorecard_templates", i);
        const auto scorecard = templateFrom(list[i], place, *organisation);
        const std::pair version{scorecard.code, scorecard.from};
        if (!said.insert(version).second)
            refuse(place, "a code and day that are not said twice");
        const bool changed = parts.scorecards.store(scorecard);
        ++(!changed ? section.unchanged : known.contains(version) ? section.changed : section.created);
    }
}

} // namespace attain
