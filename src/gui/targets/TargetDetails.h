#pragma once

#include "common/Formats.h"
#include "goals/GoalCheck.h"
#include "targets/TargetService.h"
#include "targets/TargetSheet.h"

#include <QWidget>

#include <memory>

namespace Ui {
class TargetDetails;
}

/// The chosen cell of the target grid in full: its three levels and baseline, the note on its basis, how it came about
/// and every entry before it. Edits leave it as one assignment.
class TargetDetails : public QWidget {
    Q_OBJECT
public:
    explicit TargetDetails(const Formats& formats, QWidget* parent = nullptr);
    ~TargetDetails() override;

    /// `column` is a column of the sheet; negative shows the year.
    void showCell(const attain::TargetSheet& sheet, const FigureScale& scale, int row, int column,
                  const QString& title);
    /// What the target of the year says, nothing when there is none; and how it stands among its peers.
    void showGoal(const attain::GoalAssessment* assessment, const QString& fairness);
    void showHistory(const std::vector<attain::TargetEntry>& entries,
                     const std::vector<attain::TargetVersion>& versions);
    void clear();
    void retranslate();

Q_SIGNALS:
    void assignmentEntered(const attain::TargetAssignment& assignment);
    void entryRefused(const QString& text);
    void goalEditRequested();
    /// What the person and the manager say about the target.
    void talkRequested();

private:
    void apply();
    QString editable(std::optional<std::int64_t> value) const;

    const Formats& m_formats;
    std::unique_ptr<Ui::TargetDetails> m_ui;
    attain::TargetAssignment m_assignment;
    FigureScale m_scale;
};
