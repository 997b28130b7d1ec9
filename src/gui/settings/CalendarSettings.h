#pragma once

#include "calendar/WorkingDays.h"
#include "common/Desk.h"

#include <QWidget>

#include <array>

class GridPanel;
class GridView;
class HolidayTableModel;
class QCheckBox;
class QPushButton;
class QSpinBox;

/// Working weekdays, holidays with make-up days, and the season weights of the months.
class CalendarSettings : public QWidget {
    Q_OBJECT
public:
    explicit CalendarSettings(const Desk& desk, QWidget* parent = nullptr);
    void refresh();
    void retranslate();
    /// As a calendar CSV that importHolidays() reads again.
    void exportHolidays();

private:
    Card* makeWeekdays();
    Card* makeSeasons();
    Card* makeHolidays();
    void saveWeekdays();
    void saveSeasons();
    void showShares();
    void importHolidays();
    void loadChina();
    void removeSelected();
    void store(const std::vector<attain::SpecialDay>& days, const QString& done);

    Desk m_desk;
    Card* m_weekdayCard = nullptr;
    Card* m_seasonCard = nullptr;
    Card* m_holidayCard = nullptr;
    std::array<QCheckBox*, 7> m_weekdays{};
    std::array<QSpinBox*, 12> m_weights{};
    std::array<PlainLabel*, 12> m_monthNames{};
    std::array<PlainLabel*, 12> m_shares{};
    QPushButton* m_equal = nullptr;
    HolidayTableModel* m_model;
    GridView* m_view = nullptr;
    GridPanel* m_panel = nullptr;
    QPushButton* m_import = nullptr;
    QPushButton* m_china = nullptr;
    QPushButton* m_remove = nullptr;
};
