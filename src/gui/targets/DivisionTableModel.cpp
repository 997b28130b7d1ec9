#include "targets/DivisionTableModel.h"

#include "common/TargetWords.h"
#include "targets/DivisionWords.h"
#include "targets/TargetSheet.h"

#include <algorithm>

DivisionTableModel::DivisionTableModel(const Formats& formats, QObject* parent)
    : QAbstractTableModel{parent}, m_formats{formats}
{
}

void DivisionTableModel::setResult(attain::Metric metric, attain::DivisionResult result, QStringList names)
{
    const bool sameRows = result.targets.size() == m_result.targets.size();
    if (!sameRows)
        beginResetModel();
    m_result = std::move(result);
    m_names = std::move(names);
    std::int64_t largest = 0;
    for (const auto& node : m_result.nodes)
        largest = std::max(largest, node.carried);
    m_scale = m_formats.scaleFor(attain::infoOf(metric).unit, largest);
    if (!sameRows)
        endResetModel();
    else if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

int DivisionTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_result.targets.size());
}

int DivisionTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

const attain::DividedTarget& DivisionTableModel::target(const QModelIndex& index) const
{
    return m_result.targets[static_cast<std::size_t>(index.row())];
}

QString DivisionTableModel::ruleText(const attain::DivisionRule& rule, int column) const
{
    const auto amount = [&](std::optional<std::int64_t> value) {
        return value ? TargetWords::editable({m_scale.unit, *value}, m_scale.divisor) : QString{};
    };
    switch (column) {
    case GrowthColumn: return rule.growth ? m_formats.signedPercent(rule.growth) : QString{};
    case LeastColumn: return amount(rule.least);
    case MostColumn: return amount(rule.most);
    case OwnColumn: return rule.column ? TargetWords::editable({attain::Unit::Quantity, *rule.column}, 1) : QString{};
    default: return {};
    }
}

QString DivisionTableModel::text(const QModelIndex& index) const
{
    const auto& given = target(index);
    const auto number = [&](std::optional<std::int64_t> value) {
        return value ? m_formats.number(*value, m_scale) : Formats::notAvailable();
    };
    switch (index.column()) {
    case NameColumn: return QString(given.level * 2, QLatin1Char(' ')) + m_names.value(index.row());
    case LastYearColumn: return number(given.lastYear);
    case BeforeColumn: return number(given.before.target);
    case TargetColumn: return number(given.levels.target);
    case ChangeColumn: return m_formats.signedPercent(given.growth);
    case WhyColumn:
        return given.stays ? tr("Stays: locked or entered by hand")
                           : DivisionWords::why(given.parts, m_formats, m_scale);
    default: break;
    }
    const auto rule = m_rules.find(given.subject);
    return rule == m_rules.end() ? QString{} : ruleText(rule->second, index.column());
}

std::optional<std::int64_t> DivisionTableModel::sortValue(const QModelIndex& index) const
{
    const auto& given = target(index);
    switch (index.column()) {
    case LastYearColumn: return given.lastYear;
    case BeforeColumn: return given.before.target;
    case TargetColumn: return given.levels.target;
    default: return {};
    }
}

QVariant DivisionTableModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const bool isText = index.column() == NameColumn || index.column() == WhyColumn;
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole: return text(index);
    case Qt::ToolTipRole: return index.column() == WhyColumn ? text(index) : QString{};
    case Qt::TextAlignmentRole:
        return QVariant::fromValue((isText ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    case GridRole::ExportIsNumber: return !isText;
    case GridRole::Export:
        if (const auto value = sortValue(index))
            return QString::fromStdString(attain::Figure{m_scale.unit, *value}.toText());
        return text(index).trimmed();
    case GridRole::Sort:
        if (const auto value = sortValue(index))
            return QVariant::fromValue(static_cast<qint64>(*value));
        return text(index).trimmed();
    case GridRole::TextTone:
        if (index.column() == TargetColumn && target(index).before.target != target(index).levels.target)
            return static_cast<int>(Tone::Primary);
        if (index.column() == WhyColumn)
            return static_cast<int>(Tone::Neutral);
        return {};
    default: return {};
    }
}

QVariant DivisionTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue((section == NameColumn || section == WhyColumn ? Qt::AlignLeft : Qt::AlignRight)
                                   | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case NameColumn: return tr("Receiver");
    case LastYearColumn: return m_formats.header(tr("Last year"), m_scale);
    case BeforeColumn: return m_formats.header(tr("Now"), m_scale);
    case TargetColumn: return m_formats.header(tr("Target"), m_scale);
    case ChangeColumn: return tr("On last year");
    case GrowthColumn: return tr("Own growth");
    case LeastColumn: return tr("At least");
    case MostColumn: return tr("At most");
    case OwnColumn: return tr("Own column");
    case WhyColumn: return tr("Why");
    default: return {};
    }
}

Qt::ItemFlags DivisionTableModel::flags(const QModelIndex& index) const
{
    auto flags = QAbstractTableModel::flags(index);
    if (index.column() >= GrowthColumn && index.column() <= OwnColumn)
        flags |= Qt::ItemIsEditable;
    return flags;
}

bool DivisionTableModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (role != Qt::EditRole || !checkIndex(index, CheckIndexOption::IndexIsValid))
        return false;
    const std::string typed = value.toString().trimmed().toStdString();
    auto rule = m_rules[target(index).subject];
    const auto read
        = [&](attain::Unit unit, std::int64_t divisor) { return attain::parseCell(typed, unit, divisor, {}); };
    switch (index.column()) {
    case GrowthColumn: {
        const auto share = attain::parseShare(typed);
        if (!share)
            return false;
        rule.growth = *share;
        break;
    }
    case LeastColumn:
    case MostColumn: {
        const auto amount = read(m_scale.unit, m_scale.divisor);
        if (!amount)
            return false;
        (index.column() == LeastColumn ? rule.least : rule.most) = *amount;
        break;
    }
    case OwnColumn: {
        const auto amount = read(attain::Unit::Quantity, 1);
        if (!amount)
            return false;
        rule.column = *amount;
        break;
    }
    default: return false;
    }
    m_rules[target(index).subject] = rule;
    Q_EMIT rulesChanged();
    return true;
}
