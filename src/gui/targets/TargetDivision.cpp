#include "targets/TargetDivision.h"

#include "Workspace.h"
#include "common/GridView.h"
#include "targets/CapacityDialog.h"
#include "targets/DivideDialog.h"
#include "targets/PartsDialog.h"
#include "targets/TargetTreeModel.h"
#include "targets/TargetWorkflow.h"

TargetDivision::TargetDivision(const Desk& desk, TreeGridView* view, TargetTreeModel* model, TargetWorkflow* workflow)
    : QObject{view}
    , m_desk{desk}
    , m_view{view}
    , m_model{model}
    , m_workflow{workflow}
    , m_divide{new QAction{this}}
    , m_capacity{new QAction{this}}
    , m_parts{new QAction{this}}
    , m_lock{new QAction{this}}
    , m_unlock{new QAction{this}}
{
    connect(m_divide, &QAction::triggered, this, &TargetDivision::divide);
    connect(m_capacity, &QAction::triggered, this, [this] { (new CapacityDialog{m_desk, m_view->window()})->show(); });
    connect(m_parts, &QAction::triggered, this, &TargetDivision::showParts);
    connect(m_lock, &QAction::triggered, this, [this] { setLocked(true); });
    connect(m_unlock, &QAction::triggered, this, [this] { setLocked(false); });
    for (QAction* action : {m_parts, m_lock, m_unlock})
        m_view->commands()->addContextAction(action);
}

void TargetDivision::setAvailable(bool available)
{
    for (QAction* action : {m_divide, m_parts})
        action->setEnabled(available);
}

void TargetDivision::retranslate()
{
    m_divide->setText(tr("Divide…"));
    m_capacity->setText(tr("Capacity…"));
    m_parts->setText(tr("Parts…"));
    m_lock->setText(tr("Lock"));
    m_unlock->setText(tr("Unlock"));
}

void TargetDivision::divide()
{
    const QModelIndex current = m_view->currentSource();
    if (!current.isValid())
        return;
    const auto& sheet = m_model->sheet();
    // Of a person: what its department has.
    const auto* chosen = &sheet.rows[static_cast<std::size_t>(m_model->sheetRow(current))];
    if (chosen->subject.kind == attain::SubjectKind::Person)
        chosen = &sheet.rows[static_cast<std::size_t>(chosen->parent)];
    const auto& row = *chosen;
    const auto column = static_cast<std::size_t>(std::max(m_model->sheetColumn(current), 0));
    const QString name
        = row.subject.kind == attain::SubjectKind::Company ? tr("Company") : QString::fromStdString(row.name);
    auto* dialog = new DivideDialog{m_desk, {sheet.metric, row.subject, sheet.columns[column], name}, m_view->window()};
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        m_workflow->whenEditable([this, plan = dialog->plan()] {
            const auto done = m_desk.workspace.division().apply(plan);
            if (!done)
                m_desk.notices.error(done.error());
        });
    });
    dialog->open();
}

void TargetDivision::showParts()
{
    const auto& sheet = m_model->sheet();
    if (sheet.rows.empty())
        return;
    const QModelIndex current = m_view->currentSource();
    const auto& row = sheet.rows[current.isValid() ? static_cast<std::size_t>(m_model->sheetRow(current)) : 0];
    const auto column = static_cast<std::size_t>(current.isValid() ? std::max(m_model->sheetColumn(current), 0) : 0);
    const QString name
        = row.subject.kind == attain::SubjectKind::Company ? tr("Company") : QString::fromStdString(row.name);
    const PartsDialog::About about{sheet.metric, row.subject, sheet.columns[column], name};
    auto* dialog = new PartsDialog{m_desk, about, m_view->window()};
    connect(dialog, &PartsDialog::divisionRequested, this,
            [this, about](const std::vector<attain::PartWeight>& weights) {
                m_workflow->whenEditable([this, about, weights] {
                    const auto done = m_desk.workspace.division().divideOverParts(
                        m_desk.context.scenario().toStdString(), about.metric, about.subject, about.period, weights);
                    if (!done)
                        m_desk.notices.error(done.error());
                });
            });
    dialog->show();
}

void TargetDivision::setLocked(bool locked)
{
    std::vector<attain::TargetLock> locks;
    const auto& sheet = m_model->sheet();
    for (const QModelIndex& index : m_view->selectionModel()->selectedIndexes()) {
        const QModelIndex source = m_view->filter()->mapToSource(index);
        const int column = m_model->sheetColumn(source);
        if (column < 0)
            continue;
        const auto& row = sheet.rows[static_cast<std::size_t>(m_model->sheetRow(source))];
        const auto& period = sheet.columns[static_cast<std::size_t>(column)];
        locks.push_back({m_desk.context.scenario().toStdString(), sheet.metric, row.subject, period.from, period.to});
    }
    auto& targets = m_desk.workspace.targets();
    const auto done = locked ? targets.lock(locks) : targets.unlock(locks);
    if (!done)
        m_desk.notices.error(done.error());
}
