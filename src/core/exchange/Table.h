#pragma once

#include "calendar/Date.h"
#include "support/FixedPoint.h"
#include "support/Result.h"

#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <variant>
#include <vector>

namespace attain {

enum class TableColumnKind { Text, Number, Date };

/// A column of a table that is to leave the program.
struct TableColumn {
    std::string title;
    TableColumnKind kind = TableColumnKind::Text;
    int decimals = 0;    ///< of a Number: cells hold value × 10^decimals
    int minDecimals = 0; ///< of a Number: shown at least
};

/// Nothing, a text, a scaled number (see TableColumn::decimals), a date, or a number that never was exact: what a query of
/// the user's own divided, never an amount. A text in a Number column stays a text.
using TableCell = std::variant<std::monostate, std::string, std::int64_t, Date, double>;
using TableRow = std::vector<TableCell>;
/// Takes one row; throws Failure when it cannot.
using TableRowSink = std::function<void(std::span<const TableCell>)>;

/// A table with all its rows, such as a grid of the window. Every row has as many cells as there are columns.
struct Table {
    std::string name; ///< of the sheet
    std::vector<TableColumn> columns;
    std::vector<TableRow> rows;
};

/// A table whose rows are made while they are written: any number of them in constant memory.
struct TableSource {
    std::string name;
    std::vector<TableColumn> columns;
    /// Hands every row to the sink, in order. May throw Failure.
    std::function<void(const TableRowSink&)> rows;

    TableSource() = default;
    TableSource(std::string n, std::vector<TableColumn> c, std::function<void(const TableRowSink&)> r)
        : name{std::move(n)}, columns{std::move(c)}, rows{std::move(r)}
    {
    }
    /// Copies the table.
    TableSource(const Table& table);
};

// Columns by what they hold.
TableColumn textColumn(std::string title);
TableColumn dateColumn(std::string title);
TableColumn countColumn(std::string title);
TableColumn amountColumn(std::string title);   ///< Money and Quantity: 4 decimals, at least 2 shown
TableColumn quantityColumn(std::string title); ///< 4 decimals, shown as far as needed
TableColumn ratioColumn(std::string title);    ///< 6 decimals, all shown

template<class Tag, int kDecimals>
TableCell cellOf(const std::optional<FixedPoint<Tag, kDecimals>>& value)
{
    return value ? TableCell{value->scaled()} : TableCell{};
}
TableCell cellOf(const std::optional<Date>& date);
/// The cell as the CSV file writes it, without quotes and guard.
std::string cellText(const TableCell& cell, const TableColumn& column);

} // namespace attain
