#include "exchange/TableFile.h"
#include "storage/UnitOfWork.h"
#include "support/AtomicFile.h"

#include <array>

namespace attain {

namespace {

constexpr std::size_t kPiece = std::size_t{1} << 18;

/// "-957.75": a sign, digits, at most one point.
bool isNegativeNumber(std::string_view text)
{
    if (!text.starts_with('-') || text.size() < 2)
        return false;
    text.remove_prefix(1);
    return text.find_first_not_of("0123456789.") == std::string_view::npos && text.front() != '.'
        && text.find('.') == text.rfind('.');
}

} // namespace

bool looksLikeFormula(std::string_view text)
{
    static constexpr std::array<std::string_view, 10> starts{"=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠"};
    for (const auto start : starts) {
        if (text.starts_with(start))
            return !isNegativeNumber(text);
    }
    return false;
}

void appendCsvCell(std::string& out, std::string_view text, bool guard)
{
    const bool guarded = guard && looksLikeFormula(text);
    const bool quoted = text.find_first_of(",\"\r\n") != std::string_view::npos || text.starts_with(' ')
        || text.ends_with(' ') || text.starts_with('\t');
    if (!quoted) {
        if (guarded)
            out += '\'';
        out += text;
        return;
    }
    out += '"';
    if (guarded)
        out += '\'';
    for (const char c : text) {
        if (c == '"')
            out += '"';
        out += c;
    }
    out += '"';
}

void forEachRow(const TableSource& table, const Progress& progress, const std::stop_token& stop,
                const TableRowSink& sink)
{
    std::int64_t done = 0;
    table.rows([&](std::span<const TableCell> row) {
        if (stop.stop_requested())
            throw Failure{Error{ErrorCode::Cancelled, "the table was not written"}};
        sink(row);
        ++done;
        if (progress)
            progress(done, 0);
    });
}

Result<void> writeCsv(const TableSource& table, const std::filesystem::path& file, const Progress& progress,
                      const std::stop_token& stop)
{
    return guarded([&]() -> Result<void> {
        AtomicFile out = orThrow(AtomicFile::create(file));
        std::string piece = "\xEF\xBB\xBF";
        const auto endRow = [&] {
            piece += "\r\n";
            if (piece.size() < kPiece)
                return;
            orThrow(out.write(piece));
            piece.clear();
        };
        for (std::size_t i = 0; i < table.columns.size(); ++i) {
            if (i > 0)
                piece += ',';
            appendCsvCell(piece, table.columns[i].title, true);
        }
        endRow();
        forEachRow(table, progress, stop, [&](std::span<const TableCell> row) {
            for (std::size_t i = 0; i < row.size(); ++i) {
                if (i > 0)
                    piece += ',';
                appendCsvCell(piece, cellText(row[i], table.columns.at(i)),
                              std::holds_alternative<std::string>(row[i]));
            }
            endRow();
        });
        orThrow(out.write(piece));
        return out.commit();
    });
}

} // namespace attain
