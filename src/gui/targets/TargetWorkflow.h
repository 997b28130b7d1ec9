#pragma once

#include "common/Desk.h"
#include "targets/Adjustment.h"
#include "targets/TargetVersionDialog.h"

#include <QAction>
#include <QObject>
#include <QPointer>

class AdjustmentRegister;
class FairnessDialog;
class ScenariosDialog;

/// The life of target versions as commands of the targets page: the step that comes next, comparing versions, and
/// adjustments of what is published. Opens their dialogs and calls the services.
class TargetWorkflow : public QObject {
    Q_OBJECT
public:
    /// Dialogs open over `page`.
    TargetWorkflow(const Desk& desk, QWidget* page);

    QAction* compareAction() const { return m_compare; }
    /// Whether the targets are fair and challenging.
    QAction* fairnessAction() const { return m_fairness; }
    QAction* strategicGoalsAction() const { return m_strategicGoals; }
    QAction* scenariosAction() const { return m_scenarios; }
    QAction* adjustmentsAction() const { return m_adjustments; }
    /// Words what comes next for the newest version.
    QAction* stepAction() const { return m_step; }
    /// In the grid's context menu: asks for a change of the chosen cells.
    QAction* askAction() const { return m_ask; }

    /// Reads the newest version again and words the actions.
    void refresh();
    void retranslate();
    const std::optional<attain::TargetVersion>& newest() const { return m_newest; }
    /// What is published is not edited: asks whether a draft is begun, then goes on.
    void whenEditable(std::function<void()> edit);
    /// The dialog of a new adjustment; `names` of its cells' subjects.
    void ask(const std::vector<attain::AdjustmentCell>& cells, const QStringList& names);

Q_SIGNALS:
    /// A new adjustment is wanted: the page answers with ask().
    void adjustmentRequested();
    /// To be shown in the grid.
    void personRequested(attain::PersonId person);

private:
    void openVersion();
    /// On fairness, of the page's metric and year.
    int openFindings() const;
    attain::Result<void> take(const TargetVersionDialog& dialog);
    void openRegister();
    void openFairness();
    void openScenarios();
    /// Whether the page shows a scenario that stands on a version: it is taken over, never published.
    bool showsWhatIf() const;

    const Desk& m_desk;
    QWidget* m_page;
    QAction* m_compare;
    QAction* m_adjustments;
    QAction* m_fairness;
    QAction* m_scenarios;
    QAction* m_strategicGoals;
    QAction* m_step;
    QAction* m_ask;
    std::optional<attain::TargetVersion> m_newest;
    bool m_anyPublished = false;
    QPointer<AdjustmentRegister> m_register;
    QPointer<FairnessDialog> m_fairnessDialog;
    QPointer<ScenariosDialog> m_scenariosDialog;
};
