#pragma once

#include "common/Grid.h"

#include <QTableView>
#include <QTreeView>
#include <QWidget>

#include <memory>

namespace Ui {
class GridPanel;
}

/// The column that takes what the others leave. Where that is too little to read its contents, it keeps a readable width and the
/// view scrolls sideways.
class StretchColumn {
public:
    /// After the columns were given the width of their contents.
    void set(QHeaderView* header, int column);
    void settle(int available);

private:
    QHeaderView* m_header = nullptr;
    int m_column = -1;
    int m_contents = 0;
};

/// A table as every page shows it: no grid lines, rows of 28, sorting by a click on the header, the commands of
/// GridCommands. setModel() puts a GridFilter between; source indexes go through filter().
class GridView : public QTableView {
    Q_OBJECT
public:
    explicit GridView(const Theme& theme, QWidget* parent = nullptr);

    /// The model of the page; the view shows it through filter().
    void setSource(QAbstractItemModel* source);
    /// A model with more rows than a filter can hold, which sorts and filters by itself: filter() is not used.
    void setLongSource(QAbstractItemModel* source);
    GridFilter* filter() const { return m_filter; }
    GridCommands* commands() const { return m_commands; }
    /// Of the source model; invalid when nothing is current.
    QModelIndex currentSource() const;
    /// Columns as wide as their contents, but at most `largest`; the given one takes what is left, -1: none does.
    void fitColumns(int stretchColumn, int largest = 320);

Q_SIGNALS:
    /// Enter or double click on a row: go into it. Source index.
    void drillRequested(const QModelIndex& source);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    QModelIndex toSource(const QModelIndex& index) const;

    GridFilter* m_filter;
    GridCommands* m_commands;
    StretchColumn m_stretch;
};

/// The same for trees.
class TreeGridView : public QTreeView {
    Q_OBJECT
public:
    explicit TreeGridView(const Theme& theme, QWidget* parent = nullptr);

    void setSource(QAbstractItemModel* source);
    GridFilter* filter() const { return m_filter; }
    GridCommands* commands() const { return m_commands; }
    QModelIndex currentSource() const;
    void fitColumns(int stretchColumn, int largest = 320);

Q_SIGNALS:
    void drillRequested(const QModelIndex& source);

protected:
    void drawBranches(QPainter* painter, const QRect& rect, const QModelIndex& index) const override;
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    const Theme& m_theme;
    GridFilter* m_filter;
    GridCommands* m_commands;
    StretchColumn m_stretch;
};

/// A grid with its surroundings: filter line, columns and export above, row count and control total below.
class GridPanel : public QWidget {
    Q_OBJECT
public:
    GridPanel(GridView* view, const Icons& icons, QWidget* parent = nullptr);
    GridPanel(TreeGridView* view, const Icons& icons, QWidget* parent = nullptr);
    ~GridPanel() override;

    /// The line of numbers at the right of the footer, worded by the page: "Total ¥36,912,450.00".
    void setControlTotal(const QString& text);
    void setFilterText(const QString& text);
    QString filterText() const;
    void setToolbarVisible(bool visible);
    /// At the left of the tool line, before the filter.
    void addToolWidget(QWidget* widget);

Q_SIGNALS:
    /// The Export button: the page hands commands()->contents() to Desk::exporter.
    void exportRequested();

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    GridPanel(QAbstractItemView* view, GridFilter* filter, GridCommands* commands, const Icons& icons, QWidget* parent);
    void countRows();
    void wordButtons();

    GridFilter* m_filter;
    GridCommands* m_commands;
    std::unique_ptr<Ui::GridPanel> m_ui;
};
