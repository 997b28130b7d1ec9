#pragma once

#include <QModelIndex>
#include <QObject>

class QAction;
class TargetTreeModel;
class TreeGridView;

/// What makes the target grid a spreadsheet beyond typing into a cell: paste a block, fill down and right, withdraw.
class TargetGridEditor : public QObject {
    Q_OBJECT
public:
    /// Adds its actions to the view and to its context menu.
    TargetGridEditor(TreeGridView* view, TargetTreeModel* model);

    void retranslate();

private:
    void paste();
    void fill(Qt::Orientation direction);
    void withdraw();
    /// The cell `rows` below and `columns` right of the start, as the tree shows them; invalid outside.
    QModelIndex cellFrom(const QModelIndex& start, int rows, int columns) const;

    TreeGridView* m_view;
    TargetTreeModel* m_model;
    QAction* m_paste;
    QAction* m_fillDown;
    QAction* m_fillRight;
    QAction* m_withdraw;
};
