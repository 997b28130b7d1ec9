#include "common/MetricWords.h"

#include "common/Formats.h"
#include "common/TargetWords.h"
#include "metrics/Formula.h"

QString MetricWords::unit(attain::Unit unit)
{
    switch (unit) {
    case attain::Unit::Money: return tr("Amount");
    case attain::Unit::Quantity: return tr("Quantity");
    case attain::Unit::Count: return tr("Count");
    case attain::Unit::Ratio: return tr("Ratio (%)");
    case attain::Unit::Score: return tr("Score");
    case attain::Unit::Days: return tr("Days");
    case attain::Unit::Date: return tr("Date");
    }
    return {};
}

QString MetricWords::direction(attain::Direction direction)
{
    switch (direction) {
    case attain::Direction::HigherIsBetter: return tr("Higher is better");
    case attain::Direction::LowerIsBetter: return tr("Lower is better");
    case attain::Direction::Band: return tr("Within a band");
    case attain::Direction::YesNo: return tr("Reached or not");
    case attain::Direction::Deduction: return tr("Points off for each event");
    }
    return {};
}

QString MetricWords::direction(const attain::MetricInfo& info)
{
    if (info.direction == attain::Direction::Band)
        return tr("Within a band, ±%1").arg(TargetWords::editable({info.unit, info.tolerance}, 1));
    if (info.direction == attain::Direction::Deduction)
        return tr("%n points off for each event", nullptr, static_cast<int>(info.points));
    if (info.unit == attain::Unit::Date)
        return info.direction == attain::Direction::HigherIsBetter ? tr("From the day on") : tr("By the day");
    return direction(info.direction);
}

QString MetricWords::combination(attain::Combination combination)
{
    switch (combination) {
    case attain::Combination::Sum: return tr("Sum");
    case attain::Combination::Average: return tr("Average");
    case attain::Combination::Last: return tr("Last value");
    }
    return {};
}

QString MetricWords::source(std::optional<attain::MetricSource> source)
{
    if (!source)
        return tr("Sale lines");
    switch (*source) {
    case attain::MetricSource::Entered: return tr("Entered or imported values");
    case attain::MetricSource::Formula: return tr("Formula");
    case attain::MetricSource::Part: return tr("Part of a metric from sales");
    }
    return {};
}

QString MetricWords::column(attain::DictionaryKind column)
{
    switch (column) {
    case attain::DictionaryKind::Customer: return tr("Customer");
    case attain::DictionaryKind::Product: return tr("Product");
    case attain::DictionaryKind::Category: return tr("Category");
    case attain::DictionaryKind::Channel: return tr("Channel");
    case attain::DictionaryKind::Region: return tr("Region");
    }
    return {};
}

QString MetricWords::filter(const std::map<attain::DictionaryKind, std::vector<std::string>>& only)
{
    QStringList parts;
    for (const auto& [kind, texts] : only) {
        QStringList named;
        for (const auto& text : texts)
            named.append(text.empty() ? tr("(empty)") : QString::fromStdString(text));
        parts.append(
            tr("%1: %2", "a column and what counts of it").arg(column(kind), named.join(QStringLiteral(", "))));
    }
    return parts.join(QStringLiteral("; "));
}

QString MetricWords::formula(const std::string& text, const std::vector<attain::Metric>& metrics)
{
    const auto formula = attain::Formula::parse(text);
    if (!formula)
        return QString::fromStdString(text);
    const auto named = formula->with([&](const std::string& field) {
        const auto found = std::ranges::find_if(
            metrics, [&](const attain::Metric& metric) { return attain::infoOf(metric).code == field; });
        return found == metrics.end() ? field : Formats::metric(*found).toStdString();
    });
    return QString::fromStdString(named).replace(u'*', u'×').replace(u'/', u'÷');
}

QString MetricWords::basis(attain::SaleBasis basis)
{
    switch (basis) {
    case attain::SaleBasis::Signed: return tr("Signed", "when a sale counts");
    case attain::SaleBasis::Delivered: return tr("Delivered", "when a sale counts");
    case attain::SaleBasis::Invoiced: return tr("Invoiced", "when a sale counts");
    case attain::SaleBasis::Received: return tr("Received", "when a sale counts");
    }
    return {};
}

QString MetricWords::origin(const attain::OwnMetric& metric, const std::vector<attain::Metric>& metrics)
{
    switch (metric.source) {
    case attain::MetricSource::Entered: return combination(metric.combination);
    case attain::MetricSource::Formula: return formula(metric.formula, metrics);
    case attain::MetricSource::Part: break;
    }
    const auto whole = attain::saleMetricFromCode(metric.partOf);
    QString text = whole ? Formats::metric(*whole) : QString::fromStdString(metric.partOf);
    if (metric.basis != attain::SaleBasis::Signed)
        text = tr("%1, %2", "a metric and what counts of it").arg(text, basis(metric.basis));
    return metric.only.empty() ? text : tr("%1, %2", "a metric and what counts of it").arg(text, filter(metric.only));
}
