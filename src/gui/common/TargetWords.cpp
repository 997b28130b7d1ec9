#include "common/TargetWords.h"

#include "support/Decimal.h"

QString TargetWords::origin(attain::TargetOrigin origin)
{
    switch (origin) {
    case attain::TargetOrigin::None: return tr("No target");
    case attain::TargetOrigin::Entered: return tr("Entered for this period");
    case attain::TargetOrigin::Summed: return tr("Adds up from what was entered below");
    case attain::TargetOrigin::Divided: return tr("Share of a longer period, by season weights");
    case attain::TargetOrigin::Inherited: return tr("Entered for a longer period that holds here, too");
    }
    return {};
}

QString TargetWords::editable(const attain::Figure& figure, std::int64_t divisor)
{
    int decimals = attain::decimalsOf(figure.unit);
    if (figure.unit == attain::Unit::Ratio)
        return QString::fromStdString(attain::formatScaled(figure.scaled, decimals - 2, 0)) + QLatin1Char('%');
    for (; divisor > 1; divisor /= 10)
        ++decimals;
    return QString::fromStdString(attain::formatScaled(figure.scaled, decimals, 0));
}
