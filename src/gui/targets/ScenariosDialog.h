#pragma once

#include "common/Desk.h"
#include "scenarios/ScenarioService.h"

#include <QDialog>

#include <memory>

class CellTable;
class GridView;
class ScenarioSideBySide;

namespace Ui {
class ScenariosDialog;
}

/// Scenarios side by side, as differences against a version; the indicators they depend on, what these propose, and taking
/// one over as a new version. Follows the page's metric and year.
class ScenariosDialog : public QDialog {
    Q_OBJECT
public:
    ScenariosDialog(const Desk& desk, QWidget* parent);
    ~ScenariosDialog() override;

private:
    void makeViews();
    void connectButtons();
    void refresh();
    void showProposals();
    void showScenarios();
    void showIndicators();
    void showButtons();
    bool isProposed(const std::string& scenario) const;
    const attain::Scenario* chosenScenario() const;
    const attain::Indicator* chosenIndicator() const;
    void edit(const attain::Scenario& scenario);
    void edit(const attain::Indicator& indicator);
    void removeScenario();
    void removeIndicator();
    void promote();

    const Desk& m_desk;
    std::unique_ptr<Ui::ScenariosDialog> m_ui;
    std::vector<attain::Scenario> m_scenarios;
    std::vector<attain::Indicator> m_indicators;
    std::vector<attain::ScenarioTrigger> m_triggers;
    std::vector<attain::ScenarioProposal> m_proposals;
    CellTable* m_scenarioTable;
    CellTable* m_indicatorTable;
    GridView* m_scenarioView;
    GridView* m_indicatorView;
    ScenarioSideBySide* m_sideBySide;
};
