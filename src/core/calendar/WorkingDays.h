#pragma once

#include "calendar/Date.h"

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace attain {

/// A public holiday (no work on a weekday) or a make-up day (work on a weekend).
struct SpecialDay {
    Date date;
    bool working = false;
    std::string nameZh;
    std::string nameEn;
    bool operator==(const SpecialDay&) const = default;
};

/// Which days are worked. Without weekdays set ("a workspace without a calendar") every day counts.
class WorkingDays {
public:
    /// Every day counts.
    WorkingDays() = default;
    /// `weekdays[0]` is Monday. `specialDays` in any order; the last of a date wins.
    WorkingDays(std::array<bool, 7> weekdays, std::vector<SpecialDay> specialDays);

    bool isWorkingDay(Date date) const;
    /// In the closed range; 0 when `to` lies before `from`.
    int count(Date from, Date to) const;
    const std::vector<SpecialDay>& specialDays() const { return m_specialDays; }
    const std::array<bool, 7>& weekdays() const { return m_weekdays; }

private:
    std::array<bool, 7> m_weekdays{true, true, true, true, true, true, true};
    std::vector<SpecialDay> m_specialDays; ///< by date
};

/// The share of a year that each calendar month carries; any non-negative numbers, not all zero.
struct SeasonWeights {
    std::array<std::int64_t, 12> months{1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1}; ///< January first
    std::int64_t of(int month) const { return months[static_cast<std::size_t>(month - 1)]; }
    bool operator==(const SeasonWeights&) const = default;
};

} // namespace attain
