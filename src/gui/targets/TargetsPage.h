#pragma once

#include "common/Desk.h"
#include "common/GridView.h"
#include "common/Page.h"
#include "targets/TargetRowNotes.h"

#include <memory>

class EmptyState;
class QComboBox;
class TargetDetails;
class ProposalFiles;
class TargetDivision;
class TargetGridEditor;
class TargetTreeModel;
class TargetWorkflow;

namespace Ui {
class TargetsPage;
}

/// The target desk: company, departments and people in a tree, the year and its quarters or months in columns. Type over,
/// paste from Excel, fill, undo; the chosen cell in full at the right; whether the sums hold below.
class TargetsPage : public Page {
    Q_OBJECT
public:
    explicit TargetsPage(const Desk& desk, QWidget* parent = nullptr);
    ~TargetsPage() override;

    ContextFields contextFields() const override;
    QList<QAction*> pageActions() const override;
    QString note() const override;
    bool canExportTable() const override { return true; }
    void exportTable() override;
    void showPlace(const Place& place) override;

protected:
    void refresh() override;
    void retranslate() override;

private:
    void makeActions();
    void assign(const std::vector<attain::TargetAssignment>& cells);
    void refuse(const QString& text);
    TargetRowScope rowScope() const;
    /// On a worker thread, one reading at a time: what changes meanwhile is read after it.
    void readNotes();
    void showNotes();
    void showGridOrNextStep();
    void showCurrentCell();
    void showSums();
    QString partSums() const;
    void explainCell(const QModelIndex& source);
    void askForAdjustment();
    void editGoal();
    /// What the chosen person and the manager say about the target of the chosen period.
    void talk();
    /// Whose targets stand in the grid: the newest version's, or those in force.
    attain::TargetView view() const;
    /// Null when no cell is current.
    const attain::TargetSheetRow* currentRow() const;
    QString subjectTitle(const attain::TargetSheetRow& row) const;

    const Desk& m_desk;
    std::unique_ptr<Ui::TargetsPage> m_ui;
    TargetTreeModel* m_model;
    TreeGridView* m_view;
    GridPanel* m_panel;
    TargetDetails* m_details;
    TargetRowNotes m_notes;
    EmptyState* m_empty;
    QComboBox* m_level;
    QComboBox* m_columns;
    QComboBox* m_versions;
    TargetGridEditor* m_editor;
    TargetWorkflow* m_workflow;
    TargetDivision* m_division;
    ProposalFiles* m_proposals;
    QAction* m_import;
    QAction* m_letter;
    QAction* m_talk;
    QAction* m_people;
    QAction* m_company;
    bool m_readingNotes = false;
    bool m_notesOutdated = false;
    bool m_expanded = false;
    bool m_companyAlone = false; ///< the user begins with the target of the company
};
