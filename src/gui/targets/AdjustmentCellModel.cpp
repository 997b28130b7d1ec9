#include "targets/AdjustmentCellModel.h"

#include "common/TargetWords.h"
#include "targets/TargetSheet.h"

AdjustmentCellModel::AdjustmentCellModel(const Formats& formats, QObject* parent)
    : QAbstractTableModel{parent}, m_formats{formats}
{
}

void AdjustmentCellModel::setCells(std::vector<attain::AdjustmentCell> cells, QStringList names)
{
    beginResetModel();
    m_cells = std::move(cells);
    m_names = std::move(names);
    std::int64_t largest = 0;
    for (const auto& cell : m_cells)
        largest = std::max({largest, cell.before.target.value_or(0), cell.after.target.value_or(0)});
    if (!m_cells.empty())
        m_scale = m_formats.scaleFor(attain::infoOf(m_cells.front().metric).unit, largest);
    endResetModel();
}

int AdjustmentCellModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_cells.size());
}

int AdjustmentCellModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant AdjustmentCellModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto& cell = m_cells[static_cast<std::size_t>(index.row())];
    const auto value = index.column() == BeforeColumn ? cell.before.target : cell.after.target;
    const bool number = index.column() >= BeforeColumn;
    switch (role) {
    case Qt::DisplayRole:
        if (index.column() == SubjectColumn)
            return m_names[index.row()];
        if (index.column() == PeriodColumn)
            return m_formats.period(cell.period);
        return value ? m_formats.number(*value, m_scale) : Formats::notAvailable();
    case Qt::EditRole: return value ? TargetWords::editable({m_scale.unit, *value}, m_scale.divisor) : QString{};
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(number ? Qt::Alignment{Qt::AlignRight | Qt::AlignVCenter}
                                          : Qt::Alignment{Qt::AlignLeft | Qt::AlignVCenter});
    case GridRole::TextTone:
        if (index.column() == AfterColumn && cell.before.target != cell.after.target)
            return static_cast<int>(Tone::Primary);
        return {};
    default: return {};
    }
}

QVariant AdjustmentCellModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(section >= BeforeColumn ? Qt::Alignment{Qt::AlignRight | Qt::AlignVCenter}
                                                           : Qt::Alignment{Qt::AlignLeft | Qt::AlignVCenter});
    if (role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case SubjectColumn: return tr("Target of");
    case PeriodColumn: return tr("Period");
    case BeforeColumn: return m_formats.header(tr("In force"), m_scale);
    case AfterColumn: return m_formats.header(tr("New target"), m_scale);
    case ColumnCount: break;
    }
    return {};
}

Qt::ItemFlags AdjustmentCellModel::flags(const QModelIndex& index) const
{
    auto flags = QAbstractTableModel::flags(index);
    if (index.column() == AfterColumn)
        flags |= Qt::ItemIsEditable;
    return flags;
}

bool AdjustmentCellModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (role != Qt::EditRole || index.column() != AfterColumn)
        return false;
    auto& cell = m_cells[static_cast<std::size_t>(index.row())];
    // "+8%" counts on what is in force, also after another number was typed.
    const auto typed
        = attain::parseCell(value.toString().toStdString(), m_scale.unit, m_scale.divisor, cell.before.target);
    if (!typed || !*typed) {
        Q_EMIT entryRefused(value.toString());
        return false;
    }
    cell.after = attain::withLevel(cell.before, attain::TargetLevel::Target, *typed);
    Q_EMIT dataChanged(index, index);
    Q_EMIT changed();
    return true;
}
