#include "targets/TargetLockRepository.h"
#include "targets/TargetService.h"

#include <algorithm>
#include <iterator>

// Locks of the target service: cells that neither dividing nor an entry of a longer period moves.
namespace attain {

void TargetService::store(const TargetLock& lock)
{
    if (lock.from != lock.from.firstOfMonth() || lock.to != lock.to.lastOfMonth() || lock.to < lock.from)
        throw Failure{Error{ErrorCode::InvalidValue, "locks are made of whole months", {"period", lock.from.toIso()}}};
    TargetLockRepository{m_connection}.insert(lock);
}

Result<void> TargetService::lock(std::span<const TargetLock> cells)
{
    return m_log.execute({"targets.lock", Change::Targets, {}, std::to_string(cells.size())}, [&]() -> Result<void> {
        for (const auto& cell : cells)
            store(cell);
        return {};
    });
}

Result<void> TargetService::unlock(std::span<const TargetLock> cells)
{
    return m_log.execute({"targets.unlock", Change::Targets, {}, std::to_string(cells.size())}, [&]() -> Result<void> {
        for (const auto& cell : cells)
            TargetLockRepository{m_connection}.remove(cell);
        return {};
    });
}

Result<std::vector<TargetLock>> TargetService::locks(const std::string& scenario) const
{
    return guarded(
        [&]() -> Result<std::vector<TargetLock>> { return TargetLockRepository{m_connection}.locks(scenario); });
}

std::vector<bool> TargetService::lockedMonths(const TargetAssignment& cell) const
{
    std::vector<bool> locked;
    const auto locks = orThrow(this->locks(cell.scenario));
    for (const auto& month : m_calendar.fiscalCalendar().monthsOf(cell.period))
        locked.push_back(isLocked(locks, cell.metric, cell.subject, month.from));
    const auto held = std::ranges::count(locked, true);
    if (held == std::ssize(locked) || (held > 0 && cell.levels.empty()))
        throw Failure{Error{ErrorCode::TargetLocked, "the target is locked", {cell.period.code}}};
    return locked;
}

} // namespace attain
