#include "organisation/Company.h"

#include "calendar/CalendarService.h"

#include "TestDatabase.h"

#include <catch2/catch.hpp>

using namespace attain;

TEST_CASE("A new workspace counts in yuan and starts its year in January", "[organisation][company]")
{
    TestDatabase database;
    const auto company = CompanyService{database.connection(), database.log()}.company();
    REQUIRE(company);
    CHECK(company->name.empty());
    CHECK(company->currency == "CNY");
    CHECK(company->fiscalFirstMonth == 1);
}

TEST_CASE("The company's fiscal year is the calendar's", "[organisation][company]")
{
    TestDatabase database;
    CompanyService service{database.connection(), database.log()};
    CalendarService calendar{database.connection(), database.log()};
    CHECK(calendar.fiscalCalendar().firstMonth() == 1);
    REQUIRE(service.change({"华星电子", "CNY", 10'000, 4}));
    CHECK(service.company()->name == "华星电子");
    CHECK(service.company()->displayUnit == 10'000);
    CHECK(calendar.fiscalCalendar().firstMonth() == 4);
    REQUIRE(database.log().undo());
    CHECK(calendar.fiscalCalendar().firstMonth() == 1);
}

TEST_CASE("A company with an impossible setting is refused", "[organisation][company]")
{
    TestDatabase database;
    CompanyService service{database.connection(), database.log()};
    CHECK(service.change({"x", "yuan", 0, 1}).error().values.front() == "currency");
    CHECK(service.change({"x", "CNY", 7, 1}).error().values.front() == "display_unit");
    CHECK(service.change({"x", "CNY", 0, 13}).error().values.front() == "fiscal_first_month");
    CHECK(database.count("setting") == 0);
}
