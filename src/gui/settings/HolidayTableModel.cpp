#include "settings/HolidayTableModel.h"

#include "common/Formats.h"
#include "common/Grid.h"

void HolidayTableModel::setDays(std::vector<attain::SpecialDay> days)
{
    if (days == m_days)
        return;
    beginResetModel();
    m_days = std::move(days);
    endResetModel();
}

int HolidayTableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_days.size());
}

int HolidayTableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString HolidayTableModel::text(const attain::SpecialDay& day, Column column) const
{
    switch (column) {
    case DateColumn:
        return Formats::date(day.date) + u' ' + QLocale{}.dayName(day.date.isoWeekday(), QLocale::ShortFormat);
    case KindColumn: return day.working ? tr("Make-up work day") : tr("Holiday");
    case NameColumn: {
        const bool chinese = QLocale{}.language() == QLocale::Chinese;
        return QString::fromStdString(chinese || day.nameEn.empty() ? day.nameZh : day.nameEn);
    }
    case ColumnCount: break;
    }
    return {};
}

QVariant HolidayTableModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const attain::SpecialDay& day = m_days[static_cast<std::size_t>(index.row())];
    const auto column = static_cast<Column>(index.column());
    switch (role) {
    case Qt::DisplayRole: return text(day, column);
    case GridRole::Sort: return column == DateColumn ? QVariant{day.date.dayNumber()} : QVariant{text(day, column)};
    case GridRole::Export: return column == DateColumn ? QVariant::fromValue(day.date) : QVariant{text(day, column)};
    case GridRole::PillTone:
        return column == KindColumn ? QVariant{static_cast<int>(day.working ? Tone::Warning : Tone::Good)} : QVariant{};
    default: return {};
    }
}

QVariant HolidayTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (static_cast<Column>(section)) {
    case DateColumn: return tr("Date");
    case KindColumn: return tr("Kind");
    case NameColumn: return tr("Name");
    case ColumnCount: break;
    }
    return {};
}
