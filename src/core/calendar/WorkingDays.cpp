#include "calendar/WorkingDays.h"

#include <algorithm>

namespace attain {

WorkingDays::WorkingDays(std::array<bool, 7> weekdays, std::vector<SpecialDay> specialDays) : m_weekdays{weekdays}
{
    // Reversed, so that the last of a date is the first of its equals and unique() keeps it.
    std::ranges::reverse(specialDays);
    std::ranges::stable_sort(specialDays, {}, &SpecialDay::date);
    const auto sameDate = [](const SpecialDay& a, const SpecialDay& b) { return a.date == b.date; };
    specialDays.erase(std::unique(specialDays.begin(), specialDays.end(), sameDate), specialDays.end());
    m_specialDays = std::move(specialDays);
}

bool WorkingDays::isWorkingDay(Date date) const
{
    const auto special = std::ranges::lower_bound(m_specialDays, date, {}, &SpecialDay::date);
    if (special != m_specialDays.end() && special->date == date)
        return special->working;
    return m_weekdays[static_cast<std::size_t>(date.isoWeekday() - 1)];
}

int WorkingDays::count(Date from, Date to) const
{
    if (to < from)
        return 0;
    const auto works
        = [this](Date date) { return m_weekdays[static_cast<std::size_t>(date.isoWeekday() - 1)] ? 1 : 0; };
    const int days = to - from + 1;
    int count = days / 7 * static_cast<int>(std::ranges::count(m_weekdays, true));
    for (Date day = from.plusDays(days / 7 * 7); day <= to; day = day.plusDays(1))
        count += works(day);
    for (auto special = std::ranges::lower_bound(m_specialDays, from, {}, &SpecialDay::date);
         special != m_specialDays.end() && special->date <= to; ++special)
        count += (special->working ? 1 : 0) - works(special->date);
    return count;
}

} // namespace attain
