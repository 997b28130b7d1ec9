#pragma once

#include "common/Desk.h"
#include "goals/Goal.h"

#include <QDialog>

#include <memory>

class CellTable;
class GridView;

namespace Ui {
class StrategicGoalsDialog;
}

/// What lies beyond one year and what targets are there for: the strategic goals, with the value and day of each.
class StrategicGoalsDialog : public QDialog {
    Q_OBJECT
public:
    StrategicGoalsDialog(const Desk& desk, QWidget* parent);
    ~StrategicGoalsDialog() override;

private:
    void refresh();
    void showButtons();
    void edit(const attain::StrategicGoal& goal);
    void removeChosen();
    const attain::StrategicGoal* chosen() const;

    const Desk& m_desk;
    std::unique_ptr<Ui::StrategicGoalsDialog> m_ui;
    std::vector<attain::StrategicGoal> m_goals;
    CellTable* m_table;
    GridView* m_view;
};
