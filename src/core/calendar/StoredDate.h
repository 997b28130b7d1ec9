#pragma once

#include "calendar/Date.h"
#include "storage/Connection.h"

#include <optional>

namespace attain {

/// How repositories keep days: the number of the day, NULL for none.
inline Date dayAt(const Statement& row, int column)
{
    return Date::fromDayNumber(static_cast<std::int32_t>(row.int64(column)));
}

inline std::optional<Date> optionalDayAt(const Statement& row, int column)
{
    return row.isNull(column) ? std::nullopt : std::optional{dayAt(row, column)};
}

inline std::optional<std::int64_t> storedDay(const std::optional<Date>& day)
{
    return day ? std::optional<std::int64_t>{day->dayNumber()} : std::nullopt;
}

} // namespace attain
