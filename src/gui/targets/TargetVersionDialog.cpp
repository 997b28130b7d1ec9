#include "targets/TargetVersionDialog.h"

#include "common/Formats.h"
#include "common/QtDates.h"
#include "common/TargetWords.h"
#include "targets/ui_TargetVersionDialog.h"

#include <QPushButton>

namespace {

std::vector<VersionStep> stepsFrom(attain::TargetVersionState state)
{
    using attain::TargetVersionState;
    switch (state) {
    case TargetVersionState::Draft: return {VersionStep::Submit, VersionStep::Change, VersionStep::Discard};
    case TargetVersionState::Submitted: return {VersionStep::Approve, VersionStep::SendBack};
    case TargetVersionState::Approved: return {VersionStep::Publish, VersionStep::SendBack};
    case TargetVersionState::Published:
    case TargetVersionState::Superseded: return {VersionStep::Start};
    }
    return {};
}

} // namespace

TargetVersionDialog::TargetVersionDialog(const attain::TargetVersion& version,
                                         const std::vector<attain::TargetVersionStep>& steps,
                                         const attain::ApprovalNeed& need, attain::Date today, const QString& who,
                                         QWidget* parent)
    : QDialog{parent}, m_ui{std::make_unique<Ui::TargetVersionDialog>()}, m_version{version}
{
    m_ui->setupUi(this);
    setAttribute(Qt::WA_DeleteOnClose);
    m_ui->numberLabel->setPlainText(tr("V%1").arg(version.number));
    m_ui->statePill->setText(TargetWords::state(version.state));
    m_ui->statePill->setTone(TargetWords::tone(version.state));
    for (const VersionStep step : stepsFrom(version.state))
        m_ui->stepComboBox->addItem(word(step), static_cast<int>(step));
    m_ui->effectiveDateEdit->setDate(toQDate(version.isPublished() ? today : version.effectiveFrom));
    if (!version.isPublished())
        m_ui->reasonLineEdit->setText(QString::fromStdString(version.reason));
    m_ui->whoLineEdit->setText(who);
    showSteps(steps);
    showNeed(need);
    m_ui->buttonBox->button(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
    connect(m_ui->stepComboBox, &QComboBox::currentIndexChanged, this, &TargetVersionDialog::follow);
    follow();
}

TargetVersionDialog::~TargetVersionDialog() = default;

QString TargetVersionDialog::word(VersionStep step)
{
    switch (step) {
    case VersionStep::Start: return tr("Start a new version");
    case VersionStep::Change: return tr("Change day and reason");
    case VersionStep::Submit: return tr("Submit for approval");
    case VersionStep::SendBack: return tr("Send back to draft");
    case VersionStep::Approve: return tr("Approve");
    case VersionStep::Publish: return tr("Publish");
    case VersionStep::Discard: return tr("Discard the draft");
    }
    return {};
}

void TargetVersionDialog::showSteps(const std::vector<attain::TargetVersionStep>& steps)
{
    m_ui->stepsCard->setVisible(!steps.empty());
    for (const auto& step : steps) {
        QString line
            = tr("%1 · %2 · %3")
                  .arg(TargetWords::state(step.state), QString::fromStdString(step.who), Formats::moment(step.at));
        if (!step.note.empty())
            line = tr("%1 · %2").arg(line, QString::fromStdString(step.note));
        auto* label = new PlainLabel{line, PlainLabel::Style::Caption};
        label->setWordWrap(true);
        m_ui->stepsLayout->addWidget(label);
    }
}

void TargetVersionDialog::showNeed(const attain::ApprovalNeed& need)
{
    QString text;
    if (need.backInTime)
        text = tr("It takes effect before today: somebody other than who submitted it has to approve it.");
    else if (need.aboveLimit)
        text = tr("A target changes by %1: somebody other than who submitted it has to approve it.")
                   .arg(Formats{}.percent(need.largestChange));
    m_ui->needLabel->setPlainText(text);
    m_ui->needLabel->setTone(Tone::Warning);
    m_ui->needLabel->setVisible(!text.isEmpty());
}

void TargetVersionDialog::showFindings(int refused, int unfair)
{
    QStringList lines;
    if (!m_ui->needLabel->plainText().isEmpty())
        lines.append(m_ui->needLabel->plainText());
    if (refused > 0)
        lines.append(tr("%n target(s) lack something (column SMART): they are not published until it is said.", nullptr,
                        refused));
    if (unfair > 0)
        lines.append(tr("%n finding(s) on fairness are open.", nullptr, unfair));
    m_ui->needLabel->setPlainText(lines.join(QLatin1Char('\n')));
    m_ui->needLabel->setVisible(!lines.isEmpty());
    if (refused > 0)
        m_ui->needLabel->setTone(Tone::Bad);
}

void TargetVersionDialog::follow()
{
    const VersionStep chosen = step();
    const bool fields = chosen == VersionStep::Start || chosen == VersionStep::Change || chosen == VersionStep::Submit;
    m_ui->effectiveDateEdit->setEnabled(fields);
    m_ui->reasonLineEdit->setEnabled(fields);
    const bool signedStep = chosen != VersionStep::Start && chosen != VersionStep::Change;
    m_ui->whoLineEdit->setEnabled(signedStep && chosen != VersionStep::Discard);
    m_ui->noteLineEdit->setEnabled(signedStep);
    m_ui->buttonBox->button(QDialogButtonBox::Ok)->setText(word(chosen));
}

VersionStep TargetVersionDialog::step() const
{
    return static_cast<VersionStep>(m_ui->stepComboBox->currentData().toInt());
}

attain::Date TargetVersionDialog::effectiveFrom() const
{
    return fromQDate(m_ui->effectiveDateEdit->date());
}

std::string TargetVersionDialog::reason() const
{
    return m_ui->reasonLineEdit->text().trimmed().toStdString();
}

std::string TargetVersionDialog::who() const
{
    return m_ui->whoLineEdit->text().trimmed().toStdString();
}

std::string TargetVersionDialog::note() const
{
    return m_ui->noteLineEdit->text().trimmed().toStdString();
}
