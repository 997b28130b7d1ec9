#include "incentives/LedgerService.h"

#include "incentives/LedgerRepository.h"
#include "storage/UnitOfWork.h"

#include <algorithm>
#include <set>

namespace attain {
namespace {

Error nothingThere(const std::string& plan)
{
    return {ErrorCode::NotFound, "nothing is in this state", {"payouts", plan}};
}

} // namespace

LedgerService::LedgerService(Connection& connection, ChangeLog& log, const IncentiveSources& sources,
                             const IncentiveService& incentives, const Clock& clock)
    : m_connection{connection}, m_log{log}, m_sources{sources}, m_incentives{incentives}, m_clock{clock}
{
}

Posting LedgerService::difference(const std::string& plan, const Period& period) const
{
    PayoutQuery query;
    query.plan = plan;
    query.period = period;
    Posting posting{orThrow(m_incentives.payouts(query)), {}};
    const LedgerRepository repository{m_connection};
    posting.draft
        = differences(posting.table, repository.posted(plan, period.code), repository.lines(plan, period.code));
    return posting;
}

Result<Posting> LedgerService::preview(const std::string& plan, const Period& period) const
{
    return guarded([&]() -> Result<Posting> { return difference(plan, period); });
}

Result<Posting> LedgerService::post(const std::string& plan, const Period& period)
{
    return m_log.execute(
        {"incentives.post", Change::Incentives, {}, plan + " " + period.code}, [&]() -> Result<Posting> {
            const Date today{m_clock.today()};
            if (today <= period.to)
                return Error{ErrorCode::WrongState, "the period is not over", {"period", period.code, "running"}};
            if (const auto closed = orThrow(m_sources.sales.closedPeriods()); closed.touching(period.from, period.to))
                return Error{ErrorCode::PeriodClosed, "the period is closed", {period.code}};
            auto posting = difference(plan, period);
            int missing = 0;
            for (const auto& person : posting.table.people)
                missing += person.missing;
            if (missing > 0)
                return Error{ErrorCode::NotReady, "numbers are missing", {"payouts", std::to_string(missing)}};
            LedgerRepository repository{m_connection};
            // Nothing new leaves no trace: neither an amount nor what the next period begins with.
            std::ranges::sort(posting.draft.payouts, {}, &PostedPayout::person);
            if (posting.draft.lines.empty() && repository.posted(plan, period.code) == posting.draft.payouts)
                return posting;
            repository.insert(
                PayoutRun{0, plan, posting.table.plan.from, period.code, today, m_log.who(), posting.table.inputs},
                period, posting.draft);
            return posting;
        });
}

Result<int> LedgerService::approve(const std::string& plan, const Period& period)
{
    return m_log.execute({"incentives.approve", Change::Incentives, {}, plan + " " + period.code},
                         [&]() -> Result<int> {
                             LedgerRepository repository{m_connection};
                             int count = 0;
                             for (const auto& line : repository.lines(plan, period.code))
                                 if (line.state == LedgerState::Earned) {
                                     repository.setState(line.id, LedgerState::Payable, {});
                                     ++count;
                                 }
                             if (count == 0)
                                 return nothingThere(plan);
                             return count;
                         });
}

Result<int> LedgerService::settle(const std::string& plan, const Period& period, Date day)
{
    return m_log.execute({"incentives.settle", Change::Incentives, {}, plan + " " + period.code}, [&]() -> Result<int> {
        LedgerRepository repository{m_connection};
        std::set<std::string> upTo;
        const auto calendar = m_sources.calendar.fiscalCalendar();
        for (const auto& run : repository.runs(plan))
            if (orThrow(calendar.parse(run.period)).to <= period.to)
                upTo.insert(run.period);
        std::map<PersonId, Money> sums;
        std::vector<LedgerLine> payable;
        for (const auto& line : repository.lines(plan))
            if (line.state == LedgerState::Payable && upTo.contains(line.period)) {
                sums[line.person] += line.amount;
                payable.push_back(line);
            }
        int count = 0;
        for (const auto& line : payable)
            if (sums[line.person] >= Money{}) {
                repository.setState(line.id, LedgerState::Settled, day);
                ++count;
            }
        if (count == 0)
            return nothingThere(plan);
        return count;
    });
}

Result<std::vector<LedgerLine>> LedgerService::lines(const std::string& plan, const std::string& period,
                                                     PersonId person) const
{
    return guarded([&]() -> Result<std::vector<LedgerLine>> {
        return LedgerRepository{m_connection}.lines(plan, period, person);
    });
}

Result<std::vector<PayoutRun>> LedgerService::runs(const std::string& plan, const std::string& period) const
{
    return guarded(
        [&]() -> Result<std::vector<PayoutRun>> { return LedgerRepository{m_connection}.runs(plan, period); });
}

Result<std::vector<Dispute>> LedgerService::disputes() const
{
    return guarded([&]() -> Result<std::vector<Dispute>> { return LedgerRepository{m_connection}.disputes(); });
}

Result<std::int64_t> LedgerService::dispute(const std::string& plan, const Period& period, PersonId person,
                                            Money expected, const std::string& reason)
{
    return m_log.execute(
        {"incentives.dispute", Change::Incentives, {}, plan + " " + period.code}, [&]() -> Result<std::int64_t> {
            if (reason.empty())
                return Error{ErrorCode::InvalidValue, "why?", {"reason", {}}};
            PayoutQuery query;
            query.plan = plan;
            query.period = period;
            const auto table = orThrow(m_incentives.payouts(query));
            const auto* payout = table.of(person);
            if (payout == nullptr)
                return Error{ErrorCode::NotFound, "not in the plan", {"person", std::to_string(person.value)}};
            Dispute dispute{0, plan, period.code, person, expected, payout->payable, reason};
            dispute.raised = Date{m_clock.today()};
            dispute.raisedBy = m_log.who();
            return LedgerRepository{m_connection}.insert(dispute);
        });
}

Result<void> LedgerService::answer(std::int64_t id, DisputeState state, const std::string& answer)
{
    return m_log.execute({"incentives.answer", Change::Incentives, {}, std::to_string(id)}, [&]() -> Result<void> {
        LedgerRepository repository{m_connection};
        const auto all = repository.disputes();
        const auto found = std::ranges::find(all, id, &Dispute::id);
        if (found == all.end())
            return Error{ErrorCode::NotFound, "no such dispute", {"dispute", std::to_string(id)}};
        if (found->state != DisputeState::Open)
            return Error{ErrorCode::WrongState,
                         "it was answered",
                         {"dispute", std::to_string(id), std::string{code(found->state)}}};
        if (answer.empty() || state == DisputeState::Open)
            return Error{ErrorCode::InvalidValue, "an answer is needed", {"answer", answer}};
        auto answered = *found;
        answered.state = state;
        answered.answer = answer;
        answered.answered = Date{m_clock.today()};
        answered.answeredBy = m_log.who();
        repository.answer(answered);
        return {};
    });
}

} // namespace attain
