#pragma once

#include "common/Desk.h"

#include <QAction>
#include <QObject>

class TargetTreeModel;
class TargetWorkflow;
class TreeGridView;

/// Dividing and locking as commands of the targets page: of the cells that are chosen in its grid.
class TargetDivision : public QObject {
    Q_OBJECT
public:
    TargetDivision(const Desk& desk, TreeGridView* view, TargetTreeModel* model, TargetWorkflow* workflow);

    QAction* divideAction() const { return m_divide; }
    QAction* capacityAction() const { return m_capacity; }
    QAction* partsAction() const { return m_parts; }
    /// Whether there is a target to divide at all.
    void setAvailable(bool available);
    void retranslate();

private:
    void divide();
    void showParts();
    /// Months of the chosen cells.
    void setLocked(bool locked);

    const Desk& m_desk;
    TreeGridView* m_view;
    TargetTreeModel* m_model;
    TargetWorkflow* m_workflow;
    QAction* m_divide;
    QAction* m_capacity;
    QAction* m_parts;
    QAction* m_lock;
    QAction* m_unlock;
};
