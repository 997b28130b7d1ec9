#include "exchange/PackageService.h"

#include "exchange/JsonSchema.h"
#include "exchange/PackageApplication.h"
#include "exchange/PackageDivisions.h"
#include "exchange/PackageFairness.h"
#include "exchange/PackageGoals.h"
#include "exchange/PackageIncentives.h"
#include "exchange/PackageJson.h"
#include "exchange/PackageMetrics.h"
#include "exchange/PackageScenarios.h"
#include "exchange/PackageScorecards.h"
#include "exchange/PackageTalks.h"
#include "exchange/PackageTargets.h"
#include "exchange/PackageVersions.h"

#include <algorithm>
#include <nlohmann/json.hpp>

namespace attain {

namespace {

using nlohmann::ordered_json;

ordered_json codeOrNull(const std::string* code)
{
    return code != nullptr ? ordered_json(*code) : ordered_json(nullptr);
}

ordered_json dateOrNull(const std::optional<Date>& date)
{
    return date ? ordered_json(date->toIso()) : ordered_json(nullptr);
}

ordered_json departmentsOf(const Organisation& organisation)
{
    auto list = ordered_json::array();
    for (const auto& department : organisation.departments()) {
        const auto* parent = organisation.department(department.parent);
        list.push_back({{"code", department.code},
                        {"name", department.name},
                        {"kind", code(department.kind)},
                        {"parent", codeOrNull(parent != nullptr ? &parent->code : nullptr)}});
    }
    return list;
}

ordered_json positionsOf(const Organisation& organisation)
{
    auto list = ordered_json::array();
    for (const auto& position : organisation.positions())
        list.push_back({{"code", position.code}, {"name", position.name}, {"level", position.level}});
    return list;
}

ordered_json assignmentsOf(const Organisation& organisation, PersonId person)
{
    auto list = ordered_json::array();
    const auto assignments = organisation.assignmentsOf(person);
    for (std::size_t i = 0; i < assignments.size(); ++i) {
        const auto& assignment = assignments[i];
        const auto* department = organisation.department(assignment.department);
        const auto* position = organisation.position(assignment.position);
        ordered_json json{{"department", department != nullptr ? department->code : std::string{}},
                          {"position", codeOrNull(position != nullptr ? &position->code : nullptr)},
                          {"from", assignment.from.toIso()}};
        const bool followed
            = i + 1 < assignments.size() && assignment.to && assignment.to->plusDays(1) == assignments[i + 1].from;
        if (assignment.to && !followed)
            json["to"] = assignment.to->toIso();
        list.push_back(std::move(json));
    }
    return list;
}

ordered_json peopleOf(const Organisation& organisation)
{
    auto list = ordered_json::array();
    for (const auto& person : organisation.people())
        list.push_back({{"code", person.code},
                        {"name", person.name},
                        {"hired", dateOrNull(person.hired)},
                        {"left", dateOrNull(person.left)},
                        {"assignments", assignmentsOf(organisation, person.id)}});
    return list;
}

ordered_json calendarOf(const CalendarService& calendar)
{
    const auto days = calendar.workingDays();
    auto special = ordered_json::array();
    for (const auto& day : days.specialDays())
        special.push_back({{"date", day.date.toIso()},
                           {"kind", day.working ? "workday" : "holiday"},
                           {"name_zh", day.nameZh},
                           {"name_en", day.nameEn}});
    return {{"weekdays", days.weekdays()},
            {"special_days", std::move(special)},
            {"season_weights", calendar.seasonWeights().months}};
}

} // namespace

bool PackageSummary::changesNothing() const
{
    return std::ranges::all_of(sections, [](const Section& s) { return s.created == 0 && s.changed == 0; });
}

Result<void> PackageService::validate(std::string_view text)
{
    const auto document = parseJson(text);
    if (!document)
        return document.error();
    return checkAgainstSchema(*document, packageSchema());
}

Result<PackageSummary> PackageService::apply(std::string_view text, bool dryRun)
{
    const auto document = parseJson(text);
    if (!document)
        return document.error();
    if (const auto valid = checkAgainstSchema(*document, packageSchema()); !valid)
        return valid.error();

    PackageSummary summary;
    const Command command{"package.apply", Change::Workspace, {}, {}};
    const auto outcome = m_log.execute(command, [&]() -> Result<void> {
        summary = PackageApplication{*document, m_parts}.run();
        if (dryRun)
            return Error{ErrorCode::Cancelled, "dry run"};
        return {};
    });
    if (!outcome && !(dryRun && outcome.error().code == ErrorCode::Cancelled))
        return outcome.error();
    return summary;
}

Result<std::string> PackageService::exportPackage() const
{
    return guarded([&]() -> Result<std::string> {
        const auto company = orThrow(m_parts.company.company());
        const auto organisation = orThrow(m_parts.organisation.snapshot());
        ordered_json package;
        package["attain_package"] = 1;
        package["workspace"] = {{"name", company.name},
                                {"currency", company.currency},
                                {"fiscal_first_month", company.fiscalFirstMonth},
                                {"display_unit", company.displayUnit}};
        package["departments"] = departmentsOf(*organisation);
        package["positions"] = positionsOf(*organisation);
        package["people"] = peopleOf(*organisation);
        package["metrics"] = metricsOf(m_parts);
        package["metric_values"] = metricValuesOf(m_parts, *organisation);
        package["calendar"] = calendarOf(m_parts.calendar);
        auto targets = ordered_json::array();
        for (const auto& name : orThrow(m_parts.targets.scenarios())) {
            const auto book = orThrow(m_parts.targets.book(name, TargetView::working()));
            for (const auto& assignment : standingAssignments(*book, name))
                targets.push_back(jsonOf(assignment, *organisation));
        }
        package["indicators"] = indicatorsOf(m_parts);
        package["scenarios"] = scenariosOf(m_parts, *organisation);
        package["target_policy"] = jsonOf(orThrow(m_parts.versions.policy()));
        package["strategic_goals"] = strategicGoalsOf(m_parts);
        package["goal_statements"] = goalStatementsOf(m_parts, *organisation);
        package["target_versions"] = versionsOf(m_parts, *organisation);
        package["target_adjustments"] = adjustmentsOf(m_parts, *organisation);
        package["targets"] = std::move(targets);
        package["target_locks"] = locksOf(m_parts, *organisation);
        package["fairness_acceptances"] = acceptancesOf(m_parts, *organisation);
        package["target_talks"] = talksOf(m_parts, *organisation);
        package["target_derivations"] = derivationsOf(m_parts, *organisation);
        package["kpis"] = kpisOf(m_parts);
        package["scorecard_templates"] = scorecardTemplatesOf(m_parts, *organisation);
        package["incentive_plans"] = incentivePlansOf(m_parts, *organisation);
        package["penalty_policy"] = penaltyPolicyOf(m_parts);
        package["penalty_rules"] = penaltyRulesOf(m_parts, *organisation);
        return package.dump(2) + '\n';
    });
}

Result<Adjustment> PackageService::readAdjustment(std::string_view text) const
{
    return guarded([&]() -> Result<Adjustment> {
        const auto object = parseJson(text);
        if (!object)
            return object.error();
        const nlohmann::json package{{"attain_package", 1}, {"target_adjustments", nlohmann::json::array({*object})}};
        if (const auto valid = checkAgainstSchema(package, packageSchema()); !valid)
            return valid.error();
        return adjustmentFrom(*object, placeOf("target_adjustments", 0), m_parts,
                              *orThrow(m_parts.organisation.snapshot()));
    });
}

Result<DivisionPlan> PackageService::readDivisionPlan(std::string_view text) const
{
    return guarded([&]() -> Result<DivisionPlan> {
        const auto object = parseJson(text);
        if (!object)
            return object.error();
        const nlohmann::json schema{{"$defs", packageSchema().at("$defs")}, {"$ref", "#/$defs/divisionPlan"}};
        if (const auto valid = checkAgainstSchema(*object, schema); !valid)
            return valid.error();
        return divisionPlanFrom(*object, m_parts, *orThrow(m_parts.organisation.snapshot()));
    });
}

} // namespace attain
