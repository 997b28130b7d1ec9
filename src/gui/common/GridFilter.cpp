#include "common/Grid.h"

GridFilter::GridFilter(QObject* parent) : QSortFilterProxyModel{parent}
{
    setSortRole(GridRole::Sort);
    setRecursiveFilteringEnabled(true);
    setAutoAcceptChildRows(true);
    setDynamicSortFilter(true);
}

void GridFilter::setFilterText(const QString& text)
{
    m_words = text.split(u' ', Qt::SkipEmptyParts);
    invalidateFilter();
}

bool GridFilter::filterAcceptsRow(int row, const QModelIndex& parent) const
{
    if (m_words.isEmpty())
        return true;
    QString whole;
    for (int column = 0; column < sourceModel()->columnCount(parent); ++column)
        whole += sourceModel()->index(row, column, parent).data(Qt::DisplayRole).toString() + u'\t';
    return std::all_of(m_words.begin(), m_words.end(),
                       [&](const QString& word) { return whole.contains(word, Qt::CaseInsensitive); });
}

bool GridFilter::lessThan(const QModelIndex& left, const QModelIndex& right) const
{
    QVariant a = left.data(GridRole::Sort);
    QVariant b = right.data(GridRole::Sort);
    // Missing values come last whichever way is sorted.
    if (!a.isValid() && !b.isValid()) {
        a = left.data(Qt::DisplayRole);
        b = right.data(Qt::DisplayRole);
    } else if (!a.isValid() || !b.isValid()) {
        return (sortOrder() == Qt::AscendingOrder) == a.isValid();
    }
    if (a.typeId() == QMetaType::QString)
        return QString::localeAwareCompare(a.toString(), b.toString()) < 0;
    return QVariant::compare(a, b) == QPartialOrdering::Less;
}
