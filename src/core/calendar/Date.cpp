#include "calendar/Date.h"

#include <array>
#include <charconv>
#include <cstdio>

namespace attain {

std::optional<Date> Date::create(int year, int month, int day)
{
    namespace chrono = std::chrono;
    if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1 || day > 31)
        return {};
    const chrono::year_month_day date{chrono::year{year}, chrono::month{static_cast<unsigned>(month)},
                                      chrono::day{static_cast<unsigned>(day)}};
    if (!date.ok())
        return {};
    return Date{chrono::sys_days{date}};
}

std::optional<Date> Date::fromIso(std::string_view text)
{
    if (text.size() != 10 || text[4] != '-' || text[7] != '-')
        return {};
    const auto number = [&](std::size_t from, std::size_t count) {
        int value = -1;
        const char* begin = text.data() + from;
        const auto [end, error] = std::from_chars(begin, begin + count, value);
        return error == std::errc{} && end == begin + count ? value : -1;
    };
    return create(number(0, 4), number(5, 2), number(8, 2));
}

int Date::isoWeekday() const
{
    return static_cast<int>(std::chrono::weekday{std::chrono::sys_days{std::chrono::days{m_day}}}.iso_encoding());
}

std::string Date::toIso() const
{
    std::array<char, 16> text{};
    std::snprintf(text.data(), text.size(), "%04d-%02d-%02d", year(), month(), day());
    return text.data();
}

Date Date::plusMonths(int months) const
{
    namespace chrono = std::chrono;
    const auto date = ymd();
    const auto target = chrono::year_month{date.year(), date.month()} + chrono::months{months};
    const chrono::year_month_day_last last{target.year(), chrono::month_day_last{target.month()}};
    const auto day = std::min(date.day(), last.day());
    return Date{chrono::sys_days{target / day}};
}

Date Date::firstOfMonth() const
{
    return plusDays(1 - day());
}

Date Date::lastOfMonth() const
{
    return firstOfMonth().plusMonths(1).plusDays(-1);
}

} // namespace attain
