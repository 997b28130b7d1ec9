#pragma once

#include "incentives/Penalty.h"
#include "metrics/MetricRepository.h"
#include "storage/Connection.h"

namespace attain {

/// The rows of penalty_policy, penalty_rule with whom it is for, and penalty_case. Writes belong inside a running command.
/// Throws Failure.
class PenaltyRepository {
public:
    explicit PenaltyRepository(Connection& connection) : m_connection{connection} { }

    PenaltyPolicy policy() const;
    void store(const PenaltyPolicy& policy);

    /// By code.
    std::vector<PenaltyRule> rules() const;
    /// In place of the one of this code.
    void store(const PenaltyRule& rule);
    void removeRule(const std::string& code);

    /// Oldest first.
    std::vector<PenaltyCase> cases() const;
    std::int64_t insert(const PenaltyCase& one);
    void update(const PenaltyCase& one);
    bool isNamed(PersonId person) const;

private:
    Connection& m_connection;
    MetricRepository m_metrics{m_connection};
};

} // namespace attain
