#include "targets/ComparisonTable.h"

#include "support/Decimal.h"

namespace {

Cell figure(std::optional<std::int64_t> value, const Formats& formats, const FigureScale& scale)
{
    if (!value)
        return Cell::missingNumber(Formats::notAvailable());
    return Cell::figure(formats.number(*value, scale), *value,
                        QString::fromStdString(attain::Figure{scale.unit, *value}.toText()));
}

std::int64_t largestOf(const attain::TargetComparison& comparison)
{
    std::int64_t largest = 0;
    for (const auto& row : comparison.rows)
        for (const auto& cell : row.cells)
            largest = std::max({largest, cell.before.value_or(0), cell.after.value_or(0)});
    return largest;
}

} // namespace

QString ComparisonTable::subject(const attain::TargetComparisonRow& row)
{
    return row.subject.kind == attain::SubjectKind::Company ? tr("Company") : QString::fromStdString(row.name);
}

void ComparisonTable::fill(CellTable& table, const std::vector<attain::TargetComparison>& comparisons,
                           const Formats& formats)
{
    std::vector<CellTable::Row> rows;
    QString unit;
    for (const auto& comparison : comparisons) {
        const FigureScale scale = formats.scaleFor(attain::infoOf(comparison.metric).unit, largestOf(comparison));
        unit = comparisons.size() == 1 ? formats.unitName(scale) : QString{};
        for (const auto& row : comparison.rows) {
            for (std::size_t i = 0; i < comparison.columns.size(); ++i) {
                const auto& cell = row.cells[i];
                if (!cell.differs())
                    continue;
                QString name = QString(row.depth * 2, QLatin1Char(' ')) + subject(row);
                if (comparisons.size() > 1)
                    name = tr("%1 · %2").arg(name, Formats::metric(comparison.metric));
                Cell change = figure(cell.change(), formats, scale);
                change.text = formats.signedNumber(attain::Figure{scale.unit, cell.change()}, scale);
                Cell share = Cell::missingNumber(Formats::notAvailable());
                if (const auto ratio = cell.share())
                    share = Cell::figure(formats.signedPercent(ratio), ratio->scaled(),
                                         QString::fromStdString(ratio->toText(6)));
                rows.push_back(
                    {static_cast<std::int64_t>(rows.size()) + 1,
                     {Cell::plain(name), Cell::plain(formats.period(comparison.columns[i])),
                      figure(cell.before, formats, scale), figure(cell.after, formats, scale), change, share}});
            }
        }
    }
    const auto withUnit = [&](const QString& title) { return unit.isEmpty() ? title : tr("%1 (%2)").arg(title, unit); };
    table.set({{tr("Target of")},
               {tr("Period")},
               {withUnit(tr("Before")), true},
               {withUnit(tr("After")), true},
               {withUnit(tr("Change")), true},
               {tr("Change %"), true}},
              std::move(rows));
}
