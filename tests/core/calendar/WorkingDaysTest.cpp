#include "calendar/CalendarService.h"

#include "TestDatabase.h"

#include <catch2/catch.hpp>

using namespace attain;

namespace {

constexpr std::array<bool, 7> kMondayToFriday{true, true, true, true, true, false, false};

Date day(const char* iso)
{
    return *Date::fromIso(iso);
}

WorkingDays china()
{
    return {kMondayToFriday, CalendarService::chinaSpecialDays()};
}

} // namespace

TEST_CASE("Without a calendar every day is worked", "[calendar][workingdays]")
{
    CHECK(WorkingDays{}.count(day("2026-07-01"), day("2026-09-30")) == 92);
    CHECK(WorkingDays{}.isWorkingDay(day("2026-10-01")));
}

TEST_CASE("Holidays rest on weekdays and make-up days work on weekends", "[calendar][workingdays]")
{
    const auto days = china();
    CHECK_FALSE(days.isWorkingDay(day("2025-10-01")));
    CHECK(days.isWorkingDay(day("2025-09-28"))); // a Sunday, made up for the National Day
    CHECK_FALSE(days.isWorkingDay(day("2025-09-27")));
    CHECK(days.isWorkingDay(day("2025-10-09")));
}

TEST_CASE("The count of working days is the sum over the days, whatever the range", "[calendar][workingdays]")
{
    const auto days = china();
    const Date start = day("2025-09-20");
    for (int from = 0; from < 30; ++from)
        for (int length = 0; length < 45; ++length) {
            int sum = 0;
            for (int i = 0; i < length; ++i)
                sum += days.isWorkingDay(start.plusDays(from + i)) ? 1 : 0;
            REQUIRE(days.count(start.plusDays(from), start.plusDays(from + length - 1)) == sum);
        }
}

TEST_CASE("A range that ends before it starts has no working day", "[calendar][workingdays]")
{
    CHECK(china().count(day("2026-02-02"), day("2026-02-01")) == 0);
}

TEST_CASE("The last special day of a date wins", "[calendar][workingdays]")
{
    const Date date = day("2026-05-04");
    const WorkingDays days{kMondayToFriday, {{date, false, "", ""}, {date, true, "", ""}}};
    CHECK(days.isWorkingDay(date));
    CHECK(days.specialDays().size() == 1);
}

TEST_CASE("China's calendar ships for 2022 to 2026", "[calendar]")
{
    const auto days = CalendarService::chinaSpecialDays();
    CHECK(days.size() == 180);
    CHECK(days.front().date == day("2022-01-01"));
    CHECK(days.front().nameZh == "元旦");
    CHECK(days.back().date.year() == 2026);
}

TEST_CASE("A calendar file is read in any column order, with quotes, CR LF and a byte order mark", "[calendar]")
{
    const auto days = CalendarService::readSpecialDays("\xEF\xBB\xBFname_en,kind,date,name_zh\r\n"
                                                       "\"Mid, \"\"Autumn\"\"\",workday,2026-09-27,中秋节\r\n\r\n");
    REQUIRE(days);
    REQUIRE(days->size() == 1);
    CHECK(days->front() == SpecialDay{day("2026-09-27"), true, "中秋节", "Mid, \"Autumn\""});
}

TEST_CASE("A calendar file is refused with the field and value that are wrong", "[calendar]")
{
    CHECK(CalendarService::readSpecialDays("date,name_zh\n").error().code == ErrorCode::ColumnMissing);
    CHECK(CalendarService::readSpecialDays("date,kind\n2026-02-29,holiday\n").error().values
          == std::vector<std::string>{"date", "2026-02-29"});
    CHECK(CalendarService::readSpecialDays("date,kind\n2026-02-28,off\n").error().values
          == std::vector<std::string>{"kind", "off"});
}

TEST_CASE("Special days replace those of their own years alone, and can be undone", "[calendar][services]")
{
    TestDatabase database;
    CalendarService calendar{database.connection(), database.log()};
    CHECK(calendar.workingDays().count(day("2026-01-01"), day("2026-12-31")) == 365);
    REQUIRE(calendar.setWeekdays(kMondayToFriday));
    REQUIRE(calendar.setSpecialDays(CalendarService::chinaSpecialDays()));
    CHECK_FALSE(calendar.workingDays().isWorkingDay(day("2026-10-01")));

    const std::vector<SpecialDay> other{{day("2026-03-03"), false, "店庆", "Anniversary"}};
    REQUIRE(calendar.setSpecialDays(other));
    CHECK(calendar.workingDays().isWorkingDay(day("2026-10-01")));
    CHECK_FALSE(calendar.workingDays().isWorkingDay(day("2026-03-03")));
    CHECK_FALSE(calendar.workingDays().isWorkingDay(day("2025-10-01")));

    REQUIRE(calendar.removeSpecialDay(day("2026-03-03")));
    CHECK(calendar.workingDays().isWorkingDay(day("2026-03-03")));
    REQUIRE(database.log().undo());
    REQUIRE(database.log().undo());
    CHECK_FALSE(calendar.workingDays().isWorkingDay(day("2026-10-01")));
}

TEST_CASE("Season weights and weekdays that weigh nothing are refused", "[calendar][services]")
{
    TestDatabase database;
    CalendarService calendar{database.connection(), database.log()};
    SeasonWeights weights;
    weights.months.fill(0);
    CHECK(calendar.setSeasonWeights(weights).error().code == ErrorCode::InvalidValue);
    weights.months[3] = -1;
    CHECK(calendar.setSeasonWeights(weights).error().code == ErrorCode::InvalidValue);
    CHECK(calendar.setWeekdays({}).error().code == ErrorCode::InvalidValue);
    CHECK(calendar.seasonWeights() == SeasonWeights{});

    weights.months = {6, 5, 8, 8, 8, 9, 7, 7, 9, 9, 11, 13};
    REQUIRE(calendar.setSeasonWeights(weights));
    CHECK(calendar.seasonWeights() == weights);
}
