#include "incentives/PenaltiesDialog.h"

#include "Workspace.h"
#include "common/CellTable.h"
#include "common/ErrorText.h"
#include "common/GridView.h"
#include "common/MetricBox.h"
#include "common/PenaltyWords.h"
#include "incentives/PenaltyRuleDialog.h"
#include "incentives/PenaltyService.h"
#include "incentives/TypedNumber.h"
#include "incentives/ui_PenaltiesDialog.h"

#include <QPushButton>

#include <algorithm>

using attain::PenaltyState;

PenaltiesDialog::PenaltiesDialog(const Desk& desk, const attain::Period& period, QWidget* parent)
    : QDialog{parent}
    , m_desk{desk}
    , m_period{period}
    , m_words{desk.formats}
    , m_ui{std::make_unique<Ui::PenaltiesDialog>()}
    , m_caseTable{new CellTable{this}}
    , m_caseView{new GridView{desk.theme}}
    , m_ruleTable{new CellTable{this}}
    , m_ruleView{new GridView{desk.theme}}
{
    m_ui->setupUi(this);
    setAttribute(Qt::WA_DeleteOnClose);
    m_ui->buttonBox->button(QDialogButtonBox::Close)->setText(tr("Close"));
    m_ui->refusalLabel->setTone(Tone::Bad);
    makeTables();
    makeButtons();
    showGuard();
    connect(&desk.events, &DomainEvents::changed, this, &PenaltiesDialog::refresh);
    refresh();
}

PenaltiesDialog::~PenaltiesDialog() = default;

void PenaltiesDialog::makeTables()
{
    m_caseView->setObjectName(QStringLiteral("penaltiesView"));
    m_ruleView->setObjectName(QStringLiteral("penaltyRulesView"));
    m_caseView->setAccessibleName(m_ui->tabWidget->tabText(0));
    m_ruleView->setAccessibleName(m_ui->tabWidget->tabText(1));
    for (auto [view, table] : {std::pair{m_caseView, m_caseTable}, {m_ruleView, m_ruleTable}}) {
        view->setSource(table);
        view->setSelectionBehavior(QAbstractItemView::SelectRows);
        connect(view->selectionModel(), &QItemSelectionModel::currentChanged, this, &PenaltiesDialog::showButtons);
    }
    m_ui->casesLayout->insertWidget(1, m_caseView, 1);
    m_ui->rulesLayout->insertWidget(0, m_ruleView, 1);
}

void PenaltiesDialog::makeButtons()
{
    auto& service = m_desk.workspace.penalties();
    connect(m_ui->openButton, &QPushButton::clicked, this, &PenaltiesDialog::openCase);
    connect(m_ui->approveButton, &QPushButton::clicked, this, &PenaltiesDialog::approve);
    const auto step = [this](QPushButton* button, const QString& title, const QString& label, auto work) {
        connect(button, &QPushButton::clicked, this, [this, title, label, work] { ask(title, label, work); });
    };
    step(m_ui->hearButton, tr("Hear the person"), tr("What the person says"),
         [&service](std::int64_t id, const std::string& text) { return service.hear(id, text); });
    step(m_ui->dismissButton, tr("Dismiss"), tr("Why: leave, circumstances, a mistake"),
         [&service](std::int64_t id, const std::string& text) { return service.dismiss(id, text); });
    step(m_ui->appealButton, tr("Appeal"), tr("What the person objects"),
         [&service](std::int64_t id, const std::string& text) { return service.appeal(id, text); });
    step(m_ui->upholdButton, tr("Uphold"), tr("The answer to the appeal"),
         [&service](std::int64_t id, const std::string& text) { return service.answer(id, true, text); });
    step(m_ui->reverseButton, tr("Reverse"), tr("The answer to the appeal"),
         [&service](std::int64_t id, const std::string& text) { return service.answer(id, false, text); });
    connect(m_ui->newRuleButton, &QPushButton::clicked, this, [this] {
        attain::PenaltyRule rule;
        rule.from = m_desk.context.calendar().containing(attain::PeriodKind::Year, m_period.from).from;
        (new PenaltyRuleDialog{m_desk, rule, this})->open();
    });
    connect(m_ui->editRuleButton, &QPushButton::clicked, this, [this] {
        if (const auto* rule = chosenRule())
            (new PenaltyRuleDialog{m_desk, *rule, this})->open();
    });
    connect(m_ruleView, &GridView::drillRequested, m_ui->editRuleButton, &QPushButton::click);
    connect(m_ui->removeRuleButton, &QPushButton::clicked, this, [this] {
        const auto* rule = chosenRule();
        if (!rule)
            return;
        if (const auto done = m_desk.workspace.penalties().remove(rule->code); !done)
            m_desk.notices.error(done.error());
    });
    connect(m_ui->saveGuardButton, &QPushButton::clicked, this, &PenaltiesDialog::saveGuard);
}

