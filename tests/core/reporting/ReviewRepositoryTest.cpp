#include "TestDatabase.h"

#include "organisation/OrganisationService.h"
#include "reporting/ReviewRepository.h"

#include <catch2/catch.hpp>

using namespace attain;

TEST_CASE("A review note is kept by period and department, replaced, and removed when empty", "[reporting]")
{
    TestDatabase database;
    OrganisationService organisation{database.connection(), database.log()};
    const auto south = organisation.addDepartment({{}, "S", "华南部", DepartmentKind::Sales, {}});
    REQUIRE(south);

    ReviewRepository notes{database.connection()};
    ReviewNote note{"2026-Q3", *south, "缺货 11 天", "与生产确认排产", "赵磊", Date::create(2026, 10, 15)};
    notes.store(note);
    CHECK(notes.ofPeriod("2026-Q3").at(*south) == note);
    CHECK(notes.ofPeriod("2026-Q2").empty());

    note.due.reset();
    note.cause = "促销延迟";
    notes.store(note);
    CHECK(notes.ofPeriod("2026-Q3").at(*south) == note);

    notes.store({"2026-Q3", *south, {}, {}, {}, {}});
    CHECK(notes.ofPeriod("2026-Q3").empty());
    CHECK(database.count("review_note") == 0);
}
