#include "incentives/SimulationDialog.h"

#include "common/CellTable.h"
#include "common/ErrorText.h"
#include "common/GridView.h"
#include "common/WorkspaceJob.h"
#include "incentives/IncentiveService.h"
#include "incentives/ui_SimulationDialog.h"

#include <QPushButton>

SimulationDialog::SimulationDialog(const Desk& desk, attain::IncentivePlan draft, QWidget* parent)
    : QDialog{parent}
    , m_desk{desk}
    , m_draft{std::move(draft)}
    , m_ui{std::make_unique<Ui::SimulationDialog>()}
    , m_table{new CellTable{this}}
    , m_view{new GridView{desk.theme}}
{
    m_ui->setupUi(this);
    setAttribute(Qt::WA_DeleteOnClose);
    m_ui->buttonBox->button(QDialogButtonBox::Close)->setText(tr("Close"));
    m_view->setObjectName(QStringLiteral("simulationView"));
    m_view->setAccessibleName(windowTitle());
    m_view->setSource(m_table);
    m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
    auto* panel = new GridPanel{m_view, desk.icons};
    m_ui->dialogLayout->insertWidget(2, panel, 1);
    connect(panel, &GridPanel::exportRequested, this,
            [this] { m_desk.exporter.exportTable(this, m_view->commands()->contents(windowTitle())); });
    const auto& calendar = desk.context.calendar();
    const auto year = calendar.containing(attain::PeriodKind::Year, desk.context.period().from);
    m_periods = {desk.context.period(), year, calendar.neighbour(year, -1)};
    if (m_periods[0] == m_periods[1])
        m_periods.erase(m_periods.begin());
    for (const auto& period : m_periods)
        m_ui->periodComboBox->addItem(desk.formats.period(period));
    m_ui->periodComboBox->setCurrentIndex(static_cast<int>(m_periods.size()) - 2); // the year
    connect(m_ui->periodComboBox, &QComboBox::currentIndexChanged, this, &SimulationDialog::simulate);
    simulate();
}

SimulationDialog::~SimulationDialog() = default;

void SimulationDialog::simulate()
{
    m_again = m_running;
    if (m_running)
        return;
    m_running = true;
    m_table->set({}, {});
    m_ui->summaryLabel->setPlainText(tr("Replaying…"));
    const auto& period = m_periods[static_cast<std::size_t>(m_ui->periodComboBox->currentIndex())];
    auto* job = new WorkspaceJob{tr("Replaying the draft"), {}, this};
    job->setDispensable();
    job->run<attain::Simulation>(
        m_desk.workspace, m_desk.jobs,
        [draft = m_draft, period](attain::Workspace& workspace, const WorkerJob::Progress&, const std::stop_token&) {
            return workspace.incentives().simulate(draft, period);
        },
        [this](const attain::Result<attain::Simulation>& found) {
            m_running = false;
            if (m_again)
                simulate();
            else if (found)
                showResult(*found);
            else
                m_ui->summaryLabel->setPlainText(ErrorText::of(found.error()).sentence());
        });
}

void SimulationDialog::showResult(const attain::Simulation& found)
{
    const auto& formats = m_desk.formats;
    const auto amount = [&](attain::Money money) {
        return Cell::figure(formats.exact(money), money.scaled(), QString::fromStdString(money.toText(2)));
    };
    std::vector<CellTable::Row> rows;
    for (const auto& one : found.people) {
        const auto change = one.change();
        Cell changed = amount(change);
        if (change != attain::Money{})
            changed.tone = change > attain::Money{} ? Tone::Good : Tone::Bad;
        rows.push_back(
            {std::ssize(rows) + 1,
             {Cell::plain(QString::fromStdString(one.name)), amount(one.before), amount(one.after), changed}});
    }
    QStringList summary{
        tr("Pay periods: %1. In force %2, draft %3: %4.")
            .arg(found.periods.size())
            .arg(formats.exact(found.before), formats.exact(found.after), formats.exact(found.change())),
        tr("Paid anything: %1 people, now %2, of %3. Gain: %4, lose: %5.")
            .arg(found.paidBefore)
            .arg(found.paidAfter)
            .arg(found.people.size())
            .arg(found.gain)
            .arg(found.lose)};
    if (found.budget)
        summary.append(tr("Budget of these periods: %1.").arg(formats.exact(*found.budget)));
    if (found.onePercent)
        summary.append(tr("If everybody sold one per cent more in the last period, it would cost %1 more.")
                           .arg(formats.exact(*found.onePercent)));
    m_ui->summaryLabel->setPlainText(summary.join(u'\n'));
    m_table->set({{tr("Name")}, {tr("In force"), true}, {tr("Draft"), true}, {tr("Change"), true}}, std::move(rows));
    m_view->fitColumns(0, 160);
}
