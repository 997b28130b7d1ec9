#include "common/GridView.h"

#include "common/ui_GridPanel.h"

#include <QEvent>
#include <QLocale>
#include <QMenu>

namespace {

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
    : QWidget{parent}, m_filter{filter}, m_commands{commands}, m_ui{std::make_unique<Ui::GridPanel>()}
{
    m_ui->setupUi(this);
    m_ui->filterLineEdit->addAction(icons.icon(QStringLiteral("search")), QLineEdit::LeadingPosition);
    m_ui->columnsButton->setIcon(icons.icon(QStringLiteral("columns-3")));
    m_ui->exportButton->setIcon(icons.icon(QStringLiteral("download")));
    m_ui->panelLayout->insertWidget(1, view, 1);

    connect(m_ui->filterLineEdit, &QLineEdit::textChanged, m_filter, &GridFilter::setFilterText);
    connect(m_ui->columnsButton, &QPushButton::clicked, this, [this] {
        auto* menu = new QMenu{this};
        menu->setAttribute(Qt::WA_DeleteOnClose);
        m_commands->fillColumnMenu(menu);
        menu->popup(m_ui->columnsButton->mapToGlobal(QPoint{0, m_ui->columnsButton->height()}));
    });
    connect(m_ui->exportButton, &QPushButton::clicked, this, &GridPanel::exportRequested);
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(m_filter, signal, this, &GridPanel::countRows);
    connect(m_filter, &QAbstractItemModel::modelReset, this, &GridPanel::countRows);
    connect(m_filter, &QAbstractItemModel::layoutChanged, this, &GridPanel::countRows);
    countRows();
}

GridPanel::~GridPanel() = default;

void GridPanel::setControlTotal(const QString& text)
{
    m_ui->controlTotalLabel->setText(text);
}

void GridPanel::setFilterText(const QString& text)
{
    m_ui->filterLineEdit->setText(text);
}

QString GridPanel::filterText() const
{
    return m_ui->filterLineEdit->text();
}

void GridPanel::setToolbarVisible(bool visible)
{
    m_ui->toolBar->setVisible(visible);
}

void GridPanel::addToolWidget(QWidget* widget)
{
    QHBoxLayout* tools = m_ui->toolLayout;
    tools->insertWidget(tools->indexOf(m_ui->filterLineEdit), widget);
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
        setTabOrder(before, m_ui->panelLayout->itemAt(1)->widget());
    };
    QMetaObject::invokeMethod(this, putInOrder, Qt::QueuedConnection);
}

void GridPanel::changeEvent(QEvent* event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        wordButtons();
        countRows();
    }
}

/// Where the words would not fit, the icons stand alone and the words are tool tips.
void GridPanel::wordButtons()
{
    for (QPushButton* button : {m_ui->columnsButton, m_ui->exportButton})
        button->setText(button->accessibleName());
    const bool fits = m_ui->toolLayout->sizeHint().width() <= width();
    for (QPushButton* button : {m_ui->columnsButton, m_ui->exportButton}) {
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
        m_ui->rowCountLabel->clear();
        return;
    }
    const QLocale locale;
    const int shown = rowsIn(*m_filter);
    const int all = rowsIn(*m_filter->sourceModel());
    m_ui->rowCountLabel->setText(shown == all ? tr("%1 rows").arg(locale.toString(all))
                                              : tr("%1 of %2 rows").arg(locale.toString(shown), locale.toString(all)));
}
