#pragma once

#include "storage/Connection.h"
#include "targets/TargetService.h"

namespace attain {

/// The rows of target_version, target_entry and target_month. Writes belong inside a running command. Throws Failure.
class TargetRepository {
public:
    /// `calendar` names the periods of entries.
    TargetRepository(Connection& connection, FiscalCalendar calendar) : m_connection{connection}, m_calendar{calendar}
    {
    }

    /// Oldest first.
    std::vector<TargetVersion> versions(const std::string& scenario) const;
    std::optional<TargetVersion> newestVersion(const std::string& scenario) const;
    std::optional<TargetVersion> version(TargetVersionId id) const;
    std::vector<std::string> scenarios() const;
    /// A version is all that was entered in it and in the versions before it.
    TargetBook book(const TargetVersion& version, const WorkingDays& days) const;
    /// Of all versions of the scenario, oldest first.
    std::vector<TargetEntry> entries(const std::string& scenario, Metric metric, Subject subject, Date from,
                                     Date to) const;

    TargetVersionId insert(const TargetVersion& version);
    std::int64_t insert(const TargetEntry& entry, std::span<const MonthLevels> months);

private:
    TargetEntry readEntry(const Statement& row) const;

    Connection& m_connection;
    FiscalCalendar m_calendar;
};

} // namespace attain
