#include "exchange/PackageVersions.h"

#include "exchange/PackageJson.h"
#include "exchange/PackageScenarios.h"
#include "exchange/PackageTargets.h"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace attain {
namespace {

using nlohmann::json;
using nlohmann::ordered_json;

template<class Step>
ordered_json stepsOf(const std::vector<Step>& steps)
{
    auto list = ordered_json::array();
    for (const auto& step : steps)
        list.push_back({{"state", code(step.state)}, {"at", step.at}, {"who", step.who}, {"note", step.note}});
    return list;
}

template<class Step, class FromCode>
std::vector<Step> stepsFrom(const json& object, FromCode fromCode)
{
    std::vector<Step> steps;
    if (const auto found = object.find("steps"); found != object.end())
        for (const auto& step : *found)
            steps.push_back({*fromCode(step.at("state").template get_ref<const std::string&>()),
                             step.at("at").template get<std::string>(), step.at("who").template get<std::string>(),
                             step.value("note", "")});
    return steps;
}

/// What was entered in this version alone, as it divided then.
std::vector<TargetAssignment> enteredIn(const TargetService& targets, const TargetVersion& version)
{
    std::vector<TargetAssignment> entered;
    const auto book = orThrow(targets.book(version.id));
    for (const auto& entry : book->entries())
        if (entry.version == version.id)
            entered.push_back({version.scenario, entry.metric, entry.subject, entry.period, entry.levels, entry.note,
                               orThrow(targets.monthsOf(entry))});
    return entered;
}

ordered_json jsonOf(const TargetVersion& version, const PackageParts& parts, const Organisation& organisation)
{
    ordered_json object{{"scenario", version.scenario},
                        {"number", version.number},
                        {"effective_from", version.effectiveFrom.toIso()},
                        {"reason", version.reason},
                        {"created_at", version.createdAt},
                        {"steps", stepsOf(orThrow(parts.versions.steps(version.id)))}};
    auto entered = ordered_json::array();
    for (const auto& assignment : enteredIn(parts.targets, version)) {
        auto target = attain::jsonOf(assignment, organisation);
        target.erase("scenario");
        entered.push_back(std::move(target));
    }
    object["targets"] = std::move(entered);
    return object;
}

ordered_json jsonOf(const Adjustment& adjustment, const PackageParts& parts, const Organisation& organisation)
{
    ordered_json object{
        {"number", adjustment.number},
        {"scenario", adjustment.scenario},
        {"effective_from", adjustment.effectiveFrom.toIso()},
        {"trigger", code(adjustment.trigger)},
        {"reason", adjustment.reason},
        {"method", adjustment.method},
        {"told_who", adjustment.toldWho},
        {"told_how", adjustment.toldHow},
        {"support", adjustment.support},
        {"follow_up", adjustment.followUp ? ordered_json(adjustment.followUp->toIso()) : ordered_json(nullptr)},
        {"follow_up_result", adjustment.followUpResult}};
    for (const auto& version : orThrow(parts.targets.versions(adjustment.scenario)))
        if (version.id == adjustment.version)
            object["version"] = version.number;
    object["steps"] = stepsOf(orThrow(parts.adjustments.steps(adjustment.id)));
    auto cells = ordered_json::array();
    for (const auto& cell : adjustment.cells) {
        auto target = attain::jsonOf(
            TargetAssignment{adjustment.scenario, cell.metric, cell.subject, cell.period, cell.after, {}, {}},
            organisation);
        target.erase("scenario");
        ordered_json before;
        addLevels(before, cell.before, infoOf(cell.metric).unit);
        target["before"] = before.is_null() ? ordered_json::object() : std::move(before);
        cells.push_back(std::move(target));
    }
    object["targets"] = std::move(cells);
    return object;
}

} // namespace

ordered_json jsonOf(const TargetPolicy& policy)
{
    return {{"own_approval_limit", policy.ownApprovalLimit.toText(6)}, {"appeal_days", policy.appealDays}};
}

ordered_json versionsOf(const PackageParts& parts, const Organisation& organisation)
{
    auto list = ordered_json::array();
    const auto described = whatIfs(parts);
    for (const auto& scenario : orThrow(parts.targets.scenarios()))
        if (std::ranges::find(described, scenario) == described.end())
            for (const auto& version : orThrow(parts.targets.versions(scenario)))
                list.push_back(jsonOf(version, parts, organisation));
    return list;
}

ordered_json adjustmentsOf(const PackageParts& parts, const Organisation& organisation)
{
    auto list = ordered_json::array();
    for (const auto& adjustment : orThrow(parts.adjustments.adjustments()))
        list.push_back(jsonOf(adjustment, parts, organisation));
    return list;
}

