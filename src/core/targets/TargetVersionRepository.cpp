#include "targets/TargetVersionRepository.h"

namespace attain {

std::vector<TargetVersionStep> TargetVersionRepository::steps(TargetVersionId version) const
{
    Statement query{m_connection,
                    "SELECT state, at, who, note FROM target_version_step WHERE version_id = ?1 ORDER BY id"};
    query.bind(1, version.value);
    std::vector<TargetVersionStep> steps;
    while (query.step())
        steps.push_back({targetVersionStateFromCode(query.textView(0)).value_or(TargetVersionState::Draft),
                         query.text(1), query.text(2), query.text(3)});
    return steps;
}

void TargetVersionRepository::insert(TargetVersionId version, const TargetVersionStep& step)
{
    Statement insert{m_connection,
                     "INSERT INTO target_version_step (version_id, state, at, who, note) VALUES (?1, ?2, ?3, ?4, ?5)"};
    insert.bind(1, version.value).bind(2, code(step.state)).bind(3, step.at).bind(4, step.who).bind(5, step.note).run();
}

TargetPolicy TargetVersionRepository::policy() const
{
    Statement query{m_connection, "SELECT own_approval_limit, appeal_days FROM target_policy WHERE id = 1"};
    if (!query.step())
        return {};
    return {Ratio::fromScaled(query.int64(0)), static_cast<int>(query.int64(1))};
}

void TargetVersionRepository::update(const TargetPolicy& policy)
{
    Statement store{m_connection,
                    "INSERT INTO target_policy (id, own_approval_limit, appeal_days) VALUES (1, ?1, ?2) "
                    "ON CONFLICT (id) DO UPDATE SET own_approval_limit = excluded.own_approval_limit, "
                    "appeal_days = excluded.appeal_days"};
    store.bind(1, policy.ownApprovalLimit.scaled()).bind(2, std::int64_t{policy.appealDays}).run();
}

} // namespace attain
