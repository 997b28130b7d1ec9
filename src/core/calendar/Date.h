#pragma once

#include <chrono>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace attain {

/// A calendar date without time or time zone, between 0001-01-01 and 9999-12-31.
class Date {
public:
    constexpr Date() = default;
    constexpr explicit Date(std::chrono::sys_days day)
        : m_day{static_cast<std::int32_t>(day.time_since_epoch().count())}
    {
    }
    /// Nothing when there is no such day (2026-02-29).
    static std::optional<Date> create(int year, int month, int day);
    /// "2026-09-12" exactly; anything else is nothing.
    static std::optional<Date> fromIso(std::string_view text);
    static constexpr Date fromDayNumber(std::int32_t day)
    {
        return Date{std::chrono::sys_days{std::chrono::days{day}}};
    }

    /// Days since 1970-01-01: what is stored.
    constexpr std::int32_t dayNumber() const { return m_day; }
    int year() const { return static_cast<int>(ymd().year()); }
    int month() const { return static_cast<int>(static_cast<unsigned>(ymd().month())); }
    int day() const { return static_cast<int>(static_cast<unsigned>(ymd().day())); }
    /// 1 is Monday, 7 is Sunday.
    int isoWeekday() const;
    std::string toIso() const;

    constexpr Date plusDays(int days) const { return fromDayNumber(m_day + days); }
    /// The same day of another month; the last day of that month where it is shorter (2024-02-29 → 2025-02-28).
    Date plusMonths(int months) const;
    Date firstOfMonth() const;
    Date lastOfMonth() const;

    constexpr auto operator<=>(const Date&) const = default;
    /// Days from `other` to this date.
    constexpr int operator-(Date other) const { return m_day - other.m_day; }

private:
    std::chrono::year_month_day ymd() const
    {
        return std::chrono::year_month_day{std::chrono::sys_days{std::chrono::days{m_day}}};
    }
    std::int32_t m_day = 0;
};

} // namespace attain