void PenaltiesDialog::refresh()
{
    const auto& service = m_desk.workspace.penalties();
    const auto rules = service.rules();
    const auto cases = service.cases();
    const auto proposals = service.proposals(m_period);
    if (!rules || !cases || !proposals) {
        m_desk.notices.error(!rules ? rules.error() : !cases ? cases.error() : proposals.error());
        return;
    }
    m_rules = *rules;
    m_cases = *cases;
    std::ranges::reverse(m_cases);
    m_proposals.clear();
    for (const auto& proposal : *proposals)
        if (!proposal.isOpen)
            m_proposals.push_back(proposal);
    showCases();
    showRules();
    showButtons();
}

QString PenaltiesDialog::nameOf(attain::PersonId person) const
{
    const auto organisation = m_desk.workspace.organisation().snapshot();
    const auto* found = organisation ? (*organisation)->person(person) : nullptr;
    return found ? QString::fromStdString(found->name) : QString{};
}

const attain::PenaltyRule* PenaltiesDialog::ruleOf(const std::string& code) const
{
    const auto found = std::ranges::find(m_rules, code, &attain::PenaltyRule::code);
    return found == m_rules.end() ? nullptr : &*found;
}

QString PenaltiesDialog::evidence(const std::vector<attain::PenaltyEvidence>& evidence, attain::Unit unit) const
{
    QStringList all;
    for (const auto& one : evidence) {
        const auto period = m_desk.context.calendar().parse(one.period);
        all.append(QStringLiteral("%1 %2").arg(period ? m_desk.formats.shortPeriod(*period)
                                                      : QString::fromStdString(one.period),
                                               m_words.number(attain::Figure{unit, one.value})));
    }
    return all.join(QStringLiteral("; "));
}

