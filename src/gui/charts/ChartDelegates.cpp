#include "charts/ChartDelegates.h"

#include <QPainter>

namespace {

ChartStyle styleOf(const QStyleOptionViewItem& option)
{
    return ChartStyle::forScreen(option.palette, option.font);
}

} // namespace

void BulletBarDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    paintBackground(painter, cell, index);
    const QVariant value = index.data(kBulletRole);
    if (!value.canConvert<BulletData>())
        return;
    const double height = std::min(18.0, option.rect.height() - 6.0);
    const QRectF area = QRectF{option.rect}.adjusted(8, 0, -8, 0);
    ::paint(*painter, {area.left(), area.center().y() - height / 2, area.width(), height}, value.value<BulletData>(),
            styleOf(option));
}

QSize BulletBarDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const
{
    return {150, Theme::kRowHeight};
}

void SparklineDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    paintBackground(painter, cell, index);
    const QVariant value = index.data(kSparklineRole);
    if (value.canConvert<SparklineData>())
        ::paint(*painter, QRectF{option.rect}.adjusted(8, 5, -8, -5), value.value<SparklineData>(), styleOf(option));
}

QSize SparklineDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const
{
    return {110, Theme::kRowHeight};
}
