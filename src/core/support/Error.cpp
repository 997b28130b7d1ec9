#include "support/Error.h"

namespace attain {

const char* name(ErrorCode code)
{
    switch (code) {
    case ErrorCode::InvalidValue: return "invalid_value";
    case ErrorCode::NotFound: return "not_found";
    case ErrorCode::AlreadyExists: return "already_exists";
    case ErrorCode::Ambiguous: return "ambiguous";
    case ErrorCode::Cycle: return "cycle";
    case ErrorCode::InUse: return "in_use";
    case ErrorCode::Overflow: return "overflow";
    case ErrorCode::PeriodClosed: return "period_closed";
    case ErrorCode::WrongState: return "wrong_state";
    case ErrorCode::SecondPersonNeeded: return "second_person_needed";
    case ErrorCode::NotReady: return "not_ready";
    case ErrorCode::TargetLocked: return "target_locked";
    case ErrorCode::NothingToUndo: return "nothing_to_undo";
    case ErrorCode::UndoConflict: return "undo_conflict";
    case ErrorCode::Cancelled: return "cancelled";
    case ErrorCode::FileNotFound: return "file_not_found";
    case ErrorCode::FileExists: return "file_exists";
    case ErrorCode::FileNotReadable: return "file_not_readable";
    case ErrorCode::FileNotWritable: return "file_not_writable";
    case ErrorCode::DiskFull: return "disk_full";
    case ErrorCode::NotADocument: return "not_a_document";
    case ErrorCode::DocumentEmpty: return "document_empty";
    case ErrorCode::DocumentNewer: return "document_newer";
    case ErrorCode::DocumentDamaged: return "document_damaged";
    case ErrorCode::DocumentLocked: return "document_locked";
    case ErrorCode::DocumentChanged: return "document_changed";
    case ErrorCode::DocumentReadOnly: return "document_read_only";
    case ErrorCode::EncodingUnknown: return "encoding_unknown";
    case ErrorCode::EncodingInvalid: return "encoding_invalid";
    case ErrorCode::CsvUnterminatedQuote: return "unterminated_quote";
    case ErrorCode::CsvLimit: return "csv_limit";
    case ErrorCode::WorkbookNotReadable: return "workbook_not_readable";
    case ErrorCode::ColumnMissing: return "column_missing";
    case ErrorCode::ColumnAmbiguous: return "column_ambiguous";
    case ErrorCode::FormatUndecided: return "format_undecided";
    case ErrorCode::JsonSyntax: return "json_syntax";
    case ErrorCode::JsonUnknownKey: return "json_unknown_key";
    case ErrorCode::JsonInvalid: return "json_invalid";
    case ErrorCode::TotalsDiffer: return "totals_differ";
    case ErrorCode::QueryFailed: return "query_failed";
    case ErrorCode::QueryNotReadOnly: return "query_not_read_only";
    case ErrorCode::Storage: return "storage";
    case ErrorCode::Internal: return "internal";
    }
    return "internal";
}

} // namespace attain
