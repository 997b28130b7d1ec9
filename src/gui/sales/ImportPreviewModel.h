#pragma once

#include "common/Grid.h"
#include "importing/ImportResult.h"

#include <QAbstractTableModel>

/// The first records of a file: the raw text of each cell and, where it is read as something else, what it becomes.
class ImportPreviewModel : public QAbstractTableModel {
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;

    void setPreview(attain::ImportPreview preview);
    const attain::ImportPreview& preview() const { return m_preview; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    const attain::ImportPreview::Cell* cellAt(const QModelIndex& index) const;
    attain::ImportPreview m_preview;
};
