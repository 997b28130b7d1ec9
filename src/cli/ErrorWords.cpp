#include "ErrorWords.h"

#include "TextTable.h"

using attain::Error;
using attain::ErrorCode;

namespace {

/// The values of an error by position; missing ones are empty.
class Values {
public:
    explicit Values(const std::vector<std::string>& values) : m_values{values} { }
    std::string operator[](std::size_t i) const { return i < m_values.size() ? printable(m_values[i]) : std::string{}; }
    std::string quoted(std::size_t i) const { return "“" + (*this)[i] + "”"; }

private:
    const std::vector<std::string>& m_values;
};

std::string spaced(std::string code)
{
    for (char& c : code) {
        if (c == '_')
            c = ' ';
    }
    return code;
}

/// Why something cannot be said about a target now.
std::string talkState(const std::string& person, const std::string& state)
{
    if (state == "published")
        return "the target of " + person + " is published: appeal, or ask for an adjustment";
    if (state == "draft")
        return "the target of " + person + " was never published: propose another instead of appealing";
    if (state == "late")
        return "the days in which " + person + " could appeal are over";
    if (state == "appealed")
        return "an appeal of " + person + " waits for its answer already";
    return "there is no appeal of " + person + " to answer";
}

std::string scenarioState(const std::string& name, const std::string& state)
{
    if (state == "behind")
        return "the base targets have a newer version than the one the scenario " + name
            + " stands on: move it there first";
    if (state == "same")
        return "the scenario " + name + " has no other target than the base";
    return "the scenario " + name + " stands on a version of the base: promote it instead";
}

} // namespace

std::string words(const Error& error)
{
    const Values v{error.values};
    switch (error.code) {
    case ErrorCode::InvalidValue:
        if (v[0] == "formula")
            return "the formula does not read from " + v.quoted(1) + " on";
        if (v[0] == "formula_cycle")
            return "the formula of " + v.quoted(1) + " leads back to itself";
        return "the value " + v.quoted(1) + " is not possible for " + spaced(v[0]);
    case ErrorCode::NotFound: return "there is no " + spaced(v[0]) + " " + v.quoted(1);
    case ErrorCode::AlreadyExists: return "there is a " + spaced(v[0]) + " " + v.quoted(1) + " already";
    case ErrorCode::Ambiguous: return "several of kind " + spaced(v[0]) + " are called " + v.quoted(1);
    case ErrorCode::Cycle: return "the department " + v.quoted(0) + " would lie below itself";
    case ErrorCode::InUse: return "the " + spaced(v[0]) + " " + v.quoted(1) + " is in use";
    case ErrorCode::Overflow: return "a number is too large (" + v[0] + ")";
    case ErrorCode::PeriodClosed: return "the period " + v[0] + " is closed";
    case ErrorCode::WrongState:
        if (v[0] == "target_talk")
            return talkState(v[1], v[2]);
        if (v[0] == "scenario")
            return scenarioState(v.quoted(1), v[2]);
        if (v[0] == "period")
            return "the period " + v[1] + " is not over yet";
        return "the " + spaced(v[0]) + " " + v[1] + " is " + v[2] + ", which does not allow this";
    case ErrorCode::SecondPersonNeeded:
        return v.quoted(0) + " asked for it and may not approve it alone: a second person has to";
    case ErrorCode::NotReady:
        if (v[0] == "payouts")
            return "numbers that pay depends on are missing: " + v[1] + " (see “missing” in payout)";
        if (v[0] == "penalty_wage")
            return "the person's wage of the last month is not known";
        return "the " + spaced(v[0]) + " is not ready: " + v[1] + " findings stand against it";
    case ErrorCode::TargetLocked: return "the target of " + v[0] + " is locked";
    case ErrorCode::NothingToUndo: return "there is nothing to undo";
    case ErrorCode::UndoConflict:
        return "the command " + v.quoted(0) + " cannot be undone: its rows were changed since";
    case ErrorCode::Cancelled: return "the command was cancelled";
    case ErrorCode::FileNotFound: return "there is no file " + v.quoted(0);
    case ErrorCode::FileExists: return "there is something at " + v.quoted(0) + " already";
    case ErrorCode::FileNotReadable: return v.quoted(0) + " cannot be read: " + v[1];
    case ErrorCode::FileNotWritable: return v.quoted(0) + " cannot be written: " + v[1];
    case ErrorCode::DiskFull: return "the disk is full; " + v.quoted(0) + " could not be written";
    case ErrorCode::NotADocument: return v.quoted(0) + " is not an Attain document";
    case ErrorCode::DocumentEmpty: return v.quoted(0) + " is empty: it was not downloaded completely, or it is damaged";
    case ErrorCode::DocumentNewer:
        return v.quoted(0) + " was written by a newer version of Attain (its form is " + v[1]
            + ", this program knows forms up to " + v[2] + ")";
    case ErrorCode::DocumentDamaged: return v.quoted(0) + " is damaged: " + v[1];
    case ErrorCode::DocumentLocked:
        if (error.values.size() == 1)
            return v.quoted(0) + " is being read or written by other work at this moment";
        return v.quoted(0) + " is open elsewhere: by " + v[1] + " on " + v[2] + ", process " + v[3];
    case ErrorCode::DocumentChanged: return v.quoted(0) + " was changed by someone else while it was open";
    case ErrorCode::DocumentReadOnly: return v.quoted(0) + " cannot be written to";
    case ErrorCode::EncodingUnknown: return "the encoding " + v.quoted(0) + " is not known";
    case ErrorCode::EncodingInvalid: return "the file is not " + v[0] + ": line " + v[1] + " is none";
    case ErrorCode::CsvUnterminatedQuote: return "the quote that opens in line " + v[0] + " never closes";
    case ErrorCode::CsvLimit: return "line " + v[0] + ", column " + v[1] + " is beyond the limits: " + v[2];
    case ErrorCode::WorkbookNotReadable:
        if (v[1] == "old_or_protected")
            return v.quoted(0) + " is an old Excel workbook or has a password; save it as .xlsx without one, or as CSV";
        if (v[1] == "too_large")
            return v.quoted(0) + " is too large for a workbook; save it as CSV";
        if (v[1] == "empty")
            return v.quoted(0) + " has no sheet with anything in it";
        return v.quoted(0) + " is damaged or no Excel workbook; save it again in Excel, or as CSV";
    case ErrorCode::ColumnMissing:
        return "no column was found for " + v.quoted(0) + "; name it with --map or a profile";
    case ErrorCode::ColumnAmbiguous: {
        std::string columns;
        for (std::size_t i = 1; i < error.values.size(); ++i)
            columns += (i > 1 ? ", " : "") + v.quoted(i);
        return "several columns fit " + v.quoted(0) + ": " + columns + "; name one with --map";
    }
    case ErrorCode::FormatUndecided:
        return "the column " + v.quoted(0) + " can be read in several ways; name its format with --map";
    case ErrorCode::JsonSyntax: return "the file is not JSON at " + v[0] + ": " + v[1];
    case ErrorCode::JsonUnknownKey: return "the key " + v[0] + " is not known";
    case ErrorCode::JsonInvalid: return "at " + (v[0].empty() ? "the top" : v[0]) + ": expected " + v[1];
    case ErrorCode::TotalsDiffer:
        return "what was stored is not what was read: " + v[0] + " should be " + v[1] + ", is " + v[2];
    case ErrorCode::QueryFailed: return "the query failed: " + v[0];
    case ErrorCode::QueryNotReadOnly: return "only a single query that reads is taken, such as SELECT";
    case ErrorCode::Storage: return "the document's storage failed: " + v[0];
    case ErrorCode::Internal: return "the program failed: " + (v[0].empty() ? error.detail : v[0]);
    }
    return error.detail;
}

