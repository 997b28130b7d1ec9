#include "settings/SettingsPage.h"

#include "settings/BackupSettings.h"
#include "settings/CalendarSettings.h"
#include "settings/ChangeLogSettings.h"
#include "settings/GeneralSettings.h"

#include <QTabWidget>
#include <QVBoxLayout>

SettingsPage::SettingsPage(const Desk& desk, QWidget* parent)
    : Page{desk.context, desk.events, parent}
    , m_tabs{new QTabWidget}
    , m_general{new GeneralSettings{desk}}
    , m_calendar{new CalendarSettings{desk}}
    , m_backups{new BackupSettings{desk}}
    , m_log{new ChangeLogSettings{desk}}
{
    auto* column = new QVBoxLayout{this};
    column->setContentsMargins(Theme::kPageMargin, 8, Theme::kPageMargin, Theme::kPageMargin);
    m_tabs->setObjectName(QStringLiteral("settingsTabWidget"));
    m_tabs->setDocumentMode(true);
    for (QWidget* part : std::initializer_list<QWidget*>{m_general, m_calendar, m_backups, m_log})
        m_tabs->addTab(part, QString{});
    column->addWidget(m_tabs);
    connect(m_backups, &BackupSettings::workspaceRequested, this, &Page::workspaceRequested);
    retranslate();
}

void SettingsPage::retranslate()
{
    m_tabs->setTabText(0, tr("General"));
    m_tabs->setTabText(1, tr("Calendar"));
    m_tabs->setTabText(2, tr("Backups"));
    m_tabs->setTabText(3, tr("Change log"));
    m_general->retranslate();
    m_calendar->retranslate();
    m_backups->retranslate();
    m_log->retranslate();
}

void SettingsPage::refresh()
{
    m_general->refresh();
    m_calendar->refresh();
    m_backups->refresh();
    m_log->refresh();
}

void SettingsPage::showPlace(const Place& place)
{
    static const QStringList kParts{QStringLiteral("general"), QStringLiteral("calendar"), QStringLiteral("backups"),
                                    QStringLiteral("changeLog")};
    if (const auto part = kParts.indexOf(place.task); part >= 0)
        m_tabs->setCurrentIndex(static_cast<int>(part));
}

void SettingsPage::exportTable()
{
    if (m_tabs->currentWidget() == m_calendar)
        m_calendar->exportHolidays();
    else
        m_log->exportTable();
}
