// The records that were not taken: out as a CSV, and in after all.
#include "importing/ImportService.h"

#include "importing/ImportRows.h"
#include "importing/QuarantineRepository.h"
#include "importing/RejectedRows.h"
#include "sales/ImportBatchRepository.h"
#include "storage/UnitOfWork.h"

#include <algorithm>
#include <map>

namespace attain {
namespace {

constexpr std::size_t kRecordsAtOnce = 256; ///< between two looks whether to go on

std::vector<std::string> headersOf(const std::vector<ColumnUse>& columns)
{
    std::vector<std::string> headers;
    headers.reserve(columns.size());
    for (const auto& column : columns)
        headers.push_back(column.header);
    return headers;
}

/// How the records kept with a batch are read: UTF-8, commas, the columns and formats of then.
Result<FileLayout> layoutOfBatch(const ImportBatch& batch)
{
    FileLayout layout;
    layout.kind = findFileKind("sales");
    for (const auto& [field, header] : batch.columns) {
        if (field == "amount_formula") {
            auto formula = AmountFormula::parse(header);
            if (!formula)
                return formula.error();
            layout.amountFormula = *std::move(formula);
        } else if (!field.ends_with(".format")) {
            ColumnUse use;
            use.field = field;
            use.header = header;
            layout.columns.push_back(std::move(use));
        }
    }
    layout.numberFormats.assign(layout.columns.size(), NumberFormat::Point);
    layout.dateFormats.assign(layout.columns.size(), DateFormat::YearMonthDay);
    for (const auto& [field, format] : batch.columns) {
        if (!field.ends_with(".format"))
            continue;
        const auto column = layout.column(field.substr(0, field.find('.')));
        if (!column)
            continue;
        layout.columns[*column].format = format;
        layout.numberFormats[*column] = numberFormatFromCode(format).value_or(NumberFormat::Point);
        layout.dateFormats[*column] = dateFormatFromCode(format).value_or(DateFormat::YearMonthDay);
    }
    layout.headerRecords = 1;
    return layout;
}

/// One kept record as a block; its fields lie in the reader.
struct KeptRecord {
    explicit KeptRecord(const StoredProblem& problem) : source{problem.raw}, reader{source, ','}
    {
        if (reader.read(block, 1))
            block.records.front().line = problem.line;
    }
    MemorySource source;
    CsvReader reader;
    CsvBlock block;
};

} // namespace

Result<std::string> ImportService::rejectedCsv(const ImportSource& source, const ImportOptions& options,
                                               const std::vector<RecordProblem>& problems) const
{
    const auto layout = layoutOf(source, options);
    if (!layout)
        return layout.error();
    return guarded([&]() -> Result<std::string> {
        std::map<std::uint32_t, Reason> reasons;
        for (const auto& problem : problems)
            if (problem.fate == Fate::Rejected || problem.fate == Fate::Conflict)
                reasons.emplace(problem.record, problem.reason);
        std::vector<std::uint32_t> records;
        records.reserve(reasons.size());
        for (const auto& [record, reason] : reasons)
            records.push_back(record);
        const auto headers = headersOf(layout->columns);
        RejectedCsv csv{headers};
        forRecords(source, *layout, records,
                   [&](std::uint32_t record, const std::string& raw) { csv.add(raw, code(reasons.at(record))); });
        return csv.empty() ? std::string{} : std::move(csv).text();
    });
}

Result<std::string> ImportService::rejectedCsv(BatchId id) const
{
    return guarded([&]() -> Result<std::string> {
        const ImportBatchRepository batches{m_connection};
        const auto batch = batches.find(id);
        if (!batch)
            return Error{ErrorCode::NotFound, "no such batch", {"batch", std::to_string(id.value)}};
        std::vector<std::string> headers;
        for (const auto& [field, header] : batch->columns)
            if (field != "amount_formula" && !field.ends_with(".format"))
                headers.push_back(header);
        RejectedCsv csv{headers};
        for (const auto& problem : batches.problems(id))
            if (problem.state == ProblemState::Rejected || problem.state == ProblemState::Conflict)
                csv.add(problem.raw, problem.reason);
        return csv.empty() ? std::string{} : std::move(csv).text();
    });
}

Result<ImportResult> ImportService::placeQuarantined(BatchId id,
                                                     const std::map<std::string, std::string, std::less<>>& people,
                                                     const attain::Progress& progress, const std::stop_token& stop)
{
    std::optional<ImportBatch> batch;
    std::vector<StoredProblem> kept;
    const auto read = guarded([&]() -> Result<void> {
        const ImportBatchRepository batches{m_connection};
        batch = batches.find(id);
        if (batch)
            kept = batches.problems(id);
        return {};
    });
    if (!read)
        return read.error();
    std::erase_if(kept, [&](const StoredProblem& problem) {
        return problem.state != ProblemState::Quarantined || !people.contains(problem.value);
    });
    if (!batch || batch->state != BatchState::Active || kept.empty())
        return Error{ErrorCode::NotFound, "no such records", {"batch", std::to_string(id.value)}};
    const auto layout = layoutOfBatch(*batch);
    if (!layout)
        return layout.error();

    ImportOptions options;
    options.people = people;
    return m_log.execute({"import.place", Change::Sales, {}, batch->fileName}, [&]() -> Result<ImportResult> {
        ImportRun run{m_connection, m_calendar, m_organisation, m_metrics,
                      m_targets,    options,    *layout,        SaleStore{m_connection}.nextBatch(),
                      batch->basis};
        auto& result = run.result();
        result.kind = "sales";
        result.basis = run.basis;
        result.file = batch->fileName;
        result.encoding = batch->encoding;
        result.delimiter = batch->delimiter;
        result.columns = layout->columns;
        if (layout->amountFormula)
            result.amountFormula = layout->amountFormula->text();
        const auto rows = makeImportRows(run);
        std::vector<std::uint32_t> records;
        const auto stopped = [&] { return stop.stop_requested(); };
        for (const auto& problem : kept) {
            if (records.size() % kRecordsAtOnce == 0) {
                if (stopped())
                    break;
                if (progress)
                    progress(static_cast<std::int64_t>(records.size()), static_cast<std::int64_t>(kept.size()));
            }
            const KeptRecord record{problem};
            rows->take(record.block, problem.record);
            records.push_back(problem.record);
        }
        rows->finish();
        std::ranges::stable_sort(result.problems, {}, &RecordProblem::record);
        // What is refused now stays with the old batch's text; it is listed in the result.
        std::erase_if(records, [&](std::uint32_t record) {
            const auto found = std::ranges::find(result.problems, record, &RecordProblem::record);
            return found != result.problems.end() && found->fate == Fate::Rejected;
        });
        if (result.accepted > 0)
            record(run, *rows, ImportSource::pasted({}));
        QuarantineRepository{m_connection}.markPlaced(id, records);
        if (stopped())
            return Error{ErrorCode::Cancelled, "stopped by the user"};
        return std::move(result);
    });
}

} // namespace attain
