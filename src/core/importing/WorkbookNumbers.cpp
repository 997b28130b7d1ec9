#include "importing/WorkbookNumbers.h"

#include "calendar/Date.h"

#include <array>
#include <cmath>
#include <fmt/format.h>
#include <sstream>

// Number formats by ECMA-376 part 1, 18.8.30.
namespace attain {
namespace {

/// Days from here are counted as Excel does after its 29 February 1900, a day that never was.
constexpr std::int32_t kDay0 = -25'569;          // 1899-12-30
constexpr std::int32_t kDay0Since1904 = -24'107; // 1904-01-01
constexpr double kLastDay = 2'958'465;           // 9999-12-31
constexpr std::int64_t kMinutes = 24LL * 60;
constexpr std::int64_t kSeconds = kMinutes * 60;

std::optional<double> numberIn(std::string_view text)
{
    // std::from_chars of doubles is missing in older C++ libraries; a stream of the classic locale reads the same.
    std::istringstream in{std::string{text}};
    in.imbue(std::locale::classic());
    double value = 0;
    if (!(in >> value) || in.peek() != std::istringstream::traits_type::eof() || !std::isfinite(value))
        return {};
    return value;
}

/// 15 digits, without an exponent.
std::string digits(double value)
{
    std::string text = fmt::format("{:.15g}", value);
    if (text.find('e') == std::string::npos)
        return text;
    text = fmt::format("{:.{}f}", value, std::abs(value) < 1 ? 15 : 0);
    if (text.find('.') != std::string::npos)
        text.erase(text.find_last_not_of('0') + 1);
    if (text.ends_with('.'))
        text.pop_back();
    return text;
}

/// Which of y, m, d, h, s, % are in a format code, without what it quotes, escapes, or has in brackets.
std::string fieldsOf(std::string_view code)
{
    std::string fields;
    for (std::size_t i = 0; i < code.size(); ++i) {
        const char c = code[i];
        if (c == ';')
            break; // what follows is for negative numbers
        if (c == '"' || c == '[') {
            const auto end = code.find(c == '"' ? '"' : ']', i + 1);
            if (end == std::string_view::npos)
                break;
            if (c == '[' && end == i + 2 && std::string_view{"hHmMsS"}.find(code[i + 1]) != std::string_view::npos)
                fields += 's'; // a length of time
            i = end;
        } else if (c == '\\' || c == '_' || c == '*') {
            ++i;
        } else if (const char lower = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
                   std::string_view{"ymdhs%"}.find(lower) != std::string_view::npos) {
            fields += lower;
        }
    }
    return fields;
}

WorkbookNumber builtIn(int id)
{
    if (id == 9 || id == 10)
        return WorkbookNumber::Percent;
    if (id == 17 || id == 55) // mmm-yy; 2026年7月
        return WorkbookNumber::Month;
    if (id == 22)
        return WorkbookNumber::Moment;
    if ((id >= 18 && id <= 21) || (id >= 32 && id <= 35) || (id >= 45 && id <= 47))
        return WorkbookNumber::TimeOfDay;
    if ((id >= 14 && id <= 16) || (id >= 27 && id <= 31) || id == 36 || (id >= 50 && id <= 58))
        return WorkbookNumber::Day;
    return WorkbookNumber::Plain;
}

} // namespace

WorkbookNumber workbookNumber(int formatId, std::string_view formatCode)
{
    if (formatCode.empty())
        return builtIn(formatId);
    const std::string fields = fieldsOf(formatCode);
    const auto has = [&](char field) { return fields.find(field) != std::string::npos; };
    if (has('%'))
        return WorkbookNumber::Percent;
    const bool time = has('h') || has('s'); // an m beside these is minutes
    if (has('d') || has('y') || (has('m') && !time))
        return time ? WorkbookNumber::Moment : has('d') ? WorkbookNumber::Day : WorkbookNumber::Month;
    return time ? WorkbookNumber::TimeOfDay : WorkbookNumber::Plain;
}

std::string workbookText(std::string_view stored, WorkbookNumber as, bool since1904)
{
    const auto number = numberIn(stored);
    if (!number)
        return std::string{stored};
    if (as == WorkbookNumber::Plain)
        return digits(*number);
    if (as == WorkbookNumber::Percent)
        return digits(*number * 100) + "%";
    if (*number < 0 || *number > kLastDay)
        return digits(*number);
    const auto seconds = static_cast<std::int64_t>(std::llround(*number * static_cast<double>(kSeconds)));
    auto day = static_cast<std::int32_t>(seconds / kSeconds);
    const std::int64_t second = seconds % kSeconds;
    const std::string time = fmt::format("{:02}:{:02}:{:02}", second / 3600, second / 60 % 60, second % 60);
    if (as == WorkbookNumber::TimeOfDay)
        return time;
    if (!since1904 && day < 60)
        ++day; // before the 29 February 1900
    const std::string date = Date::fromDayNumber((since1904 ? kDay0Since1904 : kDay0) + day).toIso();
    switch (as) {
    case WorkbookNumber::Month: return date.substr(0, 7);
    case WorkbookNumber::Moment: return second == 0 ? date : date + " " + time;
    default: return date;
    }
}

} // namespace attain
