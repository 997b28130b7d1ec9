#pragma once

#include "common/Icons.h"
#include "exchange/Table.h"
#include "sales/Metric.h"

#include <QAction>
#include <QModelIndexList>
#include <QObject>
#include <QSortFilterProxyModel>
#include <QStyledItemDelegate>
#include <QVariant>

#include <functional>

class QAbstractItemView;
class QHeaderView;
class QMenu;

Q_DECLARE_METATYPE(attain::Figure)
Q_DECLARE_METATYPE(attain::Date)

/// What a model gives beside the roles of Qt. All are optional.
namespace GridRole {
enum : int {
    Sort = Qt::UserRole,        ///< what is compared when sorting: a number or text; invalid sorts last
    Export,                     ///< what is exported: exact decimal text or plain text; else the display text
    ExportIsNumber,             ///< bool: the exported text is a number
    PillTone,                   ///< int(Tone): the text is drawn as a pill
    TextTone,                   ///< int(Tone): the text's colour
    Explainable,                ///< bool: "Why?" has an answer here
    First = Qt::UserRole + 100, ///< a model's own roles start here
};
}

/// Sorts by GridRole::Sort (text in the order of the user's language, what is missing last) and keeps the rows in which
/// any visible column contains the filter's words, whatever their case.
class GridFilter : public QSortFilterProxyModel {
    Q_OBJECT
public:
    explicit GridFilter(QObject* parent = nullptr);
    void setFilterText(const QString& text);

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;
    bool lessThan(const QModelIndex& left, const QModelIndex& right) const override;

private:
    QStringList m_words;
};

/// Draws a cell of every table: row height 28, a line below, tones and pills. Base of delegates that draw more.
class GridDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    static constexpr int kCellPadding = 8;

    explicit GridDelegate(const Theme& theme, QObject* parent = nullptr);
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

protected:
    /// Selection, hover, focus and the line below: what every cell has behind its contents.
    void paintBackground(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;
    const Theme& theme() const { return m_theme; }

private:
    const Theme& m_theme;
};

/// The commands that every table has, whichever view shows it: copy as TSV with headers, choose columns, Why?, and what a
/// file of it would contain. Adds the context menus.
class GridCommands : public QObject {
    Q_OBJECT
public:
    GridCommands(QAbstractItemView* view, QHeaderView* header);

    QAction* copyAction() const { return m_copy; }
    QAction* whyAction() const { return m_why; }
    /// An entry of the context menu, above Copy.
    void addContextAction(QAction* action) { m_contextActions.append(action); }
    /// Visible columns by name, each to be shown or hidden.
    void fillColumnMenu(QMenu* menu) const;
    /// A tab-separated text with headers: the selection, or everything when at most one cell is selected.
    QString asTsv() const;
    /// Logical columns from left to right.
    QList<int> visibleColumns() const;
    /// The rows and columns as they are shown, ready for a TableExporter; numbers exact.
    attain::Table contents(const QString& title) const;

    void retranslate();

Q_SIGNALS:
    /// F1 or the context menu on a number that can be explained.
    void whyRequested(const QModelIndex& index);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void showContextMenu(const QPoint& position);
    void collect(const QModelIndex& parent, int depth, const std::function<void(const QModelIndex&, int)>& visit) const;

    QAbstractItemView* m_view;
    QHeaderView* m_header;
    QAction* m_copy;
    QAction* m_why;
    QList<QAction*> m_contextActions;
};
