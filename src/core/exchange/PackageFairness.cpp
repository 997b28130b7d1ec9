#include "exchange/PackageFairness.h"

#include "exchange/PackageJson.h"
#include "support/Decimal.h"

#include <nlohmann/json.hpp>
#include <set>

namespace attain {
namespace {

using nlohmann::json;
using nlohmann::ordered_json;

ordered_json jsonOf(const FairnessScope& scope, const FairnessFinding& finding, const Organisation& organisation)
{
    const auto& info = infoOf(scope.metric);
    const auto codeOf = [&](PersonId id) {
        const auto* person = organisation.person(id);
        return person ? person->code : std::string{};
    };
    ordered_json object{{"scenario", scope.scenario},        {"metric", info.code},
                        {"from", scope.period.from.toIso()}, {"to", scope.period.to.toIso()},
                        {"kind", code(finding.kind)},        {"person", codeOf(finding.person)}};
    if (finding.other)
        object["other"] = codeOf(finding.other);
    object["value"] = finding.value.toText(6);
    object["target"] = Figure{info.unit, finding.target}.toText();
    if (finding.otherTarget)
        object["other_target"] = Figure{info.unit, *finding.otherTarget}.toText();
    object["reason"] = finding.acceptance->reason;
    object["who"] = finding.acceptance->who;
    object["at"] = finding.acceptance->at;
    return object;
}

} // namespace

ordered_json acceptancesOf(const PackageParts& parts, const Organisation& organisation)
{
    auto list = ordered_json::array();
    for (const auto& [scope, stored] : orThrow(parts.fairness.acceptances()))
        list.push_back(jsonOf(scope, stored.finding, organisation));
    return list;
}

void applyAcceptances(const json& acceptances, const PackageParts& parts, PackageSummary::Section& section)
{
    const auto organisation = parts.organisation.current();
    std::set<std::string> known;
    for (const auto& acceptance : acceptancesOf(parts, *organisation))
        known.insert(acceptance.dump());
    for (std::size_t i = 0; i < acceptances.size(); ++i) {
        const auto& object = acceptances[i];
        const auto place = placeOf("fairness_acceptances", i);
        const auto metric = metricFrom(object.at("metric"), place + "/metric", parts.metrics);
        const auto amount
            = [&](const char* key) { return scaledFrom(object.at(key), place + '/' + key, infoOf(metric).unit); };
        const FairnessScope scope{object.value("scenario", "base"), metric,
                                  FiscalCalendar::range(dateFrom(object.at("from"), place + "/from"),
                                                        dateFrom(object.at("to"), place + "/to"))};
        FairnessFinding finding;
        finding.kind = *fairnessFindingKindFromCode(object.at("kind").get<std::string>());
        finding.person = personFrom(object.at("person"), place + "/person", *organisation);
        if (object.contains("other"))
            finding.other = personFrom(object.at("other"), place + "/other", *organisation);
        finding.value = ratioFrom(object.at("value"), place + "/value");
        finding.target = amount("target");
        if (object.contains("other_target"))
            finding.otherTarget = amount("other_target");
        finding.acceptance
            = FairnessAcceptance{object.at("reason").get<std::string>(), object.at("who").get<std::string>(),
                                 object.at("at").get<std::string>()};
        const bool same = known.contains(jsonOf(scope, finding, *organisation).dump());
        if (!same)
            parts.fairness.store(scope, finding);
        ++(same ? section.unchanged : section.created);
    }
}

} // namespace attain
