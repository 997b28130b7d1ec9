#include "common/Grid.h"
#include "common/Surfaces.h"

#include <QAbstractItemView>
#include <QPainter>

GridDelegate::GridDelegate(const Theme& theme, QObject* parent) : QStyledItemDelegate{parent}, m_theme{theme} { }

QSize GridDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    const QFontMetrics metrics{cell.font};
    int width = metrics.horizontalAdvance(cell.text) + 2 * kCellPadding + 2;
    if (index.data(GridRole::PillTone).isValid())
        width += 2 * kCellPadding;
    if (!cell.icon.isNull())
        width += cell.decorationSize.width() + 4;
    return {width, Theme::kRowHeight};
}

void GridDelegate::paintBackground(QPainter* painter, const QStyleOptionViewItem& option,
                                   const QModelIndex& index) const
{
    QColor background;
    if (option.state & QStyle::State_Selected)
        background = m_theme.colour(Colour::Selection);
    else if (const QVariant own = index.data(Qt::BackgroundRole); own.canConvert<QBrush>())
        background = own.value<QBrush>().color();
    else if (option.state & QStyle::State_MouseOver)
        background = m_theme.colour(Colour::Hover);
    if (background.isValid())
        painter->fillRect(option.rect, background);
    painter->fillRect(QRect{option.rect.left(), option.rect.bottom(), option.rect.width(), 1},
                      m_theme.colour(Colour::Line));
    if (option.state & QStyle::State_HasFocus) {
        painter->setPen(m_theme.colour(Colour::Primary));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(option.rect.adjusted(0, 0, -1, -1));
    }
}

void GridDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    painter->save();
    paintBackground(painter, cell, index);
    QRect inner = cell.rect.adjusted(kCellPadding, 0, -kCellPadding, 0);
    painter->setFont(cell.font);

    if (cell.features & QStyleOptionViewItem::HasCheckIndicator) {
        QStyleOptionViewItem box = cell;
        box.rect = QStyle::alignedRect(cell.direction, Qt::AlignLeft | Qt::AlignVCenter, {14, 14}, inner);
        box.state = cell.checkState == Qt::Checked ? QStyle::State_On | QStyle::State_Enabled
                                                   : QStyle::State_Off | QStyle::State_Enabled;
        cell.widget->style()->drawPrimitive(QStyle::PE_IndicatorItemViewItemCheck, &box, painter, cell.widget);
        inner.setLeft(inner.left() + 20);
    }
    if (!cell.icon.isNull()) {
        const QRect place = QStyle::alignedRect(cell.direction, Qt::AlignLeft | Qt::AlignVCenter, {16, 16}, inner);
        cell.icon.paint(painter, place);
        inner.setLeft(place.right() + 6);
    }

    if (const QVariant pill = index.data(GridRole::PillTone); pill.isValid() && !cell.text.isEmpty()) {
        const Tone tone = static_cast<Tone>(pill.toInt());
        QFont small = cell.font;
        small.setPixelSize(11);
        painter->setFont(small);
        const QSize size{painter->fontMetrics().horizontalAdvance(cell.text) + 16, 18};
        const QRect shape
            = QStyle::alignedRect(cell.direction, cell.displayAlignment, size.boundedTo(inner.size()), inner);
        painter->setRenderHint(QPainter::Antialiasing);
        painter->setPen(Qt::NoPen);
        painter->setBrush(m_theme.colour(softColour(tone)));
        painter->drawRoundedRect(shape, 9, 9);
        painter->setPen(m_theme.colour(strongColour(tone)));
        painter->drawText(shape, Qt::AlignCenter, cell.text);
    } else {
        QColor colour = m_theme.colour(Colour::Text);
        if (const QVariant own = index.data(Qt::ForegroundRole); own.canConvert<QBrush>())
            colour = own.value<QBrush>().color();
        if (const QVariant tone = index.data(GridRole::TextTone); tone.isValid())
            colour = m_theme.colour(tone.toInt() == static_cast<int>(Tone::Neutral)
                                        ? Colour::TextSecondary
                                        : strongColour(static_cast<Tone>(tone.toInt())));
        painter->setPen(colour);
        painter->drawText(inner, static_cast<int>(cell.displayAlignment) | Qt::AlignVCenter | Qt::TextSingleLine,
                          cell.fontMetrics.elidedText(cell.text, Qt::ElideRight, inner.width()));
    }
    painter->restore();
}
