#include "sales/BatchTableModel.h"

#include "sales/ImportWords.h"

#include <algorithm>

namespace {

bool isNumber(int column)
{
    return column == BatchTableModel::NumberColumn
        || (column >= BatchTableModel::RecordsColumn && column <= BatchTableModel::AmountColumn);
}

} // namespace

BatchTableModel::BatchTableModel(const Formats& formats, QObject* parent)
    : QAbstractTableModel{parent}, m_formats{formats}
{
}

void BatchTableModel::setBatches(std::vector<attain::ImportBatch> batches)
{
    beginResetModel();
    m_batches = std::move(batches);
    endResetModel();
}

const attain::ImportBatch* BatchTableModel::batchAt(const QModelIndex& index) const
{
    return index.isValid() ? &m_batches[static_cast<std::size_t>(index.row())] : nullptr;
}

QModelIndex BatchTableModel::indexOf(attain::BatchId batch) const
{
    const auto found = std::ranges::find(m_batches, batch, &attain::ImportBatch::id);
    return found == m_batches.end() ? QModelIndex{} : index(static_cast<int>(found - m_batches.begin()), 0);
}

int BatchTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_batches.size());
}

int BatchTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant BatchTableModel::sortKey(const attain::ImportBatch& batch, Column column) const
{
    switch (column) {
    case NumberColumn: return static_cast<qint64>(batch.id.value);
    case RecordsColumn: return static_cast<qint64>(batch.records);
    case AcceptedColumn: return static_cast<qint64>(batch.accepted);
    case DuplicatesColumn: return static_cast<qint64>(batch.duplicates);
    case ConflictsColumn: return static_cast<qint64>(batch.conflicts);
    case QuarantinedColumn: return static_cast<qint64>(batch.quarantined);
    case RejectedColumn: return static_cast<qint64>(batch.rejected);
    case ReplacedColumn: return static_cast<qint64>(batch.replaced);
    case AmountColumn: return static_cast<qint64>(batch.totals.amount.scaled());
    case MadeAtColumn:
    case KindColumn:
    case FileColumn:
    case StateColumn:
    case ColumnCount: return text(batch, column);
    }
    return {};
}

QString BatchTableModel::text(const attain::ImportBatch& batch, Column column) const
{
    switch (column) {
    case NumberColumn: return QString::number(batch.id.value);
    case MadeAtColumn: return Formats::moment(batch.madeAt);
    case KindColumn:
        return batch.kind == attain::ImportKind::Sales ? ImportWords::sales(batch.basis)
                                                       : ImportWords::kind(batch.kind);
    case FileColumn: return QString::fromStdString(batch.fileName);
    case RecordsColumn: return m_formats.count(batch.records);
    case AcceptedColumn: return m_formats.count(batch.accepted);
    case DuplicatesColumn: return m_formats.count(batch.duplicates);
    case ConflictsColumn: return m_formats.count(batch.conflicts);
    case QuarantinedColumn: return m_formats.count(batch.quarantined);
    case RejectedColumn: return m_formats.count(batch.rejected);
    case ReplacedColumn: return m_formats.count(batch.replaced);
    case AmountColumn:
        return batch.kind == attain::ImportKind::Sales ? m_formats.exact(batch.totals.amount) : Formats::notAvailable();
    case StateColumn:
        if (batch.state == attain::BatchState::Undone)
            return tr("undone");
        return batch.replacedLater > 0 ? tr("active, in part replaced") : tr("active");
    case ColumnCount: break;
    }
    return {};
}

QVariant BatchTableModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto column = static_cast<Column>(index.column());
    const attain::ImportBatch& batch = *batchAt(index);
    switch (role) {
    case Qt::DisplayRole: return text(batch, column);
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(isNumber(column) ? Qt::Alignment{Qt::AlignRight | Qt::AlignVCenter}
                                                    : Qt::Alignment{Qt::AlignLeft | Qt::AlignVCenter});
    case GridRole::Sort: return sortKey(batch, column);
    case GridRole::ExportIsNumber: return isNumber(column);
    case GridRole::Export:
        if (column == AmountColumn)
            return QString::fromStdString(batch.totals.amount.toText(2));
        return isNumber(column) ? sortKey(batch, column).toString() : text(batch, column);
    case Qt::ToolTipRole:
        if (batch.replacedLater > 0)
            return tr("%1 of the rows were replaced by later imports and count no more")
                .arg(m_formats.count(batch.replacedLater));
        return {};
    case GridRole::PillTone:
        if (column == StateColumn)
            return static_cast<int>(batch.state == attain::BatchState::Active ? Tone::Good : Tone::Neutral);
        return {};
    case GridRole::TextTone:
        if ((column == RejectedColumn && batch.rejected > 0) || (column == ConflictsColumn && batch.conflicts > 0))
            return static_cast<int>(Tone::Bad);
        if (column == QuarantinedColumn && batch.quarantined > 0)
            return static_cast<int>(Tone::Warning);
        return {};
    default: return {};
    }
}

QVariant BatchTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && isNumber(section))
        return QVariant::fromValue(Qt::Alignment{Qt::AlignRight | Qt::AlignVCenter});
    if (role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case NumberColumn: return tr("Batch");
    case MadeAtColumn: return tr("Imported");
    case KindColumn: return tr("Kind");
    case FileColumn: return tr("File");
    case RecordsColumn: return tr("Rows");
    case AcceptedColumn: return tr("Accepted");
    case DuplicatesColumn: return tr("Duplicates");
    case ConflictsColumn: return tr("Conflicts");
    case QuarantinedColumn: return tr("Quarantined");
    case RejectedColumn: return tr("Rejected");
    case ReplacedColumn: return tr("Replaced");
    case AmountColumn: return tr("Amount");
    case StateColumn: return tr("State");
    case ColumnCount: break;
    }
    return {};
}
