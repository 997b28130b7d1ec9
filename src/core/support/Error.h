#pragma once

#include <exception>
#include <string>
#include <utility>
#include <vector>

namespace attain {

/// What went wrong. A closed set: every code is worded once for the command line (cli/ErrorWords.cpp) and once for the
/// window (gui/common/ErrorText.cpp). The comment names what Error::values hold, in this order.
enum class ErrorCode {
    InvalidValue,         ///< field, value
    NotFound,             ///< kind of thing ("person", "department", "batch" …), code
    AlreadyExists,        ///< kind of thing, code
    Ambiguous,            ///< kind of thing, name that fits several
    Cycle,                ///< department code that would become its own parent
    InUse,                ///< kind of thing, code
    Overflow,             ///< field
    PeriodClosed,         ///< period code
    WrongState,           ///< kind of thing, its number or name, the state that forbids it
    SecondPersonNeeded,   ///< who asked and may not decide alone
    NotReady,             ///< kind of thing, how many findings stand against it
    TargetLocked,         ///< period code
    NothingToUndo,        ///< –
    UndoConflict,         ///< command
    Cancelled,            ///< –
    FileNotFound,         ///< path
    FileExists,           ///< path
    FileNotReadable,      ///< path, reason of the system
    FileNotWritable,      ///< path, reason of the system
    DiskFull,             ///< path
    NotADocument,         ///< path
    DocumentEmpty,        ///< path: zero bytes, not downloaded or damaged
    DocumentNewer,        ///< path, version of the file, newest version this program knows
    DocumentDamaged,      ///< path, what the check found
    DocumentLocked,       ///< path, user, host, process
    DocumentChanged,      ///< path: changed by someone else while it was open
    DocumentReadOnly,     ///< path
    EncodingUnknown,      ///< encoding name
    EncodingInvalid,      ///< encoding name, line
    CsvUnterminatedQuote, ///< line of the opening quote
    CsvLimit,             ///< line, column, which limit
    WorkbookNotReadable,  ///< path, why: "damaged", "old_or_protected", "too_large", "empty"
    ColumnMissing,        ///< the field no column was found for
    ColumnAmbiguous,      ///< field, the columns that fit
    FormatUndecided,      ///< column whose day/month or decimal sign the data cannot decide
    JsonSyntax,           ///< line or byte, what the parser said
    JsonUnknownKey,       ///< JSON pointer
    JsonInvalid,          ///< JSON pointer, what was expected
    TotalsDiffer,         ///< which total, expected, found
    QueryFailed,          ///< message of SQLite on SQL that is the user's own
    QueryNotReadOnly,     ///< –: the user's own SQL would do more than read
    Storage,              ///< message of SQLite
    Internal,             ///< what broke
};

/// An error as a value. The core has no words for users: the edge words `code` with `values`.
struct Error {
    ErrorCode code = ErrorCode::Internal;
    std::string detail;              ///< technical English, for logs and "copy details"
    std::vector<std::string> values; ///< see ErrorCode

    Error(ErrorCode c, std::string d = {}, std::vector<std::string> v = {})
        : code{c}, detail{std::move(d)}, values{std::move(v)}
    {
    }
    bool operator==(const Error&) const = default;
};

/// Stable name of a code in snake_case, as the command line prints it.
const char* name(ErrorCode code);

/// Thrown where a Result would drown the arithmetic (overflow) or cannot be returned (stored data that breaks its own
/// rules). Caught at the edge of every command and turned into its Error: see storage/UnitOfWork.h.
class Failure : public std::exception {
public:
    explicit Failure(Error error) : m_error{std::move(error)} { }
    const Error& error() const { return m_error; }
    const char* what() const noexcept override { return m_error.detail.c_str(); }

private:
    Error m_error;
};

} // namespace attain
