#include "targets/TargetLockRepository.h"

#include "targets/TargetColumns.h"

#include <algorithm>

namespace attain {

bool isLocked(std::span<const TargetLock> locks, Metric metric, Subject subject, Date month)
{
    return std::ranges::any_of(locks, [&](const TargetLock& lock) {
        return lock.metric == metric && lock.subject == subject && lock.contains(month);
    });
}

std::vector<TargetLock> TargetLockRepository::locks(const std::string& scenario) const
{
    Statement query{m_connection,
                    "SELECT metric, department_id, person_id, from_day, to_day FROM target_lock WHERE scenario = ?1 "
                    "ORDER BY metric, coalesce(person_id, 0), coalesce(department_id, 0), from_day, to_day"};
    query.bind(1, scenario);
    std::vector<TargetLock> locks;
    while (query.step())
        locks.push_back({scenario, m_metrics.at(query.textView(0)), TargetColumns::subject(query, 1),
                         TargetColumns::day(query, 3), TargetColumns::day(query, 4)});
    return locks;
}

void TargetLockRepository::remove(const TargetLock& lock)
{
    Statement remove{m_connection,
                     "DELETE FROM target_lock WHERE scenario = ?1 AND metric = ?2 AND "
                     "coalesce(department_id, 0) = coalesce(?3, 0) AND coalesce(person_id, 0) = coalesce(?4, 0) "
                     "AND from_day = ?5 AND to_day = ?6"};
    remove.bind(1, lock.scenario).bind(2, infoOf(lock.metric).code);
    TargetColumns::bindSubject(remove, 3, lock.subject);
    remove.bind(5, std::int64_t{lock.from.dayNumber()}).bind(6, std::int64_t{lock.to.dayNumber()}).run();
}

void TargetLockRepository::insert(const TargetLock& lock)
{
    remove(lock);
    Statement insert{m_connection,
                     "INSERT INTO target_lock (scenario, metric, department_id, person_id, from_day, to_day) "
                     "VALUES (?1, ?2, ?3, ?4, ?5, ?6)"};
    insert.bind(1, lock.scenario).bind(2, infoOf(lock.metric).code);
    TargetColumns::bindSubject(insert, 3, lock.subject);
    insert.bind(5, std::int64_t{lock.from.dayNumber()}).bind(6, std::int64_t{lock.to.dayNumber()}).run();
}

} // namespace attain
