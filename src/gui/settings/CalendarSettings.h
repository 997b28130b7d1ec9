#pragma once

#include "calendar/WorkingDays.h"
#include "common/Desk.h"

#include <QWidget>

#include <array>
#include <memory>

class GridView;
class HolidayTableModel;
class QCheckBox;
class QPushButton;
class QSpinBox;

namespace Ui {
class CalendarSettings;
}

/// Working weekdays, holidays with make-up days, and the season weights of the months.
class CalendarSettings : public QWidget {
    Q_OBJECT
public:
    explicit CalendarSettings(const Desk& desk, QWidget* parent = nullptr);
    ~CalendarSettings() override;
    void refresh();
    void retranslate();
    /// As a calendar CSV that importHolidays() reads again.
    void exportHolidays();

private:
    void saveWeekdays();
    void saveSeasons();
    void showShares();
    void importHolidays();
    void loadChina();
    void removeSelected();
    void store(const std::vector<attain::SpecialDay>& days, const QString& done);

    Desk m_desk;
    std::unique_ptr<Ui::CalendarSettings> m_ui;
    std::array<QCheckBox*, 7> m_weekdays;
    std::array<PlainLabel*, 12> m_monthNames;
    std::array<QSpinBox*, 12> m_weights;
    std::array<PlainLabel*, 12> m_shares;
    QPushButton* m_equal;
    HolidayTableModel* m_model;
    GridView* m_view;
};
