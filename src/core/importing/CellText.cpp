#include "importing/CellText.h"

#include <algorithm>
#include <array>
#include <utility>

namespace attain {
namespace {

constexpr std::string_view kIdeographicSpace = "\xE3\x80\x80";
constexpr std::string_view kNoBreakSpace = "\xC2\xA0";

/// Characters that numbers and headers are written with, and what they stand for.
constexpr auto kNarrow = std::to_array<std::pair<std::string_view, std::string_view>>({
    {kIdeographicSpace, " "},
    {kNoBreakSpace, " "},
    {"\xE2\x80\x89", " "},
    {"\xE2\x80\xAF", " "},
    {"\xE2\x88\x92", "-"},
    {"\xE2\x80\x93", "-"},
    {"\xEF\xBF\xA5", "\xC2\xA5"}, // ￥ → ¥
    {"\xE3\x80\x82", "."},
    {"\xE2\x80\x99", "'"},
    {"\xEF\xBF\xA0", "\xC2\xA2"},
});

bool isSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

} // namespace

std::string_view trimmed(std::string_view text)
{
    for (bool more = true; more && !text.empty();) {
        more = false;
        if (isSpace(text.front())) {
            text.remove_prefix(1);
            more = true;
        } else if (text.starts_with(kIdeographicSpace) || text.starts_with(kNoBreakSpace)) {
            text.remove_prefix(text.starts_with(kNoBreakSpace) ? kNoBreakSpace.size() : kIdeographicSpace.size());
            more = true;
        }
    }
    for (bool more = true; more && !text.empty();) {
        more = false;
        if (isSpace(text.back())) {
            text.remove_suffix(1);
            more = true;
        } else if (text.ends_with(kIdeographicSpace) || text.ends_with(kNoBreakSpace)) {
            text.remove_suffix(text.ends_with(kNoBreakSpace) ? kNoBreakSpace.size() : kIdeographicSpace.size());
            more = true;
        }
    }
    return text;
}

std::string narrowed(std::string_view text)
{
    std::string result;
    result.reserve(text.size());
    while (!text.empty()) {
        const auto lead = static_cast<unsigned char>(text.front());
        if (lead < 0x80) {
            result += text.front();
            text.remove_prefix(1);
            continue;
        }
        // U+FF01 … U+FF5E are ASCII 0x21 … 0x7E: EF BC 81 … EF BD 9E.
        if (lead == 0xEF && text.size() >= 3) {
            const auto second = static_cast<unsigned char>(text[1]);
            const auto third = static_cast<unsigned char>(text[2]);
            const int ascii = second == 0xBC ? third - 0x80 + 0x20 : second == 0xBD ? third - 0x80 + 0x60 : 0;
            if (ascii > 0x20 && ascii < 0x7F) {
                result += static_cast<char>(ascii);
                text.remove_prefix(3);
                continue;
            }
        }
        const auto found
            = std::ranges::find_if(kNarrow, [&](const auto& pair) { return text.starts_with(pair.first); });
        if (found != kNarrow.end()) {
            result += found->second;
            text.remove_prefix(found->first.size());
            continue;
        }
        result += text.front();
        text.remove_prefix(1);
    }
    return std::string{trimmed(result)};
}

std::string_view withoutGuard(std::string_view text)
{
    if (!text.starts_with('\''))
        return text;
    const auto rest = text.substr(1);
    for (const std::string_view start : {"=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠"})
        if (rest.starts_with(start))
            return rest;
    return text;
}

std::string lowered(std::string_view text)
{
    std::string result{text};
    std::ranges::transform(result, result.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? char(c + 32) : c; });
    return result;
}

std::string looseKey(std::string_view text)
{
    auto result = lowered(narrowed(text));
    std::erase_if(result, isSpace);
    return result;
}

} // namespace attain
