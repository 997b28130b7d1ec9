#pragma once

#include "calendar/Date.h"
#include "importing/RecordProblem.h"
#include "importing/SaleStatus.h"
#include "sales/SaleBasis.h"
#include "support/FixedPoint.h"
#include "support/Id.h"

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace attain {

/// One column of the file as it is read.
struct ColumnUse {
    enum class Source { None, Mapping, Profile, Recognised };
    std::string header;
    std::string field;      ///< empty: not read
    std::string format;     ///< dates: "yyyy-M-d"; numbers: "1,234.50" or "1.234,50"; empty for text
    bool undecided = false; ///< the data fits several formats; `format` is the first of `formats`
    std::vector<std::string> formats;
    Source source = Source::None;
};

/// What came of reading a file: of a check (batch 0) or of an import. Counts always add up:
/// records = accepted + duplicates + conflicts + quarantined + rejected.
struct ImportResult {
    BatchId batch; ///< 0: nothing was written
    std::string kind;
    SaleBasis basis = SaleBasis::Signed; ///< of the accepted sale lines
    std::string file;                    ///< name without folder
    std::string sha256;                  ///< hex
    std::string encoding;
    char delimiter = ',';
    std::uint32_t headerLine = 1;
    std::int64_t records = 0;
    std::int64_t accepted = 0;
    std::int64_t duplicates = 0;
    std::int64_t conflicts = 0;
    std::int64_t quarantined = 0;
    std::int64_t rejected = 0;
    std::int64_t replaced = 0; ///< accepted records that took the place of stored lines
    std::int64_t rounded = 0;  ///< accepted records whose amount or cost had more than four decimals
    Money amount;              ///< of the accepted sale lines
    Money cost;
    Quantity quantity;
    std::vector<SaleStatus> statuses;    ///< of a status column, whether or not the cancelled ones were left out
    std::vector<ColumnUse> columns;      ///< in the file's order
    std::string amountFormula;           ///< empty: there is an amount column
    std::vector<RecordProblem> problems; ///< in the file's order
    bool problemsCut = false;            ///< more than kMaxListedProblems; the counts are complete
    /// What came of the same file by its other days: a batch each, of the records that have such a day.
    std::vector<ImportResult> further;

    static constexpr std::size_t kMaxListedProblems = 1'000'000;
    /// Whether something would be, or was, imported or kept aside, by whatever day.
    bool bringsSomething() const;
    /// Whether records were rejected or conflict, by whatever day.
    bool refusesSomething() const;
    /// The problems with those of the other days; what is wrong with a record for every day is named once.
    std::vector<RecordProblem> allProblems() const;
    /// The column's header, or empty.
    const std::string& columnName(std::int32_t column) const;
    /// How many problems of the list have this reason.
    std::int64_t count(Reason reason) const;
};

/// A salesperson cell that fits nobody.
struct UnknownPerson {
    std::string text; ///< as in the file
    std::int64_t records = 0;
    Money amount;
    std::vector<std::string> suggestions; ///< codes of people who are written alike
};

/// What an import would change, before it is done.
struct ImportEffects {
    struct Month {
        Date month; ///< its first day
        Money before;
        Money after;
        std::int64_t lines = 0; ///< that would be added
    };
    /// Conflicts with lines outside of closed periods: what an import that replaces them does.
    struct Replacing {
        std::int64_t lines = 0;
        Money before;                  ///< amount of the stored lines; without those of other days
        Money after;                   ///< amount of the file's
        std::int64_t furtherLines = 0; ///< of the lines: by the other days of the file
    };
    std::vector<Month> months; ///< that get or lose lines, in order
    Replacing replacing;
    std::vector<PersonId> people;                 ///< existing people who get lines
    std::vector<std::string> newPeople;           ///< would be created
    std::vector<std::string> newDepartments;      ///< would be created
    std::vector<std::string> closedPeriods;       ///< codes of closed periods that records fall into
    std::map<BatchId, std::int64_t> duplicatesOf; ///< how many duplicates and conflicts meet which batch
};

struct ImportCheck {
    ImportResult result;
    ImportEffects effects;
    std::vector<UnknownPerson> unknownPeople; ///< most records first
};

/// The first lines of a file, raw and as they are read.
struct ImportPreview {
    struct Cell {
        std::string raw;
        std::string parsed; ///< "2026-03-05", "1234.5", a person's name …; the raw text where nothing is read
        std::optional<Reason> problem;
    };
    struct Row {
        std::uint32_t record = 0;
        std::uint32_t line = 0;
        std::optional<Reason> problem; ///< of the whole record
        std::vector<Cell> cells;
    };
    std::string file;
    std::uint64_t bytes = 0;
    std::string encoding;
    char delimiter = ',';
    std::uint32_t headerLine = 1;
    std::string profile; ///< that was applied; empty: none
    std::vector<ColumnUse> columns;
    std::string amountFormula;
    std::vector<std::string> missing; ///< fields without which the file cannot be imported
    std::vector<Row> rows;            ///< the first 100

    /// Nothing is missing and every format is decided.
    bool ready() const;
};

} // namespace attain
