#include "sales/SaleLineTable.h"

namespace {

using Column = SaleLineTable::Column;

constexpr std::size_t kPageRows = 1024;

attain::TableColumn columnFor(Column column, const std::string& title)
{
    switch (column) {
    case Column::DayColumn: return attain::dateColumn(title);
    case Column::QuantityColumn: return attain::quantityColumn(title);
    case Column::AmountColumn:
    case Column::CostColumn: return attain::amountColumn(title);
    case Column::ShareColumn: return attain::ratioColumn(title);
    case Column::OrderColumn:
    case Column::PersonColumn:
    case Column::DepartmentColumn:
    case Column::CustomerColumn:
    case Column::ProductColumn:
    case Column::CategoryColumn:
    case Column::ChannelColumn:
    case Column::RegionColumn:
    case Column::FileColumn:
    case Column::ColumnCount: break;
    }
    return attain::textColumn(title);
}

attain::TableCell cellFor(Column column, const attain::SelectedLine& line, const attain::Organisation& organisation)
{
    if (column == Column::DayColumn)
        return line.line.day;
    if (column == Column::QuantityColumn)
        return line.quantity.scaled();
    if (column == Column::AmountColumn)
        return line.amount.scaled();
    if (column == Column::CostColumn)
        return attain::cellOf(line.cost);
    if (column == Column::ShareColumn)
        return line.share.scaled();
    const QString text = SaleLineTableModel::wordsOf(line, column, organisation);
    return text.isEmpty() ? attain::TableCell{} : attain::TableCell{text.toStdString()};
}

} // namespace

attain::TableSource SaleLineTable::source(const std::string& name, const attain::SalesService& sales,
                                          const std::shared_ptr<const attain::Organisation>& organisation) const
{
    std::vector<attain::TableColumn> columns;
    for (const auto& [column, title] : m_columns)
        columns.push_back(columnFor(column, title));
    return {name, std::move(columns),
            [columns = m_columns, query = m_query, &sales, organisation](const attain::TableRowSink& sink) {
                const attain::SaleSelection selection = attain::orThrow(sales.select(query));
                attain::TableRow row(columns.size());
                for (std::size_t from = 0; from < selection.size(); from += kPageRows) {
                    for (const auto& line : attain::orThrow(sales.rows(selection, from, kPageRows))) {
                        for (std::size_t i = 0; i < columns.size(); ++i)
                            row[i] = cellFor(columns[i].first, line, *organisation);
                        sink(row);
                    }
                }
            }};
}
