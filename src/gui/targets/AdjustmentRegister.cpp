#include "targets/AdjustmentRegister.h"

#include "Workspace.h"
#include "common/CellTable.h"
#include "common/GridView.h"
#include "common/TargetWords.h"
#include "targets/ui_AdjustmentRegister.h"

#include <QPushButton>

#include <algorithm>

using attain::AdjustmentState;

AdjustmentRegister::AdjustmentRegister(const Desk& desk, QWidget* parent)
    : QDialog{parent}
    , m_desk{desk}
    , m_ui{std::make_unique<Ui::AdjustmentRegister>()}
    , m_table{new CellTable{this}}
    , m_view{new GridView{desk.theme}}
    , m_panel{new GridPanel{m_view, desk.icons}}
{
    m_ui->setupUi(this);
    setAttribute(Qt::WA_DeleteOnClose);
    m_view->setObjectName(QStringLiteral("adjustmentView"));
    m_view->setSource(m_table);
    m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_ui->listCard->addContent(m_panel);
    m_ui->splitter->setStretchFactor(0, 3);
    m_ui->splitter->setStretchFactor(1, 2);
    m_ui->buttonBox->button(QDialogButtonBox::Close)->setText(tr("Close"));
    auto& service = desk.workspace.adjustments();
    connect(m_ui->newButton, &QPushButton::clicked, this, &AdjustmentRegister::newRequested);
    connect(m_ui->submitButton, &QPushButton::clicked, this, [this, &service] {
        decide(tr("Submit adjustment"),
               [&service](attain::AdjustmentId id, const std::string& who) { return service.submit(id, who, {}); });
    });
    connect(m_ui->approveButton, &QPushButton::clicked, this, [this, &service] {
        decide(tr("Approve adjustment"),
               [&service](attain::AdjustmentId id, const std::string& who) -> attain::Result<void> {
                   const auto version = service.approve(id, who, {});
                   return version ? attain::Result<void>{} : version.error();
               });
    });
    connect(m_ui->rejectButton, &QPushButton::clicked, this, [this, &service] {
        decide(tr("Reject adjustment"),
               [&service](attain::AdjustmentId id, const std::string& who) { return service.reject(id, who, {}); });
    });
    connect(m_ui->withdrawButton, &QPushButton::clicked, this, [this, &service] {
        decide(tr("Withdraw adjustment"),
               [&service](attain::AdjustmentId id, const std::string& who) { return service.withdraw(id, who, {}); });
    });
    connect(m_ui->followUpButton, &QPushButton::clicked, this, [this, &service] {
        const auto* adjustment = current();
        if (adjustment == nullptr)
            return;
        m_desk.prompter.askText(this, tr("Follow up"), tr("What became of it:"),
                                QString::fromStdString(adjustment->followUpResult),
                                [this, &service, id = adjustment->id](const QString& result) {
                                    if (const auto done = service.recordFollowUp(id, result.toStdString()); !done)
                                        m_desk.notices.error(done.error());
                                });
    });
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, &AdjustmentRegister::showCurrent);
    connect(m_panel, &GridPanel::exportRequested, this,
            [this] { m_desk.exporter.exportTable(this, m_view->commands()->contents(windowTitle())); });
    connect(&desk.events, &DomainEvents::changed, this, [this] { refresh(); });
    refresh();
}

AdjustmentRegister::~AdjustmentRegister() = default;

const attain::Adjustment* AdjustmentRegister::current() const
{
    const attain::AdjustmentId id{m_table->idAt(m_view->currentSource())};
    const auto found = std::ranges::find(m_adjustments, id, &attain::Adjustment::id);
    return found == m_adjustments.end() ? nullptr : &*found;
}

QString AdjustmentRegister::subjectOf(const attain::Subject& subject) const
{
    const auto organisation = m_desk.workspace.organisation().snapshot();
    return organisation ? TargetWords::subject(subject, **organisation) : QString{};
}

void AdjustmentRegister::refresh()
{
    const auto adjustments = m_desk.workspace.adjustments().adjustments();
    if (!adjustments) {
        m_desk.notices.error(adjustments.error());
        return;
    }
    const auto* chosen = current();
    const std::int64_t id = chosen != nullptr ? chosen->id.value : 0;
    m_adjustments = *adjustments;
    std::ranges::reverse(m_adjustments); // the newest first
    std::vector<CellTable::Row> rows;
    for (const auto& adjustment : m_adjustments) {
        QStringList who;
        for (const auto& cell : adjustment.cells)
            if (const QString name = subjectOf(cell.subject); !who.contains(name))
                who.append(name);
        rows.push_back(
            {adjustment.id.value,
             {Cell::figure(QString::number(adjustment.number), adjustment.number, QString::number(adjustment.number)),
              Cell::plain(who.join(tr(", "))), Cell::plain(Formats::date(adjustment.effectiveFrom)),
              Cell::plain(QString::fromStdString(adjustment.reason)),
              Cell::status(TargetWords::state(adjustment.state), TargetWords::tone(adjustment.state))}});
    }
    m_table->set({{tr("No."), true}, {tr("Target of")}, {tr("In force from")}, {tr("Reason")}, {tr("State")}},
                 std::move(rows));
    m_view->fitColumns(3, 180);
    const QModelIndex again = m_table->indexOf(id);
    m_view->setCurrentIndex(m_view->filter()->mapFromSource(again.isValid() ? again : m_table->index(0, 0)));
    showCurrent();
}

