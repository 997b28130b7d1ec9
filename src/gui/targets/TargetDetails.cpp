#include "targets/TargetDetails.h"

#include "common/TargetWords.h"
#include "support/Decimal.h"

#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace {

constexpr int kEntriesShown = 12;

QLineEdit* makeNumberEdit(const QString& name)
{
    auto* edit = new QLineEdit;
    edit->setObjectName(name);
    edit->setAlignment(Qt::AlignRight);
    return edit;
}

} // namespace

TargetDetails::TargetDetails(const Formats& formats, QWidget* parent)
    : QWidget{parent}
    , m_formats{formats}
    , m_levelsCard{new Card{QString{}}}
    , m_historyCard{new Card{QString{}}}
    , m_form{new QFormLayout}
    , m_stretch{makeNumberEdit(QStringLiteral("stretchLineEdit"))}
    , m_target{makeNumberEdit(QStringLiteral("targetLineEdit"))}
    , m_floor{makeNumberEdit(QStringLiteral("floorLineEdit"))}
    , m_baseline{makeNumberEdit(QStringLiteral("baselineLineEdit"))}
    , m_note{new QLineEdit}
    , m_origin{new PlainLabel{{}, PlainLabel::Style::Caption}}
    , m_apply{new QPushButton}
    , m_history{new QWidget}
{
    m_note->setObjectName(QStringLiteral("noteLineEdit"));
    m_apply->setObjectName(QStringLiteral("applyButton"));
    m_origin->setWordWrap(true);
    for (QLineEdit* edit : {m_stretch, m_target, m_floor, m_baseline})
        m_form->addRow(QStringLiteral(" "), edit);
    m_form->addRow(QStringLiteral(" "), m_note);
    m_form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    m_levelsCard->body()->addLayout(m_form);
    m_levelsCard->body()->addWidget(m_origin);
    m_levelsCard->body()->addWidget(m_apply, 0, Qt::AlignRight);

    auto* scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setWidget(m_history);
    new QVBoxLayout{m_history};
    m_history->layout()->setContentsMargins(0, 0, 0, 0);
    m_historyCard->body()->addWidget(scroll, 1);

    auto* layout = new QVBoxLayout{this};
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(Theme::kGap);
    layout->addWidget(m_levelsCard);
    layout->addWidget(m_historyCard, 1);

    connect(m_apply, &QPushButton::clicked, this, &TargetDetails::apply);
    for (QLineEdit* edit : {m_stretch, m_target, m_floor, m_baseline, m_note})
        connect(edit, &QLineEdit::returnPressed, this, &TargetDetails::apply);
    retranslate();
    clear();
}

void TargetDetails::retranslate()
{
    const auto label = [this](QWidget* field, const QString& text) {
        qobject_cast<QLabel*>(m_form->labelForField(field))->setText(text);
        field->setAccessibleName(text);
    };
    label(m_stretch, tr("Stretch"));
    label(m_target, tr("Target"));
    label(m_floor, tr("Floor"));
    label(m_baseline, tr("Baseline"));
    label(m_note, tr("Basis"));
    m_note->setPlaceholderText(tr("Where the number comes from"));
    m_apply->setText(tr("Apply"));
    m_historyCard->setTitle(tr("Basis and changes"));
}

void TargetDetails::clear()
{
    m_levelsCard->setTitle(tr("Choose a row"));
    m_levelsCard->setCaption({});
    for (QLineEdit* edit : {m_stretch, m_target, m_floor, m_baseline, m_note}) {
        edit->clear();
        edit->setEnabled(false);
    }
    m_apply->setEnabled(false);
    m_origin->setPlainText({});
    showHistory({}, 0);
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

    m_levelsCard->setTitle(title);
    m_levelsCard->setCaption(m_formats.header(m_formats.period(m_assignment.period), scale));
    m_stretch->setText(editable(cell.levels.stretch));
    m_target->setText(editable(cell.levels.target));
    m_floor->setText(editable(cell.levels.floor));
    m_baseline->setText(editable(cell.levels.baseline));
    m_note->setText(QString::fromStdString(cell.note));
    m_note->setCursorPosition(0);
    m_origin->setPlainText(TargetWords::origin(cell.origin));
    for (QLineEdit* edit : {m_stretch, m_target, m_floor, m_baseline, m_note})
        edit->setEnabled(true);
    m_apply->setEnabled(true);
}

void TargetDetails::apply()
{
    attain::TargetAssignment changed = m_assignment;
    const std::pair<QLineEdit*, std::optional<std::int64_t>*> fields[] = {{m_stretch, &changed.levels.stretch},
                                                                          {m_target, &changed.levels.target},
                                                                          {m_floor, &changed.levels.floor},
                                                                          {m_baseline, &changed.levels.baseline}};
    for (const auto& [edit, value] : fields) {
        const auto typed = attain::parseCell(edit->text().toStdString(), m_scale.unit, m_scale.divisor, *value);
        if (!typed) {
            Q_EMIT entryRefused(edit->text());
            edit->setFocus();
            return;
        }
        *value = *typed;
    }
    changed.note = m_note->text().trimmed().toStdString();
    if (changed.levels != m_assignment.levels || changed.note != m_assignment.note)
        Q_EMIT assignmentEntered(changed);
}

void TargetDetails::showHistory(const std::vector<attain::TargetEntry>& entries, int versionNumber)
{
    auto* layout = qobject_cast<QVBoxLayout*>(m_history->layout());
    while (QLayoutItem* item = layout->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    if (entries.empty())
        layout->addWidget(new PlainLabel{tr("No entry yet. Type into a cell, or paste a block from Excel."),
                                         PlainLabel::Style::Caption});
    const auto first = entries.size() > kEntriesShown ? entries.end() - kEntriesShown : entries.begin();
    for (auto entry = entries.end(); entry != first;) {
        --entry;
        const auto value = entry->levels.target;
        const QString number = value ? m_formats.number(*value, m_scale) : tr("withdrawn");
        auto* headline
            = new PlainLabel{tr("%1: %2").arg(m_formats.period(entry->period), number), PlainLabel::Style::Strong};
        QString line = Formats::moment(entry->enteredAt);
        if (!entry->note.empty())
            line = tr("%1 · %2").arg(line, QString::fromStdString(entry->note));
        auto* caption = new PlainLabel{line, PlainLabel::Style::Caption};
        caption->setWordWrap(true);
        layout->addWidget(headline);
        layout->addWidget(caption);
        layout->addSpacing(Theme::kGap / 2);
    }
    layout->addStretch(1);
    m_historyCard->setCaption(versionNumber > 0 ? tr("V%1").arg(versionNumber) : QString{});
}
