#include "importing/IndicatorLines.h"

#include "importing/MonthLines.h"
#include "importing/NumberFormat.h"
#include "support/Decimal.h"

namespace attain {

Result<std::vector<IndicatorValue>> readIndicatorLines(std::string_view text, const FiscalCalendar& calendar)
{
    const auto lines = readMonthLines(text, calendar);
    if (!lines)
        return lines.error();
    std::vector<IndicatorValue> values;
    values.reserve(lines->size());
    for (const auto& line : *lines) {
        const auto number = readNumber(line.value, NumberFormat::Point, kIndicatorDecimals);
        if (!number.good() || number.rounded)
            return badMonthLine(line);
        values.push_back({line.month, number.scaled, line.first, line.rest});
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
