#include "exchange/PackageDivisions.h"

#include "exchange/PackageJson.h"
#include "exchange/PackageTargets.h"

#include "support/Decimal.h"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace attain {
namespace {

using nlohmann::json;
using nlohmann::ordered_json;

Metric metricOf(const json& object, const std::string& place, const PackageParts& parts)
{
    const auto metric = object.find("metric");
    return metric == object.end() ? Metric::Revenue : metricFrom(*metric, place + "/metric", parts.metrics);
}

/// The entry that a derivation is about: the newest of this version for exactly this period.
const TargetEntry* entryOf(const std::vector<TargetEntry>& entries, TargetVersionId version, Metric metric,
                           Subject subject, const Period& period)
{
    const auto found = std::find_if(entries.rbegin(), entries.rend(), [&](const TargetEntry& entry) {
        return entry.version == version && entry.metric == metric && entry.subject == subject && entry.period == period;
    });
    return found == entries.rend() ? nullptr : &*found;
}

Date monthFrom(const json& value, const std::string& place)
{
    const auto date = Date::fromIso(value.get<std::string>() + "-01");
    if (!date)
        refuse(place, "a month");
    return *date;
}

} // namespace

ordered_json locksOf(const PackageParts& parts, const Organisation& organisation)
{
    std::vector<ordered_json> list;
    for (const auto& scenario : orThrow(parts.targets.scenarios()))
        for (const auto& lock : orThrow(parts.targets.locks(scenario))) {
            ordered_json object{{"scenario", scenario}, {"metric", infoOf(lock.metric).code}};
            addSubject(object, lock.subject, organisation);
            object["from"] = lock.from.toIso().substr(0, 7);
            object["to"] = lock.to.toIso().substr(0, 7);
            list.push_back(std::move(object));
        }
    // By codes: ids are others in another document.
    std::ranges::sort(list, {}, [](const ordered_json& lock) { return lock.dump(); });
    return ordered_json(std::move(list));
}

void applyLocks(const json& locks, const PackageParts& parts, PackageSummary::Section& section)
{
    const auto organisation = parts.organisation.current();
    for (std::size_t i = 0; i < locks.size(); ++i) {
        const auto place = placeOf("target_locks", i);
        TargetLock lock{locks[i].value("scenario", "base"), metricOf(locks[i], place, parts),
                        subjectFrom(locks[i], place, *organisation), monthFrom(locks[i].at("from"), place + "/from"),
                        monthFrom(locks[i].at("to"), place + "/to").lastOfMonth()};
        const auto known = orThrow(parts.targets.locks(lock.scenario));
        bool same = true;
        for (Date month = lock.from; month <= lock.to; month = month.plusMonths(1))
            same = same && isLocked(known, lock.metric, lock.subject, month);
        if (!same)
            parts.targets.store(lock);
        ++(same ? section.unchanged : section.created);
    }
}

ordered_json derivationsOf(const PackageParts& parts, const Organisation& organisation)
{
    auto list = ordered_json::array();
    for (const auto& scenario : orThrow(parts.targets.scenarios())) {
        const auto versions = orThrow(parts.targets.versions(scenario));
        if (versions.empty())
            continue;
        const auto entries = orThrow(parts.targets.book(versions.back().id))->entries();
        for (const auto& entry : entries) {
            const auto derivation = orThrow(parts.division.derivationOf(entry.id));
            const auto version = std::ranges::find(versions, entry.version, &TargetVersion::id);
            if (derivation.empty() || version == versions.end()
                || entryOf(entries, entry.version, entry.metric, entry.subject, entry.period) != &entry)
                continue;
            ordered_json object{
                {"scenario", scenario}, {"version", version->number}, {"metric", infoOf(entry.metric).code}};
            addSubject(object, entry.subject, organisation);
            object["period"] = entry.period.code;
            auto& amounts = object["parts"] = ordered_json::object();
            for (const auto& [part, amount] : derivation)
                amounts[std::string{code(part)}] = Figure{infoOf(entry.metric).unit, amount}.toText();
            list.push_back(std::move(object));
        }
    }
    return list;
}

