#include "targets/TargetGridEditor.h"

#include "common/GridView.h"
#include "targets/TargetTreeModel.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>

#include <algorithm>
#include <map>

TargetGridEditor::TargetGridEditor(TreeGridView* view, TargetTreeModel* model)
    : QObject{view}
    , m_view{view}
    , m_model{model}
    , m_paste{new QAction{this}}
    , m_fillDown{new QAction{this}}
    , m_fillRight{new QAction{this}}
    , m_withdraw{new QAction{this}}
{
    connect(m_paste, &QAction::triggered, this, &TargetGridEditor::paste);
    connect(m_fillDown, &QAction::triggered, this, [this] { fill(Qt::Vertical); });
    connect(m_fillRight, &QAction::triggered, this, [this] { fill(Qt::Horizontal); });
    connect(m_withdraw, &QAction::triggered, this, &TargetGridEditor::withdraw);
    m_paste->setShortcut(QKeySequence::Paste);
    m_fillDown->setShortcut(QKeySequence{Qt::CTRL | Qt::Key_D});
    m_fillRight->setShortcut(QKeySequence{Qt::CTRL | Qt::Key_R});
    m_withdraw->setShortcut(QKeySequence::Delete);
    for (QAction* action : {m_paste, m_fillDown, m_fillRight, m_withdraw}) {
        action->setShortcutContext(Qt::WidgetShortcut);
        m_view->addAction(action);
        m_view->commands()->addContextAction(action);
    }
}

void TargetGridEditor::retranslate()
{
    m_paste->setText(tr("Paste"));
    m_fillDown->setText(tr("Fill down"));
    m_fillRight->setText(tr("Fill right"));
    m_withdraw->setText(tr("Withdraw target"));
}

QModelIndex TargetGridEditor::cellFrom(const QModelIndex& start, int rows, int columns) const
{
    QModelIndex index = start;
    for (int i = 0; i < rows && index.isValid(); ++i)
        index = m_view->indexBelow(index);
    return index.isValid() ? index.sibling(index.row(), start.column() + columns) : QModelIndex{};
}

void TargetGridEditor::paste()
{
    const QModelIndex start = m_view->currentIndex();
    QString text = QGuiApplication::clipboard()->text();
    text.replace(QStringLiteral("\r\n"), QStringLiteral("\n"));
    if (text.endsWith(QLatin1Char('\n')))
        text.chop(1);
    std::vector<std::pair<QModelIndex, QString>> cells;
    const QStringList lines = text.split(QLatin1Char('\n'));
    for (int row = 0; row < lines.size(); ++row) {
        const QStringList values = lines[row].split(QLatin1Char('\t'));
        for (int column = 0; column < values.size(); ++column) {
            const QModelIndex index = cellFrom(start, row, column);
            if (index.isValid())
                cells.emplace_back(m_view->filter()->mapToSource(index), values[column]);
        }
    }
    m_model->setTexts(cells);
}

void TargetGridEditor::fill(Qt::Orientation direction)
{
    // The first cell of the selection in each row (column) is repeated over the rest of it.
    std::map<int, QModelIndex> sources;
    std::vector<std::pair<QModelIndex, QString>> cells;
    auto selected = m_view->selectionModel()->selectedIndexes();
    std::ranges::sort(selected, [this](const QModelIndex& a, const QModelIndex& b) {
        const int ya = m_view->visualRect(a).y();
        const int yb = m_view->visualRect(b).y();
        return ya != yb ? ya < yb : a.column() < b.column();
    });
    for (const QModelIndex& index : selected) {
        const int line = direction == Qt::Vertical ? index.column() : m_view->visualRect(index).y();
        const auto [source, first] = sources.emplace(line, index);
        if (!first)
            cells.emplace_back(m_view->filter()->mapToSource(index), source->second.data(Qt::EditRole).toString());
    }
    m_model->setTexts(cells);
}

void TargetGridEditor::withdraw()
{
    std::vector<std::pair<QModelIndex, QString>> cells;
    for (const QModelIndex& index : m_view->selectionModel()->selectedIndexes())
        cells.emplace_back(m_view->filter()->mapToSource(index), QString{});
    m_model->setTexts(cells);
}