void AdjustmentRegister::addLine(const QString& title, const QString& text)
{
    if (text.isEmpty())
        return;
    m_ui->detailsLayout->addWidget(new PlainLabel{title, PlainLabel::Style::Caption});
    auto* label = new PlainLabel{text};
    label->setWordWrap(true);
    m_ui->detailsLayout->addWidget(label);
    m_ui->detailsLayout->addSpacing(Theme::kGap / 2);
}

void AdjustmentRegister::showCurrent()
{
    while (QLayoutItem* item = m_ui->detailsLayout->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const auto* adjustment = current();
    const auto state = adjustment != nullptr ? std::optional{adjustment->state} : std::nullopt;
    m_ui->submitButton->setVisible(state == AdjustmentState::Draft);
    m_ui->approveButton->setVisible(state == AdjustmentState::Submitted);
    m_ui->rejectButton->setVisible(state == AdjustmentState::Submitted);
    m_ui->withdrawButton->setVisible(state == AdjustmentState::Draft || state == AdjustmentState::Submitted);
    m_ui->followUpButton->setVisible(state == AdjustmentState::Approved);
    if (adjustment == nullptr) {
        m_ui->detailsCard->setTitle(tr("No adjustment yet"));
        m_ui->detailsCard->setCaption({});
        addLine({},
                tr("A published target changes by an adjustment: choose cells in the grid, then “New adjustment…”."));
        m_ui->detailsLayout->addStretch(1);
        return;
    }
    m_ui->detailsCard->setTitle(tr("Adjustment %1").arg(adjustment->number));
    m_ui->detailsCard->setCaption(TargetWords::state(adjustment->state));
    for (const auto& cell : adjustment->cells) {
        const auto unit = attain::infoOf(cell.metric).unit;
        const auto text = [&](std::optional<std::int64_t> value) {
            return value ? m_desk.formats.headline(attain::Figure{unit, *value}) : Formats::notAvailable();
        };
        addLine(tr("%1 · %2 · %3")
                    .arg(subjectOf(cell.subject), m_desk.formats.period(cell.period), Formats::metric(cell.metric)),
                tr("%1 → %2").arg(text(cell.before.target), text(cell.after.target)));
    }
    addLine(tr("In force from"), Formats::date(adjustment->effectiveFrom));
    addLine(tr("Trigger"), TargetWords::trigger(adjustment->trigger));
    addLine(tr("Reason"), QString::fromStdString(adjustment->reason));
    addLine(tr("How the number was found"), QString::fromStdString(adjustment->method));
    addLine(tr("Who was told"), QString::fromStdString(adjustment->toldWho));
    addLine(tr("How"), QString::fromStdString(adjustment->toldHow));
    addLine(tr("Support given"), QString::fromStdString(adjustment->support));
    if (adjustment->followUp)
        addLine(tr("Follow up on"), Formats::date(*adjustment->followUp));
    addLine(tr("What became of it"), QString::fromStdString(adjustment->followUpResult));
    if (const auto steps = m_desk.workspace.adjustments().steps(adjustment->id)) {
        QStringList lines;
        for (const auto& step : *steps)
            lines.append(
                tr("%1 · %2 · %3")
                    .arg(TargetWords::state(step.state), QString::fromStdString(step.who), Formats::moment(step.at)));
        addLine(tr("Steps so far"), lines.join(QLatin1Char('\n')));
    }
    m_ui->detailsLayout->addStretch(1);
}

void AdjustmentRegister::decide(const QString& title,
                                std::function<attain::Result<void>(attain::AdjustmentId, const std::string&)> step)
{
    const auto* adjustment = current();
    if (adjustment == nullptr)
        return;
    m_desk.prompter.askText(this, title, tr("Signed by:"), QString::fromStdString(m_desk.workspace.changeLog().who()),
                            [this, step = std::move(step), id = adjustment->id](const QString& who) {
                                if (const auto done = step(id, who.trimmed().toStdString()); !done)
                                    m_desk.notices.error(done.error());
                            });
}
