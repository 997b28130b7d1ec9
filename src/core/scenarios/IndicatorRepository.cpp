#include "scenarios/IndicatorRepository.h"

#include "targets/TargetColumns.h"

namespace attain {

std::vector<Indicator> IndicatorRepository::indicators() const
{
    std::vector<Indicator> indicators;
    Statement query{m_connection, "SELECT id, code, name, unit, source FROM indicator ORDER BY code"};
    while (query.step())
        indicators.push_back({query.int64(0), query.text(1), query.text(2), query.text(3), query.text(4), {}});
    for (auto& indicator : indicators) {
        Statement values{m_connection,
                         "SELECT month_day, value, source, note FROM indicator_value WHERE indicator_id = ?1 "
                         "ORDER BY month_day"};
        values.bind(1, indicator.id);
        while (values.step())
            indicator.values.push_back(
                {TargetColumns::day(values, 0), values.int64(1), values.text(2), values.text(3)});
    }
    return indicators;
}

std::optional<std::int64_t> IndicatorRepository::idOf(const std::string& code) const
{
    Statement query{m_connection, "SELECT id FROM indicator WHERE code = ?1"};
    query.bind(1, code);
    return query.step() ? std::optional{query.int64(0)} : std::nullopt;
}

void IndicatorRepository::store(const Indicator& indicator)
{
    auto id = idOf(indicator.code);
    if (id) {
        Statement update{m_connection, "UPDATE indicator SET name = ?2, unit = ?3, source = ?4 WHERE id = ?1"};
        update.bind(1, *id).bind(2, indicator.name).bind(3, indicator.unit).bind(4, indicator.source).run();
    } else {
        Statement insert{m_connection, "INSERT INTO indicator (code, name, unit, source) VALUES (?1, ?2, ?3, ?4)"};
        insert.bind(1, indicator.code).bind(2, indicator.name).bind(3, indicator.unit).bind(4, indicator.source).run();
        id = m_connection.lastInsertRowId();
    }
    Statement clear{m_connection, "DELETE FROM indicator_value WHERE indicator_id = ?1"};
    clear.bind(1, *id).run();
    Statement add{
        m_connection,
        "INSERT INTO indicator_value (indicator_id, month_day, value, source, note) VALUES (?1, ?2, ?3, ?4, ?5)"};
    for (const auto& value : indicator.values) {
        add.bind(1, *id).bind(2, std::int64_t{value.month.dayNumber()}).bind(3, value.value);
        add.bind(4, value.source).bind(5, value.note).run();
    }
}

void IndicatorRepository::remove(const std::string& code)
{
    Statement remove{m_connection, "DELETE FROM indicator WHERE code = ?1"};
    remove.bind(1, code).run();
}

std::vector<ScenarioTrigger> IndicatorRepository::triggers() const
{
    Statement query{m_connection,
                    "SELECT t.scenario, i.code, t.test, t.threshold, t.months FROM scenario_trigger t "
                    "JOIN indicator i ON i.id = t.indicator_id ORDER BY t.id"};
    std::vector<ScenarioTrigger> triggers;
    while (query.step())
        triggers.push_back({query.text(0), query.text(1),
                            indicatorTestFromCode(query.textView(2)).value_or(IndicatorTest::Below), query.int64(3),
                            static_cast<int>(query.int64(4))});
    return triggers;
}

void IndicatorRepository::replace(const std::string& scenario, const std::vector<ScenarioTrigger>& triggers)
{
    Statement clear{m_connection, "DELETE FROM scenario_trigger WHERE scenario = ?1"};
    clear.bind(1, scenario).run();
    for (const auto& trigger : triggers) {
        const auto indicator = idOf(trigger.indicator);
        if (!indicator)
            throw Failure{Error{ErrorCode::NotFound, "no such indicator", {"indicator", trigger.indicator}}};
        Statement add{m_connection,
                      "INSERT INTO scenario_trigger (scenario, indicator_id, test, threshold, months) "
                      "VALUES (?1, ?2, ?3, ?4, ?5)"};
        add.bind(1, scenario).bind(2, *indicator).bind(3, code(trigger.test)).bind(4, trigger.threshold);
        add.bind(5, std::int64_t{trigger.months}).run();
    }
}

} // namespace attain
