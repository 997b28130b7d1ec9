#include "importing/IndicatorLines.h"

#include <catch2/catch.hpp>

using namespace attain;

namespace {

const FiscalCalendar kCalendar{4}; // months are those of the calendar, whatever the fiscal year

IndicatorValue value(int month, std::int64_t scaled, const char* source = "", const char* note = "")
{
    return {*Date::create(2026, month, 1), scaled, source, note};
}

} // namespace

TEST_CASE("Monthly values are read as they are pasted or typed", "[scenarios][importing]")
{
    const auto read = readIndicatorLines("2026-07\t78,250.5\r\n\n2026/8 79100 exchange, closing price\n"
                                         "2026年9月 -1.25\n2026-10\t1\t\tin force from 15 October",
                                         kCalendar);
    REQUIRE(read);
    CHECK(*read
          == std::vector<IndicatorValue>{value(7, 782'505'000), value(8, 791'000'000, "exchange, closing price"),
                                         value(9, -12'500), value(10, 10'000, "", "in force from 15 October")});
    CHECK(readIndicatorLines("", kCalendar)->empty());
    CHECK(readIndicatorLines(" \n\t\n", kCalendar)->empty());
}

TEST_CASE("A line that is no month with a value is named with its number", "[scenarios][importing]")
{
    for (const char* line : {"soon 95", "2026-13 95", "2026-08", "2026-08 1.23456", "2026 5", "2026-Q3 5", "95 2026-08",
                             "2026-08 99999999999999999999"}) {
        const auto read = readIndicatorLines("2026-07 1\n" + std::string{line}, kCalendar);
        REQUIRE_FALSE(read);
        CHECK(read.error().values == std::vector<std::string>{"month_line", line, "2"});
    }
}

TEST_CASE("Values that are written as lines are read as the same values", "[scenarios][importing]")
{
    const std::vector<IndicatorValue> values{value(1, 0), value(2, -12'345, "a source"), value(3, 7, "", "a note"),
                                             value(4, 980'000, "both", "of them")};
    CHECK(*readIndicatorLines(indicatorLines(values), kCalendar) == values);
}
