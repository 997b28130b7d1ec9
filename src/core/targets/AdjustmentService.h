#pragma once

#include "targets/Adjustment.h"
#include "targets/TargetVersionService.h"

namespace attain {

/// What an adjustment moves, before it is decided: every roll-up of the metrics it names, over the year and the quarters
/// or months it touches.
struct AdjustmentPreview {
    ApprovalNeed need;
    std::vector<TargetComparison> metrics;   ///< one for each metric that the adjustment names
    std::shared_ptr<const TargetBook> after; ///< what would be in force
};

/// Changes published targets by a protocol (docs/adr/0023): asked for, submitted, approved by those who may, published as
/// a version of its own that rules from its day on; everything before that day stays. Every step is one command
/// ("targets.adjustment…") and can be undone. `who` empty: the user.
class AdjustmentService {
public:
    AdjustmentService(Connection& connection, ChangeLog& log, const CalendarService& calendar,
                      const OrganisationService& organisation, TargetService& targets, TargetVersionService& versions,
                      const Clock& clock);

    /// A draft; id, number, state and the levels before are set here. WrongState while no version is published (the draft
    /// itself is edited then); InvalidValue without a reason or cells, with levels out of order, or for a cell that ends
    /// before the change takes effect.
    Result<AdjustmentId> ask(Adjustment adjustment);
    /// Replaces what a draft asks for. WrongState of any other.
    Result<void> change(const Adjustment& adjustment);
    Result<void> submit(AdjustmentId id, const std::string& who, const std::string& note);
    /// Publishes it as a version that stands before an open draft. SecondPersonNeeded when whoever submitted it approves
    /// what needs a second person.
    Result<TargetVersionId> approve(AdjustmentId id, const std::string& who, const std::string& note);
    Result<void> reject(AdjustmentId id, const std::string& who, const std::string& note);
    /// By those who asked for it; drafts and what is submitted.
    Result<void> withdraw(AdjustmentId id, const std::string& who, const std::string& note);
    /// What became of it. WrongState unless it is approved.
    Result<void> recordFollowUp(AdjustmentId id, const std::string& result);

    /// The register, by number.
    Result<std::vector<Adjustment>> adjustments() const;
    /// NotFound.
    Result<Adjustment> adjustment(AdjustmentId id) const;
    /// Oldest first.
    Result<std::vector<AdjustmentStep>> steps(AdjustmentId id) const;
    /// Of an adjustment as it stands here, stored or not.
    Result<AdjustmentPreview> preview(const Adjustment& adjustment) const;

    /// Inside a running command: an adjustment as it stood elsewhere, with its steps. Its number follows the last one.
    void store(const Adjustment& adjustment, std::span<const AdjustmentStep> steps);

private:
    Adjustment require(AdjustmentId id) const;
    Adjustment completed(Adjustment adjustment) const;
    void storeStep(AdjustmentId id, AdjustmentState state, const std::string& who, const std::string& note);
    Result<void> step(const char* command, AdjustmentId id, std::initializer_list<AdjustmentState> from,
                      AdjustmentState to, const std::string& who, const std::string& note);
    std::vector<TargetAssignment> assignmentsOf(const Adjustment& adjustment) const;
    /// The book in force with the adjustment in it.
    std::shared_ptr<const TargetBook> bookWith(const Adjustment& adjustment) const;

    Connection& m_connection;
    ChangeLog& m_log;
    const CalendarService& m_calendar;
    const OrganisationService& m_organisation;
    TargetService& m_targets;
    TargetVersionService& m_versions;
    const Clock& m_clock;
};

} // namespace attain
