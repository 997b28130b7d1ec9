#include "importing/MetricLines.h"

#include "importing/MonthLines.h"
#include "support/Decimal.h"
#include "targets/TargetSheet.h"

namespace attain {
namespace {

std::optional<std::int64_t> valueOf(const std::string& text, const OwnMetric& metric)
{
    if (metric.direction == Direction::YesNo && metric.unit == Unit::Count) {
        if (text == "是" || text == "yes" || text == "Yes")
            return 1;
        if (text == "否" || text == "no" || text == "No")
            return 0;
    }
    const auto value = parseCell(text, metric.unit, 1, {});
    return value ? *value : std::nullopt;
}

} // namespace

Result<std::vector<MetricValue>> readMetricLines(std::string_view text, const OwnMetric& metric, Subject subject,
                                                 const FiscalCalendar& calendar)
{
    const auto lines = readMonthLines(text, calendar);
    if (!lines)
        return lines.error();
    std::vector<MetricValue> values;
    values.reserve(lines->size());
    for (const auto& line : *lines) {
        const auto value = valueOf(line.value, metric);
        if (!value)
            return badMonthLine(line);
        values.push_back(
            {metric.code, subject, line.month, *value, line.rest.empty() ? line.first : line.first + ' ' + line.rest});
    }
    return values;
}

std::string metricLines(const std::vector<MetricValue>& values, Unit unit)
{
    std::string text;
    for (const auto& value : values) {
        const auto written
            = unit == Unit::Ratio ? formatScaled(value.value, 4, 0) + '%' : Figure{unit, value.value}.toText();
        text += value.month.toIso().substr(0, 7) + '\t' + written + '\t' + value.evidence + '\n';
    }
    return text;
}

} // namespace attain
