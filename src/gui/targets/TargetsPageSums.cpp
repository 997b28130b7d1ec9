#include "Workspace.h"
#include "common/MetricWords.h"
#include "targets/TargetTreeModel.h"
#include "targets/TargetsPage.h"
#include "targets/ui_TargetsPage.h"

// The bar that says whether parts make up their whole.

void TargetsPage::showSums()
{
    const auto& sheet = m_model->sheet();
    const auto unit = attain::infoOf(sheet.metric).unit;
    const auto text = [&](std::optional<std::int64_t> value) {
        return value ? m_desk.formats.number(*value, m_model->scale()) : Formats::notAvailable();
    };
    if (sheet.rows.empty() || !attain::infoOf(sheet.metric).additive) {
        m_ui->childrenSumLabel->setPlainText(tr("Targets of this metric do not add up: each holds for its own row."));
        m_ui->gapPill->hide();
        m_ui->periodSumsLabel->setPlainText({});
        return;
    }
    const auto& company = sheet.rows.front();
    const auto own = attain::levelOf(company.cells.front().levels, sheet.level);
    m_ui->childrenSumLabel->setPlainText(
        tr("Departments add up to %1, company target %2").arg(text(company.childrenSum.front()), text(own)));
    const auto gap = sheet.gap(0, 0);
    m_ui->gapPill->setVisible(gap.has_value());
    if (gap) {
        const QString size = m_desk.formats.number(attain::Figure{unit, *gap < 0 ? -*gap : *gap}, m_model->scale());
        m_ui->gapPill->setText(*gap == 0      ? tr("Difference 0")
                                   : *gap > 0 ? tr("Not divided: %1").arg(size)
                                              : tr("Over-assigned: %1").arg(size));
        m_ui->gapPill->setTone(*gap == 0 ? Tone::Good : Tone::Warning);
    }
    const QString parts = partSums();
    m_ui->periodSumsLabel->setPlainText(
        parts.isEmpty() ? tr("Months add up to quarters and the year by themselves. Bold: entered, plain: derived.")
                        : parts);
}

/// "By channel 1 900 of 1 920": of the company's year; empty where no part has a target.
QString TargetsPage::partSums() const
{
    const auto& sheet = m_model->sheet();
    const auto parts = m_desk.workspace.division().parts(context().scenario().toStdString(), sheet.metric,
                                                         attain::Subject::company(), sheet.year, false);
    QStringList texts;
    for (const auto& by : parts.value_or(std::vector<attain::PartTargets>{}))
        if (const auto sum = by.sum(); sum && by.target)
            texts.append(tr("%1: parts add up to %2 of %3", "a column of the sale lines")
                             .arg(MetricWords::column(by.column), m_desk.formats.number(*sum, m_model->scale()),
                                  m_desk.formats.number(*by.target, m_model->scale())));
    return texts.join(QStringLiteral("; "));
}
