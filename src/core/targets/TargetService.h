#pragma once

#include "calendar/CalendarService.h"
#include "organisation/OrganisationService.h"
#include "storage/ChangeLog.h"
#include "targets/MonthLevels.h"
#include "targets/Scenario.h"
#include "targets/Target.h"
#include "targets/TargetLock.h"

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
    /// Where a change of the scenario moved what holds in the period (a month, or of a ratio any): the number of the
    /// version that the scenario stands on.
    std::optional<TargetLevels> beforeMove(Metric metric, Subject subject, const Period& period) const;
    /// Every entry of the subject in the order in which they count, those of the version that a scenario stands on first,
    /// as they were entered.
    std::vector<TargetEntry> entriesOf(Metric metric, Subject subject) const;
    /// The subjects that have a target for this metric in this period.
    std::vector<Subject> subjects(Metric metric, const Period& period) const;
    /// Those that anything was entered for, in their order.
    std::vector<Metric> metrics() const;
    const TargetVersion& version() const { return m_version; }
    /// Every entry of the version in the order in which they count, oldest first, withdrawn ones included. Of a scenario
    /// that stands on a version, only its own.
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
        bool changed = false;                  ///< a version took effect inside the month
        std::optional<TargetLevels> unmoved{}; ///< where a change of the scenario moved it: what it was before
    };
    struct Key {
        Metric metric;
        Subject subject;
        auto operator<=>(const Key&) const = default;
    };
    struct Series {
        std::map<std::int32_t, MonthValue> months;    ///< by day number of the month's first
        std::vector<TargetEntry> entries;             ///< in the order in which they count
        std::vector<TargetEntry> baseEntries;         ///< of the version that a scenario stands on; they count before
        std::map<std::int64_t, TargetLevels> unmoved; ///< of ratios: what base entries said before a change moved them
    };
    const Series* series(Metric metric, Subject subject) const;
    TargetCell additiveCell(const Series& series, const Period& period) const;
    static const TargetEntry* ratioEntry(const Series& series, const Period& period);
    static const TargetEntry* entryWithId(const Series& series, std::int64_t id);
    /// A later entry: it takes the place of what stood in these months.
    void add(const TargetEntry& entry, std::span<const MonthLevels> months);
    void append(const Key& key, const TargetEntry& entry);
    /// A later version rules from its day on, also inside a month; the days before keep what they have.
    void changeFrom(const TargetVersion& version,
                    std::span<const std::pair<TargetEntry, std::vector<MonthLevels>>> entries);
    /// Makes a version the ground of a scenario: every number as its changes move it (docs/domain-rules.md, "Scenarios").
    void move(const Scenario& scenario, const Organisation& organisation, const FiscalCalendar& calendar);
    static void moveRatios(Series& series, const Key& key, const Scenario& scenario, const Organisation& organisation);
    void moveMonths(Metric metric, std::optional<std::int64_t> TargetLevels::*level, const std::vector<Date>& firstDays,
                    const Scenario& scenario, const Organisation& organisation);

    TargetVersion m_version;
    WorkingDays m_workingDays;
    std::map<Key, Series> m_series;
    std::vector<Key> m_sequence; ///< of each entry, in the order in which they count
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

    /// What is in force, or another state of the scenario; an empty book when it has no version.
    Result<std::shared_ptr<const TargetBook>> book(const std::string& scenario = "base",
                                                   const TargetView& view = {}) const;
    /// NotFound.
    Result<std::shared_ptr<const TargetBook>> book(TargetVersionId version) const;
    /// Whether anything that is kept about targets (entries, locks, goals, talks, scenarios …) names the metric.
    Result<bool> isNamed(const std::string& metric) const;
    /// The version that the scenario stands on; nothing for one whose targets stand by themselves, as the base's do.
    Result<std::optional<TargetVersionId>> ground(const std::string& scenario) const;

    /// Sets one or many cells of the draft in one command, in this order. Where the newest version is published a draft
    /// begins, in force from today on; one that waits for approval refuses: WrongState. An entry for a year or quarter divides itself over its
    /// months: by their present proportions where all of them have numbers, else by season weights, largest remainder in
    /// whole units; locked months keep what they have. TargetLocked when nothing in the period is free. InvalidValue when levels are out of order or the period is a week or a range, NotFound for an unknown
    /// subject; nothing is set then. A cell that already was entered with these numbers and this note stays as it is.
    Result<void> assign(std::span<const TargetAssignment> cells, const std::string& reason = {});
    Result<void> assign(const TargetAssignment& cell, const std::string& reason = {});

    /// Locks cells, or frees them: neither dividing nor an entry of a longer period moves them, and typing into them is
    /// refused. InvalidValue unless a lock is made of whole months.
    Result<void> lock(std::span<const TargetLock> cells);
    Result<void> unlock(std::span<const TargetLock> cells);
    /// Month by month.
    Result<std::vector<TargetLock>> locks(const std::string& scenario = "base") const;

    /// What would be in force if these cells were published as a version of that day. Nothing is stored. InvalidValue and
    /// NotFound as assign(); WrongState while no version is published.
    Result<std::shared_ptr<const TargetBook>> preview(const std::string& scenario, Date effectiveFrom,
                                                      std::span<const TargetAssignment> cells) const;

    /// Oldest first: every entry that ever was made for this subject and metric in versionsBehind() and touches the period.
    Result<std::vector<TargetEntry>> history(Metric metric, Subject subject, const Period& period,
                                             const std::string& scenario = "base") const;
    /// The months as this entry set them, whatever stands there now; empty for metrics that are not additive.
    Result<std::vector<MonthLevels>> monthsOf(const TargetEntry& entry) const;
    /// Oldest first.
    Result<std::vector<TargetVersion>> versions(const std::string& scenario = "base") const;
    /// All whose entries count in the scenario: those of the base up to the one that it stands on, then its own.
    Result<std::vector<TargetVersion>> versionsBehind(const std::string& scenario) const;
    Result<std::vector<std::string>> scenarios() const;

    // Inside a running command (imports, packages); throw Failure.
    void store(std::span<const TargetAssignment> cells);
    /// The same into this version, in whatever state it is: an adjustment makes the version that it is published as.
    void storeIn(TargetVersionId version, std::span<const TargetAssignment> cells);
    void store(const TargetLock& lock);
    /// Starts the first version of a scenario; AlreadyExists when it has one.
    TargetVersionId storeScenario(const std::string& scenario, Date effectiveFrom, const std::string& reason);
    /// The newest version of the scenario, the draft if there is one, as it is inside the running command.
    std::shared_ptr<const TargetBook> current(const std::string& scenario) const;

