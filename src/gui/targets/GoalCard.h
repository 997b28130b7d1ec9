#pragma once

#include "common/Formats.h"
#include "goals/GoalCheck.h"

#include <array>

class QToolButton;

/// What the chosen subject's target of the year says: one line for each letter of SMART, met or what is missing.
class GoalCard : public Card {
    Q_OBJECT
public:
    explicit GoalCard(QWidget* parent = nullptr);

    void show(const attain::GoalAssessment& assessment, const Formats& formats, const FigureScale& scale);
    /// Of a subject without a target in the year.
    void clear();
    void retranslate();
    /// Whether it has a button to edit.
    void setEditable(bool editable);

Q_SIGNALS:
    void editRequested();

private:
    struct Line {
        Pill* pill = nullptr;
        PlainLabel* text = nullptr;
    };
    std::array<Line, 5> m_lines;
    QToolButton* m_edit;
};
