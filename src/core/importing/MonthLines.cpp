#include "importing/MonthLines.h"

#include "importing/WidePeriod.h"

#include <array>

namespace attain {
namespace {

constexpr std::string_view kBlanks = " \t\r";

std::string_view trimmed(std::string_view text)
{
    const auto first = text.find_first_not_of(kBlanks);
    if (first == std::string_view::npos)
        return {};
    return text.substr(first, text.find_last_not_of(kBlanks) - first + 1);
}

using Fields = std::array<std::string_view, 4>;

/// The last field takes what is left.
Fields fieldsOf(std::string_view line)
{
    const bool tabs = line.find('\t') != std::string_view::npos;
    const char separator = tabs ? '\t' : ' ';
    const std::size_t last = tabs ? 3 : 2;
    Fields fields;
    for (std::size_t i = 0; i <= last; ++i) {
        const auto end = i < last ? line.find(separator) : std::string_view::npos;
        fields[i] = trimmed(line.substr(0, end));
        if (end == std::string_view::npos)
            break;
        line.remove_prefix(end + 1);
        if (!tabs)
            line = trimmed(line);
    }
    return fields;
}

} // namespace

Result<std::vector<MonthLine>> readMonthLines(std::string_view text, const FiscalCalendar& calendar)
{
    std::vector<MonthLine> lines;
    for (int number = 1; !text.empty(); ++number) {
        const auto end = text.find('\n');
        const auto whole = trimmed(text.substr(0, end));
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
        if (whole.empty())
            continue;
        const auto [month, value, first, rest] = fieldsOf(whole);
        const auto code = periodCode(month);
        const auto period = code ? calendar.parse(*code) : Result<Period>{Error{ErrorCode::InvalidValue}};
        MonthLine line{{}, std::string{value}, std::string{first}, std::string{rest}, std::string{whole}, number};
        if (!period || period->kind != PeriodKind::Month || value.empty())
            return badMonthLine(line);
        line.month = period->from;
        lines.push_back(std::move(line));
    }
    return lines;
}

Error badMonthLine(const MonthLine& line)
{
    return {
        ErrorCode::InvalidValue, "not a month with a value", {"month_line", line.line, std::to_string(line.number)}};
}

} // namespace attain
