#include "targets/TargetWorkflow.h"

#include "Workspace.h"
#include "common/TargetWords.h"
#include "targets/AdjustmentDialog.h"
#include "targets/AdjustmentRegister.h"
#include "targets/FairnessDialog.h"
#include "targets/ScenariosDialog.h"
#include "targets/StrategicGoalsDialog.h"
#include "targets/TargetComparisonDialog.h"

#include <algorithm>

using attain::AdjustmentState;
using attain::TargetVersionState;

TargetWorkflow::TargetWorkflow(const Desk& desk, QWidget* page)
    : QObject{page}
    , m_desk{desk}
    , m_page{page}
    , m_compare{new QAction{this}}
    , m_adjustments{new QAction{this}}
    , m_fairness{new QAction{this}}
    , m_scenarios{new QAction{this}}
    , m_strategicGoals{new QAction{this}}
    , m_step{new QAction{this}}
    , m_ask{new QAction{this}}
{
    connect(m_compare, &QAction::triggered, this, [this] { (new TargetComparisonDialog{m_desk, m_page})->show(); });
    connect(m_adjustments, &QAction::triggered, this, &TargetWorkflow::openRegister);
    connect(m_fairness, &QAction::triggered, this, &TargetWorkflow::openFairness);
    connect(m_strategicGoals, &QAction::triggered, this, [this] {
        (new StrategicGoalsDialog{m_desk, m_page})->show();
    });
    connect(m_scenarios, &QAction::triggered, this, &TargetWorkflow::openScenarios);
    connect(m_step, &QAction::triggered, this, [this] {
        if (showsWhatIf())
            openScenarios();
        else
            openVersion();
    });
    connect(m_ask, &QAction::triggered, this, &TargetWorkflow::adjustmentRequested);
}

void TargetWorkflow::retranslate()
{
    m_compare->setText(tr("Compare versions…"));
    m_fairness->setText(tr("Fairness…"));
    m_strategicGoals->setText(tr("Strategic goals…"));
    m_ask->setText(tr("Ask for an adjustment…"));
    refresh();
}

void TargetWorkflow::refresh()
{
    m_newest.reset();
    m_anyPublished = false;
    const auto versions = m_desk.workspace.targets().versions(m_desk.context.scenario().toStdString());
    if (versions && !versions->empty()) {
        m_newest = versions->back();
        m_anyPublished = std::ranges::any_of(*versions, &attain::TargetVersion::isPublished);
    }
    int open = 0;
    if (const auto adjustments = m_desk.workspace.adjustments().adjustments())
        for (const auto& adjustment : *adjustments)
            open
                += adjustment.state == AdjustmentState::Draft || adjustment.state == AdjustmentState::Submitted ? 1 : 0;
    m_adjustments->setText(open > 0 ? tr("Adjustments (%1)…").arg(open) : tr("Adjustments…"));
    m_adjustments->setEnabled(m_anyPublished);
    m_ask->setEnabled(m_anyPublished);
    m_compare->setEnabled(m_newest.has_value());
    m_fairness->setEnabled(m_newest.has_value());
    m_step->setEnabled(m_newest.has_value());
    const auto proposals = m_desk.workspace.scenarios().proposals(attain::Date{m_desk.workspace.clock().today()});
    const int proposed = proposals ? static_cast<int>(proposals->size()) : 0;
    m_scenarios->setText(proposed > 0 ? tr("Scenarios (%1 proposed)…").arg(proposed) : tr("Scenarios…"));
    if (showsWhatIf()) {
        m_step->setText(tr("Take over as a new version…"));
        return;
    }
    const int number = m_newest ? m_newest->number : 1;
    switch (m_newest ? m_newest->state : TargetVersionState::Draft) {
    case TargetVersionState::Draft: m_step->setText(tr("Submit V%1…").arg(number)); break;
    case TargetVersionState::Submitted: m_step->setText(tr("Approve V%1…").arg(number)); break;
    case TargetVersionState::Approved: m_step->setText(tr("Publish V%1…").arg(number)); break;
    case TargetVersionState::Published:
    case TargetVersionState::Superseded: m_step->setText(tr("New version…")); break;
    }
}

void TargetWorkflow::openVersion()
{
    if (!m_newest)
        return;
    auto& service = m_desk.workspace.targetVersions();
    const auto steps = service.steps(m_newest->id);
    const auto need = service.approvalNeed(m_newest->id);
    if (!steps || !need) {
        m_desk.notices.error(steps ? need.error() : steps.error());
        return;
    }
    auto* dialog = new TargetVersionDialog{*m_newest,
                                           *steps,
                                           m_newest->isPublished() ? attain::ApprovalNeed{} : *need,
                                           attain::Date{m_desk.workspace.clock().today()},
                                           QString::fromStdString(m_desk.workspace.changeLog().who()),
                                           m_page};
    if (const auto refused = m_desk.workspace.goals().refused(*m_newest); refused && !m_newest->isPublished())
        dialog->showFindings(*refused, openFindings());
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        const auto taken = take(*dialog);
        if (!taken) {
            m_desk.notices.error(taken.error());
            return;
        }
        refresh();
        if (!m_newest)
            return;
        Notice notice;
        notice.tone = Tone::Good;
        notice.text = m_newest->state == TargetVersionState::Published
            ? tr("V%1 is published, in force since %2.")
                  .arg(m_newest->number)
                  .arg(Formats::date(m_newest->effectiveFrom))
            : tr("%1.").arg(TargetWords::version(*m_newest));
        m_desk.notices.show(notice);
    });
    dialog->open();
}

