#include "targets/TargetTreeModel.h"

#include "common/PlainText.h"
#include "common/TargetWords.h"

#include <QFont>

#include <algorithm>

using attain::TargetOrigin;

TargetTreeModel::TargetTreeModel(const Formats& formats, QObject* parent)
    : QAbstractItemModel{parent}, m_formats{formats}
{
    rebuildChildren();
}

void TargetTreeModel::setSheet(attain::TargetSheet sheet)
{
    const auto sameShape = [](const attain::TargetSheet& a, const attain::TargetSheet& b) {
        return a.columns == b.columns && std::ranges::equal(a.rows, b.rows, [](const auto& one, const auto& other) {
                   return one.subject == other.subject && one.parent == other.parent;
               });
    };
    std::int64_t largest = 0;
    for (const auto& row : sheet.rows)
        largest = std::max(largest, attain::levelOf(row.cells.front().levels, sheet.level).value_or(0));
    m_scale = m_formats.scaleFor(attain::infoOf(sheet.metric).unit, largest);
    if (!m_sheet.rows.empty() && sameShape(m_sheet, sheet)) {
        m_sheet = std::move(sheet);
        announceFrom(0);
        Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
        return;
    }
    beginResetModel();
    m_sheet = std::move(sheet);
    rebuildChildren();
    endResetModel();
}

void TargetTreeModel::setNotes(std::map<attain::Subject, TargetRowNote> notes)
{
    m_notes = std::move(notes);
    announceFrom(stateColumn());
}

void TargetTreeModel::announceFrom(int column)
{
    for (const auto& siblings : m_children)
        if (!siblings.empty())
            Q_EMIT dataChanged(createIndex(0, column, static_cast<quintptr>(siblings.front())),
                               createIndex(static_cast<int>(siblings.size()) - 1, columnCount() - 1,
                                           static_cast<quintptr>(siblings.back())));
}

void TargetTreeModel::rebuildChildren()
{
    m_children.assign(m_sheet.rows.size() + 1, {});
    m_positions.assign(m_sheet.rows.size(), 0);
    for (std::size_t row = 0; row < m_sheet.rows.size(); ++row) {
        const int parent = m_sheet.rows[row].parent;
        auto& siblings = parent < 0 ? m_children.back() : m_children[static_cast<std::size_t>(parent)];
        m_positions[row] = static_cast<int>(siblings.size());
        siblings.push_back(static_cast<int>(row));
    }
}

QModelIndex TargetTreeModel::indexOf(attain::Subject subject) const
{
    const auto found = std::ranges::find(m_sheet.rows, subject, &attain::TargetSheetRow::subject);
    if (found == m_sheet.rows.end())
        return {};
    const auto row = static_cast<std::size_t>(found - m_sheet.rows.begin());
    return createIndex(m_positions[row], NameColumn, static_cast<quintptr>(row));
}

int TargetTreeModel::sheetColumn(const QModelIndex& index) const
{
    const int column = index.column() - FirstPeriodColumn;
    return column >= 0 && column < static_cast<int>(m_sheet.columns.size()) ? column : -1;
}

bool TargetTreeModel::isEditable(const QModelIndex& index) const
{
    return index.isValid() && sheetColumn(index) >= 0;
}

bool TargetTreeModel::setTexts(const std::vector<std::pair<QModelIndex, QString>>& texts)
{
    std::vector<attain::TargetAssignment> cells;
    const auto& info = attain::infoOf(m_sheet.metric);
    for (const auto& [index, text] : texts) {
        if (!isEditable(index))
            continue;
        const auto row = static_cast<std::size_t>(sheetRow(index));
        const auto column = static_cast<std::size_t>(sheetColumn(index));
        const auto present = attain::levelOf(m_sheet.rows[row].cells[column].levels, m_sheet.level);
        const auto value = attain::parseCell(text.toStdString(), info.unit, m_scale.divisor, present);
        if (!value) {
            Q_EMIT entryRefused(text);
            return false;
        }
        if (*value != present)
            cells.push_back(m_sheet.assignment(row, column, *value));
    }
    if (!cells.empty())
        Q_EMIT assignmentsEntered(cells);
    return true;
}

QModelIndex TargetTreeModel::index(int row, int column, const QModelIndex& parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    const auto& siblings
        = parent.isValid() ? m_children[static_cast<std::size_t>(sheetRow(parent))] : m_children.back();
    return createIndex(row, column, static_cast<quintptr>(siblings[static_cast<std::size_t>(row)]));
}

QModelIndex TargetTreeModel::parent(const QModelIndex& child) const
{
    if (!child.isValid())
        return {};
    const int parent = m_sheet.rows[static_cast<std::size_t>(sheetRow(child))].parent;
    if (parent < 0)
        return {};
    return createIndex(m_positions[static_cast<std::size_t>(parent)], 0, static_cast<quintptr>(parent));
}

int TargetTreeModel::rowCount(const QModelIndex& parent) const
{
    if (parent.column() > 0)
        return 0;
    const auto& rows = parent.isValid() ? m_children[static_cast<std::size_t>(sheetRow(parent))] : m_children.back();
    return static_cast<int>(rows.size());
}

