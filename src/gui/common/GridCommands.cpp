#include "common/Grid.h"

#include "common/PlainText.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QHeaderView>
#include <QMenu>

namespace {

/// A cell must not break the table it is pasted into.
QString tsvField(QString text)
{
    return text.replace(u'\t', u' ').replace(u'\n', u' ').replace(u'\r', u' ');
}

/// The cell, and through the first one with a value what its column holds.
attain::TableCell exportedCell(const QModelIndex& index, attain::TableColumn& column)
{
    const QVariant raw = index.data(GridRole::Export);
    if (raw.canConvert<attain::Figure>()) {
        const auto figure = raw.value<attain::Figure>();
        column.kind = attain::TableColumnKind::Number;
        column.decimals = attain::decimalsOf(figure.unit);
        column.minDecimals = figure.unit == attain::Unit::Money ? 2 : 0;
        return figure.scaled;
    }
    if (raw.canConvert<attain::Date>()) {
        column.kind = attain::TableColumnKind::Date;
        return raw.value<attain::Date>();
    }
    if (raw.typeId() == QMetaType::Int || raw.typeId() == QMetaType::LongLong) {
        column.kind = attain::TableColumnKind::Number;
        return static_cast<std::int64_t>(raw.toLongLong());
    }
    const QString text = raw.isValid() ? raw.toString() : index.data().toString();
    return text.isEmpty() || text == QStringLiteral("—") ? attain::TableCell{} : attain::TableCell{text.toStdString()};
}

} // namespace

GridCommands::GridCommands(QAbstractItemView* view, QHeaderView* header)
    : QObject{view}, m_view{view}, m_header{header}, m_copy{new QAction{this}}, m_why{new QAction{this}}
{
    m_copy->setShortcut(QKeySequence::Copy);
    m_copy->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    m_why->setShortcut(Qt::Key_F1);
    m_why->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    view->addAction(m_copy);
    view->addAction(m_why);
    view->setContextMenuPolicy(Qt::CustomContextMenu);
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    view->installEventFilter(this);
    connect(m_copy, &QAction::triggered, this, [this] { QApplication::clipboard()->setText(asTsv()); });
    connect(m_why, &QAction::triggered, this, [this] {
        if (m_view->currentIndex().data(GridRole::Explainable).toBool())
            Q_EMIT whyRequested(m_view->currentIndex());
    });
    connect(view, &QWidget::customContextMenuRequested, this, &GridCommands::showContextMenu);
    connect(header, &QWidget::customContextMenuRequested, this, [this](const QPoint& position) {
        auto* menu = new QMenu{m_view};
        menu->setAttribute(Qt::WA_DeleteOnClose);
        fillColumnMenu(menu);
        menu->popup(m_header->mapToGlobal(position));
    });
    retranslate();
}

bool GridCommands::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    return QObject::eventFilter(watched, event);
}

void GridCommands::retranslate()
{
    m_copy->setText(tr("Copy with headers"));
    m_why->setText(tr("Why this number?"));
}

void GridCommands::showContextMenu(const QPoint& position)
{
    auto* menu = new QMenu{m_view};
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (m_view->currentIndex().data(GridRole::Explainable).toBool())
        menu->addAction(m_why);
    menu->addActions(m_contextActions);
    if (!menu->isEmpty())
        menu->addSeparator();
    menu->addAction(m_copy);
    menu->popup(m_view->viewport()->mapToGlobal(position));
}

void GridCommands::fillColumnMenu(QMenu* menu) const
{
    const QAbstractItemModel* model = m_view->model();
    for (int column = 0; model && column < model->columnCount(); ++column) {
        const QString name = model->headerData(column, Qt::Horizontal).toString();
        if (name.isEmpty())
            continue;
        QAction* action = menu->addAction(PlainText::forLabel(name));
        action->setCheckable(true);
        action->setChecked(!m_header->isSectionHidden(column));
        action->setEnabled(column != 0); // one column says what a row is
        connect(action, &QAction::toggled, m_header,
                [header = m_header, column](bool shown) { header->setSectionHidden(column, !shown); });
    }
}

QList<int> GridCommands::visibleColumns() const
{
    QList<int> columns;
    for (int visual = 0; visual < m_header->count(); ++visual) {
        const int column = m_header->logicalIndex(visual);
        if (!m_header->isSectionHidden(column))
            columns.append(column);
    }
    return columns;
}

void GridCommands::collect(const QModelIndex& parent, int depth,
                           const std::function<void(const QModelIndex&, int)>& visit) const
{
    const QAbstractItemModel* model = m_view->model();
    for (int row = 0; row < model->rowCount(parent); ++row) {
        const QModelIndex first = model->index(row, 0, parent);
        visit(first, depth);
        collect(first, depth + 1, visit);
    }
}

QString GridCommands::asTsv() const
{
    if (!m_view->model())
        return {};
    const QModelIndexList selected = m_view->selectionModel()->selectedIndexes();
    QSet<QModelIndex> rows;
    QSet<int> selectedColumns;
    for (const QModelIndex& index : selected) {
        rows.insert(index.siblingAtColumn(0));
        selectedColumns.insert(index.column());
    }
    const bool everything = selected.size() <= 1;
    QList<int> columns = visibleColumns();
    if (!everything)
        columns.removeIf([&](int column) { return !selectedColumns.contains(column); });

    QStringList lines;
    QStringList fields;
    for (const int column : columns)
        fields.append(tsvField(m_view->model()->headerData(column, Qt::Horizontal).toString()));
    lines.append(fields.join(u'\t'));
    collect({}, 0, [&](const QModelIndex& first, int) {
        if (!everything && !rows.contains(first))
            return;
        fields.clear();
        for (const int column : columns)
            fields.append(tsvField(first.siblingAtColumn(column).data().toString()));
        lines.append(fields.join(u'\t'));
    });
    return lines.join(u'\n') + u'\n';
}

attain::Table GridCommands::contents(const QString& title) const
{
    attain::Table table;
    table.name = title.toStdString();
    if (!m_view->model())
        return table;
    const QList<int> columns = visibleColumns();
    for (const int column : columns)
        table.columns.push_back(
            attain::textColumn(m_view->model()->headerData(column, Qt::Horizontal).toString().toStdString()));
    collect({}, 0, [&](const QModelIndex& first, int) {
        attain::TableRow row;
        for (qsizetype i = 0; i < columns.size(); ++i)
            row.push_back(exportedCell(first.siblingAtColumn(columns[i]), table.columns[static_cast<std::size_t>(i)]));
        table.rows.push_back(std::move(row));
    });
    return table;
}
