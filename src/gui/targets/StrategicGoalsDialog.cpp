#include "targets/StrategicGoalsDialog.h"

#include "Workspace.h"
#include "common/CellTable.h"
#include "common/GridView.h"
#include "targets/StrategicGoalDialog.h"
#include "targets/ui_StrategicGoalsDialog.h"

#include <QPushButton>

StrategicGoalsDialog::StrategicGoalsDialog(const Desk& desk, QWidget* parent)
    : QDialog{parent}
    , m_desk{desk}
    , m_ui{std::make_unique<Ui::StrategicGoalsDialog>()}
    , m_table{new CellTable{this}}
    , m_view{new GridView{desk.theme}}
{
    m_ui->setupUi(this);
    setAttribute(Qt::WA_DeleteOnClose);
    m_ui->buttonBox->button(QDialogButtonBox::Close)->setText(tr("Close"));
    m_ui->introLabel->setPlainText(
        tr("What lies beyond one year. A target says in its SMART card which of them it is there for."));
    m_view->setObjectName(QStringLiteral("strategicGoalsView"));
    m_view->setSource(m_table);
    m_view->setAccessibleName(tr("Strategic goals"));
    m_ui->goalsCard->addContent(m_view);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, &StrategicGoalsDialog::showButtons);
    connect(m_view, &GridView::drillRequested, m_ui->editButton, &QPushButton::click);
    connect(m_ui->newButton, &QPushButton::clicked, this, [this] { edit({}); });
    connect(m_ui->editButton, &QPushButton::clicked, this, [this] {
        if (const auto* goal = chosen())
            edit(*goal);
    });
    connect(m_ui->removeButton, &QPushButton::clicked, this, &StrategicGoalsDialog::removeChosen);
    connect(&desk.events, &DomainEvents::changed, this, [this] { refresh(); });
    refresh();
}

StrategicGoalsDialog::~StrategicGoalsDialog() = default;

void StrategicGoalsDialog::refresh()
{
    auto goals = m_desk.workspace.goals().strategicGoals();
    if (!goals) {
        m_desk.notices.error(goals.error());
        return;
    }
    m_goals = *std::move(goals);
    std::vector<CellTable::Row> rows;
    for (const auto& goal : m_goals) {
        Cell value = Cell::missingNumber(Formats::notAvailable());
        if (goal.metric && goal.value) {
            const attain::Figure figure{attain::infoOf(*goal.metric).unit, *goal.value};
            value
                = Cell::figure(m_desk.formats.headline(figure), figure.scaled, QString::fromStdString(figure.toText()));
        }
        rows.push_back({static_cast<std::int64_t>(rows.size()) + 1,
                        {Cell::plain(QString::fromStdString(goal.name)),
                         Cell::plain(goal.metric ? Formats::metric(*goal.metric) : QString{}), value,
                         Cell::plain(goal.until ? Formats::date(*goal.until) : QString{}),
                         Cell::plain(QString::fromStdString(goal.code))}});
    }
    m_table->set({{tr("Strategic goal")}, {tr("Counted by")}, {tr("How much"), true}, {tr("By")}, {tr("Code")}},
                 std::move(rows));
    m_view->fitColumns(0);
    showButtons();
}

const attain::StrategicGoal* StrategicGoalsDialog::chosen() const
{
    return rowValue(m_goals, *m_table, m_view->currentSource());
}

void StrategicGoalsDialog::showButtons()
{
    for (QPushButton* button : {m_ui->editButton, m_ui->removeButton})
        button->setEnabled(chosen() != nullptr);
}

void StrategicGoalsDialog::edit(const attain::StrategicGoal& goal)
{
    (new StrategicGoalDialog{m_desk, goal, this})->open();
}

void StrategicGoalsDialog::removeChosen()
{
    const auto* goal = chosen();
    if (!goal)
        return;
    Prompter::Question question;
    question.title = tr("Remove the strategic goal?");
    question.text = tr("“%1” is removed. It can be undone.").arg(QString::fromStdString(goal->name));
    question.confirm = tr("Remove");
    question.destructive = true;
    m_desk.prompter.ask(this, question, [this, code = goal->code](bool confirmed) {
        if (!confirmed)
            return;
        if (const auto removed = m_desk.workspace.goals().removeStrategicGoal(code); !removed)
            m_desk.notices.error(removed.error());
    });
}
