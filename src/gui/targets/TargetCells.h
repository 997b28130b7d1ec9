#pragma once

#include "common/CellTable.h"
#include "common/Formats.h"

/// An amount in the scale; a dash where there is none.
Cell amountCell(std::optional<std::int64_t> value, const Formats& formats, const FigureScale& scale);
/// A ratio that is worded already; a dash where there is none.
Cell shareCell(std::optional<attain::Ratio> ratio, const QString& text);
