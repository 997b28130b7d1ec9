#include "sales/SaleLineTableModel.h"

namespace {

bool isNumber(int column)
{
    return column >= SaleLineTableModel::QuantityColumn && column <= SaleLineTableModel::ShareColumn;
}

attain::LineKey keyOf(SaleLineTableModel::Column column)
{
    switch (column) {
    case SaleLineTableModel::DayColumn: return attain::LineKey::Day;
    case SaleLineTableModel::OrderColumn: return attain::LineKey::Order;
    case SaleLineTableModel::PersonColumn: return attain::LineKey::Person;
    case SaleLineTableModel::DepartmentColumn: return attain::LineKey::Department;
    case SaleLineTableModel::CustomerColumn: return attain::LineKey::Customer;
    case SaleLineTableModel::ProductColumn: return attain::LineKey::Product;
    case SaleLineTableModel::CategoryColumn: return attain::LineKey::Category;
    case SaleLineTableModel::ChannelColumn: return attain::LineKey::Channel;
    case SaleLineTableModel::RegionColumn: return attain::LineKey::Region;
    case SaleLineTableModel::QuantityColumn: return attain::LineKey::Quantity;
    case SaleLineTableModel::AmountColumn: return attain::LineKey::Amount;
    case SaleLineTableModel::CostColumn: return attain::LineKey::Cost;
    case SaleLineTableModel::ShareColumn: return attain::LineKey::Share;
    case SaleLineTableModel::FileColumn: return attain::LineKey::Source;
    case SaleLineTableModel::ColumnCount: break;
    }
    return attain::LineKey::Imported;
}

} // namespace

SaleLineTableModel::SaleLineTableModel(const attain::SalesService& sales, const Formats& formats, QObject* parent)
    : QAbstractTableModel{parent}, m_sales{sales}, m_formats{formats}
{
}

void SaleLineTableModel::setOrganisation(std::shared_ptr<const attain::Organisation> organisation)
{
    m_organisation = std::move(organisation);
}

void SaleLineTableModel::setQuery(const attain::LineQuery& query)
{
    m_isAsked = true;
    auto selection = m_sales.select(query);
    if (!selection) {
        Q_EMIT loadFailed(selection.error());
        return;
    }
    beginResetModel();
    m_query = query;
    m_selection = *std::move(selection);
    m_pages.clear();
    endResetModel();
}

void SaleLineTableModel::sort(int column, Qt::SortOrder order)
{
    if (column < 0 || column >= ColumnCount)
        return;
    m_order = {keyOf(static_cast<Column>(column)), order == Qt::DescendingOrder};
    if (!m_isAsked)
        return;
    attain::LineQuery query = m_query;
    query.order = m_order;
    setQuery(query);
}

const attain::SelectedLine* SaleLineTableModel::lineAt(int row) const
{
    const int page = row / kPageRows;
    if (!m_pages.contains(page)) {
        auto rows = m_sales.rows(m_selection, static_cast<std::size_t>(page) * kPageRows, kPageRows);
        if (!rows)
            return nullptr;
        m_pages.insert(page, new std::vector<attain::SelectedLine>{*std::move(rows)});
    }
    const auto* lines = m_pages.object(page);
    const auto inside = static_cast<std::size_t>(row % kPageRows);
    return lines && inside < lines->size() ? &(*lines)[inside] : nullptr;
}

int SaleLineTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_selection.size());
}

int SaleLineTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString SaleLineTableModel::wordsOf(const attain::SelectedLine& selected, Column column,
                                    const attain::Organisation& organisation)
{
    const attain::SaleLine& line = selected.line;
    switch (column) {
    case OrderColumn: {
        const QString order = QString::fromStdString(line.order);
        return line.lineNo > 0 ? QStringLiteral("%1-%2").arg(order).arg(line.lineNo) : order;
    }
    case PersonColumn: {
        const auto* person = organisation.person(selected.creditedTo ? selected.creditedTo : line.person);
        return person ? QString::fromStdString(person->name) : QString{};
    }
    case DepartmentColumn: {
        const auto* department = organisation.department(line.department);
        return department ? QString::fromStdString(department->name) : QString{};
    }
    case CustomerColumn: return QString::fromStdString(line.customer);
    case ProductColumn: return QString::fromStdString(line.product);
    case CategoryColumn: return QString::fromStdString(line.category);
    case ChannelColumn: return QString::fromStdString(line.channel);
    case RegionColumn: return QString::fromStdString(line.region);
    case FileColumn: return tr("%1, line %2").arg(QString::fromStdString(selected.fileName)).arg(line.fileLine);
    case DayColumn:
    case QuantityColumn:
    case AmountColumn:
    case CostColumn:
    case ShareColumn:
    case ColumnCount: break;
    }
    return {};
}

QString SaleLineTableModel::text(const attain::SelectedLine& selected, Column column) const
{
    switch (column) {
    case DayColumn: return Formats::date(selected.line.day);
    case PersonColumn:
    case DepartmentColumn: {
        const QString name = wordsOf(selected, column, *m_organisation);
        return name.isEmpty() ? Formats::notAvailable() : name;
    }
    case QuantityColumn: return m_formats.quantity(selected.quantity);
    case AmountColumn: return m_formats.exact(selected.amount);
    case CostColumn: return selected.cost ? m_formats.exact(*selected.cost) : Formats::notAvailable();
    case ShareColumn: return m_formats.percent(selected.share, 0);
    case OrderColumn:
    case CustomerColumn:
    case ProductColumn:
    case CategoryColumn:
    case ChannelColumn:
    case RegionColumn:
    case FileColumn:
    case ColumnCount: break;
    }
    return wordsOf(selected, column, *m_organisation);
}

QVariant SaleLineTableModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto column = static_cast<Column>(index.column());
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(isNumber(column) ? Qt::Alignment{Qt::AlignRight | Qt::AlignVCenter}
                                                    : Qt::Alignment{Qt::AlignLeft | Qt::AlignVCenter});
    if (role != Qt::DisplayRole && role != GridRole::TextTone)
        return {};
    const attain::SelectedLine* line = lineAt(index.row());
    if (!line)
        return {};
    if (role == GridRole::TextTone)
        return column == AmountColumn && line->line.kind == attain::SaleKind::Return
            ? QVariant{static_cast<int>(Tone::Bad)}
            : QVariant{};
    return text(*line, column);
}

QVariant SaleLineTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole && isNumber(section))
        return QVariant::fromValue(Qt::Alignment{Qt::AlignRight | Qt::AlignVCenter});
    if (role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case DayColumn: return tr("Date");
    case OrderColumn: return tr("Order");
    case PersonColumn: return tr("Salesperson");
    case DepartmentColumn: return tr("Department");
    case CustomerColumn: return tr("Customer");
    case ProductColumn: return tr("Product");
    case CategoryColumn: return tr("Category");
    case ChannelColumn: return tr("Channel");
    case RegionColumn: return tr("Region");
    case QuantityColumn: return tr("Quantity");
    case AmountColumn: return tr("Amount");
    case CostColumn: return tr("Cost");
    case ShareColumn: return tr("Share");
    case FileColumn: return tr("Source");
    case ColumnCount: break;
    }
    return {};
}
