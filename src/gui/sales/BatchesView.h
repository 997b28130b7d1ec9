#pragma once

#include "common/Desk.h"
#include "common/GridView.h"
#include "support/Id.h"

#include <QWidget>

#include <memory>

class BatchTableModel;
class ProblemTableModel;

namespace Ui {
class BatchesView;
}

/// Every import, and the rows of the chosen one that were not taken: undo it, export the rejected rows for correction,
/// say who the quarantined salespeople are.
class BatchesView : public QWidget {
    Q_OBJECT
public:
    explicit BatchesView(const Desk& desk, QWidget* parent = nullptr);
    ~BatchesView() override;

    void refresh();
    void retranslate();
    void exportTable();

Q_SIGNALS:
    void linesRequested(attain::BatchId batch, const QString& file);

private:
    void showProblems();
    void undoImport();
    void takeBack(attain::BatchId batch);
    void exportRejected();
    void placeQuarantined();
    /// The quarantined rows of the salesperson cell `text` are those of the person with the code.
    void place(attain::BatchId batch, const std::string& text, const std::string& code);
    template<typename Value, typename Work, typename Told>
    void run(const QString& text, Work work, Told told);
    void enableButtons();

    const Desk& m_desk;
    BatchTableModel* m_model;
    ProblemTableModel* m_problems;
    GridView* m_view;
    GridView* m_problemView;
    std::unique_ptr<Ui::BatchesView> m_ui;
    bool m_busy = false; ///< with undoing or placing
};
