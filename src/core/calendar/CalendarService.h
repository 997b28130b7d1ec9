#pragma once

#include "calendar/Period.h"
#include "calendar/WorkingDays.h"
#include "storage/ChangeLog.h"
#include "support/Result.h"

#include <optional>
#include <span>

namespace attain {

/// Reads and changes the workspace's fiscal year, working days, holidays and season weights. Commands "calendar.…".
class CalendarService {
public:
    CalendarService(Connection& connection, ChangeLog& log);

    // What is read is kept until something changes. A damaged document throws Failure at the first read.
    /// With the fiscal year's first month of the settings ("fiscal_first_month").
    FiscalCalendar fiscalCalendar() const;
    WorkingDays workingDays() const;
    SeasonWeights seasonWeights() const;

    /// InvalidValue unless the weights are 0 to 1 000 000 000 and not all zero.
    Result<void> setSeasonWeights(const SeasonWeights& weights);
    /// `weekdays[0]` is Monday; all seven true is a workspace without a calendar. InvalidValue when none is worked.
    Result<void> setWeekdays(const std::array<bool, 7>& weekdays);
    /// Replaces the special days of the years that occur in `days`; other years stay.
    Result<void> setSpecialDays(std::span<const SpecialDay> days);
    Result<void> removeSpecialDay(Date date);

    /// Reads a calendar CSV with the columns date, kind (holiday|workday), name_zh, name_en; UTF-8, in any column order.
    static Result<std::vector<SpecialDay>> readSpecialDays(std::string_view csv);
    /// China's public holidays and make-up days that ship with the program (2022–2026).
    static std::vector<SpecialDay> chinaSpecialDays();

    // Inside a running command; throw Failure.
    void store(const SeasonWeights& weights);
    void store(const std::array<bool, 7>& weekdays);
    void store(std::span<const SpecialDay> days);

private:
    struct Known {
        FiscalCalendar fiscalCalendar;
        WorkingDays workingDays;
        SeasonWeights seasonWeights;
    };
    Known read() const;
    Known known() const;

    Connection& m_connection;
    ChangeLog& m_log;
    mutable std::optional<Known> m_known;
    ChangeNotifier::Subscription m_subscription;
};

} // namespace attain
