#include "support/CsvText.h"

#include <array>

namespace attain {
namespace {

/// "-957.75": a sign, digits, at most one point.
bool isNegativeNumber(std::string_view text)
{
    if (!text.starts_with('-') || text.size() < 2)
        return false;
    text.remove_prefix(1);
    return text.find_first_not_of("0123456789.") == std::string_view::npos && text.front() != '.'
        && text.find('.') == text.rfind('.');
}

} // namespace

bool looksLikeFormula(std::string_view text)
{
    static constexpr std::array<std::string_view, 10> starts{"=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠"};
    for (const auto start : starts) {
        if (text.starts_with(start))
            return !isNegativeNumber(text);
    }
    return false;
}

void appendCsvCell(std::string& out, std::string_view text, bool guard)
{
    const bool guarded = guard && looksLikeFormula(text);
    const bool quoted = text.find_first_of(",\"\r\n") != std::string_view::npos || text.starts_with(' ')
        || text.ends_with(' ') || text.starts_with('\t');
    if (!quoted) {
        if (guarded)
            out += '\'';
        out += text;
        return;
    }
    out += '"';
    if (guarded)
        out += '\'';
    for (const char c : text) {
        if (c == '"')
            out += '"';
        out += c;
    }
    out += '"';
}

} // namespace attain
