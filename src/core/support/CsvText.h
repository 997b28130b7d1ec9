#pragma once

#include <string>
#include <string_view>

namespace attain {

/// One cell of a CSV file that the program writes, in quotes where it needs them. `guard`: a text that a spreadsheet could
/// take for a formula gets a leading ', which the import takes off again.
void appendCsvCell(std::string& out, std::string_view text, bool guard);
/// True for a text that starts with = + - @ TAB CR or a full-width ＝ ＋ － ＠, unless it is just a negative number.
bool looksLikeFormula(std::string_view text);

} // namespace attain
