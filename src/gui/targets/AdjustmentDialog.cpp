#include "targets/AdjustmentDialog.h"

#include "common/CellTable.h"
#include "common/ErrorText.h"
#include "common/GridView.h"
#include "common/QtDates.h"
#include "common/TargetWords.h"
#include "common/WorkspaceJob.h"
#include "scorecards/ScorecardService.h"
#include "targets/AdjustmentCellModel.h"
#include "targets/ComparisonTable.h"
#include "targets/ui_AdjustmentDialog.h"

#include <QPushButton>

namespace {

constexpr std::array kTriggers{attain::AdjustmentTrigger::Market,     attain::AdjustmentTrigger::Competitor,
                               attain::AdjustmentTrigger::Product,    attain::AdjustmentTrigger::Customer,
                               attain::AdjustmentTrigger::Staff,      attain::AdjustmentTrigger::Policy,
                               attain::AdjustmentTrigger::Correction, attain::AdjustmentTrigger::Other};

std::string textOf(const QLineEdit& edit)
{
    return edit.text().trimmed().toStdString();
}

} // namespace

AdjustmentDialog::AdjustmentDialog(const Desk& desk, const attain::Adjustment& adjustment, const QStringList& names,
                                   QWidget* parent)
    : QDialog{parent}
    , m_desk{desk}
    , m_ui{std::make_unique<Ui::AdjustmentDialog>()}
    , m_adjustment{adjustment}
    , m_cells{new AdjustmentCellModel{desk.formats, this}}
    , m_moved{new CellTable{this}}
    , m_movedView{new GridView{desk.theme}}
{
    m_ui->setupUi(this);
    setAttribute(Qt::WA_DeleteOnClose);
    m_ui->introLabel->setPlainText(
        tr("What is published stays as it is; the change becomes a version of its own, in force from its day on."));
    for (const auto trigger : kTriggers)
        m_ui->triggerComboBox->addItem(TargetWords::trigger(trigger), static_cast<int>(trigger));
    m_ui->triggerComboBox->setCurrentIndex(m_ui->triggerComboBox->findData(static_cast<int>(adjustment.trigger)));
    m_ui->effectiveDateEdit->setDate(toQDate(adjustment.effectiveFrom));
    m_ui->reasonLineEdit->setText(QString::fromStdString(adjustment.reason));
    m_ui->methodLineEdit->setText(QString::fromStdString(adjustment.method));
    m_ui->toldWhoLineEdit->setText(QString::fromStdString(adjustment.toldWho));
    m_ui->toldHowLineEdit->setText(QString::fromStdString(adjustment.toldHow));
    m_ui->supportLineEdit->setText(QString::fromStdString(adjustment.support));
    m_ui->followUpCheckBox->setChecked(adjustment.followUp.has_value());
    m_ui->followUpDateEdit->setDate(toQDate(adjustment.followUp.value_or(adjustment.effectiveFrom.plusMonths(1))));
    m_ui->followUpDateEdit->setEnabled(adjustment.followUp.has_value());

    auto* cellView = new GridView{desk.theme};
    cellView->setObjectName(QStringLiteral("adjustmentCellView"));
    cellView->setSource(m_cells);
    cellView->setEditTriggers(QAbstractItemView::EditKeyPressed | QAbstractItemView::AnyKeyPressed
                              | QAbstractItemView::DoubleClicked);
    m_cells->setCells(adjustment.cells, names);
    cellView->fitColumns(AdjustmentCellModel::SubjectColumn);
    m_ui->cellsLayout->addWidget(cellView);
    m_ui->cellsLabel->setPlainText(tr("Type the new target, or +8%"));
    m_movedView->setObjectName(QStringLiteral("adjustmentPreviewView"));
    m_movedView->setSource(m_moved);
    m_ui->previewLayout->addWidget(m_movedView);
    m_ui->previewLabel->setPlainText(tr("What it moves"));

    m_ui->buttonBox->button(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
    m_ui->buttonBox->button(QDialogButtonBox::Save)->setText(tr("Keep as draft"));
    m_ui->buttonBox->button(QDialogButtonBox::Ok)->setText(tr("Submit for approval"));
    connect(m_ui->buttonBox->button(QDialogButtonBox::Ok), &QPushButton::clicked, this, [this] { m_submits = true; });
    connect(m_ui->followUpCheckBox, &QCheckBox::toggled, m_ui->followUpDateEdit, &QWidget::setEnabled);
    connect(m_cells, &AdjustmentCellModel::changed, this, &AdjustmentDialog::preview);
    connect(m_ui->effectiveDateEdit, &QDateEdit::dateChanged, this, &AdjustmentDialog::preview);
    connect(m_ui->reasonLineEdit, &QLineEdit::textChanged, this, &AdjustmentDialog::preview);
    preview();
}

AdjustmentDialog::~AdjustmentDialog() = default;

attain::Adjustment AdjustmentDialog::adjustment() const
{
    attain::Adjustment result = m_adjustment;
    result.effectiveFrom = fromQDate(m_ui->effectiveDateEdit->date());
    result.trigger = static_cast<attain::AdjustmentTrigger>(m_ui->triggerComboBox->currentData().toInt());
    result.reason = textOf(*m_ui->reasonLineEdit);
    result.method = textOf(*m_ui->methodLineEdit);
    result.toldWho = textOf(*m_ui->toldWhoLineEdit);
    result.toldHow = textOf(*m_ui->toldHowLineEdit);
    result.support = textOf(*m_ui->supportLineEdit);
    result.followUp
        = m_ui->followUpCheckBox->isChecked() ? std::optional{fromQDate(m_ui->followUpDateEdit->date())} : std::nullopt;
    result.cells = m_cells->cells();
    return result;
}

std::string AdjustmentDialog::who() const
{
    return textOf(*m_ui->whoLineEdit);
}

void AdjustmentDialog::preview()
{
    const auto preview = m_desk.workspace.adjustments().preview(adjustment());
    const bool complete = preview.has_value() && !textOf(*m_ui->reasonLineEdit).empty();
    m_ui->buttonBox->button(QDialogButtonBox::Ok)->setEnabled(complete);
    m_ui->buttonBox->button(QDialogButtonBox::Save)->setEnabled(complete);
    if (!preview) {
        m_ui->needLabel->setPlainText(ErrorText::of(preview.error()).what);
        m_ui->needLabel->setTone(Tone::Bad);
        return;
    }
    ComparisonTable::fill(*m_moved, preview->metrics, m_desk.formats);
    const auto asked = adjustment();
    if (!m_readingScores && m_scored != std::pair{asked.cells, asked.effectiveFrom}) {
        m_scored = {asked.cells, asked.effectiveFrom};
        readScores(preview->after, asked.effectiveFrom);
    }
    m_movedView->fitColumns(0);
    QString need = tr("Whoever submits it may approve it.");
    if (preview->need.backInTime)
        need = tr("It takes effect before today: a second person has to approve it.");
    else if (preview->need.aboveLimit)
        need = tr("A target changes by %1: a second person has to approve it.")
                   .arg(m_desk.formats.percent(preview->need.largestChange));
    if (textOf(*m_ui->reasonLineEdit).empty())
        need = tr("A reason is needed. %1").arg(need);
    m_ui->needLabel->setPlainText(need);
    m_ui->needLabel->setTone(preview->need.secondPerson() ? Tone::Warning : Tone::Neutral);
}

void AdjustmentDialog::readScores(std::shared_ptr<const attain::TargetBook> after, attain::Date from)
{
    m_readingScores = true;
    auto* job = new WorkspaceJob{tr("Computing scores"), {}, this};
    job->setDispensable();
    job->run<std::vector<attain::ScoreMove>>(
        m_desk.workspace, m_desk.jobs,
        [after = std::move(after), from, scenario = m_adjustment.scenario](
            attain::Workspace& workspace, const WorkerJob::Progress&, const std::stop_token&) {
            return workspace.scorecards().movedBy(after, from, scenario);
        },
        [this](const attain::Result<std::vector<attain::ScoreMove>>& moves) {
            m_readingScores = false;
            if (moves)
                showScores(*moves);
            preview(); // what was typed meanwhile
        });
}

/// "Scores: 王芳 2026 Q3 84.9 % B → 86.1 % A".
void AdjustmentDialog::showScores(const std::vector<attain::ScoreMove>& moves)
{
    constexpr std::size_t kNamed = 6;
    const auto organisation = m_desk.workspace.organisation().snapshot();
    QStringList lines;
    for (const auto& move : moves) {
        const auto* person = organisation ? (*organisation)->person(move.person) : nullptr;
        if (person == nullptr || static_cast<std::size_t>(lines.size()) == kNamed)
            continue;
        lines.append(tr("%1 %2: %3 %4 → %5 %6")
                         .arg(QString::fromStdString(person->name), m_desk.formats.shortPeriod(move.period),
                              m_desk.formats.percent(move.scoreBefore), QString::fromStdString(move.gradeBefore),
                              m_desk.formats.percent(move.scoreAfter), QString::fromStdString(move.gradeAfter)));
    }
    if (moves.size() > kNamed)
        lines.append(tr("and %1 more").arg(m_desk.formats.count(static_cast<std::int64_t>(moves.size() - kNamed))));
    m_ui->scoresLabel->setPlainText(lines.isEmpty() ? tr("No score moves.")
                                                    : tr("Scores: %1").arg(lines.join(QStringLiteral("; "))));
}
