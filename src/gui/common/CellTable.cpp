#include "common/CellTable.h"

#include "common/PlainText.h"

#include <algorithm>

namespace {

QVariant alignment(bool number)
{
    return QVariant::fromValue(number ? Qt::Alignment{Qt::AlignRight | Qt::AlignVCenter}
                                      : Qt::Alignment{Qt::AlignLeft | Qt::AlignVCenter});
}

} // namespace

void CellTable::set(std::vector<Column> columns, std::vector<Row> rows)
{
    beginResetModel();
    m_columns = std::move(columns);
    m_rows = std::move(rows);
    endResetModel();
}

std::int64_t CellTable::idAt(const QModelIndex& index) const
{
    return index.isValid() ? m_rows[static_cast<std::size_t>(index.row())].id : 0;
}

QModelIndex CellTable::indexOf(std::int64_t id) const
{
    const auto found = std::ranges::find(m_rows, id, &Row::id);
    return found == m_rows.end() ? QModelIndex{} : index(static_cast<int>(found - m_rows.begin()), 0);
}

int CellTable::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int CellTable::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
}

QVariant CellTable::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto& row = m_rows[static_cast<std::size_t>(index.row())];
    if (static_cast<std::size_t>(index.column()) >= row.cells.size())
        return {};
    const Cell& cell = row.cells[static_cast<std::size_t>(index.column())];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole: return cell.text;
    case Qt::ToolTipRole: return cell.toolTip.isEmpty() ? QVariant{} : QVariant{PlainText::forToolTip(cell.toolTip)};
    case Qt::TextAlignmentRole: return alignment(cell.number);
    case GridRole::Sort: return cell.sort.isValid() || cell.number ? cell.sort : QVariant{cell.text};
    case GridRole::Export: return cell.number ? cell.exact : cell.text;
    case GridRole::ExportIsNumber: return cell.number;
    case GridRole::Explainable: return cell.explainable;
    case GridRole::PillTone: return cell.pill && cell.tone ? QVariant{static_cast<int>(*cell.tone)} : QVariant{};
    case GridRole::TextTone: return !cell.pill && cell.tone ? QVariant{static_cast<int>(*cell.tone)} : QVariant{};
    default: return {};
    }
}

QVariant CellTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || static_cast<std::size_t>(section) >= m_columns.size())
        return {};
    const Column& column = m_columns[static_cast<std::size_t>(section)];
    if (role == Qt::TextAlignmentRole)
        return alignment(column.number);
    return role == Qt::DisplayRole ? QVariant{column.title} : QVariant{};
}
