#pragma once

#include "importing/FileKind.h"

#include <optional>
#include <string>
#include <string_view>

namespace attain {

/// The period that a column of a wide targets file holds by its header: "2026-01", "2026年1月", "2026/1" → "2026-01";
/// "2026Q3", "2026年3季度" → "2026-Q3". Nothing for other headers, and for kinds of files that have no such columns.
std::optional<std::string> widePeriod(const FileKind& kind, std::string_view header);

/// A field whose column holds a period of its own: "m1" … "m12", "q1" … "q4", "2026-01", "2026-Q3".
bool isWideField(std::string_view field);

/// The code of the period a wide field stands for in a year: ("m1", 2026) is "2026-01". A field with a year of its own
/// does not need one. Nothing when there is no year.
std::optional<std::string> periodOfWideField(std::string_view field, std::optional<int> year);

/// A period as people write it: "2026-01", "2026年1月", "202601", "2026Q3", "2026年第3季度", "2026年上半年", "2026", "2026年"
/// → its code. Nothing when it is none.
std::optional<std::string> periodCode(std::string_view text);

} // namespace attain
