#include "scorecards/KpiDialog.h"

#include "Workspace.h"
#include "common/ChoiceBox.h"
#include "common/ErrorText.h"
#include "common/MetricBox.h"
#include "common/ScorecardWords.h"
#include "common/TargetWords.h"
#include "scorecards/ScorecardService.h"
#include "scorecards/ui_KpiDialog.h"
#include "targets/TargetSheet.h"

#include <QPushButton>

#include <array>
#include <cmath>

namespace {

using attain::KpiDimension;
using attain::KpiKind;

constexpr std::array kKinds{KpiKind::Volume, KpiKind::Quality, KpiKind::Time};
constexpr double kPercentScale = 10'000; // of a ratio's decimals in one per cent

attain::Ratio ratioIn(const QDoubleSpinBox& box)
{
    return attain::Ratio::fromScaled(std::llround(box.value() * kPercentScale));
}

void put(QDoubleSpinBox& box, attain::Ratio ratio)
{
    box.setValue(static_cast<double>(ratio.scaled()) / kPercentScale);
}

} // namespace

KpiDialog::KpiDialog(const Desk& desk, const attain::Kpi& kpi, QWidget* parent)
    : QDialog{parent}, m_desk{desk}, m_ui{std::make_unique<Ui::KpiDialog>()}
{
    m_ui->setupUi(this);
    setAttribute(Qt::WA_DeleteOnClose);
    m_ui->buttonBox->button(QDialogButtonBox::Save)->setText(tr("Save"));
    m_ui->buttonBox->button(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
    m_ui->refusalLabel->setTone(Tone::Bad);
    m_ui->codeLineEdit->setText(QString::fromStdString(kpi.code));
    m_ui->codeLineEdit->setReadOnly(!kpi.code.empty()); // templates know it by its code
    m_ui->nameLineEdit->setText(QString::fromStdString(kpi.name));
    m_ui->nameEnLineEdit->setText(QString::fromStdString(kpi.nameEn));
    MetricBox::fill(*m_ui->metricComboBox, desk.workspace.metrics(), kpi.metric);
    ChoiceBox::fill(*m_ui->kindComboBox, kKinds, kpi.kind, ScorecardWords::kind);
    ChoiceBox::fill(*m_ui->dimensionComboBox, attain::kKpiDimensions, kpi.dimension, ScorecardWords::dimension);
    put(*m_ui->thresholdSpinBox, kpi.threshold);
    put(*m_ui->floorSpinBox, kpi.floor);
    put(*m_ui->capSpinBox, kpi.cap);
    put(*m_ui->weightSpinBox, kpi.weight);
    if (kpi.standard)
        m_ui->standardLineEdit->setText(TargetWords::editable({attain::infoOf(kpi.metric).unit, *kpi.standard}, 1));
    connect(m_ui->buttonBox->button(QDialogButtonBox::Save), &QPushButton::clicked, this, &KpiDialog::save);
}

KpiDialog::~KpiDialog() = default;

void KpiDialog::save()
{
    attain::Kpi kpi{m_ui->codeLineEdit->text().trimmed().toStdString(),
                    m_ui->nameLineEdit->text().trimmed().toStdString(),
                    m_ui->nameEnLineEdit->text().trimmed().toStdString()};
    kpi.metric = MetricBox::metric(*m_ui->metricComboBox).value_or(attain::Metric::Revenue);
    kpi.kind = ChoiceBox::chosenIn<KpiKind>(*m_ui->kindComboBox);
    kpi.dimension = ChoiceBox::chosenIn<KpiDimension>(*m_ui->dimensionComboBox);
    kpi.threshold = ratioIn(*m_ui->thresholdSpinBox);
    kpi.floor = ratioIn(*m_ui->floorSpinBox);
    kpi.cap = ratioIn(*m_ui->capSpinBox);
    kpi.weight = ratioIn(*m_ui->weightSpinBox);
    const auto standard = attain::parseCell(m_ui->standardLineEdit->text().toStdString(),
                                            attain::infoOf(kpi.metric).unit, 1, std::nullopt);
    if (!standard) {
        m_ui->refusalLabel->setPlainText(ErrorText::of(standard.error()).sentence());
        return;
    }
    kpi.standard = *standard;
    if (const auto done = m_desk.workspace.scorecards().define(kpi); !done) {
        m_ui->refusalLabel->setPlainText(ErrorText::of(done.error()).sentence());
        return;
    }
    accept();
}
