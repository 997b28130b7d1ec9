#pragma once

#include "common/Desk.h"
#include "common/GridView.h"
#include "common/IncentiveWords.h"
#include "common/Page.h"
#include "incentives/IncentiveService.h"
#include "incentives/Ledger.h"

#include <memory>

class CellTable;
class EmptyState;

namespace Ui {
class IncentivesPage;
}

/// 激励与奖惩: what people get by the plans, step by step, and how far it is posted and paid.
class IncentivesPage : public Page {
    Q_OBJECT
public:
    explicit IncentivesPage(const Desk& desk, QWidget* parent = nullptr);
    ~IncentivesPage() override;

    ContextFields contextFields() const override;
    QList<QAction*> pageActions() const override { return {m_plans, m_penalties, m_print, m_ledger, m_move}; }
    bool canExportTable() const override { return true; }
    void exportTable() override;
    void showPlace(const Place& place) override;

protected:
    void refresh() override;
    void retranslate() override;

private:
    void wireUp();
    /// The plans that pay for something in the context's period, and their pay periods.
    void fillChoosers();
    void readPayouts();
    void showState();
    void showPayouts();
    void showChosen();
    void showSteps();
    void showCurve();
    void showPlan();
    void showWhatIf();
    /// Warnings in force and open disputes of a person.
    QStringList besides(attain::PersonId person) const;
    void explain();
    /// The next step of the ledger: post, approve, pay.
    void moveOn();
    void raiseDispute();
    void startWithStandard();
    const attain::PersonPayout* chosen() const;
    /// The component whose curve is drawn: the first that has one.
    const attain::IncentiveComponent* drawn() const;
    /// What a what-if adds to; nothing where the plan looks at nothing that can be sold.
    std::optional<attain::Metric> growing() const;

    const Desk& m_desk;
    IncentiveWords m_words;
    std::unique_ptr<Ui::IncentivesPage> m_ui;
    std::vector<attain::Period> m_periods; ///< as the chooser's
    std::optional<attain::PayoutTable> m_table;
    attain::LedgerStatus m_status;
    std::vector<attain::PersonPayout> m_shown; ///< those of the context's department
    CellTable* m_payouts;
    GridView* m_payoutsView;
    CellTable* m_steps;
    GridView* m_stepsView;
    EmptyState* m_empty;
    QAction* m_plans;
    QAction* m_penalties;
    QAction* m_print;
    QAction* m_ledger;
    QAction* m_move;
    QAction* m_dispute;
    QAction* m_standard;
};
