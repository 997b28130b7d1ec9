#pragma once

#include "common/Desk.h"
#include "incentives/IncentivePlan.h"
#include "incentives/Simulation.h"

#include <QDialog>

#include <memory>

class CellTable;
class GridView;

namespace Ui {
class SimulationDialog;
}

/// A draft of a plan replayed over a year: what it costs, who gains and who loses against the plan in force.
class SimulationDialog : public QDialog {
    Q_OBJECT
public:
    SimulationDialog(const Desk& desk, attain::IncentivePlan draft, QWidget* parent);
    ~SimulationDialog() override;

private:
    /// On a worker thread: a year of pay is read twice.
    void simulate();
    void showResult(const attain::Simulation& found);

    const Desk& m_desk;
    attain::IncentivePlan m_draft;
    std::vector<attain::Period> m_periods; ///< as the chooser's
    std::unique_ptr<Ui::SimulationDialog> m_ui;
    CellTable* m_table;
    GridView* m_view;
    bool m_running = false;
    bool m_again = false;
};
