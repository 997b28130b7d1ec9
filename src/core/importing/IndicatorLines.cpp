#include "importing/IndicatorLines.h"

#include "importing/NumberFormat.h"
#include "importing/WidePeriod.h"
#include "support/Decimal.h"

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

using Fields = std::array<std::string_view, 4>; // month, value, source, note

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

std::optional<IndicatorValue> valueOf(std::string_view line, const FiscalCalendar& calendar)
{
    const auto [monthText, valueText, source, note] = fieldsOf(line);
    const auto code = periodCode(monthText);
    const auto month = code ? calendar.parse(*code) : Result<Period>{Error{ErrorCode::InvalidValue}};
    const auto number = readNumber(valueText, NumberFormat::Point, kIndicatorDecimals);
    if (!month || month->kind != PeriodKind::Month || !number.good() || number.rounded)
        return std::nullopt;
    return IndicatorValue{month->from, number.scaled, std::string{source}, std::string{note}};
}

} // namespace

Result<std::vector<IndicatorValue>> readIndicatorLines(std::string_view text, const FiscalCalendar& calendar)
{
    std::vector<IndicatorValue> values;
    for (int number = 1; !text.empty(); ++number) {
        const auto end = text.find('\n');
        const auto line = trimmed(text.substr(0, end));
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
        if (line.empty())
            continue;
        auto value = valueOf(line, calendar);
        if (!value)
            return Error{ErrorCode::InvalidValue,
                         "not a month with a value",
                         {"indicator_line", std::string{line}, std::to_string(number)}};
        values.push_back(*std::move(value));
    }
    return values;
}

std::string indicatorLines(const std::vector<IndicatorValue>& values)
{
    std::string text;
    for (const auto& value : values) {
        text += value.month.toIso().substr(0, 7) + '\t' + formatScaled(value.value, kIndicatorDecimals, 0);
        if (!value.source.empty() || !value.note.empty())
            text += '\t' + value.source;
        if (!value.note.empty())
            text += '\t' + value.note;
        text += '\n';
    }
    return text;
}

} // namespace attain
