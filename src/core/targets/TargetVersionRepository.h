#pragma once

#include "storage/Connection.h"
#include "targets/TargetPolicy.h"
#include "targets/TargetVersionService.h"

namespace attain {

/// The rows of target_version_step and target_policy. Writes belong inside a running command. Throws Failure.
class TargetVersionRepository {
public:
    explicit TargetVersionRepository(Connection& connection) : m_connection{connection} { }

    /// Oldest first.
    std::vector<TargetVersionStep> steps(TargetVersionId version) const;
    void insert(TargetVersionId version, const TargetVersionStep& step);
    TargetPolicy policy() const;
    void update(const TargetPolicy& policy);

private:
    Connection& m_connection;
};

} // namespace attain
