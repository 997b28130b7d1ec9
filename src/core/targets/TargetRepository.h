#pragma once

#include "metrics/MetricRepository.h"
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
    /// What rules on each day, by the published versions (docs/adr/0023); of those that were published up to `knownOn`.
    /// Nothing while none is.
    std::optional<TargetBook> bookInForce(const std::string& scenario, const WorkingDays& days,
                                          std::optional<Date> knownOn) const;
    /// Of all versions of the scenario, oldest first.
    std::vector<TargetEntry> entries(const std::string& scenario, Metric metric, Subject subject, Date from,
                                     Date to) const;

    /// Oldest first.
    std::vector<MonthLevels> months(std::int64_t entry) const;

    TargetVersionId insert(const TargetVersion& version);
    std::int64_t insert(const TargetEntry& entry, std::span<const MonthLevels> months);
    /// Of a draft: the day, the reason and the number.
    void update(const TargetVersion& version);
    /// With its entries.
    void remove(TargetVersionId version);

    /// Whether anything that is kept about targets names the metric.
    bool isNamed(const std::string& metric) const;

private:
    TargetEntry readEntry(const Statement& row) const;
    /// What was entered in the versions after number `after` up to `upTo`, in the order in which it counts.
    std::vector<std::pair<TargetEntry, std::vector<MonthLevels>>> entries(const std::string& scenario, int after,
                                                                          int upTo) const;

    Connection& m_connection;
    MetricRepository m_metrics{m_connection};
    FiscalCalendar m_calendar;
};

} // namespace attain
