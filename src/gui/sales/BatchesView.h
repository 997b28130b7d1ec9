#pragma once

#include "common/Desk.h"
#include "common/GridView.h"
#include "support/Id.h"

#include <QWidget>

class BatchTableModel;
class ProblemTableModel;
class QPushButton;

/// Every import, and the rows of the chosen one that were not taken: undo it, export the rejected rows for correction,
/// say who the quarantined salespeople are.
class BatchesView : public QWidget {
    Q_OBJECT
public:
    explicit BatchesView(const Desk& desk, QWidget* parent = nullptr);

    void refresh();
    void retranslate();
    void exportTable();

Q_SIGNALS:
    void linesRequested(attain::BatchId batch, const QString& file);

private:
    void showProblems();
    void undoImport();
    void exportRejected();
    void placeQuarantined();

    const Desk& m_desk;
    BatchTableModel* m_model;
    ProblemTableModel* m_problems;
    GridView* m_view;
    GridView* m_problemView;
    GridPanel* m_panel;
    GridPanel* m_problemPanel;
    Card* m_card;
    Card* m_problemCard;
    QPushButton* m_lines;
    QPushButton* m_undo;
    QPushButton* m_rejected;
    QPushButton* m_place;
};
