#pragma once

#include "common/Desk.h"
#include "scenarios/Indicator.h"
#include "targets/Scenario.h"

#include <QDialog>

#include <memory>

class CellTable;
class GridView;

namespace Ui {
class ScenarioDialog;
}

/// One scenario: what it stands on, assumes and changes, and when to think of it. Saves by itself.
class ScenarioDialog : public QDialog {
    Q_OBJECT
public:
    /// An empty name makes a new one.
    ScenarioDialog(const Desk& desk, const attain::Scenario& scenario, QWidget* parent);
    ~ScenarioDialog() override;

private:
    void showChanges();
    void showTriggers();
    void showButtons();
    /// The one at this place, or a new one for a place behind the last.
    void editChange(std::size_t at);
    void editTrigger(std::size_t at);
    void save();

    const Desk& m_desk;
    std::unique_ptr<Ui::ScenarioDialog> m_ui;
    attain::Scenario m_scenario;
    std::vector<attain::ScenarioTrigger> m_triggers;
    std::vector<attain::Indicator> m_indicators;
    CellTable* m_changesTable;
    CellTable* m_triggersTable;
    GridView* m_changesView;
    GridView* m_triggersView;
};