void PenaltiesDialog::showCases()
{
    std::vector<CellTable::Row> rows;
    for (const auto& proposal : m_proposals) {
        const auto* rule = ruleOf(proposal.rule);
        if (rule == nullptr)
            continue;
        rows.push_back({std::ssize(rows) + 1,
                        {Cell::plain(m_desk.formats.period(m_period)), Cell::plain(nameOf(proposal.person)),
                         Cell::plain(PenaltyWords::name(*rule)),
                         Cell::plain(evidence(proposal.evidence, rule->when.measure.unit())),
                         Cell::plain(PenaltyWords::step(rule->ladder[proposal.step])),
                         proposal.isNewcomer ? Cell::status(tr("Newcomer: exempt"), Tone::Neutral)
                                             : Cell::status(tr("Proposed"), Tone::Warning),
                         Cell::missingNumber({}), Cell::plain({})}});
    }
    for (const auto& one : m_cases) {
        const auto* rule = ruleOf(one.rule);
        const auto period = m_desk.context.calendar().parse(one.period);
        Cell deducted = Cell::missingNumber({});
        if (one.step.kind == attain::PenaltyKind::PayCut && one.wage) {
            deducted = Cell::figure(m_desk.formats.exact(one.deduction.deducted), one.deduction.deducted.scaled(),
                                    QString::fromStdString(one.deduction.deducted.toText(2)));
            deducted.toolTip = tr("Proposed %1 on a wage of %2; kept by the protection: %3")
                                   .arg(m_desk.formats.exact(one.step.deduct), m_desk.formats.exact(*one.wage),
                                        m_desk.formats.exact(one.deduction.kept));
        }
        QStringList story;
        for (const auto& text : {one.statement, one.reason, one.appeal, one.answer})
            if (!text.empty())
                story.append(QString::fromStdString(text));
        Cell told = Cell::plain(story.join(QStringLiteral(" · ")));
        told.toolTip = story.join(u'\n');
        Cell state = Cell::status(PenaltyWords::state(one.state), PenaltyWords::tone(one.state));
        if (one.expires)
            state.toolTip = tr("until %1").arg(Formats::date(one.expires));
        rows.push_back({std::ssize(rows) + 1,
                        {Cell::plain(period ? m_desk.formats.period(*period) : QString::fromStdString(one.period)),
                         Cell::plain(nameOf(one.person)),
                         Cell::plain(rule ? PenaltyWords::name(*rule) : QString::fromStdString(one.rule)),
                         Cell::plain(evidence(one.evidence, one.unit)), Cell::plain(PenaltyWords::step(one.step)),
                         state, deducted, told}});
    }
    m_caseTable->set({{tr("Period")},
                      {tr("Person")},
                      {tr("Rule")},
                      {tr("Evidence")},
                      {tr("Step")},
                      {tr("State")},
                      {tr("Deducted"), true},
                      {tr("Heard and decided")}},
                     std::move(rows));
    m_caseView->fitColumns(7, 200);
}

void PenaltiesDialog::showRules()
{
    std::vector<CellTable::Row> rows;
    for (const auto& rule : m_rules) {
        QStringList ladder;
        for (const auto& step : rule.ladder)
            ladder.append(PenaltyWords::step(step));
        rows.push_back({std::ssize(rows) + 1,
                        {Cell::plain(PenaltyWords::name(rule)), Cell::plain(m_words.condition(rule.when)),
                         Cell::plain(IncentiveWords::payPeriod(rule.period)),
                         Cell::figure(m_desk.formats.count(rule.periods), rule.periods, QString::number(rule.periods)),
                         Cell::plain(ladder.join(QStringLiteral(" → ")))}});
    }
    m_ruleTable->set({{tr("Rule")}, {tr("When")}, {tr("Looks at each")}, {tr("In a row"), true}, {tr("Ladder")}},
                     std::move(rows));
    m_ruleView->fitColumns(4, 260);
}

void PenaltiesDialog::showGuard()
{
    const auto policy = m_desk.workspace.penalties().policy();
    if (!policy)
        return;
    m_ui->shareLineEdit->setText(TypedNumber::of(policy->share));
    m_ui->minimumLineEdit->setText(TypedNumber::of(policy->minimumWage));
    m_ui->carriesCheckBox->setChecked(policy->carries);
    m_ui->wageComboBox->addItem(tr("(none: nothing is deducted)"));
    MetricBox::fill(*m_ui->wageComboBox, m_desk.workspace.metrics(), std::nullopt);
    m_ui->wageComboBox->setCurrentIndex(0);
    const auto metric = m_desk.workspace.metrics().metric(policy->wageMetric);
    for (int i = 0; metric && i < m_ui->wageComboBox->count(); ++i) {
        m_ui->wageComboBox->setCurrentIndex(i);
        if (MetricBox::metric(*m_ui->wageComboBox) == *metric)
            break;
    }
}

