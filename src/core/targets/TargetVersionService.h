#pragma once

#include "targets/TargetComparison.h"
#include "targets/TargetPolicy.h"

#include <functional>

namespace attain {

/// One step in the life of a version.
struct TargetVersionStep {
    TargetVersionState state = TargetVersionState::Draft;
    std::string at; ///< UTC
    std::string who;
    std::string note;
};

/// Takes versions of targets from draft over submitted and approved to published (docs/adr/0023). Every step is one
/// command ("targets.…"), says who took it, is kept, and can be undone. `who` is a name as people sign; empty: the user.
class TargetVersionService {
public:
    TargetVersionService(Connection& connection, ChangeLog& log, const CalendarService& calendar,
                         const OrganisationService& organisation, const TargetService& targets, const Clock& clock);

    /// How many findings stand against publishing a version; set by what knows them (the SMART check).
    using Findings = std::function<int(const TargetVersion&)>;
    void refusePublicationWhile(Findings findings) { m_findings = std::move(findings); }

    /// A draft with the numbers of the newest version. WrongState while that one is not published.
    Result<TargetVersionId> startDraft(const std::string& scenario, Date effectiveFrom, const std::string& reason);
    /// The day and the reason of a draft. WrongState of any other.
    Result<void> changeDraft(TargetVersionId version, Date effectiveFrom, const std::string& reason);
    /// Removes a draft with all that was entered in it. InUse while a scenario stands on it.
    Result<void> discardDraft(TargetVersionId version, const std::string& reason);

    Result<void> submit(TargetVersionId version, const std::string& who, const std::string& note);
    /// From submitted or approved to draft.
    Result<void> sendBack(TargetVersionId version, const std::string& who, const std::string& note);
    /// SecondPersonNeeded when whoever submitted it approves what needs a second person.
    Result<void> approve(TargetVersionId version, const std::string& who, const std::string& note);
    /// From approved. NotReady while findings stand against it.
    Result<void> publish(TargetVersionId version, const std::string& who, const std::string& note);

    /// Oldest first.
    Result<std::vector<TargetVersionStep>> steps(TargetVersionId version) const;
    /// Of the version against the published one before it; nothing asks for a second person without one.
    Result<ApprovalNeed> approvalNeed(TargetVersionId version) const;
    /// The fiscal year that a version or change of `from` is judged by.
    Result<TargetComparison> compare(const std::string& scenario, const TargetView& before, const TargetView& after,
                                     Metric metric, std::vector<Period> columns) const;

    Result<TargetPolicy> policy() const;
    /// InvalidValue for a negative limit or number of days.
    Result<void> setPolicy(const TargetPolicy& policy);

    // Inside a running command; throw Failure.
    /// The version's next step; `who` empty is the user.
    void storeStep(TargetVersionId version, TargetVersionState state, const std::string& who, const std::string& note);
    TargetPolicy currentPolicy() const;
    void store(const TargetPolicy& policy);
    /// A version with its steps as they were taken elsewhere; its entries follow by TargetService::storeIn(). The number
    /// follows the newest one's.
    TargetVersionId store(const TargetVersion& version, std::span<const TargetVersionStep> steps);
    /// The largest change of a year's target in the differences, of all metrics; `effectiveFrom` against today.
    ApprovalNeed needOf(const TargetBook& before, const TargetBook& after, Date effectiveFrom) const;
    /// `who`, or the user where it is empty.
    std::string nameOf(const std::string& who) const;

private:
    TargetVersion versionOf(TargetVersionId id) const;
    /// WrongState{"scenario", name, "what_if"} for the version of a scenario that stands on another: it is promoted,
    /// never published.
    void requireOwn(const TargetVersion& version) const;
    Result<void> step(const char* command, TargetVersionId version, std::initializer_list<TargetVersionState> from,
                      TargetVersionState to, const std::string& who, const std::string& note);
    ApprovalNeed need(const TargetVersion& version) const;

    Connection& m_connection;
    ChangeLog& m_log;
    const CalendarService& m_calendar;
    const OrganisationService& m_organisation;
    const TargetService& m_targets;
    const Clock& m_clock;
    Findings m_findings;
};

} // namespace attain
