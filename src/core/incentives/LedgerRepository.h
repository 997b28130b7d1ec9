#pragma once

#include "incentives/Dispute.h"
#include "incentives/Ledger.h"
#include "storage/Connection.h"

namespace attain {

/// The rows of payout_run, payout_result, payout_line and payout_dispute. Writes belong inside a running command. Throws
/// Failure.
class LedgerRepository {
public:
    explicit LedgerRepository(Connection& connection) : m_connection{connection} { }

    /// Oldest first; of one plan or period where they are named.
    std::vector<PayoutRun> runs(const std::string& plan = {}, const std::string& period = {}) const;
    /// What was posted last for everybody in this plan and period, by person.
    std::vector<PostedPayout> posted(const std::string& plan, const std::string& period) const;
    /// As posted; of one plan, period or person where they are named.
    std::vector<LedgerLine> lines(const std::string& plan = {}, const std::string& period = {},
                                  PersonId person = {}) const;

    /// The id of the run.
    std::int64_t insert(const PayoutRun& run, const Period& period, const LedgerDraft& draft);
    void setState(std::int64_t line, LedgerState state, std::optional<Date> settled);

    std::vector<Dispute> disputes() const;
    std::int64_t insert(const Dispute& dispute);
    void answer(const Dispute& dispute);

private:
    Connection& m_connection;
};

} // namespace attain
