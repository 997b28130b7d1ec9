#include "goals/GoalService.h"

#include "goals/GoalRepository.h"
#include "support/Decimal.h"
#include "targets/TargetSheet.h"

#include <algorithm>
#include <set>

namespace attain {
namespace {

constexpr std::size_t kLongestText = 2'000;

[[noreturn]] void refuse(const char* field, std::string value)
{
    throw Failure{Error{ErrorCode::InvalidValue, "not a goal", {field, std::move(value)}}};
}

} // namespace

/// Judges the rows of one sheet.
class GoalService::Assessment {
public:
    Assessment(const GoalService& service, TargetSheet sheet, std::vector<GoalStatement> statements)
        : m_sheet{std::move(sheet)}, m_organisation{orThrow(service.m_organisation.snapshot())}
    {
        for (auto& statement : statements)
            m_own.emplace(statement.subject, std::move(statement));
        for (auto& goal : orThrow(service.strategicGoals()))
            m_strategicGoals.emplace(goal.code, std::move(goal));
        collectPeers();
    }

    std::vector<GoalAssessment> read(const std::string& scenario)
    {
        std::vector<GoalAssessment> result;
        std::vector<GoalStatement> resolved;
        for (std::size_t row = 0; row < m_sheet.rows.size(); ++row) {
            const auto& line = m_sheet.rows[row];
            GoalStatement own{scenario, m_sheet.metric, line.subject, m_sheet.year};
            const auto stated = m_own.find(line.subject);
            if (stated != m_own.end()) {
                own = stated->second;
                own.scenario = scenario;
            }
            const GoalStatement above
                = line.parent < 0 ? GoalStatement{} : resolved[static_cast<std::size_t>(line.parent)];
            resolved.push_back(inherited(own, above));
            if (stated == m_own.end() && line.cells.front().origin == TargetOrigin::None)
                continue;
            result.push_back(assessGoal(std::move(own), above, factsOf(row), m_strategicGoals));
            result.back().row = static_cast<int>(row);
        }
        return result;
    }

private:
    void collectPeers()
    {
        for (const auto& row : m_sheet.rows)
            if (const auto target = row.cells.front().levels.target; target && row.subject.kind == SubjectKind::Person)
                m_peers[positionOf(row.subject)].push_back(*target);
        for (auto& [position, targets] : m_peers)
            std::ranges::sort(targets);
    }

    PositionId positionOf(Subject person) const
    {
        const auto* assignment = m_organisation->assignmentOn(PersonId{person.id}, m_sheet.year.to);
        return assignment ? assignment->position : PositionId{};
    }

    std::optional<std::int64_t> medianOfPeers(Subject subject) const
    {
        if (subject.kind != SubjectKind::Person)
            return {};
        const auto peers = m_peers.find(positionOf(subject));
        // Alone in a position there is nobody to compare with.
        if (peers == m_peers.end() || peers->second.size() < 2)
            return {};
        const auto& targets = peers->second;
        const auto upper = targets[targets.size() / 2];
        return targets.size() % 2 == 1 ? upper
                                       : multiplyDivide(checkedAdd(targets[targets.size() / 2 - 1], upper), 1, 2);
    }

    GoalFacts factsOf(std::size_t row) const
    {
        const auto& line = m_sheet.rows[row];
        GoalFacts facts;
        facts.levels = line.cells.front().levels;
        const bool additive = infoOf(m_sheet.metric).additive;
        if (additive)
            facts.childrenSum = line.childrenSum.front();
        facts.peersMedian = medianOfPeers(line.subject);
        facts.lastYear = facts.levels.baseline;
        if (!facts.lastYear && line.lastYear)
            facts.lastYear = line.lastYear->scaled;
        std::int64_t sum = 0;
        for (std::size_t column = 1; column < m_sheet.columns.size(); ++column) {
            const auto target = line.cells[column].levels.target;
            if (!target)
                continue;
            sum = additive ? checkedAdd(sum, *target) : *target;
            facts.quarters.push_back({m_sheet.columns[column].to, sum});
        }
        return facts;
    }

