#include "targets/IndicatorDialog.h"

#include "Workspace.h"
#include "common/ErrorText.h"
#include "importing/IndicatorLines.h"
#include "targets/ui_IndicatorDialog.h"

#include <QPushButton>

IndicatorDialog::IndicatorDialog(const Desk& desk, const attain::Indicator& indicator, QWidget* parent)
    : QDialog{parent}, m_desk{desk}, m_ui{std::make_unique<Ui::IndicatorDialog>()}
{
    m_ui->setupUi(this);
    setAttribute(Qt::WA_DeleteOnClose);
    m_ui->buttonBox->button(QDialogButtonBox::Save)->setText(tr("Save"));
    m_ui->buttonBox->button(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
    m_ui->codeLineEdit->setText(QString::fromStdString(indicator.code));
    m_ui->codeLineEdit->setReadOnly(!indicator.code.empty()); // triggers know it by its code
    m_ui->nameLineEdit->setText(QString::fromStdString(indicator.name));
    m_ui->unitLineEdit->setText(QString::fromStdString(indicator.unit));
    m_ui->sourceLineEdit->setText(QString::fromStdString(indicator.source));
    m_ui->valuesLabel->setPlainText(
        tr("Month, value, source (where it is another) and note: one month on each line, as pasted from a table."));
    m_ui->valuesTextEdit->setAccessibleName(tr("Monthly values"));
    m_ui->valuesTextEdit->setPlainText(QString::fromStdString(attain::indicatorLines(indicator.values)));
    m_ui->refusalLabel->setTone(Tone::Bad);
    connect(m_ui->buttonBox->button(QDialogButtonBox::Save), &QPushButton::clicked, this, &IndicatorDialog::save);
}

IndicatorDialog::~IndicatorDialog() = default;

void IndicatorDialog::save()
{
    auto values
        = attain::readIndicatorLines(m_ui->valuesTextEdit->toPlainText().toStdString(), m_desk.context.calendar());
    if (!values) {
        m_ui->refusalLabel->setPlainText(ErrorText::of(values.error()).sentence());
        return;
    }
    attain::Indicator indicator;
    indicator.code = m_ui->codeLineEdit->text().trimmed().toStdString();
    indicator.name = m_ui->nameLineEdit->text().trimmed().toStdString();
    indicator.unit = m_ui->unitLineEdit->text().trimmed().toStdString();
    indicator.source = m_ui->sourceLineEdit->text().trimmed().toStdString();
    indicator.values = *std::move(values);
    if (const auto saved = m_desk.workspace.scenarios().define(indicator); !saved)
        m_ui->refusalLabel->setPlainText(ErrorText::of(saved.error()).sentence());
    else
        accept();
}
