#include "goals/GoalRepository.h"

#include "targets/TargetColumns.h"

namespace attain {
namespace {

std::optional<std::int64_t> number(const Statement& row, int column)
{
    return row.isNull(column) ? std::nullopt : std::optional{row.int64(column)};
}

std::optional<Date> day(const Statement& row, int column)
{
    return row.isNull(column) ? std::nullopt : std::optional{TargetColumns::day(row, column)};
}

void bindCode(Statement& statement, int index, std::string_view code)
{
    if (code.empty())
        statement.bind(index, std::optional<std::int64_t>{});
    else
        statement.bind(index, code);
}

} // namespace

std::vector<GoalStatement> GoalRepository::statements() const
{
    Statement query{m_connection,
                    "SELECT id, scenario, metric, department_id, person_id, year_from_day, wording, definition, "
                    "source, comparison, growth, setting_basis, strategic_goal, deadline_day FROM goal_statement "
                    "ORDER BY scenario, metric, year_from_day, coalesce(person_id, 0), coalesce(department_id, 0)"};
    std::vector<GoalStatement> result;
    while (query.step()) {
        GoalStatement statement;
        statement.scenario = query.text(1);
        statement.metric = m_metrics.at(query.textView(2));
        statement.subject = TargetColumns::subject(query, 3);
        statement.year = m_calendar.containing(PeriodKind::Year, TargetColumns::day(query, 5));
        statement.wording = query.text(6);
        statement.definition = query.text(7);
        statement.source = goalSourceFromCode(query.isNull(8) ? std::string{} : query.text(8));
        statement.comparison = goalComparisonFromCode(query.isNull(9) ? std::string{} : query.text(9));
        if (const auto growth = number(query, 10))
            statement.growth = Ratio::fromScaled(*growth);
        statement.settingBasis = query.text(11);
        statement.strategicGoal = query.text(12);
        statement.deadline = day(query, 13);
        statement.milestones = milestones(query.int64(0));
        result.push_back(std::move(statement));
    }
    return result;
}

std::vector<GoalMilestone> GoalRepository::milestones(std::int64_t statement) const
{
    Statement query{m_connection, "SELECT day, value FROM goal_milestone WHERE statement_id = ?1 ORDER BY day"};
    query.bind(1, statement);
    std::vector<GoalMilestone> result;
    while (query.step())
        result.push_back({TargetColumns::day(query, 0), query.int64(1)});
    return result;
}

void GoalRepository::store(const GoalStatement& statement)
{
    Statement remove{m_connection,
                     "DELETE FROM goal_statement WHERE scenario = ?1 AND metric = ?2 AND "
                     "coalesce(department_id, 0) = coalesce(?3, 0) AND coalesce(person_id, 0) = coalesce(?4, 0) "
                     "AND year_from_day = ?5"};
    remove.bind(1, statement.scenario).bind(2, infoOf(statement.metric).code);
    TargetColumns::bindSubject(remove, 3, statement.subject);
    remove.bind(5, std::int64_t{statement.year.from.dayNumber()}).run();
    if (statement.empty())
        return;
    Statement insert{m_connection,
                     "INSERT INTO goal_statement (scenario, metric, department_id, person_id, year_from_day, "
                     "year_to_day, wording, definition, source, comparison, growth, setting_basis, strategic_goal, "
                     "deadline_day) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)"};
    insert.bind(1, statement.scenario).bind(2, infoOf(statement.metric).code);
    TargetColumns::bindSubject(insert, 3, statement.subject);
    insert.bind(5, std::int64_t{statement.year.from.dayNumber()})
        .bind(6, std::int64_t{statement.year.to.dayNumber()})
        .bind(7, statement.wording)
        .bind(8, statement.definition)
        .bind(11, statement.growth ? std::optional{statement.growth->scaled()} : std::nullopt)
        .bind(12, statement.settingBasis)
        .bind(13, statement.strategicGoal)
        .bind(14, TargetColumns::dayNumber(statement.deadline));
    bindCode(insert, 9, statement.source ? code(*statement.source) : std::string_view{});
    bindCode(insert, 10, statement.comparison ? code(*statement.comparison) : std::string_view{});
    insert.run();
    const auto id = m_connection.lastInsertRowId();
    for (const auto& milestone : statement.milestones) {
        Statement add{m_connection, "INSERT INTO goal_milestone (statement_id, day, value) VALUES (?1, ?2, ?3)"};
        add.bind(1, id).bind(2, std::int64_t{milestone.day.dayNumber()}).bind(3, milestone.value).run();
    }
}

std::vector<StrategicGoal> GoalRepository::strategicGoals() const
{
    Statement query{m_connection, "SELECT code, name, metric, value, until_day FROM strategic_goal ORDER BY code"};
    std::vector<StrategicGoal> result;
    while (query.step()) {
        StrategicGoal goal{query.text(0), query.text(1)};
        if (!query.isNull(2))
            goal.metric = m_metrics.at(query.textView(2));
        goal.value = number(query, 3);
        goal.until = day(query, 4);
        result.push_back(std::move(goal));
    }
    return result;
}

void GoalRepository::store(const StrategicGoal& goal)
{
    Statement store{m_connection,
                    "INSERT INTO strategic_goal (code, name, metric, value, until_day) VALUES (?1, ?2, ?3, ?4, ?5) "
                    "ON CONFLICT (code) DO UPDATE SET name = excluded.name, metric = excluded.metric, "
                    "value = excluded.value, until_day = excluded.until_day"};
    store.bind(1, goal.code).bind(2, goal.name).bind(4, goal.value).bind(5, TargetColumns::dayNumber(goal.until));
    bindCode(store, 3, goal.metric ? infoOf(*goal.metric).code : std::string_view{});
    store.run();
}

void GoalRepository::removeStrategicGoal(const std::string& code)
{
    Statement remove{m_connection, "DELETE FROM strategic_goal WHERE code = ?1"};
    remove.bind(1, code).run();
}

} // namespace attain
