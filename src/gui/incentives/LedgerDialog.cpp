#include "incentives/LedgerDialog.h"

#include "Workspace.h"
#include "common/CellTable.h"
#include "common/GridView.h"
#include "common/IncentiveWords.h"
#include "incentives/LedgerService.h"
#include "incentives/ui_LedgerDialog.h"

#include <QPushButton>

namespace {

QString wordOf(attain::DisputeState state)
{
    switch (state) {
    case attain::DisputeState::Open: return LedgerDialog::tr("Open");
    case attain::DisputeState::Accepted: return LedgerDialog::tr("Accepted");
    case attain::DisputeState::Rejected: return LedgerDialog::tr("Rejected");
    }
    return {};
}

Tone toneOf(attain::DisputeState state)
{
    return state == attain::DisputeState::Open    ? Tone::Warning
        : state == attain::DisputeState::Accepted ? Tone::Good
                                                  : Tone::Neutral;
}

} // namespace

LedgerDialog::LedgerDialog(const Desk& desk, std::string plan, QWidget* parent)
    : QDialog{parent}
    , m_desk{desk}
    , m_plan{std::move(plan)}
    , m_ui{std::make_unique<Ui::LedgerDialog>()}
    , m_lineTable{new CellTable{this}}
    , m_lineView{new GridView{desk.theme}}
    , m_disputeTable{new CellTable{this}}
    , m_disputeView{new GridView{desk.theme}}
{
    m_ui->setupUi(this);
    setAttribute(Qt::WA_DeleteOnClose);
    m_ui->buttonBox->button(QDialogButtonBox::Close)->setText(tr("Close"));
    m_lineView->setObjectName(QStringLiteral("ledgerView"));
    m_disputeView->setObjectName(QStringLiteral("disputesView"));
    m_lineView->setAccessibleName(m_ui->tabWidget->tabText(0));
    m_disputeView->setAccessibleName(m_ui->tabWidget->tabText(1));
    m_lineView->setSource(m_lineTable);
    m_disputeView->setSource(m_disputeTable);
    m_disputeView->setSelectionBehavior(QAbstractItemView::SelectRows);
    auto* panel = new GridPanel{m_lineView, desk.icons};
    m_ui->linesLayout->addWidget(panel, 1);
    m_ui->disputesLayout->insertWidget(0, m_disputeView, 1);
    connect(panel, &GridPanel::exportRequested, this,
            [this] { m_desk.exporter.exportTable(this, m_lineView->commands()->contents(tr("Ledger"))); });
    connect(m_disputeView->selectionModel(), &QItemSelectionModel::currentChanged, this, &LedgerDialog::showButtons);
    connect(m_ui->acceptButton, &QPushButton::clicked, this, [this] { answer(attain::DisputeState::Accepted); });
    connect(m_ui->rejectButton, &QPushButton::clicked, this, [this] { answer(attain::DisputeState::Rejected); });
    connect(&desk.events, &DomainEvents::changed, this, &LedgerDialog::refresh);
    refresh();
}

LedgerDialog::~LedgerDialog() = default;

void LedgerDialog::refresh()
{
    showLines();
    showDisputes();
    showButtons();
}

QString LedgerDialog::nameOf(attain::PersonId person) const
{
    const auto organisation = m_desk.workspace.organisation().snapshot();
    const auto* found = organisation ? (*organisation)->person(person) : nullptr;
    return found ? QString::fromStdString(found->name) : QString{};
}

QString LedgerDialog::periodOf(const std::string& code) const
{
    const auto period = m_desk.context.calendar().parse(code);
    return period ? m_desk.formats.period(*period) : QString::fromStdString(code);
}

void LedgerDialog::showLines()
{
    const auto lines = m_desk.workspace.ledger().lines(m_plan);
    if (!lines) {
        m_desk.notices.error(lines.error());
        return;
    }
    const IncentiveWords words{m_desk.formats};
    std::vector<CellTable::Row> rows;
    for (auto line = lines->rbegin(); line != lines->rend(); ++line) // newest first
        rows.push_back({std::ssize(rows) + 1,
                        {Cell::plain(Formats::date(line->posted)), Cell::plain(periodOf(line->period)),
                         Cell::plain(nameOf(line->person)),
                         Cell::figure(m_desk.formats.exact(line->amount), line->amount.scaled(),
                                      QString::fromStdString(line->amount.toText(2))),
                         Cell::status(IncentiveWords::state(line->state), IncentiveWords::tone(line->state)),
                         Cell::plain(words.reason(*line)), Cell::plain(Formats::date(line->settled))}});
    m_lineTable->set({{tr("Posted")},
                      {tr("Period")},
                      {tr("Person")},
                      {tr("Amount"), true},
                      {tr("State")},
                      {tr("Why")},
                      {tr("Paid on")}},
                     std::move(rows));
    m_lineView->fitColumns(5);
}

void LedgerDialog::showDisputes()
{
    const auto disputes = m_desk.workspace.ledger().disputes();
    if (!disputes) {
        m_desk.notices.error(disputes.error());
        return;
    }
    m_disputes = *disputes;
    std::vector<CellTable::Row> rows;
    const auto amount = [&](attain::Money money) {
        return Cell::figure(m_desk.formats.exact(money), money.scaled(), QString::fromStdString(money.toText(2)));
    };
    for (const auto& dispute : m_disputes)
        rows.push_back({std::ssize(rows) + 1,
                        {Cell::plain(Formats::date(dispute.raised)), Cell::plain(periodOf(dispute.period)),
                         Cell::plain(nameOf(dispute.person)), amount(dispute.expected), amount(dispute.actual),
                         Cell::plain(QString::fromStdString(dispute.reason)),
                         Cell::status(wordOf(dispute.state), toneOf(dispute.state)),
                         Cell::plain(QString::fromStdString(dispute.answer))}});
    m_disputeTable->set({{tr("Raised")},
                         {tr("Period")},
                         {tr("Person")},
                         {tr("Expected"), true},
                         {tr("Computed"), true},
                         {tr("Reason")},
                         {tr("State")},
                         {tr("Answer")}},
                        std::move(rows));
    m_disputeView->fitColumns(5);
}

const attain::Dispute* LedgerDialog::chosen() const
{
    return rowValue(m_disputes, *m_disputeTable, m_disputeView->currentSource());
}

void LedgerDialog::showButtons()
{
    const auto* dispute = chosen();
    const bool open = dispute && dispute->state == attain::DisputeState::Open && !m_desk.workspace.isReadOnly();
    m_ui->acceptButton->setEnabled(open);
    m_ui->rejectButton->setEnabled(open);
}

void LedgerDialog::answer(attain::DisputeState state)
{
    const auto* dispute = chosen();
    if (!dispute)
        return;
    m_desk.prompter.askText(this, wordOf(state), tr("What was found, and what follows"), {},
                            [this, id = dispute->id, state](const QString& text) {
                                const auto done
                                    = m_desk.workspace.ledger().answer(id, state, text.trimmed().toStdString());
                                if (!done)
                                    m_desk.notices.error(done.error());
                            });
}
