#pragma once

#include "charts/BulletBar.h"
#include "charts/Sparkline.h"
#include "common/Grid.h"

Q_DECLARE_METATYPE(BulletData)
Q_DECLARE_METATYPE(SparklineData)

/// Draws a cell's BulletData (role kBulletRole) as a bullet bar. The model's accessible text says the same in words.
class BulletBarDelegate : public GridDelegate {
    Q_OBJECT

public:
    static constexpr int kBulletRole = Qt::UserRole + 50;
    using GridDelegate::GridDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

/// Draws a cell's SparklineData (role kSparklineRole).
class SparklineDelegate : public GridDelegate {
    Q_OBJECT

public:
    static constexpr int kSparklineRole = Qt::UserRole + 51;
    using GridDelegate::GridDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};
