#include "settings/ChangeLogSettings.h"

#include "Workspace.h"
#include "common/CommandText.h"
#include "common/GridView.h"
#include "settings/ChangeLogTableModel.h"
#include "settings/ui_ChangeLogSettings.h"

#include <QPushButton>

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
    , m_ui{std::make_unique<Ui::ChangeLogSettings>()}
    , m_model{new ChangeLogTableModel{this}}
    , m_view{new GridView{desk.theme}}
    , m_verify{new QPushButton}
{
    m_ui->setupUi(this);
    m_view->setObjectName(QStringLiteral("changeLogTableView"));
    m_view->setSource(m_model);
    m_view->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_view->setSelectionMode(QAbstractItemView::SingleSelection);
    auto* panel = new GridPanel{m_view, desk.icons};
    m_ui->logCard->addContent(panel);
    m_verify->setProperty("flat", true);
    m_ui->logCard->addTitleWidget(m_verify);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ChangeLogSettings::showRows);
    connect(panel, &GridPanel::exportRequested, this, &ChangeLogSettings::exportTable);
    connect(m_verify, &QPushButton::clicked, this, &ChangeLogSettings::verify);
    retranslate();
}

ChangeLogSettings::~ChangeLogSettings() = default;

void ChangeLogSettings::retranslate()
{
    m_ui->retranslateUi(this);
    m_view->setAccessibleName(m_ui->logCard->title());
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
        m_ui->changedRowsPlainTextEdit->clear();
        return;
    }
    const auto rows = m_desk.workspace.changeLog().rowsChangedBy(m_model->entry(current.row()).id);
    if (!rows) {
        m_ui->changedRowsPlainTextEdit->setPlainText(QString{});
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
    m_ui->changedRowsPlainTextEdit->setPlainText(lines.join(u'\n'));
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
