#pragma once

#include <string>
#include <string_view>

namespace attain {

/// What a cell's number stands for, by its number format.
enum class WorkbookNumber { Plain, Percent, Day, Month, Moment, TimeOfDay };

/// By the format's number, and its code where the workbook defines it ("yyyy\\年m\\月", "0.0%").
WorkbookNumber workbookNumber(int formatId, std::string_view formatCode);

/// The text of a stored number ("46206.5"); the number itself as it stands where it cannot be read. `since1904`: of a
/// workbook that counts days from 1904.
std::string workbookText(std::string_view stored, WorkbookNumber as, bool since1904);

} // namespace attain
