#pragma once

#include "calendar/CalendarService.h"
#include "organisation/OrganisationService.h"
#include "storage/ChangeLog.h"
#include "targets/MonthLevels.h"
#include "targets/Target.h"

#include <map>
#include <memory>
#include <span>

namespace attain {

/// All targets of one scenario and version, read once and immutable. Months add up to quarters, halves and years by
/// themselves (additive metrics); ratios hold for their period and inside it. docs/domain-rules.md, "Targets".
class TargetBook {
public:
    /// None where there is no target. Periods that are not whole months (weeks, ranges) get the share of their days,
    /// spread as pace spreads them.
    TargetCell cell(Metric metric, Subject subject, const Period& period) const;
    /// What the month has of its own; empty for metrics that are not additive.
    TargetLevels month(Metric metric, Subject subject, Date firstDay) const;
    /// The entry that set the subject's own month; of a ratio, the one that holds in the period.
    std::optional<TargetEntry> entryOf(Metric metric, Subject subject, const Period& period) const;
    /// The subjects that have a target for this metric in this period.
    std::vector<Subject> subjects(Metric metric, const Period& period) const;
    const TargetVersion& version() const { return m_version; }
    /// Every entry of the version, oldest first, withdrawn ones included.
    std::vector<TargetEntry> entries() const;
    /// The months that still have the value this entry gave them, by their first days; additive metrics only. With
    /// entries() this is all there is to know: setting them again in this order gives the same book.
    std::vector<MonthLevels> monthsSetBy(const TargetEntry& entry) const;

private:
    friend class TargetRepository;
    friend class TargetService;
    struct MonthValue {
        TargetLevels levels;
        std::int64_t entry = 0;
    };
    struct Key {
        Metric metric;
        Subject subject;
        auto operator<=>(const Key&) const = default;
    };
    struct Series {
        std::map<std::int32_t, MonthValue> months; ///< by day number of the month's first
        std::vector<TargetEntry> entries;          ///< oldest first
    };
    const Series* series(Metric metric, Subject subject) const;
    TargetCell additiveCell(const Series& series, const Period& period) const;
    static const TargetEntry* ratioEntry(const Series& series, const Period& period);
    /// A later entry: it takes the place of what stood in these months.
    void add(const TargetEntry& entry, std::span<const MonthLevels> months);

    TargetVersion m_version;
    WorkingDays m_workingDays;
    std::map<Key, Series> m_series;
};

/// One cell of a command that sets many.
struct TargetAssignment {
    std::string scenario = "base";
    Metric metric = Metric::Revenue;
    Subject subject{};
    Period period{};
    TargetLevels levels{}; ///< empty withdraws
    std::string note{};
    /// How the entry divides, where that is known already (packages): the months it sets, nothing is divided then.
    std::vector<MonthLevels> months{};
};

/// Sets and reads targets. Every change is one command ("targets.…"), append-only and undoable.
class TargetService {
public:
    TargetService(Connection& connection, ChangeLog& log, const CalendarService& calendar,
                  const OrganisationService& organisation, const Clock& clock);

    /// The newest version of the scenario; an empty book when there is none.
    Result<std::shared_ptr<const TargetBook>> book(const std::string& scenario = "base") const;
    Result<std::shared_ptr<const TargetBook>> book(TargetVersionId version) const;

    /// Sets one or many cells in one command, in this order. An entry for a year or quarter divides itself over its
    /// months: by their present proportions where all of them have numbers, else by season weights, largest remainder in
    /// whole units. InvalidValue when levels are out of order or the period is a week or a range, NotFound for an unknown
    /// subject; nothing is set then. A cell that already was entered with these numbers and this note stays as it is.
    Result<void> assign(std::span<const TargetAssignment> cells, const std::string& reason = {});
    Result<void> assign(const TargetAssignment& cell, const std::string& reason = {});

    /// Oldest first: every entry that ever was made for this subject and metric and touches the period.
    Result<std::vector<TargetEntry>> history(Metric metric, Subject subject, const Period& period,
                                             const std::string& scenario = "base") const;
    /// Freezes the newest version and starts the next one with the same numbers.
    Result<TargetVersionId> startVersion(const std::string& scenario, Date effectiveFrom, const std::string& reason);
    Result<std::vector<TargetVersion>> versions(const std::string& scenario = "base") const;
    Result<std::vector<std::string>> scenarios() const;

    // Inside a running command (imports, packages); throw Failure.
    void store(std::span<const TargetAssignment> cells);
    /// Starts the first version of a scenario; AlreadyExists when it has one.
    TargetVersionId storeScenario(const std::string& scenario, Date effectiveFrom, const std::string& reason);
    /// The newest version of the scenario as it is inside the running command.
    std::shared_ptr<const TargetBook> current(const std::string& scenario) const;

private:
    void requireValid(const TargetAssignment& cell, const Organisation& organisation) const;
    std::vector<MonthLevels> divide(const TargetAssignment& cell, const TargetBook& book) const;

    Connection& m_connection;
    ChangeLog& m_log;
    const CalendarService& m_calendar;
    const OrganisationService& m_organisation;
    const Clock& m_clock;
    mutable std::map<std::string, std::shared_ptr<const TargetBook>> m_cache;
    ChangeNotifier::Subscription m_subscription;
};

} // namespace attain
