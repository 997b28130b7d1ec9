#include "TextTable.h"

#include <algorithm>
#include <array>
#include <cstdint>

namespace {

constexpr std::size_t kWidestCell = 40;

struct Range {
    char32_t first;
    char32_t last;
};

/// Wide and full-width blocks of Unicode's EastAsianWidth, joined where nothing else lies between.
constexpr std::array kWide{
    Range{0x1100, 0x115F},   Range{0x231A, 0x231B},   Range{0x2329, 0x232A},   Range{0x23E9, 0x23EC},
    Range{0x25FD, 0x25FE},   Range{0x2614, 0x2615},   Range{0x26A1, 0x26A1},   Range{0x2705, 0x2705},
    Range{0x274C, 0x274C},   Range{0x2753, 0x2755},   Range{0x2795, 0x2797},   Range{0x2B1B, 0x2B1C},
    Range{0x2E80, 0x303E},   Range{0x3041, 0x33FF},   Range{0x3400, 0x4DBF},   Range{0x4E00, 0x9FFF},
    Range{0xA000, 0xA4CF},   Range{0xA960, 0xA97F},   Range{0xAC00, 0xD7A3},   Range{0xF900, 0xFAFF},
    Range{0xFE30, 0xFE6F},   Range{0xFF00, 0xFF60},   Range{0xFFE0, 0xFFE6},   Range{0x1F300, 0x1F64F},
    Range{0x1F680, 0x1F6FF}, Range{0x1F900, 0x1F9FF}, Range{0x20000, 0x3FFFD},
};
constexpr std::array kNone{
    Range{0x0300, 0x036F}, Range{0x1AB0, 0x1AFF}, Range{0x200B, 0x200F}, Range{0x202A, 0x202E},
    Range{0x2060, 0x2069}, Range{0x20D0, 0x20FF}, Range{0xFE00, 0xFE0F}, Range{0xFEFF, 0xFEFF},
};

template<class Ranges>
bool isIn(char32_t c, const Ranges& ranges)
{
    return std::ranges::any_of(ranges, [c](const Range& range) { return range.first <= c && c <= range.last; });
}

/// Takes the first character off the text; a byte that is no UTF-8 counts as one.
char32_t takeCharacter(std::string_view& text)
{
    const auto first = static_cast<unsigned char>(text.front());
    const std::size_t length = first < 0x80 ? 1 : first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC0 ? 2 : 1;
    char32_t c = length == 1 ? first : first & (0x7FU >> length);
    std::size_t used = 1;
    while (used < length && used < text.size() && (static_cast<unsigned char>(text[used]) & 0xC0U) == 0x80U)
        c = c << 6U | (static_cast<unsigned char>(text[used++]) & 0x3FU);
    text.remove_prefix(used);
    return c;
}

std::size_t widthOf(char32_t c)
{
    return isIn(c, kNone) ? 0 : isIn(c, kWide) ? 2 : 1;
}

} // namespace

std::size_t displayWidth(std::string_view utf8)
{
    std::size_t width = 0;
    while (!utf8.empty())
        width += widthOf(takeCharacter(utf8));
    return width;
}

std::string fitted(std::string_view utf8, std::size_t cells)
{
    if (displayWidth(utf8) <= cells)
        return std::string{utf8};
    std::string result;
    std::size_t width = 1; // of the …
    while (!utf8.empty()) {
        auto rest = utf8;
        const auto next = widthOf(takeCharacter(rest));
        if (width + next > cells)
            break;
        width += next;
        result += utf8.substr(0, utf8.size() - rest.size());
        utf8 = rest;
    }
    return result + "…";
}

std::string printable(std::string_view utf8)
{
    std::string result;
    while (!utf8.empty()) {
        auto rest = utf8;
        const auto c = takeCharacter(rest);
        const bool control
            = c < 0x20 || (c >= 0x7F && c < 0xA0) || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
        if (control)
            result += ' ';
        else
            result += utf8.substr(0, utf8.size() - rest.size());
        utf8 = rest;
    }
    return result;
}

void TextTable::add(std::vector<std::string> cells)
{
    for (auto& cell : cells)
        cell = fitted(printable(cell), kWidestCell);
    m_rows.push_back(std::move(cells));
}

std::string TextTable::text() const
{
    std::vector<std::size_t> widths;
    for (const auto& column : m_columns)
        widths.push_back(displayWidth(column.title));
    for (const auto& row : m_rows) {
        for (std::size_t i = 0; i < row.size(); ++i)
            widths[i] = std::max(widths[i], displayWidth(row[i]));
    }
    std::string out;
    const auto addCell = [&](std::size_t i, const std::string& cell) {
        const std::string space(widths[i] - displayWidth(cell), ' ');
        const bool last = i + 1 == m_columns.size();
        if (m_columns[i].align == Align::Right)
            out += space + cell;
        else
            out += last ? cell : cell + space;
        out += last ? "\n" : "  ";
    };
    for (std::size_t i = 0; i < m_columns.size(); ++i)
        addCell(i, m_columns[i].title);
    for (std::size_t i = 0; i < m_columns.size(); ++i) {
        for (std::size_t n = 0; n < widths[i]; ++n)
            out += "─";
        out += i + 1 == m_columns.size() ? "\n" : "  ";
    }
    for (const auto& row : m_rows) {
        for (std::size_t i = 0; i < row.size(); ++i)
            addCell(i, row[i]);
    }
    return out;
}
