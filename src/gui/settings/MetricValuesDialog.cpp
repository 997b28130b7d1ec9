#include "settings/MetricValuesDialog.h"

#include "Workspace.h"
#include "common/ErrorText.h"
#include "common/TargetWords.h"
#include "importing/MetricLines.h"
#include "settings/ui_MetricValuesDialog.h"
#include "targets/SubjectTree.h"

#include <QPushButton>

MetricValuesDialog::MetricValuesDialog(const Desk& desk, const attain::OwnMetric& metric, QWidget* parent)
    : QDialog{parent}, m_desk{desk}, m_ui{std::make_unique<Ui::MetricValuesDialog>()}, m_metric{metric}
{
    m_ui->setupUi(this);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Values of %1").arg(QString::fromStdString(metric.name)));
    m_ui->buttonBox->button(QDialogButtonBox::Save)->setText(tr("Save"));
    m_ui->buttonBox->button(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
    m_ui->refusalLabel->setTone(Tone::Bad);
    m_ui->valuesLabel->setPlainText(tr(
        "Month, value and evidence: one month on each line, as pasted from a table. Every value needs its evidence."));
    m_ui->valuesTextEdit->setAccessibleName(tr("Monthly values"));
    if (const auto organisation = desk.workspace.organisation().snapshot())
        for (const auto& node : attain::subjectTree(**organisation, desk.context.period().to, true)) {
            m_ui->subjectComboBox->addItem(TargetWords::inTree(node));
            m_subjects.push_back(node.subject);
        }
    // Whoever has values comes first.
    if (const auto values = desk.workspace.metrics().values(metric.code))
        for (std::size_t i = m_subjects.size(); i-- > 0;)
            if (std::ranges::find(*values, m_subjects[i], &attain::MetricValue::subject) != values->end())
                m_ui->subjectComboBox->setCurrentIndex(static_cast<int>(i));
    connect(m_ui->subjectComboBox, &QComboBox::currentIndexChanged, this, &MetricValuesDialog::showValues);
    connect(m_ui->buttonBox->button(QDialogButtonBox::Save), &QPushButton::clicked, this, &MetricValuesDialog::save);
    showValues();
}

MetricValuesDialog::~MetricValuesDialog() = default;

attain::Subject MetricValuesDialog::subject() const
{
    const auto index = static_cast<std::size_t>(std::max(0, m_ui->subjectComboBox->currentIndex()));
    return index < m_subjects.size() ? m_subjects[index] : attain::Subject::company();
}

void MetricValuesDialog::showValues()
{
    auto values = m_desk.workspace.metrics().values(m_metric.code);
    if (!values) {
        m_ui->refusalLabel->setPlainText(ErrorText::of(values.error()).sentence());
        return;
    }
    std::erase_if(*values, [this](const attain::MetricValue& value) { return value.subject != subject(); });
    m_ui->valuesTextEdit->setPlainText(QString::fromStdString(attain::metricLines(*values, m_metric.unit)));
    m_ui->refusalLabel->clear();
}

void MetricValuesDialog::save()
{
    auto values = attain::readMetricLines(m_ui->valuesTextEdit->toPlainText().toStdString(), m_metric, subject(),
                                          m_desk.context.calendar());
    const auto saved = values ? m_desk.workspace.metrics().replaceValues(m_metric.code, subject(), *std::move(values))
                              : attain::Result<void>{values.error()};
    if (!saved)
        m_ui->refusalLabel->setPlainText(ErrorText::of(saved.error()).sentence());
    else
        accept();
}