int TargetTreeModel::columnCount(const QModelIndex& parent) const
{
    Q_UNUSED(parent)
    return smartColumn() + 1;
}

QVariant TargetTreeModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto& row = m_sheet.rows[static_cast<std::size_t>(sheetRow(index))];
    switch (role) {
    case Qt::DisplayRole: return displayText(index);
    case Qt::EditRole: return editText(index);
    case Qt::ToolTipRole: return PlainText::forToolTip(toolTip(index));
    case Qt::AccessibleTextRole: return displayText(index);
    case GridRole::Export: return exportText(index);
    case GridRole::ExportIsNumber: return index.column() != NameColumn && index.column() <= gapColumn();
    case GridRole::Explainable: return sheetColumn(index) >= 0;
    case GridRole::TextTone:
        if (index.column() == gapColumn() && m_sheet.gap(static_cast<std::size_t>(sheetRow(index)), 0).value_or(0) != 0)
            return static_cast<int>(Tone::Warning);
        if (const auto tone = noteTone(index); tone && index.column() == smartColumn())
            return static_cast<int>(*tone);
        if (differsFromInForce(index))
            return static_cast<int>(Tone::Primary);
        return {};
    case Qt::DecorationRole:
        if (const int column = sheetColumn(index); column >= 0 && static_cast<std::size_t>(column) < row.locked.size()
            && row.locked[static_cast<std::size_t>(column)])
            return m_lockIcon;
        return {};
    case GridRole::PillTone:
        if (const auto tone = noteTone(index); tone && index.column() == stateColumn())
            return static_cast<int>(*tone);
        return {};
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(index.column() == NameColumn ? Qt::Alignment{Qt::AlignLeft | Qt::AlignVCenter}
                                                                : Qt::Alignment{Qt::AlignRight | Qt::AlignVCenter});
    case Qt::FontRole: {
        QFont font;
        const bool own = sheetColumn(index) >= 0
            && row.cells[static_cast<std::size_t>(sheetColumn(index))].origin == TargetOrigin::Entered;
        font.setBold((index.column() == NameColumn && row.subject.kind != attain::SubjectKind::Person) || own);
        return font;
    }
    case OriginRole:
        if (sheetColumn(index) < 0)
            return {};
        return static_cast<int>(row.cells[static_cast<std::size_t>(sheetColumn(index))].origin);
    case GridRole::Sort: return sortKey(index);
    default: return {};
    }
}

QString TargetTreeModel::displayText(const QModelIndex& index) const
{
    const auto rowNumber = static_cast<std::size_t>(sheetRow(index));
    const auto& row = m_sheet.rows[rowNumber];
    switch (index.column()) {
    case NameColumn:
        if (row.subject.kind == attain::SubjectKind::Company)
            return tr("Company");
        if (row.joins)
            return tr("%1 (joined %2)").arg(QString::fromStdString(row.name), m_formats.shortDate(*row.joins));
        if (row.leaves)
            return tr("%1 (left %2)").arg(QString::fromStdString(row.name), m_formats.shortDate(*row.leaves));
        return QString::fromStdString(row.name);
    case LastYearColumn: return m_formats.number(row.lastYear, m_scale);
    case GrowthColumn: return m_formats.signedPercent(row.growth);
    default: break;
    }
    const auto unit = attain::infoOf(m_sheet.metric).unit;
    const auto shown = [&](std::optional<std::int64_t> value) {
        return m_formats.number(value ? std::optional{attain::Figure{unit, *value}} : std::nullopt, m_scale);
    };
    if (const int column = sheetColumn(index); column >= 0)
        return shown(attain::levelOf(row.cells[static_cast<std::size_t>(column)].levels, m_sheet.level));
    if (index.column() > gapColumn())
        return noteText(index);
    // What the children lack of the year, or have too much.
    const auto gap = m_sheet.gap(rowNumber, 0);
    return row.hasChildren && gap ? shown(gap) : QString{};
}

QString TargetTreeModel::editText(const QModelIndex& index) const
{
    const int column = sheetColumn(index);
    if (column < 0)
        return {};
    const auto& row = m_sheet.rows[static_cast<std::size_t>(sheetRow(index))];
    const auto value = attain::levelOf(row.cells[static_cast<std::size_t>(column)].levels, m_sheet.level);
    if (!value)
        return {};
    // Every stored digit, so that opening and leaving a cell changes nothing.
    return TargetWords::editable({attain::infoOf(m_sheet.metric).unit, *value}, m_scale.divisor);
}

QString TargetTreeModel::exportText(const QModelIndex& index) const
{
    const auto& row = m_sheet.rows[static_cast<std::size_t>(sheetRow(index))];
    if (index.column() == LastYearColumn)
        return row.lastYear ? QString::fromStdString(row.lastYear->toText()) : QString{};
    if (index.column() == GrowthColumn)
        return row.growth ? QString::fromStdString(row.growth->toText(2)) : QString{};
    const auto unit = attain::infoOf(m_sheet.metric).unit;
    if (const int column = sheetColumn(index); column >= 0) {
        const auto value = attain::levelOf(row.cells[static_cast<std::size_t>(column)].levels, m_sheet.level);
        return value ? QString::fromStdString(attain::Figure{unit, *value}.toText()) : QString{};
    }
    return displayText(index);
}

