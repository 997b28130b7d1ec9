#include "incentives/ConditionDialog.h"

#include "Workspace.h"
#include "common/ChoiceBox.h"
#include "common/IncentiveWords.h"
#include "incentives/ComparisonBox.h"
#include "incentives/TypedNumber.h"
#include "incentives/ui_ConditionDialog.h"

#include <QPushButton>

ConditionDialog::ConditionDialog(const Desk& desk, QWidget* parent)
    : QDialog{parent}, m_ui{std::make_unique<Ui::ConditionDialog>()}
{
    m_ui->setupUi(this);
    setAttribute(Qt::WA_DeleteOnClose);
    m_ui->buttonBox->button(QDialogButtonBox::Ok)->setText(tr("Add"));
    m_ui->buttonBox->button(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
    m_ui->refusalLabel->setTone(Tone::Bad);
    m_ui->measureBox->setUp(desk.workspace.metrics());
    fillComparisons(*m_ui->comparisonComboBox, attain::Comparison::AtLeast);
    connect(m_ui->buttonBox->button(QDialogButtonBox::Ok), &QPushButton::clicked, this, &ConditionDialog::finish);
}

ConditionDialog::~ConditionDialog() = default;

void ConditionDialog::finish()
{
    attain::Condition condition;
    condition.measure = m_ui->measureBox->measure();
    condition.comparison = ChoiceBox::chosenIn<attain::Comparison>(*m_ui->comparisonComboBox);
    TypedNumber::Reader reader;
    const auto limit = reader.number(m_ui->limitLineEdit->text(), condition.measure.unit());
    if (!limit) {
        m_ui->refusalLabel->setPlainText(tr("“%1” is no number.").arg(m_ui->limitLineEdit->text()));
        return;
    }
    condition.limit = *limit;
    Q_EMIT made(condition);
    accept();
}
