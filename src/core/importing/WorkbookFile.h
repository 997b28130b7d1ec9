#pragma once

#include "importing/ImportSource.h"
#include "support/Result.h"

namespace attain {

/// What an import reads of this file: the file itself, or of an Excel workbook (.xlsx, known by its first bytes) its first
/// sheet that shows anything, as CSV in UTF-8 (the name says which, "sales.xlsx [July]", where there are several). Every row of the sheet is one line, so that line numbers are row numbers.
/// Cells are as Excel shows them where that says more than the number: days as 2026-07-03, months as 2026-07, shares as
/// 85%; line breaks inside a cell become spaces, formulas their last results. Numbers have 15 digits, as in Excel.
///
/// WorkbookNotReadable for one that is damaged, empty, of the old format, with a password, or unpacks to more than
/// 1 GiB; FileNotFound, FileNotReadable.
Result<ImportSource> importSourceOf(const std::filesystem::path& file);
/// By its first bytes; false for a file that cannot be read.
bool isWorkbook(const std::filesystem::path& file);

} // namespace attain
