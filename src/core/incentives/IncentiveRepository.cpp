#include "incentives/IncentiveRepository.h"

#include "calendar/StoredDate.h"
#include "incentives/PlanJson.h"
#include "support/Error.h"

#include <nlohmann/json.hpp>

namespace attain {

std::vector<IncentivePlan> IncentiveRepository::plans() const
{
    Statement query{m_connection,
                    "SELECT id, code, name, name_en, from_day, period, rules FROM incentive_plan "
                    "ORDER BY code, from_day"};
    const MetricByCode metric = [this](const std::string& code) { return m_metrics.find(code); };
    std::vector<IncentivePlan> plans;
    while (query.step()) {
        IncentivePlan plan{query.text(1), query.text(2), query.text(3), dayAt(query, 4)};
        plan.period = payPeriodFromCode(query.textView(5)).value_or(PeriodKind::Month);
        try {
            readRules(plan, nlohmann::json::parse(query.textView(6)), "/" + plan.code, metric);
        } catch (const nlohmann::json::exception& error) {
            throw Failure{Error{ErrorCode::Storage, error.what(), {"incentive_plan", plan.code}}};
        }
        readPeople(query.int64(0), plan);
        plans.push_back(std::move(plan));
    }
    return plans;
}

void IncentiveRepository::readPeople(std::int64_t id, IncentivePlan& into) const
{
    Statement positions{m_connection,
                        "SELECT position_id, role_weight FROM incentive_position WHERE plan_id = ?1 "
                        "ORDER BY position_id"};
    positions.bind(1, id);
    while (positions.step())
        into.positions.push_back({PositionId{positions.int64(0)}, Ratio::fromScaled(positions.int64(1))});
    Statement people{m_connection, "SELECT person_id FROM incentive_person WHERE plan_id = ?1 ORDER BY person_id"};
    people.bind(1, id);
    while (people.step())
        into.people.push_back(PersonId{people.int64(0)});
}

std::int64_t IncentiveRepository::idOf(const std::string& code, Date from) const
{
    Statement query{m_connection, "SELECT id FROM incentive_plan WHERE code = ?1 AND from_day = ?2"};
    query.bind(1, code).bind(2, std::int64_t{from.dayNumber()});
    return query.step() ? query.int64(0) : 0;
}

void IncentiveRepository::store(const IncentivePlan& plan)
{
    remove(plan.code, plan.from);
    Statement insert{m_connection,
                     "INSERT INTO incentive_plan (code, name, name_en, from_day, period, rules) "
                     "VALUES (?1, ?2, ?3, ?4, ?5, ?6)"};
    insert.bind(1, plan.code).bind(2, plan.name).bind(3, plan.nameEn).bind(4, std::int64_t{plan.from.dayNumber()});
    insert.bind(5, codeOfPayPeriod(plan.period)).bind(6, rulesOf(plan).dump()).run();
    const auto id = m_connection.lastInsertRowId();
    Statement position{m_connection,
                       "INSERT INTO incentive_position (plan_id, position_id, role_weight) VALUES (?1, ?2, ?3)"};
    for (const auto& one : plan.positions)
        position.bind(1, id).bind(2, one.position.value).bind(3, one.roleWeight.scaled()).run();
    Statement person{m_connection, "INSERT INTO incentive_person (plan_id, person_id) VALUES (?1, ?2)"};
    for (const auto one : plan.people)
        person.bind(1, id).bind(2, one.value).run();
}

void IncentiveRepository::remove(const std::string& code, Date from)
{
    Statement remove{m_connection, "DELETE FROM incentive_plan WHERE code = ?1 AND from_day = ?2"};
    remove.bind(1, code).bind(2, std::int64_t{from.dayNumber()}).run();
}

bool IncentiveRepository::isFrozen(const std::string& code, Date from) const
{
    Statement query{m_connection, "SELECT 1 FROM payout_run WHERE plan_id = ?1"};
    query.bind(1, idOf(code, from));
    return query.step();
}

bool IncentiveRepository::isNamed(PersonId person) const
{
    Statement query{m_connection,
                    "SELECT 1 FROM incentive_person WHERE person_id = ?1 "
                    "UNION ALL SELECT 1 FROM payout_result WHERE person_id = ?1 "
                    "UNION ALL SELECT 1 FROM payout_dispute WHERE person_id = ?1"};
    query.bind(1, person.value);
    return query.step();
}

} // namespace attain