void PenaltiesDialog::saveGuard()
{
    m_ui->refusalLabel->setPlainText({});
    attain::PenaltyPolicy policy;
    TypedNumber::Reader reader;
    policy.share = reader.ratio(m_ui->shareLineEdit->text()).value_or(attain::Ratio{});
    policy.minimumWage = reader.money(m_ui->minimumLineEdit->text()).value_or(attain::Money{});
    policy.carries = m_ui->carriesCheckBox->isChecked();
    if (const auto metric = MetricBox::metric(*m_ui->wageComboBox))
        policy.wageMetric = std::string{attain::infoOf(*metric).code};
    if (!reader.wrong().isNull()) {
        m_ui->refusalLabel->setPlainText(tr("“%1” is no number.").arg(reader.wrong()));
        return;
    }
    if (const auto done = m_desk.workspace.penalties().setPolicy(policy); !done)
        m_ui->refusalLabel->setPlainText(ErrorText::of(done.error()).sentence());
}

const attain::PenaltyProposal* PenaltiesDialog::chosenProposal() const
{
    const auto id = m_caseTable->idAt(m_caseView->currentSource());
    return id > 0 && id <= std::ssize(m_proposals) ? &m_proposals[static_cast<std::size_t>(id - 1)] : nullptr;
}

const attain::PenaltyCase* PenaltiesDialog::chosenCase() const
{
    const auto place = m_caseTable->idAt(m_caseView->currentSource()) - std::ssize(m_proposals);
    return place > 0 && place <= std::ssize(m_cases) ? &m_cases[static_cast<std::size_t>(place - 1)] : nullptr;
}

const attain::PenaltyRule* PenaltiesDialog::chosenRule() const
{
    return rowValue(m_rules, *m_ruleTable, m_ruleView->currentSource());
}

void PenaltiesDialog::showButtons()
{
    const bool editable = !m_desk.workspace.isReadOnly();
    const auto* proposal = chosenProposal();
    const auto* one = chosenCase();
    const auto in = [&](PenaltyState state) { return editable && one && one->state == state; };
    m_ui->openButton->setEnabled(editable && proposal && !proposal->isNewcomer);
    for (QPushButton* button : {m_ui->hearButton, m_ui->approveButton, m_ui->dismissButton})
        button->setEnabled(in(PenaltyState::Opened));
    m_ui->appealButton->setEnabled(in(PenaltyState::Approved));
    m_ui->upholdButton->setEnabled(in(PenaltyState::Appealed));
    m_ui->reverseButton->setEnabled(in(PenaltyState::Appealed));
    m_ui->newRuleButton->setEnabled(editable);
    m_ui->editRuleButton->setEnabled(editable && chosenRule());
    m_ui->removeRuleButton->setEnabled(editable && chosenRule());
    m_ui->saveGuardButton->setEnabled(editable);
}

void PenaltiesDialog::openCase()
{
    const auto* proposal = chosenProposal();
    if (!proposal)
        return;
    if (const auto done = m_desk.workspace.penalties().open(proposal->rule, proposal->person, m_period); !done)
        m_desk.notices.error(done.error());
}

void PenaltiesDialog::ask(const QString& title, const QString& label,
                          const std::function<attain::Result<void>(std::int64_t, const std::string&)>& step)
{
    const auto* one = chosenCase();
    if (!one)
        return;
    m_desk.prompter.askText(this, title, label, {}, [this, id = one->id, step](const QString& text) {
        if (const auto done = step(id, text.trimmed().toStdString()); !done)
            m_desk.notices.error(done.error());
    });
}

void PenaltiesDialog::approve()
{
    const auto* one = chosenCase();
    if (!one)
        return;
    m_desk.prompter.askText(this, tr("Approve"), tr("Why"), {}, [this, id = one->id](const QString& reason) {
        m_desk.prompter.askText(this, tr("Approve"), tr("Who decides: another person than the one who opened the case"),
                                {}, [this, id, reason](const QString& who) {
                                    const auto done = m_desk.workspace.penalties().approve(
                                        id, reason.trimmed().toStdString(), who.trimmed().toStdString());
                                    if (!done)
                                        m_desk.notices.error(done.error());
                                });
    });
}
