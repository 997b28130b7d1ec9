#include "incentives/LedgerRepository.h"

#include "calendar/StoredDate.h"
#include "incentives/PostedText.h"

#include <map>

namespace attain {

std::vector<PayoutRun> LedgerRepository::runs(const std::string& plan, const std::string& period) const
{
    Statement query{m_connection,
                    "SELECT r.id, p.code, p.from_day, r.period, r.posted_day, r.posted_by, r.inputs "
                    "FROM payout_run r JOIN incentive_plan p ON p.id = r.plan_id "
                    "WHERE (?1 = '' OR p.code = ?1) AND (?2 = '' OR r.period = ?2) ORDER BY r.id"};
    query.bind(1, plan).bind(2, period);
    std::vector<PayoutRun> runs;
    while (query.step())
        runs.push_back({query.int64(0), query.text(1), dayAt(query, 2), query.text(3), dayAt(query, 4), query.text(5),
                        query.text(6)});
    return runs;
}

std::vector<PostedPayout> LedgerRepository::posted(const std::string& plan, const std::string& period) const
{
    Statement query{m_connection,
                    "SELECT s.person_id, s.payable, s.result FROM payout_result s JOIN payout_run r ON r.id = s.run_id "
                    "JOIN incentive_plan p ON p.id = r.plan_id WHERE p.code = ?1 AND r.period = ?2 ORDER BY r.id"};
    query.bind(1, plan).bind(2, period);
    std::map<PersonId, PostedPayout> newest;
    while (query.step()) {
        auto payout = postedFrom(query.text(2));
        payout.person = PersonId{query.int64(0)};
        payout.payable = Money::fromScaled(query.int64(1));
        newest.insert_or_assign(payout.person, std::move(payout));
    }
    std::vector<PostedPayout> all;
    all.reserve(newest.size());
    for (auto& [person, payout] : newest)
        all.push_back(std::move(payout));
    return all;
}

std::vector<LedgerLine> LedgerRepository::lines(const std::string& plan, const std::string& period,
                                                PersonId person) const
{
    Statement query{
        m_connection,
        "SELECT l.id, l.person_id, p.code, r.period, r.posted_day, r.posted_by, l.amount, l.state, l.reason, "
        "l.details, l.settled_day FROM payout_line l JOIN payout_run r ON r.id = l.run_id "
        "JOIN incentive_plan p ON p.id = r.plan_id WHERE (?1 = '' OR p.code = ?1) "
        "AND (?2 = '' OR r.period = ?2) AND (?3 = 0 OR l.person_id = ?3) ORDER BY l.id"};
    query.bind(1, plan).bind(2, period).bind(3, person.value);
    std::vector<LedgerLine> lines;
    while (query.step()) {
        LedgerLine line{query.int64(0), PersonId{query.int64(1)},         query.text(2), query.text(3), dayAt(query, 4),
                        query.text(5),  Money::fromScaled(query.int64(6))};
        line.state = ledgerStateFromCode(query.textView(7)).value_or(LedgerState::Earned);
        line.reason = ledgerReasonFromCode(query.textView(8)).value_or(LedgerReason::Other);
        readDetails(query.text(9), line);
        line.settled = optionalDayAt(query, 10);
        lines.push_back(std::move(line));
    }
    return lines;
}

std::int64_t LedgerRepository::insert(const PayoutRun& run, const Period& period, const LedgerDraft& draft)
{
    Statement insert{m_connection,
                     "INSERT INTO payout_run (plan_id, period, from_day, to_day, posted_day, posted_by, inputs) "
                     "SELECT id, ?3, ?4, ?5, ?6, ?7, ?8 FROM incentive_plan WHERE code = ?1 AND from_day = ?2"};
    insert.bind(1, run.plan).bind(2, std::int64_t{run.planFrom.dayNumber()}).bind(3, period.code);
    insert.bind(4, std::int64_t{period.from.dayNumber()}).bind(5, std::int64_t{period.to.dayNumber()});
    insert.bind(6, std::int64_t{run.posted.dayNumber()}).bind(7, run.by).bind(8, run.inputs).run();
    const auto id = m_connection.lastInsertRowId();
    Statement result{m_connection,
                     "INSERT INTO payout_result (run_id, person_id, payable, result) VALUES (?1, ?2, ?3, ?4)"};
    for (const auto& payout : draft.payouts)
        result.bind(1, id).bind(2, payout.person.value).bind(3, payout.payable.scaled()).bind(4, textOf(payout)).run();
    Statement line{m_connection,
                   "INSERT INTO payout_line (run_id, person_id, amount, state, reason, details) "
                   "VALUES (?1, ?2, ?3, ?4, ?5, ?6)"};
    for (const auto& one : draft.lines)
        line.bind(1, id)
            .bind(2, one.person.value)
            .bind(3, one.amount.scaled())
            .bind(4, code(one.state))
            .bind(5, code(one.reason))
            .bind(6, detailsOf(one))
            .run();
    return id;
}

void LedgerRepository::setState(std::int64_t line, LedgerState state, std::optional<Date> settled)
{
    // A settled line is locked for ever.
    Statement update{m_connection,
                     "UPDATE payout_line SET state = ?2, settled_day = ?3 WHERE id = ?1 AND state <> 'settled'"};
    update.bind(1, line).bind(2, code(state)).bind(3, storedDay(settled)).run();
}

std::vector<Dispute> LedgerRepository::disputes() const
{
    Statement query{
        m_connection,
        "SELECT id, plan, period, person_id, expected, actual, reason, raised_day, raised_by, state, answer, "
        "answered_by, answered_day FROM payout_dispute ORDER BY id"};
    std::vector<Dispute> disputes;
    while (query.step()) {
        Dispute one{query.int64(0), query.text(1), query.text(2), PersonId{query.int64(3)}};
        one.expected = Money::fromScaled(query.int64(4));
        one.actual = Money::fromScaled(query.int64(5));
        one.reason = query.text(6);
        one.raised = dayAt(query, 7);
        one.raisedBy = query.text(8);
        one.state = disputeStateFromCode(query.textView(9)).value_or(DisputeState::Open);
        one.answer = query.text(10);
        one.answeredBy = query.text(11);
        one.answered = optionalDayAt(query, 12);
        disputes.push_back(std::move(one));
    }
    return disputes;
}

std::int64_t LedgerRepository::insert(const Dispute& dispute)
{
    Statement insert{
        m_connection,
        "INSERT INTO payout_dispute (plan, period, person_id, expected, actual, reason, raised_day, raised_by, "
        "state, answer, answered_by) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, 'open', '', '')"};
    insert.bind(1, dispute.plan).bind(2, dispute.period).bind(3, dispute.person.value);
    insert.bind(4, dispute.expected.scaled()).bind(5, dispute.actual.scaled()).bind(6, dispute.reason);
    insert.bind(7, std::int64_t{dispute.raised.dayNumber()}).bind(8, dispute.raisedBy).run();
    return m_connection.lastInsertRowId();
}

void LedgerRepository::answer(const Dispute& dispute)
{
    Statement update{
        m_connection,
        "UPDATE payout_dispute SET state = ?2, answer = ?3, answered_by = ?4, answered_day = ?5 WHERE id = ?1"};
    update.bind(1, dispute.id).bind(2, code(dispute.state)).bind(3, dispute.answer).bind(4, dispute.answeredBy);
    update.bind(5, storedDay(dispute.answered)).run();
}

} // namespace attain
