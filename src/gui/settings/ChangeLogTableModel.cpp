#include "settings/ChangeLogTableModel.h"

#include "common/Grid.h"

void ChangeLogTableModel::setEntries(std::vector<Entry> entries)
{
    beginResetModel();
    m_entries = std::move(entries);
    endResetModel();
}

int ChangeLogTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

int ChangeLogTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ChangeLogTableModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid) || (role != Qt::DisplayRole && role != GridRole::Sort))
        return {};
    const Entry& entry = m_entries[static_cast<std::size_t>(index.row())];
    switch (static_cast<Column>(index.column())) {
    case TimeColumn: return role == GridRole::Sort ? QVariant{static_cast<qlonglong>(entry.id)} : QVariant{entry.time};
    case CommandColumn: return entry.command;
    case SubjectColumn: return entry.subject;
    case ReasonColumn: return entry.reason;
    case WhoColumn: return entry.who;
    case ColumnCount: break;
    }
    return {};
}

QVariant ChangeLogTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case TimeColumn: return tr("When");
    case CommandColumn: return tr("What");
    case SubjectColumn: return tr("About");
    case ReasonColumn: return tr("Reason");
    case WhoColumn: return tr("Who");
    case ColumnCount: break;
    }
    return {};
}
