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
#include <set>

namespace attain {

namespace {

using nlohmann::json;

bool same(const Company& a, const Company& b)
{
    return a.name == b.name && a.currency == b.currency && a.displayUnit == b.displayUnit
        && a.fiscalFirstMonth == b.fiscalFirstMonth;
}

} // namespace

PackageApplication::PackageApplication(const json& package, const PackageParts& parts)
    : m_package{package}
    , m_company{parts.company}
    , m_calendar{parts.calendar}
    , m_organisation{parts.organisation}
    , m_targets{parts.targets}
    , m_parts{parts}
{
}

PackageSummary PackageApplication::run()
{
    PackageSummary summary;
    const auto section = [&](const char* name, auto apply) {
        const auto found = m_package.find(name);
        if (found == m_package.end())
            return;
        summary.sections.push_back({name, 0, 0, 0});
        apply(*found, summary.sections.back());
    };
    // What others refer to comes first.
    section("workspace", [&](const json& j, Section& s) { applyWorkspace(j, s); });
    section("calendar", [&](const json& j, Section& s) { applyCalendar(j, s); });
    section("departments", [&](const json& j, Section& s) { applyDepartments(j, s); });
    section("positions", [&](const json& j, Section& s) { applyPositions(j, s); });
    section("people", [&](const json& j, Section& s) { applyPeople(j, s); });
    section("metrics", [&](const json& j, Section& s) { applyMetrics(j, m_parts, s); });
    section("metric_values", [&](const json& j, Section& s) { applyMetricValues(j, m_parts, s); });
    section("target_policy", [&](const json& j, Section& s) { applyPolicy(j, m_parts, s); });
    section("strategic_goals", [&](const json& j, Section& s) { applyStrategicGoals(j, m_parts, s); });
    section("goal_statements", [&](const json& j, Section& s) { applyGoalStatements(j, m_parts, s); });
    section("target_versions", [&](const json& j, Section& s) { applyVersions(j, m_parts, s); });
    section("indicators", [&](const json& j, Section& s) { applyIndicators(j, m_parts, s); });
    section("scenarios", [&](const json& j, Section& s) { applyScenarios(j, m_parts, s); });
    section("target_adjustments", [&](const json& j, Section& s) { applyAdjustments(j, m_parts, s); });
    section("targets", [&](const json& j, Section& s) { applyTargets(j, s); });
    section("target_derivations", [&](const json& j, Section& s) { applyDerivations(j, m_parts, s); });
    section("fairness_acceptances", [&](const json& j, Section& s) { applyAcceptances(j, m_parts, s); });
    section("target_talks", [&](const json& j, Section& s) { applyTalks(j, m_parts, s); });
    section("target_locks", [&](const json& j, Section& s) { applyLocks(j, m_parts, s); });
    section("kpis", [&](const json& j, Section& s) { applyKpis(j, m_parts, s); });
    section("scorecard_templates", [&](const json& j, Section& s) { applyScorecardTemplates(j, m_parts, s); });
    section("incentive_plans", [&](const json& j, Section& s) { applyIncentivePlans(j, m_parts, s); });
    section("penalty_policy", [&](const json& j, Section& s) { applyPenaltyPolicy(j, m_parts, s); });
    section("penalty_rules", [&](const json& j, Section& s) { applyPenaltyRules(j, m_parts, s); });
    return summary;
}

void PackageApplication::applyWorkspace(const json& workspace, Section& section)
{
    const Company before = orThrow(m_company.company());
    Company company = before;
    readValue(company.name, workspace, "name");
    readValue(company.currency, workspace, "currency");
    readValue(company.fiscalFirstMonth, workspace, "fiscal_first_month");
    readValue(company.displayUnit, workspace, "display_unit");
    if (same(before, company)) {
        ++section.unchanged;
        return;
    }
    m_company.store(company);
    ++section.changed;
}

void PackageApplication::applyCalendar(const json& calendar, Section& section)
{
    const auto before = m_calendar.workingDays();
    const auto count = [&](bool changed) { ++(changed ? section.changed : section.unchanged); };
    if (const auto weekdays = calendar.find("weekdays"); weekdays != calendar.end()) {
        const auto wanted = weekdays->get<std::array<bool, 7>>();
        if (wanted != before.weekdays())
            m_calendar.store(wanted);
        count(wanted != before.weekdays());
    }
    if (const auto days = calendar.find("special_days"); days != calendar.end()) {
        refuseRepeats(*days, "calendar/special_days", "date");
        std::map<Date, SpecialDay> all;
        for (const auto& day : before.specialDays())
            all.insert_or_assign(day.date, day);
        bool changed = false;
        for (std::size_t i = 0; i < days->size(); ++i) {
            const auto& wanted = (*days)[i];
            SpecialDay day{dateFrom(wanted.at("date"), placeOf("calendar/special_days", i) + "/date"),
                           wanted.at("kind") == "workday", wanted.value("name_zh", ""), wanted.value("name_en", "")};
            const auto known = all.find(day.date);
            changed = changed || known == all.end() || !(known->second == day);
            all.insert_or_assign(day.date, std::move(day));
        }
        if (changed) {
            // Storing replaces whole years: the days that the package does not name stay with those it names.
            std::vector<SpecialDay> merged;
            merged.reserve(all.size());
            for (auto& [date, day] : all)
                merged.push_back(std::move(day));
            m_calendar.store(merged);
        }
        count(changed);
    }
    if (const auto weights = calendar.find("season_weights"); weights != calendar.end()) {
        const SeasonWeights wanted{weights->get<std::array<std::int64_t, 12>>()};
        if (std::ranges::all_of(wanted.months, [](std::int64_t weight) { return weight == 0; }))
            refuse("/calendar/season_weights", "weights that are not all zero");
        const bool changed = wanted != m_calendar.seasonWeights();
        if (changed)
            m_calendar.store(wanted);
        count(changed);
    }
}

void PackageApplication::applyTargets(const json& targets, Section& section)
{
    const auto organisation = m_organisation.current();
    using SeriesKey = std::tuple<std::string, Metric, Subject>;
    const auto keyOf = [](const TargetAssignment& a) { return SeriesKey{a.scenario, a.metric, a.subject}; };
    std::map<SeriesKey, std::vector<TargetAssignment>> wanted;
    std::vector<TargetAssignment> all;
    for (std::size_t i = 0; i < targets.size(); ++i) {
        const auto place = placeOf("targets", i);
        auto assignment = assignmentFrom(targets[i], place, m_parts, *organisation);
        if (assignment.scenario != "base" && !m_targets.current(assignment.scenario)->version().id)
            refuse(place + "/scenario", "a scenario");
        wanted[keyOf(assignment)].push_back(assignment);
        all.push_back(std::move(assignment));
    }

    // Targets are append-only: what stands as the package has it is not entered again.
    std::map<SeriesKey, std::vector<TargetAssignment>> standing;
    std::set<std::string> scenarios;
    for (const auto& [key, list] : wanted)
        scenarios.insert(std::get<0>(key));
    for (const auto& scenario : scenarios) {
        for (auto& assignment : standingAssignments(*m_targets.current(scenario), scenario))
            standing[keyOf(assignment)].push_back(std::move(assignment));
    }
    std::map<SeriesKey, bool> isNew;
    std::map<SeriesKey, bool> stands;
    for (const auto& [key, list] : wanted) {
        const auto found = standing.find(key);
        isNew[key] = found == standing.end();
        stands[key] = found != standing.end() && std::ranges::equal(list, found->second, sameAssignment);
    }
    std::vector<TargetAssignment> entered;
    for (auto& assignment : all) {
        const auto key = keyOf(assignment);
        ++(stands[key] ? section.unchanged : isNew[key] ? section.created : section.changed);
        if (!stands[key])
            entered.push_back(std::move(assignment));
    }
    if (!entered.empty())
        m_targets.store(entered);
}

} // namespace attain