int TargetWorkflow::openFindings() const
{
    attain::FairnessQuery query;
    const auto& context = m_desk.context;
    query.scope = {context.scenario().toStdString(), context.metric(),
                   context.calendar().containing(attain::PeriodKind::Year, context.period().from)};
    const auto findings = m_desk.workspace.fairness().openFindings(query);
    return findings ? static_cast<int>(findings->size()) : 0;
}

attain::Result<void> TargetWorkflow::take(const TargetVersionDialog& dialog)
{
    auto& service = m_desk.workspace.targetVersions();
    const attain::TargetVersionId id = m_newest->id;
    switch (dialog.step()) {
    case VersionStep::Start: {
        const auto started = service.startDraft(m_newest->scenario, dialog.effectiveFrom(), dialog.reason());
        return started ? attain::Result<void>{} : started.error();
    }
    case VersionStep::Change: return service.changeDraft(id, dialog.effectiveFrom(), dialog.reason());
    case VersionStep::Submit:
        if (dialog.effectiveFrom() != m_newest->effectiveFrom || dialog.reason() != m_newest->reason)
            if (const auto changed = service.changeDraft(id, dialog.effectiveFrom(), dialog.reason()); !changed)
                return changed;
        return service.submit(id, dialog.who(), dialog.note());
    case VersionStep::SendBack: return service.sendBack(id, dialog.who(), dialog.note());
    case VersionStep::Approve: return service.approve(id, dialog.who(), dialog.note());
    case VersionStep::Publish: return service.publish(id, dialog.who(), dialog.note());
    case VersionStep::Discard: return service.discardDraft(id, dialog.note());
    }
    return {};
}

void TargetWorkflow::openRegister()
{
    if (!m_register) {
        m_register = new AdjustmentRegister{m_desk, m_page};
        connect(m_register, &AdjustmentRegister::newRequested, this, &TargetWorkflow::adjustmentRequested);
    }
    m_register->show();
    m_register->raise();
    m_register->activateWindow();
}

void TargetWorkflow::openFairness()
{
    if (!m_fairnessDialog) {
        m_fairnessDialog = new FairnessDialog{m_desk, m_page};
        connect(m_fairnessDialog, &FairnessDialog::personRequested, this, &TargetWorkflow::personRequested);
    }
    m_fairnessDialog->show();
    m_fairnessDialog->raise();
    m_fairnessDialog->activateWindow();
}

void TargetWorkflow::openScenarios()
{
    if (!m_scenariosDialog)
        m_scenariosDialog = new ScenariosDialog{m_desk, m_page};
    m_scenariosDialog->show();
    m_scenariosDialog->raise();
    m_scenariosDialog->activateWindow();
}

bool TargetWorkflow::showsWhatIf() const
{
    const auto ground = m_desk.workspace.targets().ground(m_desk.context.scenario().toStdString());
    return ground && *ground;
}

void TargetWorkflow::whenEditable(std::function<void()> edit)
{
    if (!m_newest || !m_newest->isPublished()) {
        edit();
        return;
    }
    Prompter::Question question;
    question.title = tr("Begin a new version?");
    question.text
        = tr("V%1 is published and is not edited. The entry begins a draft of V%2, which is in force once it is "
             "published.")
              .arg(m_newest->number)
              .arg(m_newest->number + 1);
    question.consequence = tr("What is published stays in force until then.");
    question.confirm = tr("Begin the draft");
    m_desk.prompter.ask(m_page, question, [edit = std::move(edit)](bool confirmed) {
        if (confirmed)
            edit();
    });
}

void TargetWorkflow::ask(const std::vector<attain::AdjustmentCell>& cells, const QStringList& names)
{
    attain::Adjustment adjustment;
    adjustment.scenario = m_desk.context.scenario().toStdString();
    adjustment.effectiveFrom = attain::Date{m_desk.workspace.clock().today()};
    // Of what is over already the whole period is meant; that asks for a second person.
    for (const auto& cell : cells)
        if (cell.period.to < adjustment.effectiveFrom)
            adjustment.effectiveFrom = cell.period.from;
    adjustment.trigger = attain::AdjustmentTrigger::Market;
    adjustment.cells = cells;
    auto* dialog = new AdjustmentDialog{m_desk, adjustment, names, m_page};
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        auto& service = m_desk.workspace.adjustments();
        const auto id = service.ask(dialog->adjustment());
        if (!id) {
            m_desk.notices.error(id.error());
            return;
        }
        if (dialog->submits())
            if (const auto submitted = service.submit(*id, dialog->who(), {}); !submitted)
                m_desk.notices.error(submitted.error());
        openRegister();
    });
    dialog->open();
}
