#pragma once

#include "calendar/Period.h"
#include "calendar/WorkingDays.h"
#include "storage/ChangeLog.h"
#include "support/Result.h"

#include <span>

namespace attain {

/// Reads and changes the workspace's fiscal year, working days, holidays and season weights. Commands "calendar.…".
class CalendarService {
public:
    CalendarService(Connection& connection, ChangeLog& log);

    /// With the fiscal year's first month of the settings ("fiscal_first_month").
    FiscalCalendar fiscalCalendar() const;
    WorkingDays workingDays() const;
    SeasonWeights seasonWeights() const;

    Result<void> setSeasonWeights(const SeasonWeights& weights);
    /// `weekdays[0]` is Monday; all seven true is a workspace without a calendar.
    Result<void> setWeekdays(const std::array<bool, 7>& weekdays);
    /// Replaces the special days of the years that occur in `days`; other years stay.
    Result<void> setSpecialDays(std::span<const SpecialDay> days);
    Result<void> removeSpecialDay(Date date);

    /// Reads a calendar CSV with the columns date, kind (holiday|workday), name_zh, name_en.
    static Result<std::vector<SpecialDay>> readSpecialDays(std::string_view csv);
    /// China's public holidays and make-up days that ship with the program (2022–2026).
    static std::vector<SpecialDay> chinaSpecialDays();

    // Inside a running command; throw Failure.
    void store(const SeasonWeights& weights);
    void store(const std::array<bool, 7>& weekdays);
    void store(std::span<const SpecialDay> days);

private:
    Connection& m_connection;
    ChangeLog& m_log;
};

} // namespace attain
