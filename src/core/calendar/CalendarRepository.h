#pragma once

#include "calendar/WorkingDays.h"
#include "storage/Connection.h"

#include <span>

namespace attain {

/// The rows of weekday, special_day and season_weight. Writes belong inside a running command; all throw Failure.
class CalendarRepository {
public:
    explicit CalendarRepository(Connection& connection) : m_connection{connection} { }

    /// 1 unless the setting says otherwise.
    int fiscalFirstMonth() const;
    std::array<bool, 7> weekdays() const;
    std::vector<SpecialDay> specialDays() const;
    SeasonWeights seasonWeights() const;

    void write(const std::array<bool, 7>& weekdays);
    void write(const SeasonWeights& weights);
    void write(const SpecialDay& day);
    void removeSpecialDays(Date from, Date to);

private:
    Connection& m_connection;
};

} // namespace attain