    TargetSheet m_sheet;
    std::shared_ptr<const Organisation> m_organisation;
    std::map<Subject, GoalStatement> m_own;
    std::map<std::string, StrategicGoal> m_strategicGoals;
    std::map<PositionId, std::vector<std::int64_t>> m_peers; ///< targets, in order
};

GoalService::GoalService(Connection& connection, ChangeLog& log, const CalendarService& calendar,
                         const OrganisationService& organisation, const TargetService& targets,
                         const AttainmentService& attainment, const Clock& clock)
    : m_connection{connection}
    , m_log{log}
    , m_calendar{calendar}
    , m_organisation{organisation}
    , m_targets{targets}
    , m_attainment{attainment}
    , m_clock{clock}
{
}

Result<std::vector<GoalStatement>> GoalService::statements() const
{
    return guarded([&]() -> Result<std::vector<GoalStatement>> {
        const auto calendar = m_calendar.fiscalCalendar();
        return GoalRepository{m_connection, calendar}.statements();
    });
}

void GoalService::store(const GoalStatement& statement)
{
    const auto calendar = m_calendar.fiscalCalendar();
    if (!(calendar.containing(PeriodKind::Year, statement.year.from) == statement.year))
        refuse("year", statement.year.code);
    for (const auto* text :
         {&statement.wording, &statement.definition, &statement.settingBasis, &statement.strategicGoal})
        if (text->size() > kLongestText)
            refuse("text", text->substr(0, 60));
    const auto organisation = m_organisation.current();
    const auto [kind, id] = statement.subject;
    if (kind == SubjectKind::Department && !organisation->department(DepartmentId{id}))
        throw Failure{Error{ErrorCode::NotFound, "no such department", {"department", std::to_string(id)}}};
    if (kind == SubjectKind::Person && !organisation->person(PersonId{id}))
        throw Failure{Error{ErrorCode::NotFound, "no such person", {"person", std::to_string(id)}}};
    std::set<Date> days;
    for (const auto& milestone : statement.milestones)
        if (!days.insert(milestone.day).second)
            refuse("milestone", milestone.day.toIso());
    GoalRepository{m_connection, calendar}.store(statement);
}

Result<void> GoalService::state(std::span<const GoalStatement> statements, const std::string& reason)
{
    return m_log.execute({"goals.state", Change::Targets, reason, {}}, [&]() -> Result<void> {
        for (const auto& statement : statements)
            store(statement);
        return {};
    });
}

Result<std::vector<StrategicGoal>> GoalService::strategicGoals() const
{
    return guarded([&]() -> Result<std::vector<StrategicGoal>> {
        const auto calendar = m_calendar.fiscalCalendar();
        return GoalRepository{m_connection, calendar}.strategicGoals();
    });
}

void GoalService::store(const StrategicGoal& goal)
{
    if (goal.code.empty() || goal.name.empty())
        refuse(goal.code.empty() ? "code" : "name", goal.code);
    if (goal.value && !goal.metric)
        refuse("metric", goal.code);
    const auto calendar = m_calendar.fiscalCalendar();
    GoalRepository{m_connection, calendar}.store(goal);
}

Result<void> GoalService::setStrategicGoal(const StrategicGoal& goal)
{
    return m_log.execute({"goals.setStrategicGoal", Change::Targets, {}, goal.code}, [&]() -> Result<void> {
        store(goal);
        return {};
    });
}

Result<void> GoalService::removeStrategicGoal(const std::string& code)
{
    return m_log.execute({"goals.removeStrategicGoal", Change::Targets, {}, code}, [&]() -> Result<void> {
        const auto calendar = m_calendar.fiscalCalendar();
        GoalRepository{m_connection, calendar}.removeStrategicGoal(code);
        return {};
    });
}

Result<std::vector<GoalAssessment>> GoalService::assess(Metric metric, const Period& year, const std::string& scenario,
                                                        const TargetView& view) const
{
    return guarded([&]() -> Result<std::vector<GoalAssessment>> {
        const TargetSheetReader sheets{m_attainment, m_targets, m_organisation, m_calendar};
        auto sheet = orThrow(sheets.read(metric, TargetLevel::Target, year, SheetColumns::Quarters, scenario, view));
        auto stated = orThrow(statements());
        // A what-if says what the base says, except where it says something of its own, which is found first.
        const bool whatIf = orThrow(m_targets.ground(scenario)).has_value();
        std::erase_if(stated, [&](const GoalStatement& statement) {
            return (statement.scenario != scenario && !(whatIf && statement.scenario == "base"))
                || statement.metric != metric || !(statement.year == year);
        });
        std::ranges::stable_partition(stated, [&](const GoalStatement& s) { return s.scenario == scenario; });
        return Assessment{*this, std::move(sheet), std::move(stated)}.read(scenario);
    });
}

Result<int> GoalService::refused(const TargetVersion& version) const
{
    return guarded([&]() -> Result<int> { return refusedIn(version); });
}

int GoalService::refusedIn(const TargetVersion& version) const
{
    const auto calendar = m_calendar.fiscalCalendar();
    const Date from = std::max(version.effectiveFrom, Date{m_clock.today()});
    std::set<std::pair<Metric, Date>> asked;
    for (const auto& entry : orThrow(m_targets.book(version.id))->entries()) {
        const auto year = calendar.containing(PeriodKind::Year, entry.period.from);
        if (year.to >= from)
            asked.emplace(entry.metric, year.from);
    }
    int refused = 0;
    for (const auto& [metric, first] : asked) {
        const auto year = calendar.containing(PeriodKind::Year, first);
        for (const auto& assessment : orThrow(assess(metric, year, version.scenario, TargetView::of(version.id))))
            refused += assessment.facts.levels.target && assessment.refusesPublication() ? 1 : 0;
    }
    return refused;
}

} // namespace attain
