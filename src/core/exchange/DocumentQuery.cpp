#include "exchange/DocumentQuery.h"

#include "sales/SaleTable.h"
#include "storage/ReadOnlyQuery.h"
#include "storage/UnitOfWork.h"

#include <cmath>

namespace attain {
namespace {

TableCell hexadecimal(std::span<const std::byte> bytes)
{
    constexpr std::string_view kDigits = "0123456789ABCDEF";
    std::string text;
    text.reserve(bytes.size() * 2);
    for (const auto byte : bytes) {
        text += kDigits[std::to_integer<std::size_t>(byte >> 4)];
        text += kDigits[std::to_integer<std::size_t>(byte & std::byte{15})];
    }
    return text;
}

TableCell realCell(double value)
{
    if (std::isfinite(value))
        return value;
    return std::string{value < 0 ? "-Inf" : "Inf"}; // no number of a spreadsheet or of JSON
}

TableCell cellOf(const Statement& row, int column)
{
    switch (row.kind(column)) {
    case ValueKind::Null: break;
    case ValueKind::Integer: return row.int64(column);
    case ValueKind::Real: return realCell(row.real(column));
    case ValueKind::Text: return row.text(column);
    case ValueKind::Blob: return hexadecimal(row.blob(column));
    }
    return {};
}

} // namespace

struct DocumentQuery::Parts {
    Parts(Connection& connection, std::string_view sql) : sales{connection}, query{connection, sql}
    {
        for (auto& name : query.columns())
            columns.push_back(textColumn(std::move(name))); // one column may hold anything
    }
    TableRow row() const
    {
        TableRow cells;
        cells.reserve(columns.size());
        for (std::size_t i = 0; i < columns.size(); ++i)
            cells.push_back(cellOf(query.row(), static_cast<int>(i)));
        return cells;
    }

    SaleTable sales; // outlives the statement that reads it
    ReadOnlyQuery query;
    std::vector<TableColumn> columns;
};

Result<DocumentQuery> DocumentQuery::prepare(Connection& connection, std::string_view sql)
{
    return guarded([&]() -> Result<DocumentQuery> { return DocumentQuery{std::make_shared<Parts>(connection, sql)}; });
}

std::span<const TableColumn> DocumentQuery::columns() const
{
    return m_parts->columns;
}

Result<FirstRows> DocumentQuery::first(std::size_t most)
{
    return guarded([&]() -> Result<FirstRows> {
        FirstRows found;
        m_parts->query.restart();
        while (m_parts->query.next()) {
            if (found.rows.size() == most) {
                found.cut = true;
                break;
            }
            found.rows.push_back(m_parts->row());
        }
        m_parts->query.restart();
        return found;
    });
}

TableSource DocumentQuery::table() const
{
    return {"query", m_parts->columns, [parts = m_parts](const TableRowSink& sink) {
                parts->query.restart();
                while (parts->query.next())
                    sink(parts->row());
            }};
}

} // namespace attain
