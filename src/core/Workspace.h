#pragma once

#include "calendar/CalendarService.h"
#include "dividing/DivisionService.h"
#include "explaining/Explainer.h"
#include "fairness/FairnessService.h"
#include "goals/GoalService.h"
#include "metrics/MetricService.h"
#include "organisation/Company.h"
#include "organisation/OrganisationService.h"
#include "sales/SalesService.h"
#include "scenarios/ScenarioService.h"
#include "storage/ChangeLog.h"
#include "storage/DocumentFile.h"
#include "support/Clock.h"
#include "support/Progress.h"
#include "talks/TalkService.h"
#include "targets/AdjustmentService.h"
#include "targets/AttainmentService.h"
#include "targets/TargetService.h"

#include <filesystem>
#include <memory>
#include <vector>

namespace attain {

class ImportService;
class IncentiveService;
class LedgerService;
class LetterService;
class OverviewService;
class PackageService;
class PenaltyService;
class ReviewService;
class ScorecardService;

/// START HERE. One open document (*.attain) and everything that can be done with it. Owns the connection, the change
/// log and the services; everything else receives references to what it needs.
///
/// A workspace belongs to one thread. Long work on a worker thread opens its own with openBeside(), which shares the
/// lock of the document but has its own connection; the notifier of the GUI's workspace is told by the job when it ends.
class Workspace {
public:
    struct Options {
        std::shared_ptr<const Clock> clock; ///< nothing: the system's
        std::string who;                    ///< empty: the user's login name
        std::filesystem::path backupFolder; ///< empty: the platform's default
    };

    /// Makes a new, empty document. FileExists when there is something at the path.
    static Result<std::unique_ptr<Workspace>> create(const std::filesystem::path& file, const Options& options = {});
    /// Opens by the sequence of DocumentFile: refuses foreign, newer, empty and damaged files with untouched bytes.
    static Result<std::unique_ptr<Workspace>> open(const std::filesystem::path& file, OpenMode mode,
                                                   const Options& options = {});
    /// A second workspace on the same document for a worker thread of the process that has it open.
    Result<std::unique_ptr<Workspace>> openBeside() const;
    /// In memory, for tests.
    static std::unique_ptr<Workspace> inMemory(const Options& options = {});
    ~Workspace();

    const std::filesystem::path& file() const;
    bool isReadOnly() const;
    ChangeNotifier& notifier();
    const Clock& clock() const;

    CompanyService& company();
    CalendarService& calendar();
    OrganisationService& organisation();
    SalesService& sales();
    MetricService& metrics();
    TargetService& targets();
    TargetVersionService& targetVersions();
    AdjustmentService& adjustments();
    GoalService& goals();
    DivisionService& division();
    FairnessService& fairness();
    TalkService& talks();
    ScenarioService& scenarios();
    ScorecardService& scorecards();
    IncentiveService& incentives();
    LedgerService& ledger();
    PenaltyService& penalties();
    const AttainmentService& attainment() const;
    const Explainer& explainer() const;
    ImportService& imports();
    PackageService& packages();
    ReviewService& reviews();
    const LetterService& letters() const;
    const OverviewService& overview() const;

    ChangeLog& changeLog();
    bool canUndo() const;
    bool canRedo() const;
    Result<Command> undo();
    Result<Command> redo();

    /// Everything `attainctl check` verifies: storage, schema, invariants, control totals, hash chain. Empty: all is well.
    /// Progress counts sale lines, after the storage was checked.
    Result<std::vector<Finding>> check(const Progress& progress = {}, const std::stop_token& stop = {}) const;
    /// A verified copy of the document as it is now. FileExists when there is something at the path. Progress counts
    /// pages of the database.
    Result<void> backup(const std::filesystem::path& to, const Progress& progress = {},
                        const std::stop_token& stop = {}) const;
    /// Writes what a backup holds as a new document, after checking it. FileExists. Progress as of backup().
    static Result<void> restore(const std::filesystem::path& backup, const std::filesystem::path& target,
                                const Progress& progress = {}, const std::stop_token& stop = {});
    /// The file itself: its backups, its UUID, whether it was replaced underneath.
    DocumentFile& document();

private:
    struct Parts;
    explicit Workspace(std::unique_ptr<Parts> parts);
    std::unique_ptr<Parts> m_parts;
};

} // namespace attain