QString TargetTreeModel::toolTip(const QModelIndex& index) const
{
    const int column = sheetColumn(index);
    const auto& row = m_sheet.rows[static_cast<std::size_t>(sheetRow(index))];
    if (column < 0)
        return index.column() == gapColumn() ? tr("Own target less the sum of the rows below it") : QString{};
    const auto& cell = row.cells[static_cast<std::size_t>(column)];
    QString text = TargetWords::origin(cell.origin);
    if (differsFromInForce(index)) {
        const auto before = row.inForce[static_cast<std::size_t>(column)];
        text = tr("%1 · in force: %2")
                   .arg(text,
                        before ? m_formats.headline(attain::Figure{attain::infoOf(m_sheet.metric).unit, *before})
                               : Formats::notAvailable());
    }
    return cell.note.empty() ? text : tr("%1 · %2").arg(text, QString::fromStdString(cell.note));
}

bool TargetTreeModel::differsFromInForce(const QModelIndex& index) const
{
    const int column = sheetColumn(index);
    const auto& row = m_sheet.rows[static_cast<std::size_t>(sheetRow(index))];
    if (column < 0 || row.inForce.empty())
        return false;
    return row.inForce[static_cast<std::size_t>(column)]
        != attain::levelOf(row.cells[static_cast<std::size_t>(column)].levels, m_sheet.level);
}

QVariant TargetTreeModel::sortKey(const QModelIndex& index) const
{
    const auto& row = m_sheet.rows[static_cast<std::size_t>(sheetRow(index))];
    if (index.column() == NameColumn)
        return displayText(index);
    if (index.column() == LastYearColumn)
        return row.lastYear ? QVariant::fromValue(static_cast<qint64>(row.lastYear->scaled)) : QVariant{};
    if (index.column() == GrowthColumn)
        return row.growth ? QVariant::fromValue(static_cast<qint64>(row.growth->scaled())) : QVariant{};
    if (const int column = sheetColumn(index); column >= 0) {
        const auto value = attain::levelOf(row.cells[static_cast<std::size_t>(column)].levels, m_sheet.level);
        return value ? QVariant::fromValue(static_cast<qint64>(*value)) : QVariant{};
    }
    return index.column() > gapColumn() ? QVariant{noteText(index)} : QVariant{};
}

const TargetRowNote* TargetTreeModel::note(const QModelIndex& index) const
{
    const auto found = m_notes.find(m_sheet.rows[static_cast<std::size_t>(sheetRow(index))].subject);
    return found == m_notes.end() ? nullptr : &found->second;
}

std::optional<Tone> TargetTreeModel::noteTone(const QModelIndex& index) const
{
    const auto* about = note(index);
    if (!about || index.column() <= gapColumn())
        return {};
    if (index.column() == stateColumn())
        return about->tone;
    if (!about->lettersMet || *about->lettersMet == 5)
        return {};
    return about->refused ? Tone::Bad : Tone::Warning;
}

QString TargetTreeModel::noteText(const QModelIndex& index) const
{
    const auto* about = note(index);
    if (!about)
        return {};
    if (index.column() == stateColumn())
        return about->state;
    return about->lettersMet ? tr("%1/5").arg(*about->lettersMet) : QString{};
}

QVariant TargetTreeModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(section == NameColumn ? Qt::Alignment{Qt::AlignLeft | Qt::AlignVCenter}
                                                         : Qt::Alignment{Qt::AlignRight | Qt::AlignVCenter});
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case NameColumn: return tr("Organisation");
    case LastYearColumn: return tr("Last year"); // the unit stands once, with the target beside it
    case GrowthColumn: return tr("Growth");
    default: break;
    }
    const auto column = static_cast<std::size_t>(section - FirstPeriodColumn);
    if (column < m_sheet.columns.size())
        return column == 0 ? m_formats.header(tr("%1 target").arg(periodTitle(m_sheet.columns[0])), m_scale)
                           : periodTitle(m_sheet.columns[column]);
    if (section == stateColumn())
        return tr("State");
    return section == smartColumn() ? tr("SMART") : tr("Gap");
}

QString TargetTreeModel::periodTitle(const attain::Period& period) const
{
    return period.kind == attain::PeriodKind::Year ? QString::fromStdString(period.code)
                                                   : m_formats.shortPeriod(period);
}

Qt::ItemFlags TargetTreeModel::flags(const QModelIndex& index) const
{
    auto flags = QAbstractItemModel::flags(index);
    if (isEditable(index))
        flags |= Qt::ItemIsEditable;
    return flags;
}

bool TargetTreeModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    return role == Qt::EditRole && setTexts({{index, value.toString()}});
}
