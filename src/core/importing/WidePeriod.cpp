#include "importing/WidePeriod.h"

#include "importing/CellText.h"

#include <algorithm>
#include <charconv>

namespace attain {
namespace {

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

std::optional<int> takeNumber(std::string_view& text, std::size_t most)
{
    std::size_t digits = 0;
    while (digits < text.size() && digits < most && isDigit(text[digits]))
        ++digits;
    int value = 0;
    if (digits == 0 || std::from_chars(text.data(), text.data() + digits, value).ec != std::errc{})
        return std::nullopt;
    text.remove_prefix(digits);
    return value;
}

bool take(std::string_view& text, std::string_view prefix)
{
    if (!text.starts_with(prefix))
        return false;
    text.remove_prefix(prefix.size());
    return true;
}

std::string padded(int number)
{
    return (number < 10 ? "0" : "") + std::to_string(number);
}

/// 一 二 三 四 or a digit.
std::optional<int> takeOrdinal(std::string_view& text)
{
    int number = 1;
    for (const std::string_view word : {"一", "二", "三", "四"}) {
        if (take(text, word))
            return number;
        ++number;
    }
    return takeNumber(text, 1);
}

} // namespace

std::optional<std::string> periodCode(std::string_view raw)
{
    auto narrow = looseKey(raw);
    std::string_view text = narrow;
    take(text, "'");
    const bool yearFirst = text.size() >= 4 && std::ranges::all_of(text.substr(0, 4), isDigit);
    if (!yearFirst)
        return std::nullopt;
    const auto year = std::string{text.substr(0, 4)};
    text.remove_prefix(4);
    take(text, "年") || take(text, "-") || take(text, "/") || take(text, ".");
    if (text.empty() || text == "度" || text == "全年")
        return year;
    if (text == "上半年" || text == "h1")
        return year + "-H1";
    if (text == "下半年" || text == "h2")
        return year + "-H2";
    if (take(text, "q")) {
        const auto quarter = takeNumber(text, 1);
        return quarter && *quarter >= 1 && *quarter <= 4 && text.empty()
            ? std::optional{year + "-Q" + std::to_string(*quarter)}
            : std::nullopt;
    }
    if (text.ends_with("季度")) {
        take(text, "第");
        const auto quarter = takeOrdinal(text);
        return quarter && *quarter >= 1 && *quarter <= 4 && text == "季度"
            ? std::optional{year + "-Q" + std::to_string(*quarter)}
            : std::nullopt;
    }
    const auto month = takeNumber(text, 2);
    if (!month || *month < 1 || *month > 12)
        return std::nullopt;
    take(text, "月");
    take(text, "-01") || take(text, "/01") || take(text, "-1")
        || take(text, "/1"); // the first day stands for the month
    return text.empty() ? std::optional{year + "-" + padded(*month)} : std::nullopt;
}

std::optional<std::string> widePeriod(const FileKind& kind, std::string_view header)
{
    if (kind.required.find("wide") == std::string_view::npos)
        return std::nullopt;
    const auto code = periodCode(header);
    return code && code->size() > 4 ? code : std::nullopt; // "2026" alone would add up what its months say already
}

bool isWideField(std::string_view field)
{
    if (field.size() >= 6 && isDigit(field.front()))
        return true;
    return field.size() >= 2 && field.size() <= 3 && (field[0] == 'm' || field[0] == 'q')
        && std::ranges::all_of(field.substr(1), isDigit);
}

std::optional<std::string> periodOfWideField(std::string_view field, std::optional<int> year)
{
    if (isDigit(field.front()))
        return std::string{field};
    if (!year)
        return std::nullopt;
    auto number = field.substr(1);
    const auto value = takeNumber(number, 2);
    if (!value)
        return std::nullopt;
    return std::to_string(*year) + (field[0] == 'm' ? "-" + padded(*value) : "-Q" + std::to_string(*value));
}

} // namespace attain
