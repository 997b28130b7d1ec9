#pragma once

#include "metrics/MetricRepository.h"
#include "storage/Connection.h"
#include "targets/TargetLock.h"

#include <vector>

namespace attain {

/// Throws Failure.
class TargetLockRepository {
public:
    explicit TargetLockRepository(Connection& connection) : m_connection{connection} { }

    /// By metric, subject and day.
    std::vector<TargetLock> locks(const std::string& scenario) const;
    void insert(const TargetLock& lock);
    void remove(const TargetLock& lock);

private:
    Connection& m_connection;
    MetricRepository m_metrics{m_connection};
};

} // namespace attain
