#pragma once

#include <string>
#include <string_view>

namespace attain {

/// The text without spaces around it: ASCII, full-width and no-break ones. UTF-8.
std::string_view trimmed(std::string_view utf8);

/// Full-width letters, digits and signs (１２，３ ￥ － （）) as their ASCII forms, every kind of space as ' ', U+2212 and
/// dashes as '-'; trimmed. For reading numbers, dates and headers, never for texts that are kept.
std::string narrowed(std::string_view utf8);

/// Takes off the ' that our own CSV export puts before a text that a spreadsheet would run as a formula.
std::string_view withoutGuard(std::string_view utf8);

/// ASCII letters in lower case.
std::string lowered(std::string_view text);

/// A name as it is compared for suggestions: narrowed, lower case, without any space.
std::string looseKey(std::string_view utf8);

} // namespace attain
