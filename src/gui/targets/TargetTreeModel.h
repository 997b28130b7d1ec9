#pragma once

#include "common/Formats.h"
#include "common/Grid.h"
#include "targets/TargetSheet.h"

#include <QAbstractItemModel>
#include <QIcon>

#include <map>
#include <vector>

/// What stands behind the numbers of a row: where its target is in its life, and how much of SMART it meets.
struct TargetRowNote {
    QString state{}; ///< a word; empty without a target
    Tone tone = Tone::Neutral;
    std::optional<int> lettersMet{};
    bool refused = false; ///< publication would be refused because of it
};

/// A TargetSheet as a tree: company, departments, people; one column for each period. Cells are edited as text; what was
/// typed leaves the model as one list of assignments, and the model shows the new numbers when it is given a new sheet.
class TargetTreeModel : public QAbstractItemModel {
    Q_OBJECT
public:
    enum FixedColumn { NameColumn, LastYearColumn, GrowthColumn, FirstPeriodColumn };
    enum Role {
        OriginRole = GridRole::First, ///< attain::TargetOrigin as int
    };

    explicit TargetTreeModel(const Formats& formats, QObject* parent = nullptr);

    /// Rows that stay where they were keep selection and expansion.
    void setSheet(attain::TargetSheet sheet);
    /// Of the sheet's subjects.
    void setNotes(std::map<attain::Subject, TargetRowNote> notes);
    const attain::TargetSheet& sheet() const { return m_sheet; }
    const FigureScale& scale() const { return m_scale; }
    /// Stands in cells that are locked.
    void setLockIcon(const QIcon& icon) { m_lockIcon = icon; }
    /// Index of the row of a subject in the first column; invalid when it is not in the sheet.
    QModelIndex indexOf(attain::Subject subject) const;
    int sheetRow(const QModelIndex& index) const { return static_cast<int>(index.internalId()); }
    /// Column of the sheet, or -1 for the columns before and behind.
    int sheetColumn(const QModelIndex& index) const;
    bool isEditable(const QModelIndex& index) const;

    /// Texts for several cells at once, as typed or pasted. Announces one list of assignments, or the first text that
    /// is not a number; nothing is announced then.
    bool setTexts(const std::vector<std::pair<QModelIndex, QString>>& texts);

    QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    QModelIndex parent(const QModelIndex& child) const override;
    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;

Q_SIGNALS:
    void assignmentsEntered(const std::vector<attain::TargetAssignment>& cells);
    void entryRefused(const QString& text);

private:
    QString displayText(const QModelIndex& index) const;
    QString editText(const QModelIndex& index) const;
    QString exportText(const QModelIndex& index) const;
    QString toolTip(const QModelIndex& index) const;
    bool differsFromInForce(const QModelIndex& index) const;
    QVariant sortKey(const QModelIndex& index) const;
    QString periodTitle(const attain::Period& period) const;
    int gapColumn() const { return FirstPeriodColumn + static_cast<int>(m_sheet.columns.size()); }
    int stateColumn() const { return gapColumn() + 1; }
    int smartColumn() const { return gapColumn() + 2; }
    const TargetRowNote* note(const QModelIndex& index) const;
    /// Of the columns behind the numbers; nothing of the others.
    std::optional<Tone> noteTone(const QModelIndex& index) const;
    QString noteText(const QModelIndex& index) const;
    void rebuildChildren();
    /// The columns from this one on have other contents in every row.
    void announceFrom(int column);

    const Formats& m_formats;
    attain::TargetSheet m_sheet;
    std::map<attain::Subject, TargetRowNote> m_notes;
    QIcon m_lockIcon;
    FigureScale m_scale;                      ///< of all numbers, chosen by the largest
    std::vector<std::vector<int>> m_children; ///< of each row; the last list holds the rows without a parent
    std::vector<int> m_positions;             ///< of each row among its siblings
};
