#pragma once

#include "common/Desk.h"
#include "incentives/Dispute.h"
#include "incentives/Ledger.h"

#include <QDialog>

#include <memory>

class CellTable;
class GridView;

namespace Ui {
class LedgerDialog;
}

/// The ledger of a plan, line by line with the reason of each, and the disputes with their answers.
class LedgerDialog : public QDialog {
    Q_OBJECT
public:
    LedgerDialog(const Desk& desk, std::string plan, QWidget* parent);
    ~LedgerDialog() override;

private:
    void refresh();
    void showLines();
    void showDisputes();
    void showButtons();
    void answer(attain::DisputeState state);
    const attain::Dispute* chosen() const;
    QString nameOf(attain::PersonId person) const;
    QString periodOf(const std::string& code) const;

    const Desk& m_desk;
    std::string m_plan;
    std::unique_ptr<Ui::LedgerDialog> m_ui;
    std::vector<attain::Dispute> m_disputes;
    CellTable* m_lineTable;
    GridView* m_lineView;
    CellTable* m_disputeTable;
    GridView* m_disputeView;
};
