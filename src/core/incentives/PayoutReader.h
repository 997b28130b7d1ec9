#pragma once

#include "incentives/MeasureReader.h"
#include "incentives/PayoutCalculator.h"

namespace attain {

/// What payouts are asked for.
struct PayoutQuery {
    std::string plan{}; ///< its code
    Period period{};    ///< one that the plan pays for
    std::optional<Date> asOf{};
    std::string scenario = "base";
    std::optional<PersonId> explained{}; ///< whose steps are wanted
    bool explainAll = false;
    /// Instead of the stored version: a plan that is tried out. Nobody brings a balance into its first period.
    std::optional<IncentivePlan> draft{};
};

using PayBalances = std::map<PersonId, PayBalance>;

/// Computes the pay of one plan for one period. Throws Failure.
class PayoutReader {
public:
    PayoutReader(const IncentiveSources& sources, const PayoutQuery& query, IncentivePlan plan);

    PayoutTable read(const PayBalances& opening);

private:
    void addPeople(const PayBalances& opening);
    void readNumbers();
    void readLines();
    std::string inputs() const;

    const IncentiveSources& m_sources;
    const PayoutQuery& m_query;
    std::shared_ptr<const Organisation> m_organisation;
    std::vector<Participant> m_participants;
    PayoutTable m_table;
};

} // namespace attain
