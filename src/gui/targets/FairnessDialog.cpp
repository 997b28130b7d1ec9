#include "targets/FairnessDialog.h"

#include "Workspace.h"
#include "common/CellTable.h"
#include "common/GridView.h"
#include "targets/FairnessWords.h"
#include "targets/TargetCells.h"
#include "targets/ui_FairnessDialog.h"

#include <QPushButton>

FairnessDialog::FairnessDialog(const Desk& desk, QWidget* parent)
    : QDialog{parent}
    , m_desk{desk}
    , m_ui{std::make_unique<Ui::FairnessDialog>()}
    , m_findings{new CellTable{this}}
    , m_peers{new CellTable{this}}
    , m_findingsView{new GridView{desk.theme}}
    , m_peersView{new GridView{desk.theme}}
    , m_challenges{new CellTable{this}}
    , m_challengesView{new GridView{desk.theme}}
{
    m_ui->setupUi(this);
    setAttribute(Qt::WA_DeleteOnClose);
    m_findingsView->setObjectName(QStringLiteral("findingsView"));
    m_findingsView->setSource(m_findings);
    m_findingsView->setAccessibleName(tr("Findings"));
    m_peersView->setObjectName(QStringLiteral("peersView"));
    m_peersView->setSource(m_peers);
    m_peersView->setAccessibleName(tr("Peers"));
    m_challengesView->setObjectName(QStringLiteral("challengesView"));
    m_challengesView->setSource(m_challenges);
    m_challengesView->setAccessibleName(tr("How hard targets are"));
    m_ui->challengeCard->addContent(m_challengesView);
    connect(m_ui->tabWidget, &QTabWidget::currentChanged, this, &FairnessDialog::showChallenges);
    connect(m_challengesView->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &FairnessDialog::showMilestones);
    m_ui->findingsCard->addContent(m_findingsView);
    m_ui->peersCard->addContent(m_peersView);
    m_ui->buttonBox->button(QDialogButtonBox::Close)->setText(tr("Close"));
    connect(m_findingsView->selectionModel(), &QItemSelectionModel::currentChanged, this, &FairnessDialog::showButtons);
    connect(m_findingsView, &GridView::drillRequested, this, [this] {
        if (const auto* finding = current())
            Q_EMIT personRequested(finding->person);
    });
    connect(m_ui->acceptButton, &QPushButton::clicked, this, [this] {
        m_desk.prompter.askText(this, tr("Accept a finding"), tr("Why it may stand:"), {},
                                [this](const QString& reason) { accept(reason); });
    });
    connect(m_ui->withdrawButton, &QPushButton::clicked, this, &FairnessDialog::withdraw);
    connect(m_ui->showButton, &QPushButton::clicked, this, [this] {
        if (const auto* finding = current())
            Q_EMIT personRequested(finding->person);
    });
    connect(&desk.events, &DomainEvents::changed, this, [this] { refresh(); });
    connect(&desk.context, &Context::changed, this, [this] { refresh(); });
    refresh();
}

FairnessDialog::~FairnessDialog() = default;

attain::FairnessQuery FairnessDialog::query() const
{
    const auto& context = m_desk.context;
    attain::FairnessQuery query;
    query.scope = {context.scenario().toStdString(), context.metric(),
                   context.calendar().containing(attain::PeriodKind::Year, context.period().from)};
    return query;
}

void FairnessDialog::refresh()
{
    const auto wanted = query();
    m_ui->titleLabel->setPlainText(
        tr("%1 · %2").arg(m_desk.formats.period(wanted.scope.period), Formats::metric(wanted.scope.metric)));
    const auto organisation = m_desk.workspace.organisation().snapshot();
    auto report = m_desk.workspace.fairness().report(wanted);
    if (!organisation || !report) {
        m_report = {};
        m_ui->measuresLabel->setPlainText(
            tr("Fairness is measured for metrics that add up. Choose another metric on the page."));
        m_challengeReport = {};
        m_findings->set({}, {});
        m_peers->set({}, {});
        m_challenges->set({}, {});
        showButtons();
        showMilestones();
        return;
    }
    m_organisation = *organisation;
    m_report = *std::move(report);
    QStringList measures;
    for (const auto& group : m_report.groups) {
        const auto* position = m_organisation->position(group.position);
        measures.append(
            FairnessWords::group(group, position ? QString::fromStdString(position->name) : QString{}, m_desk.formats));
    }
    for (const auto& left : m_report.leftOut)
        if (const auto* person = m_organisation->person(left.person))
            measures.append(tr("Not compared: %1, %2")
                                .arg(QString::fromStdString(person->name), FairnessWords::exclusion(left.why)));
    m_ui->measuresLabel->setPlainText(measures.isEmpty() ? tr("Nobody has a target in this year yet.")
                                                         : measures.join(QLatin1Char('\n')));
    showFindings();
    showPeers();
    showButtons();
    m_challengesKnown = false;
    showChallenges();
}

