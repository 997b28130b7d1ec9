#pragma once

#include "exchange/Table.h"
#include "support/Progress.h"

#include <filesystem>
#include <string_view>

namespace attain {

/// Writes the table as CSV: UTF-8 with BOM, comma, CR LF, titles in the first row. A text that a spreadsheet could take
/// for a formula (looksLikeFormula()) gets a leading ', which the import takes off again; numbers stay numbers. Atomic: the
/// file is there whole or as it was before. DiskFull, FileNotWritable. Progress counts rows; how many there will be is not
/// known here.
Result<void> writeCsv(const TableSource& table, const std::filesystem::path& file, const Progress& progress = {},
                      const std::stop_token& stop = {});

/// Writes the table as a workbook for spreadsheets: strings as strings, never as formulas; frozen titles; numbers as
/// numbers, but as text where they have more than the 15 digits a spreadsheet keeps. What does not fit one sheet goes on
/// the next. InvalidValue for a text over 32 767 characters, which the format cannot hold. Atomic like writeCsv().
Result<void> writeXlsx(const TableSource& table, const std::filesystem::path& file, const Progress& progress = {},
                       const std::stop_token& stop = {});

/// The rows of the source, handed on one by one; counts them, and throws Failure{Cancelled} once a stop was requested.
void forEachRow(const TableSource& table, const Progress& progress, const std::stop_token& stop,
                const TableRowSink& sink);

} // namespace attain
