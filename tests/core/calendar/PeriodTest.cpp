#include "calendar/Period.h"

#include <catch2/catch.hpp>

using namespace attain;

namespace {

Date day(const char* iso)
{
    return *Date::fromIso(iso);
}

std::string span(const Period& period)
{
    return period.from.toIso() + ".." + period.to.toIso();
}

} // namespace

TEST_CASE("A period code names its first and last day", "[calendar][period]")
{
    const auto [code, expected] = GENERATE(table<const char*, const char*>({
        {"2026", "2026-01-01..2026-12-31"},
        {"2026-H1", "2026-01-01..2026-06-30"},
        {"2026-H2", "2026-07-01..2026-12-31"},
        {"2026-Q3", "2026-07-01..2026-09-30"},
        {"2026-02", "2026-02-01..2026-02-28"},
        {"2024-02", "2024-02-01..2024-02-29"},
        {"2026-W37", "2026-09-07..2026-09-13"},
        {"2026-W01", "2025-12-29..2026-01-04"},
        {"2026-W53", "2026-12-28..2027-01-03"},
        {"2026-07-01..2026-09-12", "2026-07-01..2026-09-12"},
    }));
    const auto period = FiscalCalendar{}.parse(code);
    REQUIRE(period);
    CHECK(period->code == code);
    CHECK(span(*period) == expected);
}

TEST_CASE("What names no period is refused with its text", "[calendar][period]")
{
    const auto code = GENERATE("", "26", "2026-Q5", "2026-H0", "2026-13", "2025-W53", "2026-W54", "2026-W00", "2026-Q",
                               "2026-09-12..2026-07-01", "2026-02-30..2026-03-01", "2026/09", "abcd", "2026-W-1");
    const auto period = FiscalCalendar{}.parse(code);
    REQUIRE_FALSE(period);
    CHECK(period.error().code == ErrorCode::InvalidValue);
    CHECK(period.error().values == std::vector<std::string>{"period", code});
}

TEST_CASE("A fiscal year may start in any month; its quarters and halves follow", "[calendar][period]")
{
    for (int first = 1; first <= 12; ++first) {
        const FiscalCalendar calendar{first};
        const auto year = calendar.parse("2026");
        REQUIRE(year);
        CHECK(year->from == *Date::create(2026, first, 1));
        CHECK(year->to == year->from.plusMonths(12).plusDays(-1));
        Date next = year->from;
        for (const char* code : {"2026-Q1", "2026-Q2", "2026-Q3", "2026-Q4"}) {
            const auto quarter = calendar.parse(code);
            REQUIRE(quarter);
            CHECK(quarter->from == next);
            CHECK(calendar.monthsOf(*quarter).size() == 3);
            next = quarter->to.plusDays(1);
        }
        CHECK(next == year->to.plusDays(1));
        CHECK(calendar.parse("2026-H2")->to == year->to);
        CHECK(calendar.monthsOf(*year).size() == 12);
    }
    CHECK(FiscalCalendar{4}.containing(PeriodKind::Quarter, day("2026-02-10")).code == "2025-Q4");
    CHECK(FiscalCalendar{4}.parse("2026-02")->code == "2026-02"); // months are the calendar's
}

TEST_CASE("Every day lies in exactly the period that names it", "[calendar][period]")
{
    const auto kind
        = GENERATE(PeriodKind::Year, PeriodKind::Half, PeriodKind::Quarter, PeriodKind::Month, PeriodKind::Week);
    const FiscalCalendar calendar{GENERATE(1, 4, 7, 12)};
    for (Date date = day("2023-12-20"); date < day("2027-01-10"); date = date.plusDays(1)) {
        const auto period = calendar.containing(kind, date);
        REQUIRE(period.contains(date));
        REQUIRE(calendar.parse(period.code).value() == period);
        REQUIRE(calendar.neighbour(period, 1).from == period.to.plusDays(1));
        REQUIRE(calendar.neighbour(calendar.neighbour(period, -1), 1) == period);
    }
}

TEST_CASE("Last year's span knows the leap day", "[calendar][period]")
{
    const auto [code, expected] = GENERATE(table<const char*, const char*>({
        {"2025-02", "2024-02-01..2024-02-29"},
        {"2024-02", "2023-02-01..2023-02-28"},
        {"2024-02-29..2024-03-15", "2023-02-28..2023-03-15"},
        {"2026-07-01..2026-09-12", "2025-07-01..2025-09-12"},
    }));
    CHECK(span(FiscalCalendar::lastYear(*FiscalCalendar{}.parse(code))) == expected);
}

TEST_CASE("A range moves by its own length", "[calendar][period]")
{
    const auto period = FiscalCalendar::range(day("2026-03-01"), day("2026-03-10"));
    CHECK(span(FiscalCalendar{}.neighbour(period, -1)) == "2026-02-19..2026-02-28");
}

TEST_CASE("Only whole months are made of months", "[calendar][period]")
{
    CHECK(FiscalCalendar::isWholeMonths(*FiscalCalendar{}.parse("2026-Q1")));
    CHECK(FiscalCalendar::isWholeMonths(*FiscalCalendar{}.parse("2026-02-01..2026-02-28")));
    CHECK_FALSE(FiscalCalendar::isWholeMonths(*FiscalCalendar{}.parse("2026-W10")));
}
