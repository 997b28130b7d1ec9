#include "common/GridView.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>

namespace {

constexpr int kFilterWidth = 260;
constexpr int kLeastFilterWidth = 90;
constexpr int kIconButtonWidth = 36;

int rowsIn(const QAbstractItemModel& model, const QModelIndex& parent = {})
{
    int rows = model.rowCount(parent);
    for (int row = 0, own = rows; row < own; ++row)
        rows += rowsIn(model, model.index(row, 0, parent));
    return rows;
}

} // namespace

GridPanel::GridPanel(GridView* view, const Icons& icons, QWidget* parent)
    : GridPanel{view, view->filter(), view->commands(), icons, parent}
{
}

GridPanel::GridPanel(TreeGridView* view, const Icons& icons, QWidget* parent)
    : GridPanel{view, view->filter(), view->commands(), icons, parent}
{
}

GridPanel::GridPanel(QAbstractItemView* view, GridFilter* filter, GridCommands* commands, const Icons& icons,
                     QWidget* parent)
    : QWidget{parent}
    , m_filter{filter}
    , m_commands{commands}
    , m_toolbar{new QWidget}
    , m_filterLine{new QLineEdit}
    , m_columns{new QPushButton}
    , m_export{new QPushButton}
    , m_count{new QLabel}
    , m_total{new QLabel}
{
    auto* column = new QVBoxLayout{this};
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);

    auto* tools = new QHBoxLayout{m_toolbar};
    tools->setContentsMargins(0, 0, 0, 0);
    m_filterLine->setObjectName(QStringLiteral("filterLineEdit"));
    m_filterLine->setClearButtonEnabled(true);
    m_filterLine->setMaximumWidth(kFilterWidth);
    m_filterLine->setMinimumWidth(kLeastFilterWidth);
    m_filterLine->addAction(icons.icon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    m_columns->setObjectName(QStringLiteral("columnsButton"));
    m_columns->setIcon(icons.icon(QStringLiteral("columns-3")));
    m_export->setObjectName(QStringLiteral("exportButton"));
    m_export->setIcon(icons.icon(QStringLiteral("download")));
    for (QPushButton* button : {m_columns, m_export})
        button->setMinimumWidth(kIconButtonWidth);
    tools->addWidget(m_filterLine, 1);
    tools->addStretch();
    tools->addWidget(m_columns);
    tools->addWidget(m_export);
    column->addWidget(m_toolbar);
    column->addWidget(view, 1);

    auto* footer = new QHBoxLayout;
    for (QLabel* label : {m_count, m_total}) {
        label->setTextFormat(Qt::PlainText);
        label->setProperty("role", QStringLiteral("gridFooter"));
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    m_count->setObjectName(QStringLiteral("rowCountLabel"));
    m_total->setObjectName(QStringLiteral("controlTotalLabel"));
    footer->addWidget(m_count);
    footer->addStretch();
    footer->addWidget(m_total);
    column->addLayout(footer);

    connect(m_filterLine, &QLineEdit::textChanged, m_filter, &GridFilter::setFilterText);
    connect(m_columns, &QPushButton::clicked, this, [this] {
        auto* menu = new QMenu{this};
        menu->setAttribute(Qt::WA_DeleteOnClose);
        m_commands->fillColumnMenu(menu);
        menu->popup(m_columns->mapToGlobal(QPoint{0, m_columns->height()}));
    });
    connect(m_export, &QPushButton::clicked, this, &GridPanel::exportRequested);
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(m_filter, signal, this, &GridPanel::countRows);
    connect(m_filter, &QAbstractItemModel::modelReset, this, &GridPanel::countRows);
    connect(m_filter, &QAbstractItemModel::layoutChanged, this, &GridPanel::countRows);
    retranslate();
}

void GridPanel::setControlTotal(const QString& text)
{
    m_total->setText(text);
}

void GridPanel::setFilterText(const QString& text)
{
    m_filterLine->setText(text);
}

QString GridPanel::filterText() const
{
    return m_filterLine->text();
}

void GridPanel::setToolbarVisible(bool visible)
{
    m_toolbar->setVisible(visible);
}

void GridPanel::addToolWidget(QWidget* widget)
{
    auto* tools = static_cast<QHBoxLayout*>(m_toolbar->layout());
    tools->insertWidget(tools->indexOf(m_filterLine), widget);
    // Tab goes as the eye does: along the tools, then into the grid. Later, because Qt changes the order only when it
    // sees all of the window.
    const auto putInOrder = [this, tools, widget] {
        QWidget* before = widget;
        for (int i = tools->indexOf(widget) + 1; i < tools->count(); ++i) {
            if (QWidget* next = tools->itemAt(i)->widget()) {
                setTabOrder(before, next);
                before = next;
            }
        }
        setTabOrder(before, layout()->itemAt(layout()->indexOf(m_toolbar) + 1)->widget());
    };
    QMetaObject::invokeMethod(this, putInOrder, Qt::QueuedConnection);
}

void GridPanel::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void GridPanel::retranslate()
{
    m_filterLine->setPlaceholderText(tr("Filter"));
    m_filterLine->setAccessibleName(tr("Filter the table"));
    m_columns->setAccessibleName(tr("Columns"));
    m_export->setAccessibleName(tr("Export…"));
    wordButtons();
    countRows();
}

/// Where the words would not fit, the icons stand alone and the words are tool tips.
void GridPanel::wordButtons()
{
    for (QPushButton* button : {m_columns, m_export})
        button->setText(button->accessibleName());
    const bool fits = m_toolbar->layout()->sizeHint().width() <= width();
    for (QPushButton* button : {m_columns, m_export}) {
        button->setText(fits ? button->accessibleName() : QString{});
        button->setToolTip(fits ? QString{} : button->accessibleName());
    }
}

void GridPanel::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    wordButtons();
}

void GridPanel::countRows()
{
    if (!m_filter->sourceModel()) {
        m_count->clear();
        return;
    }
    const QLocale locale;
    const int shown = rowsIn(*m_filter);
    const int all = rowsIn(*m_filter->sourceModel());
    m_count->setText(shown == all ? tr("%1 rows").arg(locale.toString(all))
                                  : tr("%1 of %2 rows").arg(locale.toString(shown), locale.toString(all)));
}
