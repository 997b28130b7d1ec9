#pragma once

#include "common/Desk.h"
#include "common/GridView.h"
#include "common/Page.h"
#include "scorecards/ScorecardCard.h"

#include <memory>

class CellTable;
class EmptyState;
class ScorecardDetails;

namespace Ui {
class ScorecardsPage;
}

/// 绩效考核: everybody's score and grade of the period, and the chosen card with every step.
class ScorecardsPage : public Page {
    Q_OBJECT
public:
    explicit ScorecardsPage(const Desk& desk, QWidget* parent = nullptr);
    ~ScorecardsPage() override;

    ContextFields contextFields() const override;
    QList<QAction*> pageActions() const override { return {m_print, m_rules}; }
    bool canExportTable() const override { return true; }
    void exportTable() override;
    void showPlace(const Place& place) override;

protected:
    void refresh() override;
    void retranslate() override;

private:
    void showCards();
    void showChosen();
    /// On a worker thread: earlier periods take as long as this one, each.
    void readEarlier();
    void explain(std::size_t line);
    void startWithStandard();
    void editRules();
    const attain::Scorecard* chosen() const;

    const Desk& m_desk;
    std::unique_ptr<Ui::ScorecardsPage> m_ui;
    attain::ScorecardTable m_table;
    std::vector<attain::ScorecardTable> m_earlier; ///< oldest first
    bool m_readingEarlier = false;
    bool m_earlierOutdated = false;
    std::vector<attain::Scorecard> m_shown; ///< those of the context's department
    CellTable* m_cards;
    GridView* m_view;
    ScorecardDetails* m_details;
    EmptyState* m_empty;
    QAction* m_rules;
    QAction* m_print;
    QAction* m_standard;
};
