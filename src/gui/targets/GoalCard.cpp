#include "targets/GoalCard.h"

#include "targets/GoalWords.h"

#include <QGridLayout>
#include <QToolButton>

GoalCard::GoalCard(QWidget* parent) : Card{parent}, m_edit{new QToolButton}
{
    setObjectName(QStringLiteral("goalCard"));
    m_edit->setObjectName(QStringLiteral("editGoalButton"));
    addTitleWidget(m_edit);
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(Theme::kGap);
    grid->setVerticalSpacing(4);
    grid->setColumnStretch(1, 1);
    for (std::size_t i = 0; i < m_lines.size(); ++i) {
        m_lines[i] = {new Pill, new PlainLabel};
        m_lines[i].text->setElided(true);
        grid->addWidget(m_lines[i].pill, static_cast<int>(i), 0, Qt::AlignLeft);
        grid->addWidget(m_lines[i].text, static_cast<int>(i), 1);
    }
    body()->addLayout(grid);
    body()->addStretch();
    connect(m_edit, &QToolButton::clicked, this, &GoalCard::editRequested);
    retranslate();
    clear();
}

void GoalCard::retranslate()
{
    setTitle(tr("SMART"));
    m_edit->setText(tr("Edit…"));
    m_edit->setAccessibleName(tr("Edit what the target says"));
}

void GoalCard::setEditable(bool editable)
{
    m_edit->setVisible(editable);
}

void GoalCard::show(const attain::GoalAssessment& assessment, const Formats& formats, const FigureScale& scale)
{
    setCaption(tr("%1/5").arg(assessment.lettersMet()));
    for (std::size_t i = 0; i < m_lines.size(); ++i) {
        const auto letter = GoalWords::kLetters[i];
        const bool met = assessment.meets(letter);
        const QString word = GoalWords::letter(letter);
        m_lines[i].pill->setText(met ? tr("✓ %1").arg(word) : tr("✗ %1").arg(word));
        m_lines[i].pill->setTone(met ? Tone::Good : Tone::Warning);
        m_lines[i].text->setPlainText(GoalWords::line(assessment, letter, formats, scale));
        m_lines[i].pill->show();
    }
}

void GoalCard::clear()
{
    setCaption({});
    for (auto& line : m_lines) {
        line.pill->hide();
        line.text->setPlainText({});
    }
    m_lines.front().text->setPlainText(tr("No target in this year yet."));
}
