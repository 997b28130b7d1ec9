#include "incentives/PenaltyRepository.h"

#include "calendar/StoredDate.h"
#include "incentives/PenaltyJson.h"
#include "support/Error.h"

#include <nlohmann/json.hpp>

namespace attain {

PenaltyPolicy PenaltyRepository::policy() const
{
    Statement query{m_connection, "SELECT share, minimum_wage, carries, wage_metric FROM penalty_policy"};
    PenaltyPolicy policy;
    if (query.step()) {
        policy.share = Ratio::fromScaled(query.int64(0));
        policy.minimumWage = Money::fromScaled(query.int64(1));
        policy.carries = query.int64(2) != 0;
        policy.wageMetric = query.text(3);
    }
    return policy;
}

void PenaltyRepository::store(const PenaltyPolicy& policy)
{
    Statement write{
        m_connection,
        "INSERT INTO penalty_policy (id, share, minimum_wage, carries, wage_metric) VALUES (1, ?1, ?2, ?3, ?4) "
        "ON CONFLICT (id) DO UPDATE SET share = ?1, minimum_wage = ?2, carries = ?3, wage_metric = ?4"};
    write.bind(1, policy.share.scaled()).bind(2, policy.minimumWage.scaled());
    write.bind(3, std::int64_t{policy.carries ? 1 : 0}).bind(4, policy.wageMetric).run();
}

std::vector<PenaltyRule> PenaltyRepository::rules() const
{
    Statement query{
        m_connection,
        "SELECT id, code, name, name_en, from_day, period, periods, newcomer_months, rules FROM penalty_rule "
        "ORDER BY code"};
    const MetricByCode metric = [this](const std::string& code) { return m_metrics.find(code); };
    std::vector<PenaltyRule> rules;
    while (query.step()) {
        PenaltyRule rule{query.text(1), query.text(2), query.text(3), dayAt(query, 4)};
        rule.period = payPeriodFromCode(query.textView(5)).value_or(PeriodKind::Quarter);
        rule.periods = static_cast<int>(query.int64(6));
        rule.newcomerMonths = static_cast<int>(query.int64(7));
        try {
            readRules(rule, nlohmann::json::parse(query.textView(8)), "/" + rule.code, metric);
        } catch (const nlohmann::json::exception& error) {
            throw Failure{Error{ErrorCode::Storage, error.what(), {"penalty_rule", rule.code}}};
        }
        Statement positions{m_connection,
                            "SELECT position_id FROM penalty_position WHERE rule_id = ?1 ORDER BY position_id"};
        positions.bind(1, query.int64(0));
        while (positions.step())
            rule.positions.push_back(PositionId{positions.int64(0)});
        rules.push_back(std::move(rule));
    }
    return rules;
}

void PenaltyRepository::store(const PenaltyRule& rule)
{
    removeRule(rule.code);
    Statement insert{
        m_connection,
        "INSERT INTO penalty_rule (code, name, name_en, from_day, period, periods, newcomer_months, rules) "
        "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)"};
    insert.bind(1, rule.code).bind(2, rule.name).bind(3, rule.nameEn).bind(4, std::int64_t{rule.from.dayNumber()});
    insert.bind(5, codeOfPayPeriod(rule.period)).bind(6, std::int64_t{rule.periods});
    insert.bind(7, std::int64_t{rule.newcomerMonths}).bind(8, rulesOf(rule).dump()).run();
    const auto id = m_connection.lastInsertRowId();
    Statement position{m_connection, "INSERT INTO penalty_position (rule_id, position_id) VALUES (?1, ?2)"};
    for (const auto one : rule.positions)
        position.bind(1, id).bind(2, one.value).run();
}

void PenaltyRepository::removeRule(const std::string& code)
{
    Statement remove{m_connection, "DELETE FROM penalty_rule WHERE code = ?1"};
    remove.bind(1, code).run();
}

std::vector<PenaltyCase> PenaltyRepository::cases() const
{
    Statement query{
        m_connection,
        "SELECT id, rule, person_id, period, content, state, opened_day, opened_by, statement, reason, decided_day, "
        "decided_by, expires_day, wage, deducted, kept, appeal, answer FROM penalty_case ORDER BY id"};
    std::vector<PenaltyCase> cases;
    while (query.step()) {
        PenaltyCase one{query.int64(0), query.text(1), PersonId{query.int64(2)}, query.text(3)};
        readContent(query.text(4), one);
        one.state = penaltyStateFromCode(query.textView(5)).value_or(PenaltyState::Opened);
        one.opened = dayAt(query, 6);
        one.openedBy = query.text(7);
        one.statement = query.text(8);
        one.reason = query.text(9);
        one.decided = optionalDayAt(query, 10);
        one.decidedBy = query.text(11);
        one.expires = optionalDayAt(query, 12);
        if (!query.isNull(13))
            one.wage = Money::fromScaled(query.int64(13));
        one.deduction = {Money::fromScaled(query.int64(14)), Money::fromScaled(query.int64(15))};
        one.appeal = query.text(16);
        one.answer = query.text(17);
        cases.push_back(std::move(one));
    }
    return cases;
}

std::int64_t PenaltyRepository::insert(const PenaltyCase& one)
{
    Statement insert{
        m_connection,
        "INSERT INTO penalty_case (rule, person_id, period, content, state, opened_day, opened_by, statement, "
        "reason, decided_by, deducted, kept, appeal, answer) "
        "VALUES (?1, ?2, ?3, ?4, 'opened', ?5, ?6, '', '', '', 0, 0, '', '')"};
    insert.bind(1, one.rule).bind(2, one.person.value).bind(3, one.period).bind(4, contentOf(one));
    insert.bind(5, std::int64_t{one.opened.dayNumber()}).bind(6, one.openedBy).run();
    return m_connection.lastInsertRowId();
}

void PenaltyRepository::update(const PenaltyCase& one)
{
    Statement update{
        m_connection,
        "UPDATE penalty_case SET state = ?2, statement = ?3, reason = ?4, decided_day = ?5, decided_by = ?6, "
        "expires_day = ?7, wage = ?8, deducted = ?9, kept = ?10, appeal = ?11, answer = ?12 WHERE id = ?1"};
    update.bind(1, one.id).bind(2, code(one.state)).bind(3, one.statement).bind(4, one.reason);
    update.bind(5, storedDay(one.decided)).bind(6, one.decidedBy).bind(7, storedDay(one.expires));
    update.bind(8, one.wage ? std::optional{one.wage->scaled()} : std::nullopt);
    update.bind(9, one.deduction.deducted.scaled()).bind(10, one.deduction.kept.scaled());
    update.bind(11, one.appeal).bind(12, one.answer).run();
}

bool PenaltyRepository::isNamed(PersonId person) const
{
    Statement query{m_connection, "SELECT 1 FROM penalty_case WHERE person_id = ?1"};
    query.bind(1, person.value);
    return query.step();
}

} // namespace attain
