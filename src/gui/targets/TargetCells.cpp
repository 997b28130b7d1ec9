#include "targets/TargetCells.h"

Cell amountCell(std::optional<std::int64_t> value, const Formats& formats, const FigureScale& scale)
{
    if (!value)
        return Cell::missingNumber(Formats::notAvailable());
    return Cell::figure(formats.number(*value, scale), *value,
                        QString::fromStdString(attain::Figure{scale.unit, *value}.toText()));
}

Cell shareCell(std::optional<attain::Ratio> ratio, const QString& text)
{
    if (!ratio)
        return Cell::missingNumber(Formats::notAvailable());
    return Cell::figure(text, ratio->scaled(), QString::fromStdString(ratio->toText(6)));
}
