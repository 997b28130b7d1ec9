#include "reports/ReviewNoteTableModel.h"

#include "common/Grid.h"
#include "common/PlainText.h"

#include <QDate>

#include <set>

using attain::ReviewVariance;

ReviewNoteTableModel::ReviewNoteTableModel(const Formats& formats, QObject* parent)
    : QAbstractTableModel{parent}, m_formats{formats}
{
}

void ReviewNoteTableModel::setReview(const attain::QuarterlyReview& review)
{
    // Those with a variance first, then everybody else: a surplus may be worth a word too.
    std::vector<ReviewVariance> rows = review.variances;
    std::set<std::int64_t> known;
    for (const ReviewVariance& row : rows)
        known.insert(row.department.row.id);
    std::int64_t largest = 0;
    for (const attain::ReviewRow& department : review.departments) {
        if (department.gap)
            largest = std::max(largest, std::abs(department.gap->scaled()));
        if (!department.gap || known.count(department.row.id) > 0)
            continue;
        ReviewVariance row;
        row.department = department;
        row.note.period = review.head.period.code;
        row.note.department = attain::DepartmentId{department.row.id};
        rows.push_back(std::move(row));
    }
    const bool sameRows = !rows.empty() && rows.size() == m_rows.size() && review.head.period == m_period
        && std::equal(rows.begin(), rows.end(), m_rows.begin(),
                      [](const auto& a, const auto& b) { return a.note.department == b.note.department; });
    m_period = review.head.period;
    m_scale = m_formats.scaleFor(attain::Unit::Money, largest);
    if (sameRows) {
        m_rows = std::move(rows);
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
        return;
    }
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

void ReviewNoteTableModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
}

int ReviewNoteTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int ReviewNoteTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ReviewNoteTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return static_cast<int>((section == Gap ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case Department: return tr("Department");
    case Gap: return m_formats.header(tr("Gap"), m_scale);
    case Cause: return tr("Cause");
    case Action: return tr("Action");
    case Owner: return tr("Owner");
    case Due: return tr("Due");
    case ColumnCount: break;
    }
    return {};
}

Qt::ItemFlags ReviewNoteTableModel::flags(const QModelIndex& index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    return index.column() >= Cause ? flags | Qt::ItemIsEditable : flags;
}

QString ReviewNoteTableModel::text(const ReviewVariance& row, Column column) const
{
    switch (column) {
    case Department: return QString::fromStdString(row.department.row.name);
    case Gap:
        return row.department.gap
            ? m_formats.signedNumber(attain::Figure{attain::Unit::Money, row.department.gap->scaled()}, m_scale)
            : Formats::notAvailable();
    case Cause: return QString::fromStdString(row.note.cause);
    case Action: return QString::fromStdString(row.note.action);
    case Owner: return QString::fromStdString(row.note.owner);
    case Due: return row.note.due ? Formats::date(*row.note.due) : QString{};
    case ColumnCount: break;
    }
    return {};
}

QVariant ReviewNoteTableModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ReviewVariance& row = m_rows.at(static_cast<std::size_t>(index.row()));
    const auto column = static_cast<Column>(index.column());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole: return text(row, column);
    case Qt::TextAlignmentRole:
        return static_cast<int>((column == Gap ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case Qt::ToolTipRole:
        return column == Cause || column == Action ? PlainText::forToolTip(text(row, column)) : QVariant{};
    case GridRole::TextTone:
        return column == Gap && row.department.status != attain::PaceStatus::NotAvailable
            ? QVariant{static_cast<int>(toneOf(row.department.status))}
            : QVariant{};
    case GridRole::Sort:
        return column == Gap && row.department.gap ? QVariant{static_cast<qlonglong>(row.department.gap->scaled())}
                                                   : QVariant{text(row, column)};
    default: return {};
    }
}

std::optional<attain::Date> ReviewNoteTableModel::dateFromText(const QString& text, attain::Date from)
{
    QString plain = text.trimmed();
    plain.replace(u'/', u'-').replace(u'.', u'-');
    for (const auto* format : {"yyyy-M-d", "yyyyMMdd"}) {
        const QDate date = QDate::fromString(plain, QString::fromLatin1(format));
        if (date.isValid())
            return attain::Date::create(date.year(), date.month(), date.day());
    }
    const QStringList parts = plain.split(u'-');
    if (parts.size() != 2)
        return std::nullopt;
    for (const int year : {from.year(), from.year() + 1}) {
        const auto date = attain::Date::create(year, parts[0].toInt(), parts[1].toInt());
        if (date && *date >= from)
            return date;
    }
    return std::nullopt;
}

bool ReviewNoteTableModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (role != Qt::EditRole || !checkIndex(index, CheckIndexOption::IndexIsValid))
        return false;
    attain::ReviewNote note = m_rows.at(static_cast<std::size_t>(index.row())).note;
    const attain::ReviewNote before = note;
    const QString typed = value.toString().trimmed();
    switch (static_cast<Column>(index.column())) {
    case Cause: note.cause = typed.toStdString(); break;
    case Action: note.action = typed.toStdString(); break;
    case Owner: note.owner = typed.toStdString(); break;
    case Due:
        note.due = dateFromText(typed, m_period.from);
        if (!note.due && !typed.isEmpty()) {
            Q_EMIT refused(tr("“%1” is not a date; write it as 2026-10-31.").arg(typed));
            return false;
        }
        break;
    case Department:
    case Gap:
    case ColumnCount: return false;
    }
    if (note == before)
        return true;
    Q_EMIT edited(note);
    return true;
}
