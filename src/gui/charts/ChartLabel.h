#pragma once

#include <QRectF>
#include <QString>

#include <vector>

class QFont;

/// A text of a chart and the room it takes. Labels of one chart never overlap and never leave the chart.
struct ChartLabel {
    enum class Role { Axis, Value, Target, Projection, AsOf, Legend, Note };
    Role role = Role::Axis;
    QRectF area;
    QString text;
    Qt::Alignment alignment = Qt::AlignCenter;
};

/// The room that one line of text takes in this font.
QSizeF labelSize(const QFont& font, const QString& text);

/// Moves `wanted` middles of labels of equal `height` apart, in their order by position, so that none overlap and all lie
/// between `top` and `bottom` where there is room. The result has the order of `wanted`.
std::vector<double> spreadApart(const std::vector<double>& wanted, double height, double top, double bottom);
