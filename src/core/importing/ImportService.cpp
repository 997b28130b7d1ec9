#include "importing/ImportService.h"

#include "importing/ImportPreviewer.h"
#include "importing/ImportProfileRepository.h"
#include "importing/ImportRows.h"
#include "importing/RecordStream.h"
#include "importing/RejectedRows.h"
#include "importing/SaleBases.h"
#include "importing/SaleRows.h"
#include "sales/ImportBatchRepository.h"
#include "support/Clock.h"

#include <algorithm>
#include <chrono>

namespace attain {
namespace {

void throwIfStopped(const std::stop_token& stop)
{
    if (stop.stop_requested())
        throw Failure{Error{ErrorCode::Cancelled, "stopped by the user"}};
}

std::uint64_t bytesOf(const ImportSource& source)
{
    std::error_code ignored;
    return source.file.empty() ? source.bytes.size() : std::filesystem::file_size(source.file, ignored);
}

/// What is known before the first record.
void describe(ImportRun& run, const ImportSource& source)
{
    const FileLayout& layout = run.layout;
    ImportResult& result = run.result();
    result.kind = layout.kind->code;
    result.basis = run.basis;
    result.file = source.shownName();
    result.encoding = layout.encoding.name();
    result.delimiter = layout.delimiter;
    result.headerLine = layout.headerLine;
    result.columns = layout.columns;
    if (layout.amountFormula)
        result.amountFormula = layout.amountFormula->text();
}

void readAll(ImportRun& run, ImportRows& rows, const ImportSource& source, const ImportService::Progress& progress,
             const std::stop_token& stop)
{
    using Clock = std::chrono::steady_clock;
    constexpr std::chrono::milliseconds kEvery{50};
    RecordStream stream{source, run.layout};
    CsvBlock block;
    ImportProgress done{0, 0, bytesOf(source)};
    auto reported = Clock::now();
    for (std::uint32_t blocks = 0; stream.read(block, 256); ++blocks) {
        rows.take(block, stream.firstRecord());
        if (blocks % 16 != 0)
            continue;
        throwIfStopped(stop);
        if (const auto now = Clock::now(); progress && now - reported >= kEvery) {
            reported = now;
            done.recordsDone = run.result().records;
            done.bytesDone = stream.bytesDone();
            progress(done);
        }
    }
    rows.finish();
    run.result().sha256 = stream.sha256();
    std::ranges::stable_sort(run.result().problems, {}, &RecordProblem::record);
    throwIfStopped(stop);
    done.recordsDone = run.result().records;
    done.bytesDone = done.bytesTotal;
    if (progress)
        progress(done);
}

/// Of the file that is read for the n-th of several times.
ImportService::Progress partOf(const ImportService::Progress& progress, std::size_t reading, std::size_t readings,
                               std::int64_t recordsBefore)
{
    if (!progress || readings == 1)
        return progress;
    return [progress, reading, readings, recordsBefore](const ImportProgress& done) {
        progress(
            {recordsBefore + done.recordsDone, done.bytesTotal * reading + done.bytesDone, done.bytesTotal * readings});
    };
}

Change changeOf(std::string_view kind)
{
    if (kind == "sales")
        return Change::Sales;
    return kind == "targets" || kind == "kpi" ? Change::Targets : Change::Organisation;
}

ImportKind batchKindOf(std::string_view kind)
{
    if (kind == "sales")
        return ImportKind::Sales;
    if (kind == "people")
        return ImportKind::People;
    if (kind == "kpi")
        return ImportKind::Kpi;
    return kind == "departments" ? ImportKind::Departments : ImportKind::Targets;
}

/// The header in the file's order with the fields it was read as, then formats and formula: enough to read kept records
/// again.
std::vector<std::pair<std::string, std::string>> batchColumns(const ImportResult& result)
{
    std::vector<std::pair<std::string, std::string>> columns;
    for (const auto& use : result.columns)
        columns.emplace_back(use.field, use.header);
    for (const auto& use : result.columns)
        if (!use.field.empty() && !use.format.empty())
            columns.emplace_back(use.field + ".format", use.format);
    if (!result.amountFormula.empty())
        columns.emplace_back("amount_formula", result.amountFormula);
    return columns;
}

ImportBatch batchOf(const ImportRun& run, const ImportResult& result, const ImportRows& rows)
{
    ImportBatch batch;
    batch.id = run.batch;
    batch.kind = batchKindOf(result.kind);
    batch.basis = result.basis;
    batch.fileName = result.file;
    batch.sha256 = result.sha256;
    batch.encoding = result.encoding;
    batch.delimiter = result.delimiter;
    batch.records = result.records;
    batch.accepted = result.accepted;
    batch.duplicates = result.duplicates;
    batch.conflicts = result.conflicts;
    batch.quarantined = result.quarantined;
    batch.rejected = result.rejected;
    batch.replaced = result.replaced;
    batch.rounded = result.rounded;
    batch.columns = batchColumns(result);
    batch.madeAt = toIsoUtc(SystemClock{}.now());
    if (const auto* sales = dynamic_cast<const SaleRows*>(&rows)) {
        batch.totals = {result.accepted, result.amount, result.cost, result.quantity};
        batch.firstDay = sales->firstDay();
        batch.lastDay = sales->lastDay();
    }
    return batch;
}

} // namespace

ImportService::ImportService(Connection& connection, ChangeLog& log, const CalendarService& calendar,
                             OrganisationService& organisation, SalesService& sales, MetricService& metrics,
                             TargetService& targets)
    : m_connection{connection}
    , m_log{log}
    , m_calendar{calendar}
    , m_organisation{organisation}
    , m_sales{sales}
    , m_metrics{metrics}
    , m_targets{targets}
{
}

Result<FileLayout> ImportService::layoutOf(const ImportSource& source, const ImportOptions& options) const
{
    auto known = profiles();
    if (!known)
        return known.error();
    return FileLayoutFinder{source, options, *std::move(known)}.find();
}

Result<std::string> ImportService::recogniseKind(const ImportSource& source) const
{
    std::string best = "sales";
    std::ptrdiff_t most = 0;
    for (const auto* kind : fileKinds()) {
        ImportOptions options;
        options.kind = kind->code;
        const auto layout = layoutOf(source, options);
        if (!layout)
            return layout.error();
        const auto known
            = std::ranges::count_if(layout->columns, [](const ColumnUse& use) { return !use.field.empty(); });
        if (layout->missing.empty() && known > most) {
            most = known;
            best = kind->code;
        }
    }
    return best;
}

Result<ImportPreview> ImportService::preview(const ImportSource& source, const ImportOptions& options) const
{
    const auto layout = layoutOf(source, options);
    if (!layout)
        return layout.error();
    return previewOf(source, *layout, options, m_organisation);
}

/// Writes the batch, its problems and what hangs on it, and compares what is stored with what was read.
void ImportService::record(ImportRun& run, ImportRows& rows, const ImportSource& source)
{
    auto& result = run.result();
    result.batch = run.batch;
    ImportBatchRepository batches{m_connection};
    const auto batch = batchOf(run, result, rows);
    batches.insert(batch);
    storedProblems(source, run.layout, result,
                   [&](std::span<const StoredProblem> problems) { batches.insertProblems(run.batch, problems); });
    rows.complete();
    const auto stored = batches.find(run.batch);
    if (!stored || stored->accepted != result.accepted || stored->totals != batch.totals)
        throw Failure{
            Error{ErrorCode::TotalsDiffer,
                  "import_batch",
                  {"import_batch", std::to_string(result.accepted), std::to_string(stored ? stored->accepted : 0)}}};
}

void ImportService::readByEachDay(const ImportSource& source, const ImportOptions& options, const FileLayout& layout,
                                  bool wantsEffects, const Progress& progress, const std::stop_token& stop,
                                  const std::function<void(ImportRun&, ImportRows&)>& done) const
{
    const auto bases = basesOf(layout);
    std::int64_t records = 0;
    for (std::size_t reading = 0; reading < bases.size(); ++reading) {
        ImportRun run{m_connection,   m_calendar,  m_organisation, m_metrics,
                      m_targets,      options,     layout,         SaleStore{m_connection}.nextBatch(),
                      bases[reading], wantsEffects};
        describe(run, source);
        const auto rows = makeImportRows(run);
        readAll(run, *rows, source, partOf(progress, reading, bases.size(), records), stop);
        records += run.result().records;
        done(run, *rows);
    }
}

Result<ImportResult> ImportService::run(const ImportSource& source, const ImportOptions& options,
                                        const Progress& progress, std::stop_token stop)
{
    const auto layout = layoutOf(source, options);
    if (!layout)
        return layout.error();
    if (const auto ready = checkReady(*layout); !ready)
        return ready.error();
    const std::string kind{layout->kind->code};
    bool madePeople = false;
    auto outcome
        = m_log.execute({"import." + kind, changeOf(kind), {}, source.shownName()}, [&]() -> Result<ImportResult> {
              std::optional<ImportResult> result;
              readByEachDay(source, options, *layout, false, progress, stop, [&](ImportRun& run, ImportRows& rows) {
                  const auto& effects = run.outcome.effects;
                  madePeople = madePeople || !effects.newPeople.empty() || !effects.newDepartments.empty();
                  // A file that brings nothing new changes nothing, not even the list of imports.
                  if (run.result().accepted > 0 || run.result().quarantined > 0)
                      record(run, rows, source);
                  throwIfStopped(stop);
                  if (result)
                      result->further.push_back(std::move(run.result()));
                  else
                      result = std::move(run.result());
              });
              return *std::move(result);
          });
    if (outcome && madePeople && changeOf(kind) != Change::Organisation)
        m_log.notifier().publish(Change::Organisation);
    return outcome;
}

Result<ImportCheck> ImportService::check(const ImportSource& source, const ImportOptions& options,
                                         const Progress& progress, std::stop_token stop) const
{
    const auto layout = layoutOf(source, options);
    if (!layout)
        return layout.error();
    if (const auto ready = checkReady(*layout); !ready)
        return ready.error();
    return guarded([&]() -> Result<ImportCheck> {
        std::optional<ImportCheck> first;
        {
            // The import itself, up to its last step; then everything is taken back.
            const Transaction transaction{m_connection};
            readByEachDay(source, options, *layout, true, progress, stop, [&](ImportRun& run, ImportRows&) {
                if (first) {
                    auto& replacing = first->effects.replacing;
                    replacing.lines += run.outcome.effects.replacing.lines;
                    replacing.furtherLines += run.outcome.effects.replacing.lines;
                    first->result.further.push_back(std::move(run.result()));
                } else
                    first = std::move(run.outcome);
            });
        }
        ImportCheck check = *std::move(first);
        auto& months = check.effects.months;
        if (!months.empty()) {
            ActualsQuery query;
            query.filter.basis = check.result.basis;
            query.filter.from = months.front().month;
            query.filter.to = months.back().month.lastOfMonth();
            query.series = Series::Month;
            const auto before = orThrow(m_sales.actuals(query));
            for (auto& month : months)
                for (std::size_t step = 0; step < before.steps().size(); ++step)
                    if (before.steps()[step].from == month.month)
                        if (const auto figure = before.total(step, Metric::Revenue))
                            month.before = Money::fromScaled(figure->scaled);
            for (auto& month : months)
                month.after += month.before;
        }
        return check;
    });
}

Result<std::vector<ImportProfile>> ImportService::profiles() const
{
    return guarded([&]() -> Result<std::vector<ImportProfile>> { return ImportProfileRepository{m_connection}.all(); });
}

Result<void> ImportService::saveProfile(const std::string& name, const ImportPreview& preview,
                                        const ImportOptions& options)
{
    if (name.empty() || name.size() > 200)
        return Error{ErrorCode::InvalidValue, "profile name", {"name", name}};
    ImportProfile profile;
    profile.name = name;
    profile.kind = options.kind;
    profile.encoding = options.encoding;
    profile.delimiter = options.delimiter;
    profile.mapping = options.mapping;
    for (const auto& use : preview.columns) {
        if (use.field.empty())
            continue;
        profile.headers.push_back(use.header);
        profile.mapping.columns[use.field] = {use.header, use.undecided ? std::string{} : use.format};
    }
    profile.mapping.amountFormula = preview.amountFormula;
    return m_log.execute({"import.saveProfile", Change::Sales, {}, name}, [&]() -> Result<void> {
        ImportProfileRepository{m_connection}.save(profile);
        return {};
    });
}

Result<void> ImportService::removeProfile(const std::string& name)
{
    return m_log.execute({"import.removeProfile", Change::Sales, {}, name}, [&]() -> Result<void> {
        if (!ImportProfileRepository{m_connection}.remove(name))
            return Error{ErrorCode::NotFound, "no such profile", {"profile", name}};
        return {};
    });
}

} // namespace attain
