#include "dividing/MonthTable.h"

#include "support/Apportion.h"
#include "support/Decimal.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace attain {
namespace {

using Cells = std::vector<std::vector<double>>;

/// Scales rows and columns in turn until both fit (iterative proportional fitting). Additions and products of doubles are
/// the same on every machine that follows IEEE 754; the last word has the rounding.
Cells fitted(const MonthTable& table, const std::vector<std::int64_t>& columns, const std::vector<bool>& free)
{
    const std::size_t months = columns.size();
    Cells cells(table.rows.size(), std::vector<double>(months, 0.0));
    for (std::size_t r = 0; r < cells.size(); ++r)
        if (free[r])
            for (std::size_t m = 0; m < months; ++m)
                cells[r][m] = static_cast<double>(table.proportions[r][m]);
    constexpr int kRounds = 60;
    for (int round = 0; round < kRounds; ++round) {
        for (std::size_t m = 0; m < months && columns[m] > 0; ++m) {
            double sum = 0;
            for (const auto& row : cells)
                sum += row[m];
            if (sum > 0)
                for (auto& row : cells)
                    row[m] *= static_cast<double>(columns[m]) / sum;
        }
        for (std::size_t r = 0; r < cells.size(); ++r) {
            const double sum = std::accumulate(cells[r].begin(), cells[r].end(), 0.0);
            if (free[r] && sum > 0)
                for (auto& cell : cells[r])
                    cell *= static_cast<double>(table.rows[r]) / sum;
        }
    }
    return cells;
}

struct Rest {
    double fraction;
    std::size_t row;
    std::size_t column;
};

} // namespace

std::vector<std::vector<std::int64_t>> MonthTable::fill() const
{
    const std::size_t months = columns.size();
    std::vector<std::vector<std::int64_t>> result(rows.size(), std::vector<std::int64_t>(months, 0));
    std::vector<bool> free(rows.size(), true);
    std::vector<std::int64_t> columnRest = columns;
    for (std::size_t r = 0; r < rows.size(); ++r) {
        const bool given = r < fixed.size() && !fixed[r].empty();
        if (!given)
            continue;
        free[r] = false;
        result[r] = fixed[r];
        for (std::size_t m = 0; m < months; ++m)
            columnRest[m] = checkedSubtract(columnRest[m], fixed[r][m]);
    }
    const Cells exact = fitted(*this, columnRest, free);

    std::vector<std::int64_t> rowRest(rows.size(), 0);
    std::vector<Rest> rests;
    for (std::size_t r = 0; r < rows.size(); ++r) {
        if (!free[r])
            continue;
        rowRest[r] = rows[r];
        for (std::size_t m = 0; m < months; ++m) {
            const double units = std::floor(exact[r][m] / static_cast<double>(unit));
            result[r][m] = static_cast<std::int64_t>(units) * unit;
            rowRest[r] = checkedSubtract(rowRest[r], result[r][m]);
            columnRest[m] = checkedSubtract(columnRest[m], result[r][m]);
            if (proportions[r][m] > 0)
                rests.push_back({exact[r][m] / static_cast<double>(unit) - units, r, m});
        }
    }
    // One unit each where row and column still have one, the largest fractions first; then whatever both still have.
    std::ranges::stable_sort(rests, std::greater{}, &Rest::fraction);
    for (const auto& [fraction, r, m] : rests) {
        if (rowRest[r] < unit || columnRest[m] < unit)
            continue;
        result[r][m] += unit;
        rowRest[r] -= unit;
        columnRest[m] -= unit;
    }
    for (const auto& [fraction, r, m] : rests) {
        const auto more = std::min(rowRest[r], columnRest[m]);
        if (more <= 0)
            continue;
        result[r][m] += more;
        rowRest[r] -= more;
        columnRest[m] -= more;
    }
    // What is left over in a row goes where the row is largest: rows always hold.
    for (std::size_t r = 0; r < rows.size(); ++r) {
        if (!free[r] || rowRest[r] == 0)
            continue;
        const auto largest = std::ranges::max_element(result[r]);
        *largest = checkedAdd(*largest, rowRest[r]);
    }
    return result;
}

} // namespace attain