std::string words(const attain::Finding& finding)
{
    const Values v{finding.values};
    if (finding.code == "integrity")
        return "SQLite finds the file damaged: " + v[0];
    if (finding.code == "schema")
        return "the table or index " + v.quoted(0) + " is not as it should be";
    if (finding.code == "foreign_key")
        return "row " + v[1] + " of " + v[0] + " refers to a row of " + v[2] + " that is not there";
    if (finding.code == "change_log")
        return "the change log's chain breaks at entry " + v[0];
    std::string text = spaced(finding.code);
    for (std::size_t i = 0; i < finding.values.size(); ++i)
        text += (i == 0 ? ": " : ", ") + v[i];
    return text;
}

std::string words(attain::Reason reason)
{
    using attain::Reason;
    switch (reason) {
    case Reason::DateEmpty: return "the date is missing";
    case Reason::DateInvalid: return "there is no such date";
    case Reason::OrderEmpty: return "the order number is missing";
    case Reason::PersonEmpty: return "the salesperson is missing";
    case Reason::PersonUnknown: return "nobody has this code or name";
    case Reason::AmountEmpty: return "the amount is missing";
    case Reason::AmountSyntax: return "the amount is not a number";
    case Reason::AmountRange: return "the amount is too large";
    case Reason::QuantitySyntax: return "the quantity is not a number";
    case Reason::CostSyntax: return "the cost is not a number";
    case Reason::ColumnsMissing: return "the record has too few columns";
    case Reason::ColumnsExtra: return "the record has too many columns";
    case Reason::Encoding: return "the text is not valid in the file's encoding";
    case Reason::UnterminatedQuote: return "the quote that opens here never closes";
    case Reason::Duplicate: return "the same line is there already";
    case Reason::Conflict: return "a line with this key but other content is there already";
    case Reason::PeriodClosed: return "the date lies in a closed period";
    case Reason::PersonAmbiguous: return "several people have this name";
    case Reason::CreditSyntax: return "the shares do not read, or do not total 100 %";
    case Reason::CodeEmpty: return "the code is missing";
    case Reason::NameEmpty: return "the name is missing";
    case Reason::DepartmentEmpty: return "the department is missing";
    case Reason::DepartmentUnknown: return "there is no such department";
    case Reason::ParentUnknown: return "the department above is not known";
    case Reason::Cycle: return "the department would lie below itself";
    case Reason::KindUnknown: return "there is no such kind of department";
    case Reason::MetricUnknown: return "there is no such metric";
    case Reason::PeriodInvalid: return "this is no year, half, quarter or month";
    case Reason::LevelsOrder: return "floor, target and stretch are out of order";
    case Reason::ValueInvalid: return "the value is not possible";
    case Reason::OrderDamaged: return "a spreadsheet has damaged this order number";
    case Reason::StatusCancelled: return "its status says that it was cancelled";
    }
    return "not taken";
}
