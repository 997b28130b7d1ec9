#include "common/GridView.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>

namespace {

constexpr int kSampledRows = 200;
constexpr int kReadable = 160; ///< enough of a long text to tell it from others

template<class View>
void setUp(View* view, const Theme& theme)
{
    view->setItemDelegate(new GridDelegate{theme, view});
    view->setMouseTracking(true);
    view->setSortingEnabled(true);
    view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    view->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    view->setFrameShape(QFrame::NoFrame);
    view->setTextElideMode(Qt::ElideRight);
    QObject::connect(&theme, &Theme::changed, view->viewport(), qOverload<>(&QWidget::update));
}

void setUp(QHeaderView* header)
{
    header->setHighlightSections(false);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setStretchLastSection(false);
    header->setSectionsMovable(true);
    header->setSortIndicatorShown(true);
    header->setMinimumSectionSize(40);
    header->setMinimumHeight(Theme::kRowHeight);
}

template<class View>
void fit(View* view, QHeaderView* header, int largest)
{
    header->setResizeContentsPrecision(kSampledRows);
    header->setSortIndicatorShown(false); // else every column keeps room for the arrow
    for (int column = 0; column < header->count(); ++column) {
        header->setSectionResizeMode(column, QHeaderView::Interactive);
        view->resizeColumnToContents(column);
        header->resizeSection(column, std::min(largest, header->sectionSize(column)));
    }
    header->setSortIndicatorShown(true);
}

} // namespace

void StretchColumn::set(QHeaderView* header, int column)
{
    m_header = column >= 0 && column < header->count() ? header : nullptr;
    m_column = column;
    m_contents = m_header ? std::min(header->sectionSize(column), kReadable) : 0;
}

void StretchColumn::settle(int available)
{
    if (!m_header || m_column >= m_header->count() || m_header->isSectionHidden(m_column))
        return;
    const int others = m_header->length() - m_header->sectionSize(m_column);
    const bool enough = others + m_contents <= available;
    m_header->setSectionResizeMode(m_column, enough ? QHeaderView::Stretch : QHeaderView::Interactive);
    if (!enough)
        m_header->resizeSection(m_column, m_contents);
}

GridView::GridView(const Theme& theme, QWidget* parent)
    : QTableView{parent}, m_filter{new GridFilter{this}}, m_commands{nullptr}
{
    setUp(this, theme);
    setUp(horizontalHeader());
    m_commands = new GridCommands{this, horizontalHeader()};
    setShowGrid(false);
    setWordWrap(false);
    setCornerButtonEnabled(false);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setTabKeyNavigation(false);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(Theme::kRowHeight);
    connect(this, &QTableView::doubleClicked, this,
            [this](const QModelIndex& index) { Q_EMIT drillRequested(toSource(index)); });
}

void GridView::setSource(QAbstractItemModel* source)
{
    m_filter->setSourceModel(source);
    setModel(m_filter);
    // As the model gives it, until a header is clicked.
    horizontalHeader()->setSortIndicator(-1, Qt::AscendingOrder);
    m_filter->sort(-1);
}

void GridView::setLongSource(QAbstractItemModel* source)
{
    setModel(source);
}

QModelIndex GridView::toSource(const QModelIndex& index) const
{
    return index.model() == m_filter ? m_filter->mapToSource(index) : index;
}

QModelIndex GridView::currentSource() const
{
    return toSource(currentIndex());
}

void GridView::fitColumns(int stretchColumn, int largest)
{
    fit(this, horizontalHeader(), largest);
    m_stretch.set(horizontalHeader(), stretchColumn);
    m_stretch.settle(viewport()->width());
}

void GridView::resizeEvent(QResizeEvent* event)
{
    QTableView::resizeEvent(event);
    m_stretch.settle(viewport()->width());
}

void GridView::keyPressEvent(QKeyEvent* event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && state() != EditingState && currentIndex().isValid() && editTriggers() == NoEditTriggers)
        Q_EMIT drillRequested(currentSource());
    else
        QTableView::keyPressEvent(event);
}

TreeGridView::TreeGridView(const Theme& theme, QWidget* parent)
    : QTreeView{parent}, m_theme{theme}, m_filter{new GridFilter{this}}, m_commands{nullptr}
{
    setUp(this, theme);
    setUp(header());
    m_commands = new GridCommands{this, header()};
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setUniformRowHeights(true);
    setAllColumnsShowFocus(false);
    setIndentation(18);
    setExpandsOnDoubleClick(false);
    connect(this, &QTreeView::doubleClicked, this,
            [this](const QModelIndex& index) { Q_EMIT drillRequested(m_filter->mapToSource(index)); });
}

void TreeGridView::setSource(QAbstractItemModel* source)
{
    m_filter->setSourceModel(source);
    setModel(m_filter);
    header()->setSortIndicator(-1, Qt::AscendingOrder);
    m_filter->sort(-1);
}

QModelIndex TreeGridView::currentSource() const
{
    return m_filter->mapToSource(currentIndex());
}

void TreeGridView::fitColumns(int stretchColumn, int largest)
{
    fit(this, header(), largest);
    m_stretch.set(header(), stretchColumn);
    m_stretch.settle(viewport()->width());
}

void TreeGridView::resizeEvent(QResizeEvent* event)
{
    QTreeView::resizeEvent(event);
    m_stretch.settle(viewport()->width());
}

void TreeGridView::drawBranches(QPainter* painter, const QRect& rect, const QModelIndex& index) const
{
    if (selectionModel() && selectionModel()->isRowSelected(index.row(), index.parent()))
        painter->fillRect(rect, m_theme.colour(Colour::Selection));
    painter->fillRect(QRect{rect.left(), rect.bottom(), rect.width(), 1}, m_theme.colour(Colour::Line));
    if (!model()->hasChildren(index))
        return;
    // A small triangle: right when closed, down when open.
    const int across = rect.right() - indentation() / 2; // a whole pixel
    const QPointF middle{static_cast<qreal>(across), rect.center().y() + 0.5};
    QPolygonF triangle;
    if (isExpanded(index))
        triangle << QPointF{-4, -2} << QPointF{4, -2} << QPointF{0, 3};
    else
        triangle << QPointF{-2, -4} << QPointF{3, 0} << QPointF{-2, 4};
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    painter->setBrush(m_theme.colour(Colour::TextSecondary));
    painter->drawPolygon(triangle.translated(middle));
    painter->restore();
}

void TreeGridView::keyPressEvent(QKeyEvent* event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && state() != EditingState && currentIndex().isValid() && editTriggers() == NoEditTriggers)
        Q_EMIT drillRequested(currentSource());
    else
        QTreeView::keyPressEvent(event);
}
