#pragma once

#include "common/Desk.h"
#include "common/IncentiveWords.h"
#include "incentives/Penalty.h"

#include <QDialog>

#include <memory>

class CellTable;
class GridView;

namespace Ui {
class PenaltiesDialog;
}

/// 惩罚: what rules propose for a period, the cases from hearing to appeal, the rules, and what limits deductions.
class PenaltiesDialog : public QDialog {
    Q_OBJECT
public:
    PenaltiesDialog(const Desk& desk, const attain::Period& period, QWidget* parent);
    ~PenaltiesDialog() override;

private:
    void makeTables();
    void makeButtons();
    void refresh();
    void showCases();
    void showRules();
    void showGuard();
    void showButtons();
    void openCase();
    /// Asks for a text and takes the chosen case a step further with it.
    void ask(const QString& title, const QString& label,
             const std::function<attain::Result<void>(std::int64_t, const std::string&)>& step);
    void approve();
    void saveGuard();
    const attain::PenaltyProposal* chosenProposal() const;
    const attain::PenaltyCase* chosenCase() const;
    const attain::PenaltyRule* chosenRule() const;
    const attain::PenaltyRule* ruleOf(const std::string& code) const;
    QString nameOf(attain::PersonId person) const;
    QString evidence(const std::vector<attain::PenaltyEvidence>& evidence, attain::Unit unit) const;

    const Desk& m_desk;
    attain::Period m_period;
    IncentiveWords m_words;
    std::unique_ptr<Ui::PenaltiesDialog> m_ui;
    std::vector<attain::PenaltyProposal> m_proposals; ///< those without a case: the first rows of the table
    std::vector<attain::PenaltyCase> m_cases;         ///< newest first
    std::vector<attain::PenaltyRule> m_rules;
    CellTable* m_caseTable;
    GridView* m_caseView;
    CellTable* m_ruleTable;
    GridView* m_ruleView;
};
