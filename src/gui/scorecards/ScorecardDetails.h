#pragma once

#include "common/Desk.h"
#include "scorecards/ScorecardCard.h"

#include <QWidget>

#include <memory>

class CellTable;
class GridView;

namespace Ui {
class ScorecardDetails;
}

/// One card in full: score, grade, place among the peers, the dimensions as a radar, and every step from values to score.
class ScorecardDetails : public QWidget {
    Q_OBJECT
public:
    explicit ScorecardDetails(const Desk& desk, QWidget* parent = nullptr);
    ~ScorecardDetails() override;

    void clear();
    void showCard(const attain::ScorecardTable& table, const attain::Scorecard& card);
    /// The scores of the card's person in earlier periods, oldest first.
    void showHistory(const std::vector<attain::ScorecardTable>& earlier, attain::PersonId person);
    void retranslate();

Q_SIGNALS:
    /// Why? of the line with this index.
    void whyRequested(std::size_t line);

private:
    void showLines(const attain::Scorecard& card);
    void showRadar(const attain::ScorecardTable& table, const attain::Scorecard& card);
    QString nextGrade(const attain::Scorecard& card) const;
    void showPlace(const attain::ScorecardTable& table, const attain::Scorecard& card);

    const Desk& m_desk;
    std::unique_ptr<Ui::ScorecardDetails> m_ui;
    CellTable* m_lines;
    GridView* m_linesView;
};