void applyPolicy(const json& object, const PackageParts& parts, PackageSummary::Section& section)
{
    const auto before = parts.versions.currentPolicy();
    TargetPolicy policy = before;
    if (const auto limit = object.find("own_approval_limit"); limit != object.end())
        policy.ownApprovalLimit = ratioFrom(*limit, "/target_policy/own_approval_limit");
    readValue(policy.appealDays, object, "appeal_days");
    if (policy != before)
        parts.versions.store(policy);
    ++(policy == before ? section.unchanged : section.changed);
}

void applyVersions(const json& versions, const PackageParts& parts, PackageSummary::Section& section)
{
    const auto organisation = parts.organisation.current();
    for (std::size_t i = 0; i < versions.size(); ++i) {
        const auto& object = versions[i];
        const auto place = placeOf("target_versions", i);
        TargetVersion version;
        version.scenario = object.value("scenario", "base");
        version.number = object.at("number").get<int>();
        version.effectiveFrom = dateFrom(object.at("effective_from"), place + "/effective_from");
        version.reason = object.value("reason", "");
        version.createdAt = object.value("created_at", "");
        const auto known = orThrow(parts.targets.versions(version.scenario));
        const auto same = std::ranges::find(known, version.number, &TargetVersion::number);
        if (same != known.end()) {
            // Drafts may differ: what they are to hold follows in "targets".
            const bool open = same->isDraft() && object.value("steps", json::array()).empty();
            if (!open && json(jsonOf(*same, parts, *organisation)) != object)
                refuse(place, "the version as it is here: a published one never changes");
            ++section.unchanged;
            continue;
        }
        if (version.number != (known.empty() ? 1 : known.back().number + 1))
            refuse(place + "/number", "the number after the last one");
        if (!known.empty() && !known.back().isPublished())
            refuse(place, "no version behind one that is not published yet");
        const auto id = parts.versions.store(version, stepsFrom<TargetVersionStep>(object, targetVersionStateFromCode));
        std::vector<TargetAssignment> entered;
        if (const auto targets = object.find("targets"); targets != object.end())
            for (std::size_t t = 0; t < targets->size(); ++t)
                entered.push_back(
                    assignmentFrom((*targets)[t], place + "/targets/" + std::to_string(t), parts, *organisation));
        parts.targets.storeIn(id, entered);
        ++section.created;
    }
}

Adjustment adjustmentFrom(const json& object, const std::string& pointer, const PackageParts& parts,
                          const Organisation& organisation)
{
    Adjustment adjustment;
    adjustment.number = object.value("number", 0);
    adjustment.scenario = object.value("scenario", "base");
    adjustment.effectiveFrom = dateFrom(object.at("effective_from"), pointer + "/effective_from");
    adjustment.trigger = adjustmentTriggerFromCode(object.value("trigger", "other")).value_or(AdjustmentTrigger::Other);
    adjustment.reason = object.at("reason").get<std::string>();
    readValue(adjustment.method, object, "method");
    readValue(adjustment.toldWho, object, "told_who");
    readValue(adjustment.toldHow, object, "told_how");
    readValue(adjustment.support, object, "support");
    readDate(adjustment.followUp, object, "follow_up", pointer);
    readValue(adjustment.followUpResult, object, "follow_up_result");
    const auto& targets = object.at("targets");
    for (std::size_t i = 0; i < targets.size(); ++i) {
        const auto place = pointer + "/targets/" + std::to_string(i);
        const auto assignment = assignmentFrom(targets[i], place, parts, organisation);
        AdjustmentCell cell{assignment.metric, assignment.subject, assignment.period, {}, assignment.levels};
        if (const auto before = targets[i].find("before"); before != targets[i].end())
            cell.before = levelsFrom(*before, place + "/before", infoOf(cell.metric).unit);
        adjustment.cells.push_back(std::move(cell));
    }
    return adjustment;
}

void applyAdjustments(const json& adjustments, const PackageParts& parts, PackageSummary::Section& section)
{
    const auto organisation = parts.organisation.current();
    const auto known = orThrow(parts.adjustments.adjustments());
    for (std::size_t i = 0; i < adjustments.size(); ++i) {
        const auto place = placeOf("target_adjustments", i);
        const auto& object = adjustments[i];
        auto adjustment = adjustmentFrom(object, place, parts, *organisation);
        const auto same = std::ranges::find(known, adjustment.number, &Adjustment::number);
        if (same != known.end()) {
            if (json(jsonOf(*same, parts, *organisation)) != object)
                refuse(place, "the adjustment as it is here: a register is never rewritten");
            ++section.unchanged;
            continue;
        }
        if (const auto number = object.find("version"); number != object.end())
            for (const auto& version : orThrow(parts.targets.versions(adjustment.scenario)))
                if (version.number == number->get<int>())
                    adjustment.version = version.id;
        parts.adjustments.store(adjustment, stepsFrom<AdjustmentStep>(object, adjustmentStateFromCode));
        ++section.created;
    }
}

} // namespace attain
