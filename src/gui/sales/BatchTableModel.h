#pragma once

#include "common/Formats.h"
#include "common/Grid.h"
#include "sales/ImportBatch.h"

#include <QAbstractTableModel>

#include <vector>

/// Every import that was made, newest first, with its counts and control total.
class BatchTableModel : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column {
        NumberColumn,
        MadeAtColumn,
        KindColumn,
        FileColumn,
        RecordsColumn,
        AcceptedColumn,
        DuplicatesColumn,
        ConflictsColumn,
        QuarantinedColumn,
        RejectedColumn,
        ReplacedColumn,
        AmountColumn,
        StateColumn,
        ColumnCount
    };

    explicit BatchTableModel(const Formats& formats, QObject* parent = nullptr);

    void setBatches(std::vector<attain::ImportBatch> batches);
    const attain::ImportBatch* batchAt(const QModelIndex& index) const;
    QModelIndex indexOf(attain::BatchId batch) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString text(const attain::ImportBatch& batch, Column column) const;
    QVariant sortKey(const attain::ImportBatch& batch, Column column) const;

    const Formats& m_formats;
    std::vector<attain::ImportBatch> m_batches;
};
