#pragma once

#include "calendar/Date.h"
#include "sales/SaleStore.h"
#include "support/Id.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace attain {

enum class ImportKind { Sales, People, Departments, Targets, Kpi };
enum class BatchState { Active, Undone };
/// Of a record that was not taken in, or not yet. Placed: was quarantined, and imported since. Warned: taken in all the same.
enum class ProblemState { Rejected, Quarantined, Duplicate, Conflict, Placed, Warned };

// Stable codes, as the document, the command line and tables write them: "sales", "undone", "quarantined" … A text that the
// document's CHECKs do not allow is Failure{DocumentDamaged}.
std::string_view code(ImportKind kind);
std::string_view code(BatchState state);
std::string_view code(ProblemState state);
ImportKind importKindOf(std::string_view code);
BatchState batchStateOf(std::string_view code);
ProblemState problemStateOf(std::string_view code);

/// What an import was and did: one row for each file that was imported, and for each date by which its sales count.
struct ImportBatch {
    BatchId id;
    ImportKind kind = ImportKind::Sales;
    SaleBasis basis = SaleBasis::Signed; ///< of its sale lines
    std::string fileName;                ///< without its folder
    std::string sha256;                  ///< of the file's bytes, hex
    std::string encoding;
    char delimiter = ',';
    std::int64_t records = 0; ///< accepted + duplicates + conflicts + quarantined + rejected
    std::int64_t accepted = 0;
    std::int64_t duplicates = 0;
    std::int64_t conflicts = 0;
    std::int64_t quarantined = 0;
    std::int64_t rejected = 0;
    std::int64_t replaced = 0;                                ///< accepted lines that took the place of earlier ones
    std::int64_t rounded = 0;                                 ///< accepted lines whose amount was rounded to 4 decimals
    SaleTotals totals;                                        ///< of the accepted lines; zero for other kinds
    std::vector<std::pair<std::string, std::string>> columns; ///< field → column of the file
    std::optional<Date> firstDay;                             ///< of the accepted sale lines
    std::optional<Date> lastDay;
    std::string madeAt; ///< UTC, ISO 8601
    BatchState state = BatchState::Active;
    /// Of the accepted lines, those whose place lines of later imports took; 0 for an undone batch. Told by SalesService.
    std::int64_t replacedLater = 0;
};

/// A record that was not taken in, or not yet, as it is kept with its batch.
struct StoredProblem {
    std::uint32_t record = 0; ///< 1 = first after the header; 0: concerns the whole file
    std::uint32_t line = 0;   ///< physical line in the file
    std::string column;       ///< of the file; may be empty
    std::string value;        ///< what stood there; may be empty
    std::string reason;       ///< stable code: "date_invalid", "duplicate" …
    ProblemState state = ProblemState::Rejected;
    std::string raw; ///< the record as it stood, UTF-8, for correcting it and importing it again
};

} // namespace attain
