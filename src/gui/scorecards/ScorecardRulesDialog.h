#pragma once

#include "common/Desk.h"
#include "scorecards/Kpi.h"
#include "scorecards/ScorecardTemplate.h"

#include <QDialog>

#include <memory>

class CellTable;
class GridView;

namespace Ui {
class ScorecardRulesDialog;
}

/// The KPI library, and the templates with their versions.
class ScorecardRulesDialog : public QDialog {
    Q_OBJECT
public:
    /// `from`: when a new template is in force from, unless the user says otherwise.
    ScorecardRulesDialog(const Desk& desk, attain::Date from, QWidget* parent);
    ~ScorecardRulesDialog() override;

private:
    void makeButtons();
    void refresh();
    void showKpis();
    void showTemplates();
    void showButtons();
    const attain::Kpi* chosenKpi() const;
    const attain::ScorecardTemplate* chosenTemplate() const;
    void removeKpi();
    void removeTemplate();

    const Desk& m_desk;
    attain::Date m_from;
    std::unique_ptr<Ui::ScorecardRulesDialog> m_ui;
    CellTable* m_kpiTable;
    GridView* m_kpiView;
    CellTable* m_templateTable;
    GridView* m_templateView;
    std::vector<attain::Kpi> m_kpis;
    std::vector<attain::ScorecardTemplate> m_templates;
};
