#pragma once

#include "calendar/CalendarService.h"
#include "importing/ImportOptions.h"
#include "importing/ImportProfile.h"
#include "importing/ImportResult.h"
#include "importing/ImportSource.h"
#include "metrics/MetricService.h"
#include "organisation/OrganisationService.h"
#include "sales/SalesService.h"
#include "storage/ChangeLog.h"
#include "support/Progress.h"
#include "targets/TargetService.h"

#include <functional>
#include <stop_token>

namespace attain {

class ImportRows;
struct FileLayout;
struct ImportRun;

/// How far an import is. `recordsDone` grows steadily; bytes tell the share.
struct ImportProgress {
    std::int64_t recordsDone = 0;
    std::uint64_t bytesDone = 0;
    std::uint64_t bytesTotal = 0;
};

/// Reads CSV files of every kind (FileKind.h) into the workspace. All or nothing: an import is one command of the change
/// log ("import.sales" …) whose control totals are read back and compared before it commits; cancelled or failed, the
/// workspace is as before. May run on a worker thread with the workspace that belongs to that thread.
class ImportService {
public:
    using Progress
        = std::function<void(const ImportProgress&)>; ///< called on the importing thread, about 20 times a second

    ImportService(Connection& connection, ChangeLog& log, const CalendarService& calendar,
                  OrganisationService& organisation, SalesService& sales, MetricService& metrics,
                  TargetService& targets);

    /// What the source holds, told by its headers: the kind of file that knows the most of its columns; "sales" when none
    /// has all that it needs. Reads only the head of a large file.
    Result<std::string> recogniseKind(const ImportSource& source) const;
    /// Encoding, delimiter, header, columns and the first 100 records: quick, reads only the head of a large file.
    Result<ImportPreview> preview(const ImportSource& source, const ImportOptions& options) const;
    /// Reads everything, writes nothing: counts, problems, unknown people and what the import would change.
    /// ColumnMissing, FormatUndecided, CsvLimit … refuse the whole file.
    Result<ImportCheck> check(const ImportSource& source, const ImportOptions& options, const Progress& progress = {},
                              std::stop_token stop = {}) const;
    /// Cancelled when asked to stop; TotalsDiffer when what was stored is not what was read.
    Result<ImportResult> run(const ImportSource& source, const ImportOptions& options, const Progress& progress = {},
                             std::stop_token stop = {});

    /// The rejected (and conflicting) records of a source as a CSV with its header and a last column of reasons, which a
    /// new import of the corrected file passes over. UTF-8 with BOM. Empty when there are none.
    Result<std::string> rejectedCsv(const ImportSource& source, const ImportOptions& options,
                                    const std::vector<RecordProblem>& problems) const;
    /// The same of a stored batch, from the rows kept with it.
    Result<std::string> rejectedCsv(BatchId batch) const;

    /// Imports the quarantined records of a batch whose salesperson cell is a key of `people` (→ code of a person) as a
    /// batch of their own; the others stay. NotFound for a batch without such records; Cancelled when asked to stop.
    Result<ImportResult> placeQuarantined(BatchId batch, const std::map<std::string, std::string, std::less<>>& people,
                                          const attain::Progress& progress = {}, const std::stop_token& stop = {});

    Result<std::vector<ImportProfile>> profiles() const;
    /// Saves the mapping of a preview under a name; an older profile of that name is replaced.
    Result<void> saveProfile(const std::string& name, const ImportPreview& preview, const ImportOptions& options);
    Result<void> removeProfile(const std::string& name);

private:
    Result<FileLayout> layoutOf(const ImportSource& source, const ImportOptions& options) const;
    /// Reads the file once for each day by which its sales count (once for other kinds); `done` after each reading.
    void readByEachDay(const ImportSource& source, const ImportOptions& options, const FileLayout& layout,
                       bool wantsEffects, const Progress& progress, const std::stop_token& stop,
                       const std::function<void(ImportRun&, ImportRows&)>& done) const;
    void record(ImportRun& run, ImportRows& rows, const ImportSource& source);

    Connection& m_connection;
    ChangeLog& m_log;
    const CalendarService& m_calendar;
    OrganisationService& m_organisation;
    SalesService& m_sales;
    MetricService& m_metrics;
    TargetService& m_targets;
};

} // namespace attain
