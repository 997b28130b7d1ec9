#pragma once

#include "calendar/Date.h"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace attain {

/// In which order the dates of one column name year, month and day. Separators ( - / . 年月日) and leading zeros are free.
enum class DateFormat {
    YearMonthDay, ///< 2026-03-05 · 2026/3/5 · 2026年3月5日
    Compact,      ///< 20260305
    MonthDayYear, ///< 3/5/2026
    DayMonthYear, ///< 5.3.2026
    ExcelSerial,  ///< 46086: days of Excel's 1900 system
};
inline constexpr std::array kDateFormats{DateFormat::YearMonthDay, DateFormat::Compact, DateFormat::MonthDayYear,
                                         DateFormat::DayMonthYear, DateFormat::ExcelSerial};

/// "yyyy-M-d", "yyyyMMdd", "M/d/yyyy", "d/M/yyyy", "excel".
std::string_view code(DateFormat format);
/// Also understands other separators and doubled letters: "dd.MM.yyyy" is DayMonthYear.
std::optional<DateFormat> dateFormatFromCode(std::string_view code);

/// The day, without a trailing time (which is checked to be one). Nothing for impossible dates and other texts. `text` is
/// UTF-8. Years of two digits are 1970–2069.
std::optional<Date> readDate(std::string_view text, DateFormat format);

/// Collects evidence on a column, cell by cell.
class DateFormatGuess {
public:
    void add(std::string_view utf8);
    /// Formats that read most cells: one, or two when day and month cannot be told apart. Empty without any date.
    std::vector<DateFormat> formats() const;
    bool looksLikeDates() const { return m_dates > 0 && m_dates >= m_others; }

private:
    std::array<int, kDateFormats.size()> m_fits{};
    int m_dates = 0;
    int m_others = 0;
};

} // namespace attain
