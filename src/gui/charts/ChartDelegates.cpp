#include "charts/ChartDelegates.h"

#include <QApplication>
#include <QPainter>
#include <QStyle>
#include <QWidget>

namespace {

/// The cell's ground as the style draws it (selection, hover, alternation), without its text, and the line below that
/// every cell of a grid has (GridDelegate).
void paintGround(QPainter* painter, QStyleOptionViewItem option)
{
    option.text.clear();
    option.icon = {};
    const QStyle* style = option.widget ? option.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &option, painter, option.widget);
    const QRect& cell = option.rect;
    painter->fillRect(QRect{cell.left(), cell.bottom(), cell.width(), 1}, option.palette.midlight());
}

ChartStyle styleOf(const QStyleOptionViewItem& option)
{
    return ChartStyle::forScreen(option.palette, option.font);
}

} // namespace

void BulletBarDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    paintGround(painter, cell);
    const QVariant value = index.data(kBulletRole);
    if (!value.canConvert<BulletData>())
        return;
    const double height = std::min(18.0, option.rect.height() - 6.0);
    const QRectF area = QRectF{option.rect}.adjusted(8, 0, -8, 0);
    ::paint(*painter, {area.left(), area.center().y() - height / 2, area.width(), height}, value.value<BulletData>(),
            styleOf(option));
}

QSize BulletBarDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    return {150, QStyledItemDelegate::sizeHint(option, index).height()};
}

void SparklineDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    paintGround(painter, cell);
    const QVariant value = index.data(kSparklineRole);
    if (value.canConvert<SparklineData>())
        ::paint(*painter, QRectF{option.rect}.adjusted(8, 5, -8, -5), value.value<SparklineData>(), styleOf(option));
}

QSize SparklineDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    return {110, QStyledItemDelegate::sizeHint(option, index).height()};
}
