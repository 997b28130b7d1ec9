#include "sales/ImportPreviewModel.h"

#include "common/PlainText.h"
#include "common/Surfaces.h"
#include "sales/ImportWords.h"

void ImportPreviewModel::setPreview(attain::ImportPreview preview)
{
    beginResetModel();
    m_preview = std::move(preview);
    endResetModel();
}

const attain::ImportPreview::Cell* ImportPreviewModel::cellAt(const QModelIndex& index) const
{
    const auto& cells = m_preview.rows[static_cast<std::size_t>(index.row())].cells;
    const auto column = static_cast<std::size_t>(index.column());
    return column < cells.size() ? &cells[column] : nullptr;
}

int ImportPreviewModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_preview.rows.size());
}

int ImportPreviewModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_preview.columns.size());
}

QVariant ImportPreviewModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto& row = m_preview.rows[static_cast<std::size_t>(index.row())];
    const auto* cell = cellAt(index);
    if (!cell)
        return role == GridRole::TextTone && row.problem ? QVariant{static_cast<int>(Tone::Bad)} : QVariant{};
    const QString raw = QString::fromStdString(cell->raw);
    const QString parsed = QString::fromStdString(cell->parsed);
    switch (role) {
    case Qt::DisplayRole:
        // Raw and parsed side by side, where they differ.
        return parsed == raw || cell->problem || parsed.isEmpty() ? raw : tr("%1 → %2").arg(raw, parsed);
    case Qt::ToolTipRole:
        if (cell->problem)
            return PlainText::forToolTip(tr("Line %1: %2").arg(row.line).arg(ImportWords::reason(*cell->problem)));
        if (row.problem)
            return PlainText::forToolTip(tr("Line %1: %2").arg(row.line).arg(ImportWords::reason(*row.problem)));
        return {};
    case GridRole::TextTone:
        if (cell->problem)
            return static_cast<int>(*cell->problem == attain::Reason::PersonUnknown ? Tone::Warning : Tone::Bad);
        if (row.problem)
            return static_cast<int>(Tone::Neutral);
        return {};
    default: return {};
    }
}

QVariant ImportPreviewModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole)
        return {};
    if (orientation == Qt::Vertical)
        return m_preview.rows[static_cast<std::size_t>(section)].line;
    return QString::fromStdString(m_preview.columns[static_cast<std::size_t>(section)].header);
}
