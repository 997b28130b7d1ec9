#include "incentives/PlansDialog.h"

#include "Workspace.h"
#include "common/CellTable.h"
#include "common/GridView.h"
#include "common/IncentiveWords.h"
#include "incentives/IncentivePlanDialog.h"
#include "incentives/IncentiveService.h"
#include "incentives/ui_PlansDialog.h"

#include <QPushButton>

PlansDialog::PlansDialog(const Desk& desk, attain::Date from, QWidget* parent)
    : QDialog{parent}
    , m_desk{desk}
    , m_from{from}
    , m_ui{std::make_unique<Ui::PlansDialog>()}
    , m_table{new CellTable{this}}
    , m_view{new GridView{desk.theme}}
{
    m_ui->setupUi(this);
    setAttribute(Qt::WA_DeleteOnClose);
    m_ui->buttonBox->button(QDialogButtonBox::Close)->setText(tr("Close"));
    m_view->setObjectName(QStringLiteral("plansView"));
    m_view->setAccessibleName(windowTitle());
    m_view->setSource(m_table);
    m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_ui->dialogLayout->insertWidget(0, m_view, 1);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, &PlansDialog::showButtons);
    connect(m_view, &GridView::drillRequested, m_ui->editButton, &QPushButton::click);
    connect(m_ui->newButton, &QPushButton::clicked, this, [this] {
        attain::IncentivePlan plan;
        plan.from = m_from;
        edit(plan);
    });
    connect(m_ui->versionButton, &QPushButton::clicked, this, &PlansDialog::makeVersion);
    connect(m_ui->editButton, &QPushButton::clicked, this, [this] {
        if (const auto* plan = chosen())
            edit(*plan);
    });
    connect(m_ui->removeButton, &QPushButton::clicked, this, &PlansDialog::remove);
    connect(&desk.events, &DomainEvents::changed, this, &PlansDialog::refresh);
    refresh();
}

PlansDialog::~PlansDialog() = default;

bool PlansDialog::isFrozen(const attain::IncentivePlan& plan) const
{
    return m_desk.workspace.incentives().isFrozen(plan.code, plan.from).value_or(true);
}

void PlansDialog::refresh()
{
    const auto plans = m_desk.workspace.incentives().plans();
    const auto organisation = m_desk.workspace.organisation().snapshot();
    if (!plans || !organisation) {
        m_desk.notices.error(plans ? organisation.error() : plans.error());
        return;
    }
    m_plans = *plans;
    std::vector<CellTable::Row> rows;
    for (const auto& plan : m_plans) {
        QStringList whom;
        for (const auto& one : plan.positions)
            if (const auto* position = (*organisation)->position(one.position))
                whom.append(QString::fromStdString(position->name));
        for (const auto id : plan.people)
            if (const auto* person = (*organisation)->person(id))
                whom.append(QString::fromStdString(person->name));
        QStringList components;
        for (const auto& component : plan.components)
            components.append(IncentiveWords::name(component));
        const bool frozen = isFrozen(plan);
        rows.push_back(
            {std::ssize(rows) + 1,
             {Cell::plain(IncentiveWords::name(plan)), Cell::plain(Formats::date(plan.from)),
              Cell::plain(IncentiveWords::payPeriod(plan.period)),
              Cell::plain(whom.isEmpty() ? tr("Everybody who sells") : whom.join(QStringLiteral(", "))),
              Cell::plain(components.join(QStringLiteral(", "))),
              Cell::status(frozen ? tr("Frozen") : tr("Can be changed"), frozen ? Tone::Primary : Tone::Neutral)}});
    }
    m_table->set(
        {{tr("Plan")}, {tr("In force from")}, {tr("Pays for each")}, {tr("For")}, {tr("Components")}, {tr("State")}},
        std::move(rows));
    m_view->fitColumns(4, 220);
    showButtons();
}

const attain::IncentivePlan* PlansDialog::chosen() const
{
    return rowValue(m_plans, *m_table, m_view->currentSource());
}

void PlansDialog::showButtons()
{
    const bool editable = !m_desk.workspace.isReadOnly();
    const auto* plan = chosen();
    m_ui->newButton->setEnabled(editable);
    m_ui->versionButton->setEnabled(editable && plan);
    m_ui->editButton->setEnabled(plan != nullptr);
    m_ui->removeButton->setEnabled(editable && plan && !isFrozen(*plan));
}

void PlansDialog::edit(const attain::IncentivePlan& plan)
{
    const bool readOnly = m_desk.workspace.isReadOnly() || (!plan.code.empty() && isFrozen(plan));
    (new IncentivePlanDialog{m_desk, plan, readOnly, this})->open();
}

void PlansDialog::makeVersion()
{
    const auto* plan = chosen();
    if (!plan)
        return;
    auto version = *plan;
    const auto& calendar = m_desk.context.calendar();
    const auto current = calendar.containing(plan->period, attain::Date{m_desk.workspace.clock().today()});
    version.from = std::max(calendar.neighbour(current, 1).from,
                            calendar.neighbour(calendar.containing(plan->period, plan->from), 1).from);
    edit(version);
}

void PlansDialog::remove()
{
    const auto* plan = chosen();
    if (!plan)
        return;
    Prompter::Question question;
    question.title = tr("Remove the plan?");
    question.text = tr("Periods that “%1” ruled from %2 on have the version before, or no plan. It can be undone.")
                        .arg(IncentiveWords::name(*plan), Formats::date(plan->from));
    question.confirm = tr("Remove");
    question.destructive = true;
    m_desk.prompter.ask(this, question, [this, code = plan->code, from = plan->from](bool confirmed) {
        if (!confirmed)
            return;
        if (const auto done = m_desk.workspace.incentives().remove(code, from); !done)
            m_desk.notices.error(done.error());
    });
}
