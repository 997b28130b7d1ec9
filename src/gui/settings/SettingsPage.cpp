#include "settings/SettingsPage.h"

#include "settings/BackupSettings.h"
#include "settings/CalendarSettings.h"
#include "settings/ChangeLogSettings.h"
#include "settings/GeneralSettings.h"
#include "settings/MetricSettings.h"
#include "settings/ui_SettingsPage.h"

SettingsPage::SettingsPage(const Desk& desk, QWidget* parent)
    : Page{desk.context, desk.events, parent}
    , m_ui{std::make_unique<Ui::SettingsPage>()}
    , m_general{new GeneralSettings{desk}}
    , m_calendar{new CalendarSettings{desk}}
    , m_metrics{new MetricSettings{desk}}
    , m_backups{new BackupSettings{desk}}
    , m_log{new ChangeLogSettings{desk}}
{
    m_ui->setupUi(this);
    m_ui->generalLayout->addWidget(m_general);
    m_ui->calendarLayout->addWidget(m_calendar);
    m_ui->metricsLayout->addWidget(m_metrics);
    m_ui->backupsLayout->addWidget(m_backups);
    m_ui->changeLogLayout->addWidget(m_log);
    connect(m_backups, &BackupSettings::workspaceRequested, this, &Page::workspaceRequested);
    connect(m_metrics, &MetricSettings::importRequested, this, [this] {
        Place place;
        place.page = QStringLiteral("sales");
        place.task = QStringLiteral("import-kpi");
        Q_EMIT placeRequested(place);
    });
    retranslate();
}

SettingsPage::~SettingsPage() = default;

void SettingsPage::retranslate()
{
    m_ui->retranslateUi(this);
    m_general->retranslate();
    m_calendar->retranslate();
    m_metrics->retranslate();
    m_backups->retranslate();
    m_log->retranslate();
}

void SettingsPage::refresh()
{
    m_general->refresh();
    m_calendar->refresh();
    m_metrics->refresh();
    m_backups->refresh();
    m_log->refresh();
}

void SettingsPage::showPlace(const Place& place)
{
    static const QStringList kParts{QStringLiteral("general"), QStringLiteral("calendar"), QStringLiteral("metrics"),
                                    QStringLiteral("backups"), QStringLiteral("changeLog")};
    if (const auto part = kParts.indexOf(place.task); part >= 0)
        m_ui->settingsTabWidget->setCurrentIndex(static_cast<int>(part));
}

void SettingsPage::exportTable()
{
    if (m_ui->settingsTabWidget->currentWidget() == m_ui->calendarTab)
        m_calendar->exportHolidays();
    else if (m_ui->settingsTabWidget->currentWidget() == m_ui->metricsTab)
        m_metrics->exportTable();
    else
        m_log->exportTable();
}
