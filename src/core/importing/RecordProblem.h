#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace attain {

/// Why a record or cell was not taken as it stands. The codes are part of the command line's contract
/// (docs/import-format.md); they are stored, so their order never changes.
enum class Reason : std::uint8_t {
    DateEmpty = 1,
    DateInvalid,
    OrderEmpty,
    PersonEmpty,
    PersonUnknown,
    AmountEmpty,
    AmountSyntax,
    AmountRange,
    QuantitySyntax,
    CostSyntax,
    ColumnsMissing,
    ColumnsExtra,
    Encoding,
    UnterminatedQuote,
    Duplicate,
    Conflict,
    PeriodClosed,
    // Sales: two people of that name; a share list such as "王芳:60%;刘洋:40%" that does not read or not total 100 %.
    PersonAmbiguous,
    CreditSyntax,
    // Departments, people, targets.
    CodeEmpty,
    NameEmpty,
    DepartmentEmpty,
    DepartmentUnknown,
    ParentUnknown,
    Cycle,
    KindUnknown,
    MetricUnknown,
    PeriodInvalid,
    LevelsOrder,
    ValueInvalid,
    // A warning: the record is taken.
    OrderDamaged,
    // Only when cancelled records are to be left out.
    StatusCancelled,
};

/// "date_empty" …
std::string_view code(Reason reason);
std::optional<Reason> reasonFromCode(std::string_view code);

/// What became of a record that has a problem. Warned: it was taken all the same.
enum class Fate : std::uint8_t { Rejected, Quarantined, Duplicate, Conflict, Warned };

/// One thing about one record that somebody should look at.
struct RecordProblem {
    std::uint32_t record = 0; ///< data record, 1 = first after the header
    std::uint32_t line = 0;   ///< physical line in the file; of the opening quote for UnterminatedQuote
    std::int32_t column = -1; ///< index of the file's column; -1: the whole record
    Reason reason = Reason::DateEmpty;
    Fate fate = Fate::Rejected;
    std::string value; ///< as it stands in the file, UTF-8, at most 200 bytes

    bool operator==(const RecordProblem&) const = default;
};

} // namespace attain
