#include "incentives/PenaltyRuleDialog.h"

#include "Workspace.h"
#include "common/ChoiceBox.h"
#include "common/EntryTable.h"
#include "common/ErrorText.h"
#include "common/IncentiveWords.h"
#include "common/PenaltyWords.h"
#include "common/PositionList.h"
#include "common/QtDates.h"
#include "incentives/ComparisonBox.h"
#include "incentives/PenaltyService.h"
#include "incentives/TypedNumber.h"
#include "incentives/ui_PenaltyRuleDialog.h"

#include <QPushButton>

#include <array>

namespace {

using attain::PenaltyKind;
using attain::PeriodKind;

constexpr std::array kPeriods{PeriodKind::Month, PeriodKind::Quarter, PeriodKind::Half, PeriodKind::Year};
constexpr std::array kKinds{PenaltyKind::Verbal, PenaltyKind::Written,  PenaltyKind::Improvement,
                            PenaltyKind::PayCut, PenaltyKind::Demotion, PenaltyKind::Own};
constexpr int kSteps = 6;

enum LadderColumn { Kind, Name, Deduct, Months };

} // namespace

PenaltyRuleDialog::PenaltyRuleDialog(const Desk& desk, const attain::PenaltyRule& rule, QWidget* parent)
    : QDialog{parent}, m_desk{desk}, m_ui{std::make_unique<Ui::PenaltyRuleDialog>()}
{
    m_ui->setupUi(this);
    setAttribute(Qt::WA_DeleteOnClose);
    m_ui->buttonBox->button(QDialogButtonBox::Save)->setText(tr("Save"));
    m_ui->buttonBox->button(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
    m_ui->refusalLabel->setTone(Tone::Bad);
    m_ui->codeLineEdit->setText(QString::fromStdString(rule.code));
    m_ui->codeLineEdit->setReadOnly(!rule.code.empty());
    m_ui->nameLineEdit->setText(QString::fromStdString(rule.name));
    m_ui->nameEnLineEdit->setText(QString::fromStdString(rule.nameEn));
    m_ui->fromDateEdit->setDate(toQDate(rule.from));
    ChoiceBox::fill(*m_ui->periodComboBox, kPeriods, rule.period, IncentiveWords::payPeriod);
    m_ui->periodsSpinBox->setValue(rule.periods);
    m_ui->newcomerSpinBox->setValue(rule.newcomerMonths);
    m_ui->measureBox->setUp(desk.workspace.metrics());
    const auto when = rule.code.empty()
        ? attain::Condition{attain::Measure::attainment(attain::Metric::Revenue), attain::Comparison::LessThan, 800'000}
        : rule.when;
    m_ui->measureBox->setMeasure(when.measure);
    fillComparisons(*m_ui->comparisonComboBox, when.comparison);
    m_ui->limitLineEdit->setText(TypedNumber::of(when.measure.unit(), when.limit));
    fillLadder(rule);
    if (const auto organisation = desk.workspace.organisation().snapshot())
        PositionList::fill(*m_ui->positionsListWidget, **organisation, rule.positions);
    connect(m_ui->buttonBox->button(QDialogButtonBox::Save), &QPushButton::clicked, this, &PenaltyRuleDialog::save);
}

PenaltyRuleDialog::~PenaltyRuleDialog() = default;

void PenaltyRuleDialog::addStep(const attain::PenaltyStep& step, bool used)
{
    auto& table = *m_ui->ladderTableWidget;
    const int row = table.rowCount();
    table.insertRow(row);
    auto* box = new QComboBox;
    box->setAccessibleName(tr("Step %1").arg(row + 1));
    box->addItem(tr("(none)"), -1);
    for (const auto kind : kKinds)
        box->addItem(PenaltyWords::kind(kind), static_cast<int>(kind));
    box->setCurrentIndex(used ? box->findData(static_cast<int>(step.kind)) : 0);
    table.setCellWidget(row, Kind, box);
    EntryTable::set(table, row, Name, QString::fromStdString(step.name));
    EntryTable::set(table, row, Deduct, step.deduct == attain::Money{} ? QString{} : TypedNumber::of(step.deduct));
    EntryTable::set(table, row, Months, QString::number(step.months));
}

void PenaltyRuleDialog::fillLadder(const attain::PenaltyRule& rule)
{
    EntryTable::setUp(*m_ui->ladderTableWidget, {tr("Step"), tr("Own name"), tr("Deduct"), tr("Counts for months")});
    for (const auto& step : rule.ladder)
        addStep(step, true);
    while (m_ui->ladderTableWidget->rowCount() < kSteps)
        addStep({}, false);
}

void PenaltyRuleDialog::save()
{
    m_ui->refusalLabel->setPlainText({});
    attain::PenaltyRule rule{
        m_ui->codeLineEdit->text().trimmed().toStdString(), m_ui->nameLineEdit->text().trimmed().toStdString(),
        m_ui->nameEnLineEdit->text().trimmed().toStdString(), fromQDate(m_ui->fromDateEdit->date())};
    rule.period = ChoiceBox::chosenIn<PeriodKind>(*m_ui->periodComboBox);
    rule.periods = m_ui->periodsSpinBox->value();
    rule.newcomerMonths = m_ui->newcomerSpinBox->value();
    rule.when.measure = m_ui->measureBox->measure();
    rule.when.comparison = ChoiceBox::chosenIn<attain::Comparison>(*m_ui->comparisonComboBox);
    TypedNumber::Reader reader;
    rule.when.limit = reader.number(m_ui->limitLineEdit->text(), rule.when.measure.unit()).value_or(0);
    const auto& table = *m_ui->ladderTableWidget;
    for (int row = 0; row < table.rowCount(); ++row) {
        const auto* box = qobject_cast<QComboBox*>(table.cellWidget(row, Kind));
        if (box == nullptr || box->currentData().toInt() < 0)
            continue;
        attain::PenaltyStep step{static_cast<PenaltyKind>(box->currentData().toInt()),
                                 EntryTable::textAt(table, row, Name).toStdString()};
        step.deduct = reader.money(EntryTable::textAt(table, row, Deduct)).value_or(attain::Money{});
        step.months = EntryTable::textAt(table, row, Months).toInt();
        rule.ladder.push_back(step);
    }
    rule.positions = PositionList::chosenIn(*m_ui->positionsListWidget);
    if (!reader.wrong().isNull()) {
        m_ui->refusalLabel->setPlainText(tr("“%1” is no number.").arg(reader.wrong()));
        return;
    }
    if (const auto done = m_desk.workspace.penalties().define(rule); !done) {
        m_ui->refusalLabel->setPlainText(ErrorText::of(done.error()).sentence());
        return;
    }
    accept();
}
