#pragma once

#include "support/Decimal.h"
#include "support/FixedPoint.h"

#include <QString>

#include <optional>

/// Shares as they are typed: 50 is 50 %.
namespace PercentText {

inline QString of(attain::Ratio ratio)
{
    return QString::fromStdString(attain::formatScaled(ratio.scaled(), 4, 0));
}

/// Nothing for what is no number; a % behind it is passed over.
inline std::optional<attain::Ratio> read(QString text)
{
    text = text.trimmed();
    if (text.endsWith(u'%') || text.endsWith(u'％'))
        text.chop(1);
    const auto scaled = attain::parseScaled(text.trimmed().toStdString(), 4);
    return scaled ? std::optional{attain::Ratio::fromScaled(*scaled)} : std::nullopt;
}

} // namespace PercentText
