#include "exchange/TableFile.h"
#include "storage/UnitOfWork.h"
#include "support/AtomicFile.h"
#include "support/CsvText.h"

namespace attain {

namespace {

constexpr std::size_t kPiece = std::size_t{1} << 18;

} // namespace

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