void FairnessDialog::showFindings()
{
    std::vector<CellTable::Row> rows;
    for (std::size_t i = 0; i < m_report.findings.size(); ++i) {
        const auto& finding = m_report.findings[i];
        Cell state = Cell::status(tr("Open"), Tone::Warning);
        if (finding.acceptance)
            state = Cell::status(tr("Accepted"), Tone::Good);
        else if (finding.lapsed)
            state = Cell::status(tr("Moved since"), Tone::Warning);
        const QString reason = finding.acceptance
            ? tr("%1 · %2").arg(QString::fromStdString(finding.acceptance->reason),
                                QString::fromStdString(finding.acceptance->who))
            : QString{};
        rows.push_back({static_cast<std::int64_t>(i) + 1,
                        {Cell::plain(FairnessWords::finding(finding, *m_organisation, m_desk.formats)), state,
                         Cell::plain(reason)}});
    }
    m_ui->findingsCard->setCaption(tr("%n open", nullptr, static_cast<int>(m_report.openFindings().size())));
    m_findings->set({{tr("Finding")}, {tr("State")}, {tr("Why it may stand")}}, std::move(rows));
    m_findingsView->fitColumns(2, 420);
}

void FairnessDialog::showPeers()
{
    std::int64_t largest = 0;
    for (const auto& group : m_report.groups)
        for (const auto& member : group.members)
            largest = std::max(largest, member.levels.target.value_or(0));
    const auto scale = m_desk.formats.scaleFor(attain::infoOf(m_report.metric).unit, largest);
    const auto& formats = m_desk.formats;
    const auto two = [&](std::optional<attain::Ratio> ratio) {
        return shareCell(ratio, ratio ? formats.locale().toString(ratio->toDouble(), 'f', 2) : QString{});
    };
    std::vector<CellTable::Row> rows;
    for (const auto& group : m_report.groups) {
        const auto* position = m_organisation->position(group.position);
        for (const auto& member : group.members) {
            const auto* person = m_organisation->person(member.person);
            Cell deviation = shareCell(member.ratios.deviation, formats.signedPercent(member.ratios.deviation));
            if (member.ratios.flagged)
                deviation.tone = Tone::Bad;
            Cell difficulty
                = Cell::plain(member.challenge.refusal ? FairnessWords::refusal(*member.challenge.refusal) : QString{});
            if (member.challenge.difficulty)
                difficulty = Cell::status(FairnessWords::difficulty(*member.challenge.difficulty),
                                          FairnessWords::tone(*member.challenge.difficulty));
            rows.push_back(
                {member.person.value,
                 {Cell::plain(position ? QString::fromStdString(position->name) : QString{}),
                  Cell::plain(person ? QString::fromStdString(person->name) : QString{}),
                  amountCell(member.baseline, formats, scale), amountCell(member.levels.target, formats, scale),
                  two(member.ratios.toBaseline), deviation, two(member.ratios.toPotential),
                  shareCell(member.challenge.expectedAttainment,
                            formats.percent(member.challenge.expectedAttainment, 0)),
                  shareCell(member.challenge.targetChance, formats.percent(member.challenge.targetChance, 0)),
                  difficulty}});
        }
    }
    m_peers->set({{tr("Position")},
                  {tr("Person")},
                  {formats.header(tr("Baseline"), scale), true},
                  {formats.header(tr("Target"), scale), true},
                  {tr("To baseline"), true},
                  {tr("From median"), true},
                  {tr("To potential"), true},
                  {tr("Expected"), true},
                  {tr("Chance"), true},
                  {tr("Difficulty")}},
                 std::move(rows));
    m_peersView->fitColumns(9);
}

const attain::FairnessFinding* FairnessDialog::current() const
{
    return rowValue(m_report.findings, *m_findings, m_findingsView->currentSource());
}

void FairnessDialog::showButtons()
{
    const auto* finding = current();
    m_ui->acceptButton->setEnabled(finding && !finding->acceptance);
    m_ui->withdrawButton->setEnabled(finding && finding->acceptance);
    m_ui->showButton->setEnabled(finding != nullptr);
}

void FairnessDialog::accept(const QString& reason)
{
    const auto* finding = current();
    if (!finding)
        return;
    const auto done = m_desk.workspace.fairness().accept(query(), finding->code, reason.trimmed().toStdString());
    if (!done)
        m_desk.notices.error(done.error());
}

void FairnessDialog::withdraw()
{
    const auto* finding = current();
    if (!finding)
        return;
    const auto done = m_desk.workspace.fairness().withdraw(query(), finding->code);
    if (!done)
        m_desk.notices.error(done.error());
}
