#include "exchange/PackageTalks.h"

#include "exchange/PackageJson.h"
#include "support/Decimal.h"

#include <nlohmann/json.hpp>
#include <set>

namespace attain {
namespace {

using nlohmann::json;
using nlohmann::ordered_json;

ordered_json jsonOf(const TalkTopic& topic, const TalkEntry& entry, const Organisation& organisation)
{
    const auto& info = infoOf(topic.metric);
    const auto* person = organisation.person(topic.person);
    ordered_json object{{"scenario", topic.scenario},
                        {"metric", info.code},
                        {"person", person ? person->code : std::string{}},
                        {"period", topic.period.code},
                        {"kind", code(entry.kind)}};
    if (entry.target)
        object["target"] = Figure{info.unit, *entry.target}.toText();
    if (!entry.note.empty())
        object["note"] = entry.note;
    object["who"] = entry.who;
    object["at"] = entry.at;
    return object;
}

TalkTopic topicFrom(const json& object, const std::string& place, const PackageParts& parts,
                    const Organisation& organisation)
{
    const auto metric = metricFrom(object.at("metric"), place + "/metric", parts.metrics);
    const auto period = parts.calendar.fiscalCalendar().parse(object.at("period").get_ref<const std::string&>());
    if (!period || period->kind == PeriodKind::Week || period->kind == PeriodKind::Range)
        refuse(place + "/period", "a year, half-year, quarter or month");
    return {object.value("scenario", "base"), metric, personFrom(object.at("person"), place + "/person", organisation),
            *period};
}

TalkEntry entryFrom(const json& object, const std::string& place, Metric metric)
{
    TalkEntry entry;
    entry.kind = *talkKindFromCode(object.at("kind").get_ref<const std::string&>()); // the schema lists them
    if (object.contains("target"))
        entry.target = scaledFrom(object.at("target"), place + "/target", infoOf(metric).unit);
    readValue(entry.note, object, "note");
    entry.who = object.at("who").get<std::string>();
    entry.at = object.at("at").get<std::string>();
    return entry;
}

} // namespace

ordered_json talksOf(const PackageParts& parts, const Organisation& organisation)
{
    auto list = ordered_json::array();
    const auto talks = orThrow(parts.talks.recorded());
    for (const auto& talk : talks)
        for (const auto& entry : talk.entries)
            list.push_back(jsonOf(talk.topic, entry, organisation));
    return list;
}

void applyTalks(const json& entries, const PackageParts& parts, PackageSummary::Section& section)
{
    const auto organisation = parts.organisation.current();
    std::set<std::string> known;
    for (const auto& entry : talksOf(parts, *organisation))
        known.insert(entry.dump());
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const auto place = placeOf("target_talks", i);
        const auto topic = topicFrom(entries[i], place, parts, *organisation);
        const auto entry = entryFrom(entries[i], place, topic.metric);
        const bool same = known.contains(jsonOf(topic, entry, *organisation).dump());
        if (!same)
            parts.talks.store(topic, entry);
        ++(same ? section.unchanged : section.created);
    }
}

} // namespace attain
