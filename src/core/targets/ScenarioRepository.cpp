#include "targets/ScenarioRepository.h"

#include "targets/TargetColumns.h"

namespace attain {
namespace {

constexpr std::string_view kSelect = "SELECT name, base_version_id, purpose, created_at FROM scenario ";

Scenario readRow(const Statement& row)
{
    Scenario scenario;
    scenario.name = row.text(0);
    scenario.base = TargetVersionId{row.int64(1)};
    scenario.purpose = row.text(2);
    scenario.createdAt = row.text(3);
    return scenario;
}

} // namespace

void ScenarioRepository::readParts(Scenario& scenario) const
{
    Statement assumptions{m_connection, "SELECT statement FROM scenario_assumption WHERE scenario = ?1 ORDER BY id"};
    assumptions.bind(1, scenario.name);
    while (assumptions.step())
        scenario.assumptions.push_back(assumptions.text(0));

    Statement changes{m_connection,
                      "SELECT metric, department_id, person_id, change, period_kind, from_day, to_day "
                      "FROM scenario_change WHERE scenario = ?1 ORDER BY id"};
    changes.bind(1, scenario.name);
    while (changes.step()) {
        ScenarioChange change;
        change.metric = m_metrics.at(changes.textView(0));
        change.subject = TargetColumns::subject(changes, 1);
        change.change = Ratio::fromScaled(changes.int64(3));
        if (changes.optionalInt64(5))
            change.period = TargetColumns::period(changes, 4, m_calendar);
        scenario.changes.push_back(std::move(change));
    }
}

std::vector<Scenario> ScenarioRepository::scenarios() const
{
    Statement query{m_connection, std::string{kSelect} + "ORDER BY created_at, name"};
    std::vector<Scenario> scenarios;
    while (query.step()) {
        scenarios.push_back(readRow(query));
        readParts(scenarios.back());
    }
    return scenarios;
}

std::optional<Scenario> ScenarioRepository::scenario(const std::string& name) const
{
    Statement query{m_connection, std::string{kSelect} + "WHERE name = ?1"};
    query.bind(1, name);
    if (!query.step())
        return {};
    auto scenario = readRow(query);
    readParts(scenario);
    return scenario;
}

void ScenarioRepository::store(const Scenario& scenario)
{
    Statement insert{m_connection,
                     "INSERT INTO scenario (name, base_version_id, purpose, created_at) VALUES (?1, ?2, ?3, ?4) "
                     "ON CONFLICT (name) DO UPDATE SET base_version_id = ?2, purpose = ?3"};
    insert.bind(1, scenario.name).bind(2, scenario.base.value).bind(3, scenario.purpose);
    insert.bind(4, scenario.createdAt).run();

    for (const char* sql :
         {"DELETE FROM scenario_assumption WHERE scenario = ?1", "DELETE FROM scenario_change WHERE scenario = ?1"}) {
        Statement remove{m_connection, sql};
        remove.bind(1, scenario.name).run();
    }
    Statement assume{m_connection, "INSERT INTO scenario_assumption (scenario, statement) VALUES (?1, ?2)"};
    for (const auto& assumption : scenario.assumptions)
        assume.bind(1, scenario.name).bind(2, assumption).run();
    for (const auto& change : scenario.changes) {
        Statement add{m_connection,
                      "INSERT INTO scenario_change (scenario, metric, department_id, person_id, change, period_kind, "
                      "from_day, to_day) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)"};
        add.bind(1, scenario.name).bind(2, infoOf(change.metric).code).bind(5, change.change.scaled());
        TargetColumns::bindSubject(add, 3, change.subject);
        if (change.period)
            TargetColumns::bindPeriod(add, 6, *change.period);
        add.run();
    }
}

void ScenarioRepository::remove(const std::string& name)
{
    Statement remove{m_connection, "DELETE FROM scenario WHERE name = ?1"};
    remove.bind(1, name).run();
}

} // namespace attain
