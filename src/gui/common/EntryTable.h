#pragma once

#include <QHeaderView>
#include <QTableWidget>

/// A small table that is typed into, as dialogs have them: plain texts, read back row by row.
namespace EntryTable {

inline void setUp(QTableWidget& table, const QStringList& titles)
{
    table.setColumnCount(static_cast<int>(titles.size()));
    table.setHorizontalHeaderLabels(titles);
    table.verticalHeader()->hide();
    table.horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
}

inline void set(QTableWidget& table, int row, int column, const QString& text)
{
    table.setItem(row, column, new QTableWidgetItem{text});
}

inline QString textAt(const QTableWidget& table, int row, int column)
{
    const auto* item = table.item(row, column);
    return item ? item->text().trimmed() : QString{};
}

} // namespace EntryTable
