#include "dashboard/OverviewTableModel.h"

#include "charts/ChartDelegates.h"
#include "common/Grid.h"
#include "common/PlainText.h"

namespace {

std::optional<attain::Figure> targetOf(const attain::OverviewRow& row, attain::Metric metric)
{
    const auto target = row.row.target.levels.target;
    return target ? std::optional{attain::Figure{attain::infoOf(metric).unit, *target}} : std::nullopt;
}

BulletData bulletOf(const attain::OverviewRow& row)
{
    BulletData data;
    data.status = row.status;
    if (row.row.attainment)
        data.attainment = row.row.attainment->toDouble();
    if (row.row.elapsedWeight)
        data.expected = row.row.elapsedWeight->toDouble();
    return data;
}

SparklineData sparklineOf(const attain::OverviewRow& row)
{
    SparklineData data;
    for (const std::int64_t week : row.weeks)
        data.values.emplace_back(static_cast<double>(week));
    return data;
}

template<typename Number>
QVariant number(const std::optional<Number>& value)
{
    return value ? QVariant{static_cast<qlonglong>(value->scaled())} : QVariant{};
}

QVariant number(const std::optional<attain::Figure>& figure)
{
    return figure ? QVariant{static_cast<qlonglong>(figure->scaled)} : QVariant{};
}

QString ratioText(const std::optional<attain::Ratio>& ratio)
{
    return ratio ? QString::fromStdString(ratio->toText(6)) : QString{};
}

} // namespace

OverviewTableModel::OverviewTableModel(Kind kind, const Formats& formats, QObject* parent)
    : QAbstractTableModel{parent}, m_kind{kind}, m_formats{formats}
{
}

void OverviewTableModel::setRows(std::vector<attain::OverviewRow> rows, attain::Metric metric)
{
    const bool sameRows = rows.size() == m_rows.size()
        && std::equal(rows.begin(), rows.end(), m_rows.begin(),
                      [](const auto& a, const auto& b) { return a.row.id == b.row.id; });
    std::vector<std::optional<attain::Figure>> figures;
    for (const attain::OverviewRow& row : rows) {
        figures.push_back(targetOf(row, metric));
        figures.push_back(row.row.actual);
    }
    const FigureScale scale = m_formats.scaleFor(figures, attain::infoOf(metric).unit);
    if (sameRows && !rows.empty()) {
        // The same rows with other values: views keep selection and scroll position.
        m_rows = std::move(rows);
        m_metric = metric;
        m_scale = scale;
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
        Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
        return;
    }
    beginResetModel();
    m_rows = std::move(rows);
    m_metric = metric;
    m_scale = scale;
    endResetModel();
}

QString OverviewTableModel::unitName() const
{
    return m_formats.unitName(m_scale);
}

void OverviewTableModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

int OverviewTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int OverviewTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant OverviewTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    const auto column = static_cast<Column>(section);
    const bool right
        = column == Target || column == Actual || column == Attainment || column == OffPace || column == Rank;
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>((right ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole && column == Bar)
        return tr("Bar: actual. Thick tick: expected pace. Thin line: 100%. Room to 130%.");
    if (role == Qt::ToolTipRole && column == OffPace)
        return tr("Attainment less the share that pace expects, in percentage points");
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case Rank: return QStringLiteral("#");
    case Name: return m_kind == Kind::People ? tr("Name") : tr("Department");
    case Department: return tr("Department");
    case Target: return tr("Target");
    case Actual: return tr("Actual");
    case Bar: return tr("Attained");
    case Attainment: return tr("Attainment");
    case OffPace: return tr("To pace");
    case Weeks: return tr("Last 12 weeks");
    case ColumnCount: break;
    }
    return {};
}

