#pragma once

#include "incentives/IncentivePlan.h"
#include "metrics/MetricRepository.h"
#include "storage/Connection.h"

namespace attain {

/// The rows of incentive_plan with whom it is for. Writes belong inside a running command. Throws Failure.
class IncentiveRepository {
public:
    explicit IncentiveRepository(Connection& connection) : m_connection{connection} { }

    /// By code, then by the day they are in force from.
    std::vector<IncentivePlan> plans() const;
    /// In place of the version of this code and day.
    void store(const IncentivePlan& plan);
    void remove(const std::string& code, Date from);
    /// Whether something was posted by this version.
    bool isFrozen(const std::string& code, Date from) const;
    bool isNamed(PersonId person) const;

private:
    std::int64_t idOf(const std::string& code, Date from) const;
    void readPeople(std::int64_t id, IncentivePlan& into) const;

    Connection& m_connection;
    MetricRepository m_metrics{m_connection};
};

} // namespace attain
