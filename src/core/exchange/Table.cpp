#include "exchange/Table.h"

#include <fmt/format.h>

#include <memory>

namespace attain {

TableSource::TableSource(const Table& table) : name{table.name}, columns{table.columns}
{
    rows = [copy = std::make_shared<const std::vector<TableRow>>(table.rows)](const TableRowSink& sink) {
        for (const auto& row : *copy)
            sink(row);
    };
}

TableColumn textColumn(std::string title)
{
    return {std::move(title), TableColumnKind::Text, 0, 0};
}

TableColumn dateColumn(std::string title)
{
    return {std::move(title), TableColumnKind::Date, 0, 0};
}

TableColumn countColumn(std::string title)
{
    return {std::move(title), TableColumnKind::Number, 0, 0};
}

TableColumn amountColumn(std::string title)
{
    return {std::move(title), TableColumnKind::Number, Money::kDecimals, 2};
}

TableColumn quantityColumn(std::string title)
{
    return {std::move(title), TableColumnKind::Number, Quantity::kDecimals, 0};
}

TableColumn ratioColumn(std::string title)
{
    return {std::move(title), TableColumnKind::Number, Ratio::kDecimals, Ratio::kDecimals};
}

TableCell cellOf(const std::optional<Date>& date)
{
    return date ? TableCell{*date} : TableCell{};
}

std::string cellText(const TableCell& cell, const TableColumn& column)
{
    if (const auto* text = std::get_if<std::string>(&cell))
        return *text;
    if (const auto* number = std::get_if<std::int64_t>(&cell))
        return formatScaled(*number, column.decimals, column.minDecimals);
    if (const auto* date = std::get_if<Date>(&cell))
        return date->toIso();
    if (const auto* real = std::get_if<double>(&cell))
        return fmt::format("{}", *real); // the fewest digits that read back as the same number
    return {};
}

} // namespace attain
