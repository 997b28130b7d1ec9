#include "dashboard/OverviewPace.h"

PaceData OverviewPace::data(const attain::Overview& overview, const Formats& formats)
{
    const attain::Unit unit = attain::infoOf(overview.metric).unit;
    const attain::AttainmentRow& row = overview.subject.row;
    const auto target = row.target.levels.target;
    PaceData chart;
    chart.from = overview.period.from;
    chart.to = overview.period.to;
    std::int64_t largest = target.value_or(0);
    for (const attain::PacePoint& point : overview.pace) {
        if (point.actual) {
            chart.actual.push_back({point.day, Formats::forDrawing(*point.actual, unit)});
            largest = std::max(largest, *point.actual);
        }
        if (point.expected)
            chart.expected.push_back({point.day, Formats::forDrawing(*point.expected, unit)});
    }
    const FigureScale scale = formats.scaleFor(unit, largest);
    chart.axisFormat = {formats.locale(), static_cast<double>(scale.divisor), 0, {}};
    if (!overview.finished) {
        chart.asOf = overview.asOf;
        chart.asOfLabel = tr("as of %1").arg(formats.shortDate(overview.asOf));
    }
    if (target && !overview.pace.empty()) {
        chart.target = Formats::forDrawing(*target, unit);
        chart.targetLabel = tr("Target %1").arg(formats.number(*target, scale));
    }
    if (row.projection && !overview.finished) {
        chart.projection = Formats::forDrawing(row.projection->scaled, unit);
        chart.projectionLabel = tr("Projection %1").arg(formats.number(row.projection, scale));
    }
    chart.emptyText = overview.pace.empty() ? tr("This metric does not add up over days.")
                                            : tr("No sales and no target in this period.");
    return chart;
}

QString OverviewPace::summary(const attain::Overview& overview, const Formats& formats)
{
    const attain::AttainmentRow& row = overview.subject.row;
    return tr("By %1: actual %2, expected %3, projection %4")
        .arg(Formats::date(overview.asOf), formats.headline(row.actual), formats.headline(row.expected),
             formats.headline(row.projection));
}
