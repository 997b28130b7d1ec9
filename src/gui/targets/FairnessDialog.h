#pragma once

#include "common/Desk.h"
#include "fairness/FairnessService.h"

#include <QDialog>

#include <memory>

class CellTable;
class GridView;

namespace Ui {
class FairnessDialog;
}

/// Whether targets are fair and challenging: the findings as sentences, each mended in the grid or accepted with a reason; and the
/// peer groups behind them; how hard the targets of company, departments and people are, with milestones. Follows the page's metric, year and scenario.
class FairnessDialog : public QDialog {
    Q_OBJECT
public:
    FairnessDialog(const Desk& desk, QWidget* parent);
    ~FairnessDialog() override;

Q_SIGNALS:
    /// To be shown in the grid.
    void personRequested(attain::PersonId person);

private:
    void refresh();
    void showFindings();
    void showPeers();
    void showButtons();
    /// Reads them once, when their page is seen: three scans of the sales.
    void showChallenges();
    void showMilestones();
    void accept(const QString& reason);
    void withdraw();
    attain::FairnessQuery query() const;
    const attain::FairnessFinding* current() const;

    const Desk& m_desk;
    std::unique_ptr<Ui::FairnessDialog> m_ui;
    attain::FairnessReport m_report;
    std::shared_ptr<const attain::Organisation> m_organisation;
    attain::ChallengeReport m_challengeReport;
    bool m_challengesKnown = false;
    CellTable* m_findings;
    CellTable* m_peers;
    GridView* m_findingsView;
    GridView* m_peersView;
    CellTable* m_challenges;
    GridView* m_challengesView;
};
