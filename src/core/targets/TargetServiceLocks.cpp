#include "targets/TargetLockRepository.h"
#include "targets/TargetService.h"

#include <algorithm>
#include <iterator>

// Locks of the target service: cells that neither dividing nor an entry of a longer period moves.
namespace attain {
namespace {

/// Months are locked one by one, so that any of them can be freed.
std::vector<TargetLock> lockedMonthsOf(const TargetLock& lock)
{
    std::vector<TargetLock> months;
    for (Date first = lock.from.firstOfMonth(); first <= lock.to; first = first.plusMonths(1))
        months.push_back({lock.scenario, lock.metric, lock.subject, first, first.lastOfMonth()});
    return months;
}

} // namespace

void TargetService::store(const TargetLock& lock)
{
    if (lock.from != lock.from.firstOfMonth() || lock.to != lock.to.lastOfMonth() || lock.to < lock.from)
        throw Failure{Error{ErrorCode::InvalidValue, "locks are made of whole months", {"period", lock.from.toIso()}}};
    for (const auto& month : lockedMonthsOf(lock))
        TargetLockRepository{m_connection}.insert(month);
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
            for (const auto& month : lockedMonthsOf(cell))
                TargetLockRepository{m_connection}.remove(month);
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
