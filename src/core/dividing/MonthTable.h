#pragma once

#include "support/FixedPoint.h"

#include <cstdint>
#include <vector>

namespace attain {

/// A table of whole amounts with given sums of its rows (what each receiver gets) and wanted sums of its columns (the months
/// of what is divided), close to given proportions. Rows always hold; columns hold wherever the proportions leave a way.
/// Deterministic: the same on every machine.
struct MonthTable {
    std::vector<std::int64_t> rows;
    std::vector<std::int64_t> columns;
    std::vector<std::vector<std::int64_t>> proportions; ///< ≥ 0; a 0 keeps the cell empty where possible
    std::vector<std::vector<std::int64_t>> fixed;       ///< empty, or for a row: its cells as they are
    std::int64_t unit = 1;

    std::vector<std::vector<std::int64_t>> fill() const;
};

} // namespace attain
