#include "importing/RejectedRows.h"

#include "importing/ImportSource.h"
#include "importing/RecordStream.h"
#include "support/CsvText.h"

#include <algorithm>

namespace attain {
namespace {

/// More than spreadsheets' numbers are numbers here, and those stay as they were written.
bool wouldRun(std::string_view cell)
{
    return looksLikeFormula(cell) && !readNumber(cell, NumberFormat::Point).good()
        && !readNumber(cell, NumberFormat::Comma).good();
}

ProblemState stateOf(Fate fate)
{
    switch (fate) {
    case Fate::Rejected:
    case Fate::Warned: return ProblemState::Rejected;
    case Fate::Quarantined: return ProblemState::Quarantined;
    case Fate::Duplicate: return ProblemState::Duplicate;
    case Fate::Conflict: return ProblemState::Conflict;
    }
    return ProblemState::Rejected;
}

bool keepsText(Fate fate)
{
    return fate == Fate::Rejected || fate == Fate::Quarantined || fate == Fate::Conflict;
}

} // namespace

std::string csvRecord(std::span<const std::string_view> cells, Transcoder& transcoder)
{
    std::string line;
    bool isFirst = true;
    for (const auto cell : cells) {
        if (!isFirst)
            line += ',';
        isFirst = false;
        appendCsvCell(line, isAscii(cell) ? std::string{cell} : transcoder.toUtf8Lossy(cell), false);
    }
    return line;
}

void forRecords(const ImportSource& source, const FileLayout& layout, std::span<const std::uint32_t> records,
                const std::function<void(std::uint32_t, std::string)>& take)
{
    RecordStream stream{source, layout};
    Transcoder transcoder{layout.fieldEncoding()};
    CsvBlock block;
    auto next = records.begin();
    while (next != records.end() && stream.read(block, 1024)) {
        const auto first = stream.firstRecord();
        for (; next != records.end() && *next - first < block.records.size(); ++next)
            take(*next, csvRecord(block.fieldsOf(block.records[*next - first]), transcoder));
    }
}

void storedProblems(const ImportSource& source, const FileLayout& layout, const ImportResult& result,
                    const std::function<void(std::span<const StoredProblem>)>& store)
{
    constexpr std::size_t kPortion = 4096;
    std::vector<StoredProblem> portion;
    portion.reserve(kPortion);
    const auto add = [&](const RecordProblem& problem, std::string raw) {
        portion.push_back({problem.record, problem.line, result.columnName(problem.column), problem.value,
                           std::string{code(problem.reason)}, stateOf(problem.fate), std::move(raw)});
        if (portion.size() == kPortion) {
            store(portion);
            portion.clear();
        }
    };
    std::vector<std::uint32_t> records;
    for (const auto& problem : result.problems)
        if (keepsText(problem.fate))
            records.push_back(problem.record);
    const auto& problems = result.problems;
    auto next = problems.begin();
    const auto addUpTo = [&](std::uint32_t record) {
        for (; next != problems.end() && (next->record < record || !keepsText(next->fate)); ++next)
            if (next->fate == Fate::Duplicate)
                add(*next, {});
    };
    if (!records.empty())
        forRecords(source, layout, records, [&](std::uint32_t record, std::string raw) {
            addUpTo(record);
            if (next != problems.end() && next->record == record)
                add(*next++, std::move(raw));
        });
    addUpTo(0xFFFFFFFF);
    if (!portion.empty())
        store(portion);
}

RejectedCsv::RejectedCsv(std::span<const std::string> headers) : m_width{headers.size()}, m_text{"\xEF\xBB\xBF"}
{
    std::vector<std::string_view> cells{headers.begin(), headers.end()};
    cells.push_back(kReasonHeader);
    put(cells);
}

void RejectedCsv::put(std::span<const std::string_view> cells)
{
    bool isFirst = true;
    for (const auto cell : cells) {
        if (!isFirst)
            m_text += ',';
        isFirst = false;
        appendCsvCell(m_text, cell, wouldRun(cell));
    }
    m_text += "\r\n";
}

void RejectedCsv::add(std::string_view raw, std::string_view reason)
{
    MemorySource source{raw};
    CsvReader reader{source, ','};
    CsvBlock block;
    std::vector<std::string_view> cells;
    if (reader.read(block, 1)) {
        const auto fields = block.fieldsOf(block.records.front());
        cells.assign(fields.begin(), fields.end());
    }
    if (cells.size() < m_width)
        cells.resize(m_width);
    cells.insert(cells.begin() + static_cast<std::ptrdiff_t>(m_width), reason);
    put(cells);
    m_empty = false;
}

} // namespace attain