private:
    using Books = std::map<std::pair<std::string, TargetView::Kind>, std::shared_ptr<const TargetBook>>;

    std::shared_ptr<const TargetBook> read(const std::string& scenario, const TargetView& view) const;
    /// With what its scenario stands on below it.
    TargetBook bookOf(const TargetVersion& version) const;
    static TargetBook emptyBook(const std::string& scenario);
    /// The scenario's draft, made when there is none.
    TargetBook draftFor(const TargetAssignment& cell);
    void store(const TargetAssignment& cell, TargetBook& book);
    /// `books`: the newest versions by scenario, as the running command has them; those that are missing are read.
    void store(std::span<const TargetAssignment> cells, std::map<std::string, TargetBook>& books);
    void requireValid(const TargetAssignment& cell, const Organisation& organisation) const;
    std::vector<MonthLevels> divide(const TargetAssignment& cell, const TargetBook& book) const;
    /// Of the months of the cell's period; TargetLocked when all of them are.
    std::vector<bool> lockedMonths(const TargetAssignment& cell) const;
    TargetEntry entryFor(const TargetAssignment& cell, TargetVersionId version) const;

    Connection& m_connection;
    ChangeLog& m_log;
    const CalendarService& m_calendar;
    const OrganisationService& m_organisation;
    const Clock& m_clock;
    /// After a command that did nothing but write into these versions, each the newest of its scenario: reading what is
    /// stored again would give the same.
    void keep(const std::string& scenario, TargetBook newest, const Books& before);
    mutable Books m_cache; ///< what is stored, as it was last read; empty after every change from elsewhere
    ChangeNotifier::Subscription m_subscription;
};

} // namespace attain