QVariant OverviewTableModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const attain::OverviewRow& row = rowAt(index.row());
    const auto column = static_cast<Column>(index.column());
    const int rank = index.row() + 1;
    const bool right
        = column == Target || column == Actual || column == Attainment || column == OffPace || column == Rank;
    switch (role) {
    case Qt::DisplayRole: return displayText(row, rank, column);
    case Qt::TextAlignmentRole: return static_cast<int>((right ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case Qt::AccessibleTextRole: return spoken(row, rank, column);
    case Qt::ToolTipRole: return toolTip(row);
    case Qt::FontRole:
        if (column == Attainment || (column == Name && m_kind == Kind::People)) {
            QFont font;
            font.setWeight(QFont::DemiBold);
            return font;
        }
        return {};
    case GridRole::Sort: return sortKey(row, rank, column);
    case GridRole::Export: return exportText(row, rank, column);
    case GridRole::ExportIsNumber: return right;
    case GridRole::Explainable: return right && column != Rank;
    case GridRole::TextTone:
        if (column == Rank)
            return static_cast<int>(Tone::Neutral);
        return column == Attainment && row.status != attain::PaceStatus::NotAvailable
            ? QVariant{static_cast<int>(toneOf(row.status))}
            : QVariant{};
    case BulletBarDelegate::kBulletRole: return column == Bar ? QVariant::fromValue(bulletOf(row)) : QVariant{};
    case SparklineDelegate::kSparklineRole: return column == Weeks ? QVariant::fromValue(sparklineOf(row)) : QVariant{};
    default: return {};
    }
}

QString OverviewTableModel::displayText(const attain::OverviewRow& row, int rank, Column column) const
{
    switch (column) {
    case Rank: return row.row.attainment ? QString::number(rank) : Formats::notAvailable();
    case Name: {
        const QString indent = m_kind == Kind::Departments ? QString{row.row.depth * 3, QChar{0x2003}} : QString{};
        return indent + QString::fromStdString(row.row.name);
    }
    case Department: return QString::fromStdString(row.department);
    case Target: return m_formats.number(targetOf(row, m_metric), m_scale);
    case Actual: return m_formats.number(row.row.actual, m_scale);
    case Attainment: return m_formats.percent(row.row.attainment);
    case OffPace: return m_formats.signedPoints(row.offPace);
    case Bar:
    case Weeks:
    case ColumnCount: break;
    }
    return {};
}

QVariant OverviewTableModel::sortKey(const attain::OverviewRow& row, int rank, Column column) const
{
    switch (column) {
    case Rank: return rank;
    case Name: return QString::fromStdString(row.row.name);
    case Department: return QString::fromStdString(row.department);
    case Target: return number(targetOf(row, m_metric));
    case Actual: return number(row.row.actual);
    case Bar:
    case Attainment: return number(row.row.attainment);
    case OffPace: return number(row.offPace);
    case Weeks: return row.weeks.empty() ? QVariant{} : QVariant{static_cast<qlonglong>(row.weeks.back())};
    case ColumnCount: break;
    }
    return {};
}

QVariant OverviewTableModel::exportText(const attain::OverviewRow& row, int rank, Column column) const
{
    const auto figure = [](const std::optional<attain::Figure>& value) {
        return value ? QString::fromStdString(value->toText()) : QString{};
    };
    switch (column) {
    case Target: return figure(targetOf(row, m_metric));
    case Actual: return figure(row.row.actual);
    case Bar: return QString{};
    case Attainment: return ratioText(row.row.attainment);
    case OffPace: return ratioText(row.offPace);
    case Name: return QString::fromStdString(row.row.name);
    case Rank:
    case Department: return displayText(row, rank, column);
    case Weeks: {
        QStringList weeks;
        for (const std::int64_t week : row.weeks)
            weeks << QString::fromStdString(attain::Figure{attain::infoOf(m_metric).unit, week}.toText());
        return weeks.join(u' ');
    }
    case ColumnCount: break;
    }
    return {};
}

QString OverviewTableModel::spoken(const attain::OverviewRow& row, int rank, Column column) const
{
    if (column == Bar)
        return tr("%1 reached, %2 expected")
            .arg(m_formats.percent(row.row.attainment), m_formats.percent(row.row.elapsedWeight));
    if (column == Weeks) {
        QStringList weeks;
        for (const std::int64_t week : row.weeks)
            weeks << m_formats.number(week, m_scale);
        return weeks.join(QStringLiteral(", "));
    }
    return displayText(row, rank, column);
}

QString OverviewTableModel::toolTip(const attain::OverviewRow& row) const
{
    QStringList lines{QString::fromStdString(row.row.name)};
    lines << tr("Expected by now: %1").arg(m_formats.headline(row.row.expected));
    lines << tr("Projection: %1").arg(m_formats.headline(row.row.projection));
    lines << tr("Gap to target: %1").arg(m_formats.headline(row.gap));
    lines << tr("On last year: %1").arg(m_formats.change(row.row.growth));
    return PlainText::forToolTip(lines.join(u'\n')).replace(u'\n', QStringLiteral("<br>"));
}