void applyDerivations(const json& derivations, const PackageParts& parts, PackageSummary::Section& section)
{
    const auto organisation = parts.organisation.current();
    const auto calendar = parts.calendar.fiscalCalendar();
    std::map<std::string, std::vector<TargetEntry>> entriesOf;
    for (std::size_t i = 0; i < derivations.size(); ++i) {
        const auto& object = derivations[i];
        const auto place = placeOf("target_derivations", i);
        const auto scenario = object.value("scenario", "base");
        const auto versions = orThrow(parts.targets.versions(scenario));
        const auto version = std::ranges::find(versions, object.at("version").get<int>(), &TargetVersion::number);
        const auto period = calendar.parse(object.at("period").get_ref<const std::string&>());
        const auto metric = metricOf(object, place, parts);
        if (version == versions.end() || !period)
            refuse(place, "a version and a period that there are");
        auto entries = entriesOf.find(scenario);
        if (entries == entriesOf.end())
            entries = entriesOf.emplace(scenario, orThrow(parts.targets.book(versions.back().id))->entries()).first;
        const auto* entry
            = entryOf(entries->second, version->id, metric, subjectFrom(object, place, *organisation), *period);
        if (entry == nullptr)
            refuse(place, "a target of this version that was entered for this period");
        Derivation derivation;
        for (const auto& [key, amount] : object.at("parts").items())
            derivation[*derivationPartFromCode(key)] = scaledFrom(amount, place + "/parts/" + key, infoOf(metric).unit);
        const bool same = orThrow(parts.division.derivationOf(entry->id)) == derivation;
        if (!same)
            parts.division.store(entry->id, derivation);
        ++(same ? section.unchanged : section.created);
    }
}

DivisionPlan divisionPlanFrom(const json& object, const PackageParts& parts, const Organisation& organisation)
{
    DivisionPlan plan;
    readValue(plan.scenario, object, "scenario");
    plan.metric = metricOf(object, "", parts);
    const Unit unit = infoOf(plan.metric).unit;
    if (const auto department = object.find("department"); department != object.end())
        plan.root = subjectFrom({{"level", "department"}, {"code", *department}}, "/department", organisation);
    const auto period = parts.calendar.fiscalCalendar().parse(object.at("period").get_ref<const std::string&>());
    if (!period)
        refuse("/period", "a year, half, quarter or month");
    plan.period = *period;
    if (const auto factors = object.find("factors"); factors != object.end()) {
        plan.factors.clear();
        for (std::size_t i = 0; i < factors->size(); ++i) {
            const auto& factor = (*factors)[i];
            DivisionFactor read{*divisionFactorFromCode(factor.at("kind").get<std::string>())};
            if (const auto share = factor.find("share"); share != factor.end())
                read.share = ratioFrom(*share, "/factors/" + std::to_string(i) + "/share");
            plan.factors.push_back(read);
        }
    }
    plan.season = *divisionSeasonFromCode(object.value("season", "parent"));
    plan.depth = *divisionDepthFromCode(object.value("depth", "next_level"));
    const auto ratios = [&](const char* key, std::vector<Ratio>& into) {
        if (const auto list = object.find(key); list != object.end())
            for (std::size_t i = 0; i < list->size(); ++i)
                into.push_back(ratioFrom((*list)[i], std::string{"/"} + key + "/" + std::to_string(i)));
    };
    ratios("over_assignment", plan.overAssignment);
    ratios("ramp", plan.ramp);
    if (const auto step = object.find("unit"); step != object.end())
        plan.unit = scaledFrom(*step, "/unit", unit);
    readValue(plan.byDaysInRole, object, "by_days_in_role");
    readValue(plan.keepEntered, object, "keep_entered");
    readValue(plan.note, object, "note");
    const auto rules = object.find("rules");
    for (std::size_t i = 0; rules != object.end() && i < rules->size(); ++i) {
        const auto& rule = (*rules)[i];
        const auto place = "/rules/" + std::to_string(i);
        auto& into = plan.rules[subjectFrom(rule, place, organisation)];
        if (rule.contains("growth"))
            into.growth = ratioFrom(rule.at("growth"), place + "/growth");
        if (rule.contains("relief"))
            into.relief = ratioFrom(rule.at("relief"), place + "/relief");
        for (const auto& [key, limit] : {std::pair{"least", &into.least}, std::pair{"most", &into.most}})
            if (rule.contains(key))
                *limit = scaledFrom(rule.at(key), place + "/" + key, unit);
        if (rule.contains("column"))
            into.column = scaledFrom(rule.at("column"), place + "/column", Unit::Quantity);
    }
    return plan;
}

} // namespace attain
