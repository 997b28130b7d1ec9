#pragma once

#include "common/Grid.h"
#include "sales/ImportBatch.h"

#include <QAbstractTableModel>

#include <vector>

/// The records of a batch that were not taken, with line, column, value and reason.
class ProblemTableModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { LineColumn, FieldColumn, ValueColumn, ReasonColumn, StateColumn, RawColumn, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setProblems(std::vector<attain::StoredProblem> problems);
    const attain::StoredProblem* problemAt(const QModelIndex& index) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<attain::StoredProblem> m_problems;
};
