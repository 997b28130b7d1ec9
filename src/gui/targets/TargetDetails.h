#pragma once

#include "common/Formats.h"
#include "common/Surfaces.h"
#include "targets/TargetService.h"
#include "targets/TargetSheet.h"

#include <QWidget>

#include <map>

class QFormLayout;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

/// The chosen cell of the target grid in full: its three levels and baseline, the note on its basis, how it came about
/// and every entry before it. Edits leave it as one assignment.
class TargetDetails : public QWidget {
    Q_OBJECT
public:
    explicit TargetDetails(const Formats& formats, QWidget* parent = nullptr);

    /// `column` is a column of the sheet; negative shows the year.
    void showCell(const attain::TargetSheet& sheet, const FigureScale& scale, int row, int column,
                  const QString& title);
    void showHistory(const std::vector<attain::TargetEntry>& entries, int versionNumber);
    void clear();
    void retranslate();

Q_SIGNALS:
    void assignmentEntered(const attain::TargetAssignment& assignment);
    void entryRefused(const QString& text);

private:
    void apply();
    QString editable(std::optional<std::int64_t> value) const;

    const Formats& m_formats;
    attain::TargetAssignment m_assignment;
    FigureScale m_scale;
    Card* m_levelsCard;
    Card* m_historyCard;
    QFormLayout* m_form;
    QLineEdit* m_stretch;
    QLineEdit* m_target;
    QLineEdit* m_floor;
    QLineEdit* m_baseline;
    QLineEdit* m_note;
    PlainLabel* m_origin;
    QPushButton* m_apply;
    QWidget* m_history;
};
