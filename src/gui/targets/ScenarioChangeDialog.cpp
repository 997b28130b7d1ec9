#include "targets/ScenarioChangeDialog.h"

#include "Workspace.h"
#include "common/MetricBox.h"
#include "common/TargetWords.h"
#include "targets/ui_ScenarioChangeDialog.h"

#include <QPushButton>

#include <algorithm>

namespace {

constexpr double kPerPercent = attain::Ratio::kScale / 100.0;

} // namespace

ScenarioChangeDialog::ScenarioChangeDialog(const Desk& desk, const attain::ScenarioChange& change, QWidget* parent)
    : QDialog{parent}, m_desk{desk}, m_ui{std::make_unique<Ui::ScenarioChangeDialog>()}
{
    m_ui->setupUi(this);
    setAttribute(Qt::WA_DeleteOnClose);
    m_ui->buttonBox->button(QDialogButtonBox::Ok)->setText(tr("Apply"));
    m_ui->buttonBox->button(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
    m_ui->ruleLabel->setPlainText(tr(
        "It moves the targets of the subject and of everything inside it; those above move by as much. Where several "
        "changes fit, the narrowest subject counts, then the shortest period."));
    fillChoices(change);
}

ScenarioChangeDialog::~ScenarioChangeDialog() = default;

void ScenarioChangeDialog::fillChoices(const attain::ScenarioChange& change)
{
    MetricBox::fill(*m_ui->metricComboBox, m_desk.workspace.metrics(), change.metric);

    if (const auto organisation = m_desk.workspace.organisation().snapshot()) {
        for (const auto& node : attain::subjectTree(**organisation, m_desk.context.period().to, true)) {
            m_ui->subjectComboBox->addItem(TargetWords::inTree(node));
            m_subjects.push_back(node.subject);
        }
        const auto at = std::ranges::find(m_subjects, change.subject);
        m_ui->subjectComboBox->setCurrentIndex(at == m_subjects.end() ? 0 : static_cast<int>(at - m_subjects.begin()));
    }

    const auto calendar = m_desk.context.calendar();
    const auto year = calendar.containing(attain::PeriodKind::Year, m_desk.context.period().from);
    m_ui->periodComboBox->addItem(tr("Always"), QString{});
    const auto add = [this](const attain::Period& period) {
        m_ui->periodComboBox->addItem(m_desk.formats.period(period), QString::fromStdString(period.code));
    };
    for (const auto& whole : {year, calendar.neighbour(year, 1)}) {
        add(whole);
        for (const auto kind : {attain::PeriodKind::Half, attain::PeriodKind::Quarter, attain::PeriodKind::Month})
            for (auto part = calendar.containing(kind, whole.from); part.from <= whole.to;
                 part = calendar.neighbour(part, 1))
                add(part);
    }
    if (change.period) {
        const QString code = QString::fromStdString(change.period->code);
        if (m_ui->periodComboBox->findData(code) < 0)
            add(*change.period);
        m_ui->periodComboBox->setCurrentIndex(m_ui->periodComboBox->findData(code));
    }
    m_ui->changeSpinBox->setLocale(m_desk.formats.locale());
    m_ui->changeSpinBox->setValue(static_cast<double>(change.change.scaled()) / kPerPercent);
}

attain::ScenarioChange ScenarioChangeDialog::change() const
{
    attain::ScenarioChange change;
    change.metric = MetricBox::metric(*m_ui->metricComboBox).value_or(attain::Metric::Revenue);
    const auto subject = static_cast<std::size_t>(std::max(m_ui->subjectComboBox->currentIndex(), 0));
    if (subject < m_subjects.size())
        change.subject = m_subjects[subject];
    if (const QString code = m_ui->periodComboBox->currentData().toString(); !code.isEmpty())
        if (const auto period = m_desk.context.calendar().parse(code.toStdString()))
            change.period = *period;
    change.change = attain::Ratio::fromScaled(qRound64(m_ui->changeSpinBox->value() * kPerPercent));
    return change;
}
