#include "reports/ReviewCharts.h"

using attain::Figure;
using attain::Money;

namespace {

double moneyOf(std::int64_t scaled)
{
    return Money::fromScaled(scaled).toDouble();
}

std::optional<double> moneyOf(const std::optional<Figure>& figure)
{
    return figure ? std::optional{moneyOf(figure->scaled)} : std::nullopt;
}

std::optional<double> moneyOf(std::optional<std::int64_t> scaled)
{
    return scaled ? std::optional{moneyOf(*scaled)} : std::nullopt;
}

ValueFormat formatOf(const ReportWords& words, int decimals)
{
    return {words.locale(), words.unitDivisor(), decimals, {}};
}

BarGroup group(const attain::MonthPoint& month, std::optional<attain::Ratio> attainment, const ReportWords& words)
{
    return {words.month(month.month.from), moneyOf(month.target.levels.target), moneyOf(month.actual),
            attainment ? words.percent(attainment) : QString{}};
}

BarData emptyBars(const ReportWords& words)
{
    BarData bars;
    bars.targetName = words.line(QStringLiteral("目标"), QStringLiteral("Target"));
    bars.actualName = words.line(QStringLiteral("实际"), QStringLiteral("Actual"));
    bars.format = formatOf(words, words.unitDecimals());
    bars.emptyText = words.line(QStringLiteral("没有数据"), QStringLiteral("No data"));
    return bars;
}

} // namespace

BulletData ReviewCharts::bullet(const attain::ReviewRow& row)
{
    BulletData data;
    data.status = row.status;
    if (row.row.attainment)
        data.attainment = row.row.attainment->toDouble();
    if (row.row.elapsedWeight)
        data.expected = row.row.elapsedWeight->toDouble();
    return data;
}

BarData ReviewCharts::months(const std::vector<attain::ReviewMonth>& months, const ReportWords& words)
{
    BarData bars = emptyBars(words);
    for (const attain::ReviewMonth& month : months)
        bars.groups.push_back(group(month.figures, month.attainment, words));
    // A year's twelve pairs have no room for decimals.
    if (months.size() > 4)
        bars.format.decimals = 0;
    return bars;
}

BarData ReviewCharts::months(const attain::ReviewPerson& person, const ReportWords& words)
{
    BarData bars = emptyBars(words);
    for (std::size_t i = 0; i < person.months.size(); ++i)
        bars.groups.push_back(group(person.months[i], person.monthAttainment[i], words));
    if (person.months.size() > 4)
        bars.format.decimals = 0;
    return bars;
}

PaceData ReviewCharts::pace(const attain::QuarterlyReview& review, const ReportWords& words)
{
    PaceData data;
    data.from = review.head.period.from;
    data.to = review.head.period.to;
    for (const attain::PacePoint& point : review.pace) {
        if (const auto actual = moneyOf(point.actual))
            data.actual.push_back({point.day, *actual});
        if (const auto expected = moneyOf(point.expected))
            data.expected.push_back({point.day, *expected});
    }
    data.axisFormat = formatOf(words, 0);
    data.target = moneyOf(review.company.row.target.levels.target);
    if (data.target)
        data.targetLabel = words.line(QStringLiteral("目标"), QStringLiteral("Target")) + u' '
            + words.amount(review.company.row.target.levels.target);
    if (!review.head.finished) {
        data.asOf = review.head.asOf;
        data.asOfLabel
            = words.line(QStringLiteral("截至"), QStringLiteral("as of")) + u' ' + ReportWords::date(review.head.asOf);
        data.projection = moneyOf(review.company.row.projection);
        if (data.projection)
            data.projectionLabel = words.line(QStringLiteral("推算"), QStringLiteral("Projected")) + u' '
                + words.amount(review.company.row.projection);
    }
    data.emptyText = words.line(QStringLiteral("没有数据"), QStringLiteral("No data"));
    return data;
}

SparklineData ReviewCharts::weeks(const std::vector<std::int64_t>& scaledMoney)
{
    SparklineData data;
    for (const std::int64_t week : scaledMoney)
        data.values.emplace_back(moneyOf(week));
    return data;
}
