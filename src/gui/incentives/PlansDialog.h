#pragma once

#include "common/Desk.h"
#include "incentives/IncentivePlan.h"

#include <QDialog>

#include <memory>

class CellTable;
class GridView;

namespace Ui {
class PlansDialog;
}

/// The incentive plans with their versions.
class PlansDialog : public QDialog {
    Q_OBJECT
public:
    /// `from`: when a new plan is in force from, unless the user says otherwise.
    PlansDialog(const Desk& desk, attain::Date from, QWidget* parent);
    ~PlansDialog() override;

private:
    void refresh();
    void showButtons();
    void edit(const attain::IncentivePlan& plan);
    /// The same rules, in force from the pay period after the newest one that began.
    void makeVersion();
    void remove();
    const attain::IncentivePlan* chosen() const;
    bool isFrozen(const attain::IncentivePlan& plan) const;

    const Desk& m_desk;
    attain::Date m_from;
    std::unique_ptr<Ui::PlansDialog> m_ui;
    std::vector<attain::IncentivePlan> m_plans;
    CellTable* m_table;
    GridView* m_view;
};
