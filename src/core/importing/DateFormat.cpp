#include "importing/DateFormat.h"

#include "importing/CellText.h"

#include <algorithm>

namespace attain {
namespace {

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// Digits at the start as a number; nothing when there are none or more than `most`.
std::optional<int> takeNumber(std::string_view& text, std::size_t most, std::size_t* count = nullptr)
{
    std::size_t i = 0;
    int value = 0;
    for (; i < text.size() && isDigit(text[i]); ++i) {
        if (i == most)
            return std::nullopt;
        value = value * 10 + (text[i] - '0');
    }
    if (i == 0)
        return std::nullopt;
    if (count)
        *count = i;
    text.remove_prefix(i);
    return value;
}

bool takeAny(std::string_view& text, std::initializer_list<std::string_view> separators)
{
    for (const auto separator : separators) {
        if (text.starts_with(separator)) {
            text.remove_prefix(separator.size());
            while (text.starts_with(' '))
                text.remove_prefix(1);
            return true;
        }
    }
    return false;
}

/// Nothing, or a time of day behind the date: "T10:30", " 10:30:05.123", " 3:04 PM", "10时30分".
bool isTime(std::string_view text)
{
    if (text.empty())
        return true;
    if (text.front() != ' ' && text.front() != 'T' && text.front() != 't')
        return false;
    text = trimmed(text.substr(1));
    if (text.empty() || !std::ranges::any_of(text, isDigit))
        return false;
    takeAny(text, {"上午", "下午"});
    const auto hour = takeNumber(text, 2);
    return hour && *hour < 25 && !text.empty() && (text.front() == ':' || text.starts_with("时"))
        && std::ranges::all_of(text, [](char c) {
               return isDigit(c) || std::string_view{":. +-ZzAPMapm"}.find(c) != std::string_view::npos
                   || static_cast<unsigned char>(c) >= 0x80;
           });
}

int wholeYear(int year, std::size_t digits)
{
    return digits > 2 ? year : year + (year < 70 ? 2000 : 1900);
}

std::optional<Date> readYearFirst(std::string_view text)
{
    std::size_t digits = 0;
    const auto year = takeNumber(text, 4, &digits);
    if (!year || digits != 4 || !takeAny(text, {"-", "/", ".", "年"}))
        return std::nullopt;
    const auto month = takeNumber(text, 2);
    if (!month || !takeAny(text, {"-", "/", ".", "月"}))
        return std::nullopt;
    const auto day = takeNumber(text, 2);
    if (!day)
        return std::nullopt;
    if (text.starts_with("日"))
        text.remove_prefix(std::string_view{"日"}.size());
    return isTime(text) ? Date::create(*year, *month, *day) : std::nullopt;
}

std::optional<Date> readYearLast(std::string_view text, bool monthFirst)
{
    const auto first = takeNumber(text, 2);
    if (!first || !takeAny(text, {"/", "-", "."}))
        return std::nullopt;
    const auto second = takeNumber(text, 2);
    if (!second || !takeAny(text, {"/", "-", "."}))
        return std::nullopt;
    std::size_t digits = 0;
    const auto year = takeNumber(text, 4, &digits);
    if (!year || digits == 1 || digits == 3 || !isTime(text))
        return std::nullopt;
    return Date::create(wholeYear(*year, digits), monthFirst ? *first : *second, monthFirst ? *second : *first);
}

std::optional<Date> readCompact(std::string_view text)
{
    if (text.size() < 8 || !std::ranges::all_of(text.substr(0, 8), isDigit) || !isTime(text.substr(8)))
        return std::nullopt;
    const auto number = [&](std::size_t from, std::size_t count) {
        auto digits = text.substr(from, count);
        return *takeNumber(digits, count);
    };
    return Date::create(number(0, 4), number(4, 2), number(6, 2));
}

std::optional<Date> readSerial(std::string_view text)
{
    const auto serial = takeNumber(text, 7);
    if (!serial || *serial < 61 || *serial > 2'958'465) // below lies Excel's 1900-02-29
        return std::nullopt;
    if (!text.empty() && (text.front() != '.' || !std::ranges::all_of(text.substr(1), isDigit)))
        return std::nullopt;
    return Date::create(1899, 12, 30)->plusDays(*serial);
}

} // namespace

std::string_view code(DateFormat format)
{
    switch (format) {
    case DateFormat::YearMonthDay: return "yyyy-M-d";
    case DateFormat::Compact: return "yyyyMMdd";
    case DateFormat::MonthDayYear: return "M/d/yyyy";
    case DateFormat::DayMonthYear: return "d/M/yyyy";
    case DateFormat::ExcelSerial: return "excel";
    }
    return {};
}

std::optional<DateFormat> dateFormatFromCode(std::string_view code)
{
    if (code == "excel")
        return DateFormat::ExcelSerial;
    std::string order; // each letter once
    bool separated = false;
    for (const char c : code) {
        if (c != 'y' && c != 'M' && c != 'd')
            separated = true;
        else if (order.empty() || order.back() != c)
            order += c;
    }
    if (order == "yMd")
        return separated ? DateFormat::YearMonthDay : DateFormat::Compact;
    if (order == "Mdy" && separated)
        return DateFormat::MonthDayYear;
    if (order == "dMy" && separated)
        return DateFormat::DayMonthYear;
    return std::nullopt;
}

std::optional<Date> readDate(std::string_view raw, DateFormat format)
{
    const auto narrow = narrowed(raw);
    std::string_view text = narrow;
    if (text.starts_with('\''))
        text = trimmed(text.substr(1));
    switch (format) {
    case DateFormat::YearMonthDay: return readYearFirst(text);
    case DateFormat::Compact: return readCompact(text);
    case DateFormat::MonthDayYear: return readYearLast(text, true);
    case DateFormat::DayMonthYear: return readYearLast(text, false);
    case DateFormat::ExcelSerial: return readSerial(text);
    }
    return std::nullopt;
}

void DateFormatGuess::add(std::string_view text)
{
    if (trimmed(text).empty())
        return;
    bool fits = false;
    for (std::size_t i = 0; i < kDateFormats.size(); ++i) {
        const auto date = readDate(text, kDateFormats[i]);
        // A number is taken for a serial only when it is one of our time.
        if (date && (kDateFormats[i] != DateFormat::ExcelSerial || (date->year() >= 1980 && date->year() < 2080))) {
            ++m_fits[i];
            fits = true;
        }
    }
    ++(fits ? m_dates : m_others);
}

std::vector<DateFormat> DateFormatGuess::formats() const
{
    std::vector<DateFormat> formats;
    const auto most = std::ranges::max(m_fits);
    for (std::size_t i = 0; most > 0 && i < kDateFormats.size(); ++i)
        if (m_fits[i] == most)
            formats.push_back(kDateFormats[i]);
    return formats;
}

} // namespace attain
