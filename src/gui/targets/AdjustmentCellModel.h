#pragma once

#include "common/Formats.h"
#include "common/Grid.h"
#include "targets/Adjustment.h"

#include <QAbstractTableModel>

/// The targets that an adjustment changes: whose, when, as they stand, and as they are to be, which is typed over like a
/// cell of the grid ("1280", "+8%").
class AdjustmentCellModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { SubjectColumn, PeriodColumn, BeforeColumn, AfterColumn, ColumnCount };

    explicit AdjustmentCellModel(const Formats& formats, QObject* parent = nullptr);

    /// `names` of the subjects, one for each cell.
    void setCells(std::vector<attain::AdjustmentCell> cells, QStringList names);
    const std::vector<attain::AdjustmentCell>& cells() const { return m_cells; }
    QString unit() const { return m_formats.unitName(m_scale); }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;

Q_SIGNALS:
    void changed();
    void entryRefused(const QString& text);

private:
    const Formats& m_formats;
    FigureScale m_scale;
    std::vector<attain::AdjustmentCell> m_cells;
    QStringList m_names;
};
