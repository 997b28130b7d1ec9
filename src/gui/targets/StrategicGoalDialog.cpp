#include "targets/StrategicGoalDialog.h"

#include "Workspace.h"
#include "common/ErrorText.h"
#include "common/MetricBox.h"
#include "common/QtDates.h"
#include "common/TargetWords.h"
#include "targets/TargetSheet.h"
#include "targets/ui_StrategicGoalDialog.h"

#include <QPushButton>

StrategicGoalDialog::StrategicGoalDialog(const Desk& desk, const attain::StrategicGoal& goal, QWidget* parent)
    : QDialog{parent}, m_desk{desk}, m_ui{std::make_unique<Ui::StrategicGoalDialog>()}
{
    m_ui->setupUi(this);
    setAttribute(Qt::WA_DeleteOnClose);
    m_ui->buttonBox->button(QDialogButtonBox::Save)->setText(tr("Save"));
    m_ui->buttonBox->button(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
    m_ui->refusalLabel->setTone(Tone::Bad);
    m_ui->codeLineEdit->setText(QString::fromStdString(goal.code));
    m_ui->codeLineEdit->setReadOnly(!goal.code.empty()); // targets know it by its code
    m_ui->nameLineEdit->setText(QString::fromStdString(goal.name));
    m_ui->metricComboBox->addItem(tr("Nothing that is counted"));
    MetricBox::fill(*m_ui->metricComboBox, desk.workspace.metrics(), goal.metric);
    if (goal.metric && goal.value)
        m_ui->valueLineEdit->setText(TargetWords::editable({attain::infoOf(*goal.metric).unit, *goal.value}, 1));
    m_ui->untilCheckBox->setChecked(goal.until.has_value());
    m_ui->untilDateEdit->setDate(
        toQDate(goal.until.value_or(attain::Date{desk.workspace.clock().today()}.plusMonths(36))));
    connect(m_ui->metricComboBox, &QComboBox::currentIndexChanged, this, &StrategicGoalDialog::showFields);
    connect(m_ui->untilCheckBox, &QCheckBox::toggled, this, &StrategicGoalDialog::showFields);
    connect(m_ui->buttonBox->button(QDialogButtonBox::Save), &QPushButton::clicked, this, &StrategicGoalDialog::save);
    showFields();
}

StrategicGoalDialog::~StrategicGoalDialog() = default;

std::optional<attain::Metric> StrategicGoalDialog::metric() const
{
    return MetricBox::metric(*m_ui->metricComboBox);
}

void StrategicGoalDialog::showFields()
{
    m_ui->valueLineEdit->setEnabled(metric().has_value());
    m_ui->untilDateEdit->setEnabled(m_ui->untilCheckBox->isChecked());
}

void StrategicGoalDialog::save()
{
    attain::StrategicGoal goal;
    goal.code = m_ui->codeLineEdit->text().trimmed().toStdString();
    goal.name = m_ui->nameLineEdit->text().trimmed().toStdString();
    goal.metric = metric();
    if (goal.metric) {
        const auto value = attain::parseCell(m_ui->valueLineEdit->text().toStdString(),
                                             attain::infoOf(*goal.metric).unit, 1, std::nullopt);
        if (!value) {
            m_ui->refusalLabel->setPlainText(ErrorText::of(value.error()).sentence());
            return;
        }
        goal.value = *value;
    }
    if (m_ui->untilCheckBox->isChecked())
        goal.until = fromQDate(m_ui->untilDateEdit->date());
    if (const auto saved = m_desk.workspace.goals().setStrategicGoal(goal); !saved)
        m_ui->refusalLabel->setPlainText(ErrorText::of(saved.error()).sentence());
    else
        accept();
}
