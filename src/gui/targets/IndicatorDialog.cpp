#include "targets/IndicatorDialog.h"

#include "Workspace.h"
#include "common/ErrorText.h"
#include "common/ScenarioWords.h"
#include "support/Decimal.h"
#include "targets/ui_IndicatorDialog.h"

#include <QPushButton>
#include <QRegularExpression>

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
        tr("Month, value and, where it is another, the source: one month on each line, as pasted from a table."));
    m_ui->valuesTextEdit->setAccessibleName(tr("Monthly values"));
    QStringList lines;
    for (const auto& value : indicator.values) {
        QStringList parts{ScenarioWords::month(value.month),
                          QString::fromStdString(attain::formatScaled(value.value, attain::kIndicatorDecimals, 0))};
        if (!value.source.empty())
            parts.append(QString::fromStdString(value.source));
        lines.append(parts.join(QLatin1Char('\t')));
    }
    m_ui->valuesTextEdit->setPlainText(lines.join(QLatin1Char('\n')));
    m_ui->refusalLabel->setTone(Tone::Bad);
    connect(m_ui->buttonBox->button(QDialogButtonBox::Save), &QPushButton::clicked, this, &IndicatorDialog::save);
}

IndicatorDialog::~IndicatorDialog() = default;

std::optional<std::vector<attain::IndicatorValue>> IndicatorDialog::values() const
{
    // 2026-08 or 2026/8 or 2026年8月, a number, and whatever follows as its source.
    static const QRegularExpression form{
        QStringLiteral("^\\s*(\\d{4})\\s*[-/.年]\\s*(\\d{1,2})\\s*月?(?:[-/.]\\d{1,2})?[\\s,，:：]+"
                       "([-+]?[\\d,]*\\.?\\d+)(?:[\\s,，]+(.*?))?\\s*$")};
    std::vector<attain::IndicatorValue> values;
    const auto lines = m_ui->valuesTextEdit->toPlainText().split(QLatin1Char('\n'));
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (lines[i].trimmed().isEmpty())
            continue;
        const auto match = form.match(lines[i]);
        const auto month = match.hasMatch()
            ? attain::Date::fromIso(QStringLiteral("%1-%2-01")
                                        .arg(match.captured(1), match.captured(2).rightJustified(2, QLatin1Char('0')))
                                        .toStdString())
            : std::nullopt;
        QString number = match.captured(3).remove(QLatin1Char(','));
        if (number.startsWith(QLatin1Char('+')))
            number.remove(0, 1);
        if (number.startsWith(QLatin1Char('.')))
            number.prepend(QLatin1Char('0'));
        const auto value = attain::parseScaled(number.toStdString(), attain::kIndicatorDecimals);
        if (!month || !value) {
            m_ui->refusalLabel->setPlainText(
                tr("Line %1 is not a month and a number: “%2”. Write 2026-08 95.2; at most 4 decimals.")
                    .arg(i + 1)
                    .arg(lines[i].trimmed().left(60)));
            return std::nullopt;
        }
        values.push_back({*month, *value, match.captured(4).toStdString()});
    }
    return values;
}

void IndicatorDialog::save()
{
    auto monthly = values();
    if (!monthly)
        return;
    attain::Indicator indicator;
    indicator.code = m_ui->codeLineEdit->text().trimmed().toStdString();
    indicator.name = m_ui->nameLineEdit->text().trimmed().toStdString();
    indicator.unit = m_ui->unitLineEdit->text().trimmed().toStdString();
    indicator.source = m_ui->sourceLineEdit->text().trimmed().toStdString();
    indicator.values = *std::move(monthly);
    if (const auto saved = m_desk.workspace.scenarios().define(indicator); !saved)
        m_ui->refusalLabel->setPlainText(ErrorText::of(saved.error()).sentence());
    else
        accept();
}
