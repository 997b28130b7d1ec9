#include "targets/TargetDetails.h"

#include "common/TargetWords.h"
#include "support/Decimal.h"
#include "targets/ui_TargetDetails.h"

#include <algorithm>

namespace {

constexpr int kEntriesShown = 12;

} // namespace

TargetDetails::TargetDetails(const Formats& formats, QWidget* parent)
    : QWidget{parent}, m_formats{formats}, m_ui{std::make_unique<Ui::TargetDetails>()}
{
    m_ui->setupUi(this);
    connect(m_ui->applyButton, &QPushButton::clicked, this, &TargetDetails::apply);
    for (QLineEdit* edit :
         {m_ui->stretchLineEdit, m_ui->targetLineEdit, m_ui->floorLineEdit, m_ui->baselineLineEdit, m_ui->noteLineEdit})
        connect(edit, &QLineEdit::returnPressed, this, &TargetDetails::apply);
    connect(m_ui->talkButton, &QPushButton::clicked, this, &TargetDetails::talkRequested);
    connect(m_ui->goalCard, &GoalCard::editRequested, this, &TargetDetails::goalEditRequested);
    clear();
}

TargetDetails::~TargetDetails() = default;

void TargetDetails::retranslate()
{
    m_ui->retranslateUi(this);
    m_ui->goalCard->retranslate();
}

void TargetDetails::clear()
{
    m_ui->levelsCard->setTitle(tr("Choose a row"));
    m_ui->levelsCard->setCaption({});
    for (QLineEdit* edit : {m_ui->stretchLineEdit, m_ui->targetLineEdit, m_ui->floorLineEdit, m_ui->baselineLineEdit,
                            m_ui->noteLineEdit}) {
        edit->clear();
        edit->setEnabled(false);
    }
    m_ui->applyButton->setEnabled(false);
    m_ui->originLabel->setPlainText({});
    m_ui->talkButton->hide();
    showGoal(nullptr, {});
    showHistory({}, {});
}

void TargetDetails::showGoal(const attain::GoalAssessment* assessment, const QString& fairness)
{
    m_ui->fairnessLabel->setPlainText(fairness);
    m_ui->fairnessLabel->setVisible(!fairness.isEmpty());
    if (assessment)
        m_ui->goalCard->show(*assessment, m_formats, m_scale);
    else
        m_ui->goalCard->clear();
}

QString TargetDetails::editable(std::optional<std::int64_t> value) const
{
    return value ? TargetWords::editable({m_scale.unit, *value}, m_scale.divisor) : QString{};
}

void TargetDetails::showCell(const attain::TargetSheet& sheet, const FigureScale& scale, int row, int column,
                             const QString& title)
{
    const auto rowIndex = static_cast<std::size_t>(row);
    const auto columnIndex = static_cast<std::size_t>(std::max(column, 0));
    const auto& cell = sheet.rows[rowIndex].cells[columnIndex];
    m_scale = scale;
    m_assignment = {};
    m_assignment.scenario = sheet.version.scenario;
    m_assignment.metric = sheet.metric;
    m_assignment.subject = sheet.rows[rowIndex].subject;
    m_assignment.period = sheet.columns[columnIndex];
    m_assignment.levels = cell.levels;
    m_assignment.note = cell.note;
    m_ui->talkButton->setVisible(m_assignment.subject.kind == attain::SubjectKind::Person
                                 && cell.levels.target.has_value());

    m_ui->levelsCard->setTitle(title);
    m_ui->levelsCard->setCaption(m_formats.header(m_formats.period(m_assignment.period), scale));
    m_ui->stretchLineEdit->setText(editable(cell.levels.stretch));
    m_ui->targetLineEdit->setText(editable(cell.levels.target));
    m_ui->floorLineEdit->setText(editable(cell.levels.floor));
    m_ui->baselineLineEdit->setText(editable(cell.levels.baseline));
    m_ui->noteLineEdit->setText(QString::fromStdString(cell.note));
    m_ui->noteLineEdit->setCursorPosition(0);
    m_ui->originLabel->setPlainText(TargetWords::origin(cell.origin));
    for (QLineEdit* edit :
         {m_ui->stretchLineEdit, m_ui->targetLineEdit, m_ui->floorLineEdit, m_ui->baselineLineEdit, m_ui->noteLineEdit})
        edit->setEnabled(true);
    m_ui->applyButton->setEnabled(true);
}

void TargetDetails::apply()
{
    attain::TargetAssignment changed = m_assignment;
    const std::pair<QLineEdit*, std::optional<std::int64_t>*> fields[]
        = {{m_ui->stretchLineEdit, &changed.levels.stretch},
           {m_ui->targetLineEdit, &changed.levels.target},
           {m_ui->floorLineEdit, &changed.levels.floor},
           {m_ui->baselineLineEdit, &changed.levels.baseline}};
    for (const auto& [edit, value] : fields) {
        const auto typed = attain::parseCell(edit->text().toStdString(), m_scale.unit, m_scale.divisor, *value);
        if (!typed) {
            Q_EMIT entryRefused(edit->text());
            edit->setFocus();
            return;
        }
        *value = *typed;
    }
    changed.note = m_ui->noteLineEdit->text().trimmed().toStdString();
    if (changed.levels != m_assignment.levels || changed.note != m_assignment.note)
        Q_EMIT assignmentEntered(changed);
}

void TargetDetails::showHistory(const std::vector<attain::TargetEntry>& entries,
                                const std::vector<attain::TargetVersion>& versions)
{
    QVBoxLayout* layout = m_ui->historyLayout;
    while (QLayoutItem* item = layout->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    if (entries.empty()) {
        auto* hint = new PlainLabel{tr("No entry yet. Type into a cell, or paste a block from Excel."),
                                    PlainLabel::Style::Caption};
        hint->setWordWrap(true);
        layout->addWidget(hint);
    }
    const auto first = entries.size() > kEntriesShown ? entries.end() - kEntriesShown : entries.begin();
    for (auto entry = entries.end(); entry != first;) {
        --entry;
        const auto value = entry->levels.target;
        const QString number = value ? m_formats.number(*value, m_scale) : tr("withdrawn");
        auto* headline
            = new PlainLabel{tr("%1: %2").arg(m_formats.period(entry->period), number), PlainLabel::Style::Strong};
        const auto version = std::ranges::find(versions, entry->version, &attain::TargetVersion::id);
        QString line = Formats::moment(entry->enteredAt);
        if (version != versions.end())
            line = tr("V%1 · %2")
                       .arg(version->number)
                       .arg(version->isPublished() ? Formats::date(version->effectiveFrom) : line);
        if (!entry->note.empty())
            line = tr("%1 · %2").arg(line, QString::fromStdString(entry->note));
        auto* caption = new PlainLabel{line, PlainLabel::Style::Caption};
        caption->setWordWrap(true);
        layout->addWidget(headline);
        layout->addWidget(caption);
        layout->addSpacing(Theme::kGap / 2);
    }
    layout->addStretch(1);
}
