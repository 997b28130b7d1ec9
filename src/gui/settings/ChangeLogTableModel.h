#pragma once

#include <QAbstractTableModel>

#include <vector>

/// What was done to the workspace, newest first.
class ChangeLogTableModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { TimeColumn, CommandColumn, SubjectColumn, ReasonColumn, WhoColumn, ColumnCount };

    struct Entry {
        std::int64_t id = 0;
        QString time;
        QString command;
        QString subject;
        QString reason;
        QString who;
    };

    using QAbstractTableModel::QAbstractTableModel;
    void setEntries(std::vector<Entry> entries);
    const Entry& entry(int row) const { return m_entries[static_cast<std::size_t>(row)]; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<Entry> m_entries;
};
