#pragma once

#include "common/Desk.h"
#include "common/Page.h"

#include <memory>

class BackupSettings;
class CalendarSettings;
class ChangeLogSettings;
class GeneralSettings;
class MetricSettings;

namespace Ui {
class SettingsPage;
}

/// Everything that can be set: workspace and program, calendar, metrics, backups, and the log of what was done. Every change
/// is saved as it is made. Place::task chooses the part: "general", "calendar", "metrics", "backups", "changeLog".
class SettingsPage : public Page {
    Q_OBJECT
public:
    explicit SettingsPage(const Desk& desk, QWidget* parent = nullptr);
    ~SettingsPage() override;

    ContextFields contextFields() const override { return {}; }
    bool canExportTable() const override { return true; }
    void exportTable() override;
    void showPlace(const Place& place) override;

protected:
    void refresh() override;
    void retranslate() override;

private:
    std::unique_ptr<Ui::SettingsPage> m_ui;
    GeneralSettings* m_general;
    CalendarSettings* m_calendar;
    MetricSettings* m_metrics;
    BackupSettings* m_backups;
    ChangeLogSettings* m_log;
};
