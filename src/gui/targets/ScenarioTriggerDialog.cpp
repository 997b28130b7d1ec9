#include "targets/ScenarioTriggerDialog.h"

#include "common/ScenarioWords.h"
#include "targets/ui_ScenarioTriggerDialog.h"

#include <QPushButton>

namespace {

constexpr double kUnit = 10'000; // kIndicatorDecimals

} // namespace

ScenarioTriggerDialog::ScenarioTriggerDialog(const Desk& desk, const std::vector<attain::Indicator>& indicators,
                                             const attain::ScenarioTrigger& trigger, QWidget* parent)
    : QDialog{parent}, m_ui{std::make_unique<Ui::ScenarioTriggerDialog>()}, m_trigger{trigger}
{
    m_ui->setupUi(this);
    setAttribute(Qt::WA_DeleteOnClose);
    m_ui->buttonBox->button(QDialogButtonBox::Ok)->setText(tr("Apply"));
    m_ui->buttonBox->button(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
    m_ui->ruleLabel->setPlainText(
        tr("The newest months all have to pass. Then the scenario is proposed; nothing switches by itself."));
    for (const auto& indicator : indicators)
        m_ui->indicatorComboBox->addItem(QString::fromStdString(indicator.name),
                                         QString::fromStdString(indicator.code));
    m_ui->indicatorComboBox->setCurrentIndex(
        std::max(0, m_ui->indicatorComboBox->findData(QString::fromStdString(trigger.indicator))));
    for (const auto test : {attain::IndicatorTest::Below, attain::IndicatorTest::AtMost, attain::IndicatorTest::AtLeast,
                            attain::IndicatorTest::Above})
        m_ui->testComboBox->addItem(ScenarioWords::test(test), static_cast<int>(test));
    m_ui->testComboBox->setCurrentIndex(m_ui->testComboBox->findData(static_cast<int>(trigger.test)));
    m_ui->thresholdSpinBox->setLocale(desk.formats.locale());
    m_ui->thresholdSpinBox->setValue(static_cast<double>(trigger.threshold) / kUnit);
    m_ui->monthsSpinBox->setValue(trigger.months);
}

ScenarioTriggerDialog::~ScenarioTriggerDialog() = default;

attain::ScenarioTrigger ScenarioTriggerDialog::trigger() const
{
    return {m_trigger.scenario, m_ui->indicatorComboBox->currentData().toString().toStdString(),
            static_cast<attain::IndicatorTest>(m_ui->testComboBox->currentData().toInt()),
            qRound64(m_ui->thresholdSpinBox->value() * kUnit), m_ui->monthsSpinBox->value()};
}
