#pragma once

#include "incentives/Dispute.h"
#include "incentives/IncentiveService.h"
#include "incentives/Ledger.h"
#include "support/Clock.h"

namespace attain {

/// What a posting did, or would do.
struct Posting {
    PayoutTable table;
    LedgerDraft draft; ///< no lines: the ledger holds this pay already
};

/// The ledger of pay 台账: forecast → earned → payable → settled, and disputes about it. Changes are commands
/// ("incentives.…") and can be undone. Lines are added, never changed: a return or a corrected target after a posting adds the
/// difference as a dated line.
class LedgerService {
public:
    LedgerService(Connection& connection, ChangeLog& log, const IncentiveSources& sources,
                  const IncentiveService& incentives, const Clock& clock);

    /// What post() would do.
    Result<Posting> preview(const std::string& plan, const Period& period) const;
    /// Writes the difference between the pay and what the ledger holds for the period as lines that are earned. NotReady
    /// {"payouts", how many components are missing}: a number that pay depends on is not there; WrongState {"period", code,
    /// "running"} until the period is over; PeriodClosed; as IncentiveService::payouts().
    Result<Posting> post(const std::string& plan, const Period& period);
    /// What is earned becomes payable; returns how many lines. NotFound{"payouts"} where nothing is earned.
    Result<int> approve(const std::string& plan, const Period& period);
    /// What is payable up to the end of the period becomes settled on that day, for everybody whose payable lines do not come to
    /// less than 0: what is below stays and carries forward. Returns how many lines. NotFound{"payouts"} where there are none.
    Result<int> settle(const std::string& plan, const Period& period, Date day);

    /// As posted; of one plan, period or person where they are named.
    Result<std::vector<LedgerLine>> lines(const std::string& plan = {}, const std::string& period = {},
                                          PersonId person = {}) const;
    /// Oldest first.
    Result<std::vector<PayoutRun>> runs(const std::string& plan = {}, const std::string& period = {}) const;

    /// Oldest first.
    Result<std::vector<Dispute>> disputes() const;
    /// What is computed now is kept beside what is expected. InvalidValue{"reason"} without one; NotFound for a person who is
    /// not in the plan then.
    Result<std::int64_t> dispute(const std::string& plan, const Period& period, PersonId person, Money expected,
                                 const std::string& reason);
    /// InvalidValue{"answer"} without one; NotFound; WrongState for one that was answered.
    Result<void> answer(std::int64_t dispute, DisputeState state, const std::string& answer);

private:
    Posting difference(const std::string& plan, const Period& period) const;

    Connection& m_connection;
    ChangeLog& m_log;
    IncentiveSources m_sources;
    const IncentiveService& m_incentives;
    const Clock& m_clock;
};

} // namespace attain
