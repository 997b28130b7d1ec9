#include "settings/ChangeLogSettings.h"

#include "Workspace.h"
#include "common/CommandText.h"
#include "common/GridView.h"
#include "settings/ChangeLogTableModel.h"

#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace {

constexpr int kMostEntries = 5000;
constexpr std::size_t kMostRows = 200;

/// A command of undo or redo is about another command.
QString subjectOf(const attain::ChangeLogEntry& entry)
{
    if (entry.command == "undo" || entry.command == "redo")
        return CommandText::of(entry.subject);
    return QString::fromStdString(entry.subject);
}

} // namespace

ChangeLogSettings::ChangeLogSettings(const Desk& desk, QWidget* parent)
    : QWidget{parent}
    , m_desk{desk}
    , m_card{new Card{QStringLiteral(" ")}}
    , m_rowsCard{new Card{QStringLiteral(" ")}}
    , m_model{new ChangeLogTableModel{this}}
    , m_view{new GridView{desk.theme}}
    , m_panel{new GridPanel{m_view, desk.icons}}
    , m_rows{new QPlainTextEdit}
    , m_verify{new QPushButton}
{
    auto* column = new QVBoxLayout{this};
    column->setContentsMargins(0, Theme::kGap, 0, 0);
    column->setSpacing(Theme::kGap);
    column->addWidget(m_card, 3);
    column->addWidget(m_rowsCard, 2);
    m_view->setObjectName(QStringLiteral("changeLogTableView"));
    m_view->setSource(m_model);
    m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_view->setSelectionMode(QAbstractItemView::SingleSelection);
    m_verify->setProperty("flat", true);
    m_card->addTitleWidget(m_verify);
    m_card->body()->addWidget(m_panel);
    m_rows->setObjectName(QStringLiteral("changedRowsPlainTextEdit"));
    m_rows->setReadOnly(true);
    m_rowsCard->body()->addWidget(m_rows);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ChangeLogSettings::showRows);
    connect(m_panel, &GridPanel::exportRequested, this, &ChangeLogSettings::exportTable);
    connect(m_verify, &QPushButton::clicked, this, &ChangeLogSettings::verify);
    retranslate();
}

void ChangeLogSettings::retranslate()
{
    m_card->setTitle(tr("Change log"));
    m_card->setCaption(tr("Every entry is chained to the one before: altering one shows"));
    m_rowsCard->setTitle(tr("What the entry changed"));
    m_rows->setAccessibleName(tr("Rows before and after"));
    m_rows->setPlaceholderText(tr("Choose an entry above to see every row before and after."));
    m_verify->setText(tr("Verify the chain"));
    refresh();
}

void ChangeLogSettings::refresh()
{
    const auto entries = m_desk.workspace.changeLog().entries(kMostEntries);
    if (!entries) {
        m_desk.notices.error(entries.error());
        return;
    }
    std::vector<ChangeLogTableModel::Entry> rows;
    for (const attain::ChangeLogEntry& entry : *entries)
        rows.push_back({entry.id, Formats::moment(entry.at), CommandText::of(entry.command), subjectOf(entry),
                        QString::fromStdString(entry.reason), QString::fromStdString(entry.who)});
    m_model->setEntries(std::move(rows));
    m_view->fitColumns(ChangeLogTableModel::ReasonColumn);
    showRows();
}

void ChangeLogSettings::showRows()
{
    const QModelIndex current = m_view->currentSource();
    if (!current.isValid()) {
        m_rows->clear();
        return;
    }
    const auto rows = m_desk.workspace.changeLog().rowsChangedBy(m_model->entry(current.row()).id);
    if (!rows) {
        m_rows->setPlainText(QString{});
        m_desk.notices.error(rows.error());
        return;
    }
    QStringList lines;
    for (const attain::RowChange& row : *rows) {
        if (lines.size() >= static_cast<qsizetype>(kMostRows)) {
            lines.append(tr("… and %1 more rows").arg(rows->size() - kMostRows));
            break;
        }
        const QString table = QString::fromStdString(row.table);
        const QString before = QString::fromStdString(row.before);
        const QString after = QString::fromStdString(row.after);
        if (before.isEmpty())
            lines.append(tr("%1: added %2").arg(table, after));
        else if (after.isEmpty())
            lines.append(tr("%1: removed %2").arg(table, before));
        else
            lines.append(tr("%1: %2 → %3").arg(table, before, after));
    }
    m_rows->setPlainText(lines.join(u'\n'));
}

void ChangeLogSettings::verify()
{
    if (const auto sound = m_desk.workspace.changeLog().verify(); sound)
        m_desk.notices.done(tr("The chain of the change log is unbroken."));
    else
        m_desk.notices.error(sound.error());
}

void ChangeLogSettings::exportTable()
{
    m_desk.exporter.exportTable(this, m_view->commands()->contents(tr("Change log")));
}
