#include "exchange/PackageGoals.h"

#include "exchange/PackageJson.h"
#include "exchange/PackageTargets.h"

#include "support/Decimal.h"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>

namespace attain {
namespace {

using nlohmann::json;
using nlohmann::ordered_json;

void addText(ordered_json& into, const char* key, std::string_view text)
{
    if (!text.empty())
        into[key] = text;
}

ordered_json jsonOf(const GoalStatement& statement, const Organisation& organisation)
{
    const auto& info = infoOf(statement.metric);
    ordered_json object{{"scenario", statement.scenario}, {"metric", info.code}};
    addSubject(object, statement.subject, organisation);
    object["year"] = statement.year.code;
    addText(object, "wording", statement.wording);
    addText(object, "definition", statement.definition);
    if (statement.source)
        object["source"] = code(*statement.source);
    if (statement.comparison)
        object["comparison"] = code(*statement.comparison);
    if (statement.growth)
        object["growth"] = statement.growth->toText(6);
    addText(object, "setting_basis", statement.settingBasis);
    addText(object, "strategic_goal", statement.strategicGoal);
    if (statement.deadline)
        object["deadline"] = statement.deadline->toIso();
    for (const auto& milestone : statement.milestones)
        object["milestones"].push_back(
            {{"day", milestone.day.toIso()}, {"value", Figure{info.unit, milestone.value}.toText()}});
    return object;
}

GoalStatement statementFrom(const json& object, const std::string& place, const PackageParts& parts,
                            const Organisation& organisation)
{
    const auto calendar = parts.calendar.fiscalCalendar();
    GoalStatement statement;
    statement.scenario = object.value("scenario", "base");
    statement.metric = metricFrom(object.at("metric"), place + "/metric", parts.metrics);
    statement.subject = subjectFrom(object, place, organisation);
    const auto year = calendar.parse(object.at("year").get_ref<const std::string&>());
    if (!year || year->kind != PeriodKind::Year)
        refuse(place + "/year", "a year");
    statement.year = *year;
    readValue(statement.wording, object, "wording");
    readValue(statement.definition, object, "definition");
    statement.source = goalSourceFromCode(object.value("source", ""));
    statement.comparison = goalComparisonFromCode(object.value("comparison", ""));
    if (const auto growth = object.find("growth"); growth != object.end())
        statement.growth = ratioFrom(*growth, place + "/growth");
    readValue(statement.settingBasis, object, "setting_basis");
    readValue(statement.strategicGoal, object, "strategic_goal");
    readDate(statement.deadline, object, "deadline", place);
    if (const auto milestones = object.find("milestones"); milestones != object.end())
        for (std::size_t i = 0; i < milestones->size(); ++i) {
            const auto& milestone = (*milestones)[i];
            const auto at = place + "/milestones/" + std::to_string(i);
            statement.milestones.push_back(
                {dateFrom(milestone.at("day"), at + "/day"),
                 scaledFrom(milestone.at("value"), at + "/value", infoOf(statement.metric).unit)});
        }
    std::ranges::sort(statement.milestones, {}, &GoalMilestone::day);
    return statement;
}

} // namespace

ordered_json strategicGoalsOf(const PackageParts& parts)
{
    auto list = ordered_json::array();
    for (const auto& goal : orThrow(parts.goals.strategicGoals())) {
        ordered_json object{{"code", goal.code}, {"name", goal.name}};
        if (goal.metric)
            object["metric"] = infoOf(*goal.metric).code;
        if (goal.metric && goal.value)
            object["value"] = Figure{infoOf(*goal.metric).unit, *goal.value}.toText();
        if (goal.until)
            object["until"] = goal.until->toIso();
        list.push_back(std::move(object));
    }
    return list;
}

void applyStrategicGoals(const json& goals, const PackageParts& parts, PackageSummary::Section& section)
{
    refuseRepeats(goals, "strategic_goals", "code");
    const auto known = orThrow(parts.goals.strategicGoals());
    for (std::size_t i = 0; i < goals.size(); ++i) {
        const auto place = placeOf("strategic_goals", i);
        StrategicGoal goal{goals[i].at("code").get<std::string>(), goals[i].at("name").get<std::string>()};
        if (const auto metric = goals[i].find("metric"); metric != goals[i].end())
            goal.metric = metricFrom(*metric, place + "/metric", parts.metrics);
        if (const auto value = goals[i].find("value"); value != goals[i].end()) {
            if (!goal.metric)
                refuse(place + "/metric", "the metric of the value");
            goal.value = scaledFrom(*value, place + "/value", infoOf(*goal.metric).unit);
        }
        readDate(goal.until, goals[i], "until", place);
        const auto before = std::ranges::find(known, goal.code, &StrategicGoal::code);
        if (before != known.end() && *before == goal) {
            ++section.unchanged;
            continue;
        }
        parts.goals.store(goal);
        ++(before == known.end() ? section.created : section.changed);
    }
}

ordered_json goalStatementsOf(const PackageParts& parts, const Organisation& organisation)
{
    std::vector<ordered_json> statements;
    for (const auto& statement : orThrow(parts.goals.statements()))
        statements.push_back(jsonOf(statement, organisation));
    // By codes: ids are others in another document.
    std::ranges::sort(statements, {}, [](const ordered_json& statement) {
        return std::array{statement.value("scenario", ""), statement.value("metric", ""), statement.value("year", ""),
                          statement.value("level", ""), statement.value("code", "")};
    });
    return ordered_json(std::move(statements));
}

void applyGoalStatements(const json& statements, const PackageParts& parts, PackageSummary::Section& section)
{
    const auto organisation = parts.organisation.current();
    const auto known = orThrow(parts.goals.statements());
    for (std::size_t i = 0; i < statements.size(); ++i) {
        const auto statement = statementFrom(statements[i], placeOf("goal_statements", i), parts, *organisation);
        const auto before = std::ranges::find_if(known, [&](const GoalStatement& other) {
            return other.scenario == statement.scenario && other.metric == statement.metric
                && other.subject == statement.subject && other.year == statement.year;
        });
        if (before != known.end() && *before == statement) {
            ++section.unchanged;
            continue;
        }
        parts.goals.store(statement);
        ++(before == known.end() ? section.created : section.changed);
    }
}

} // namespace attain
