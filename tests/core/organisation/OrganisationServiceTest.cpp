#include "organisation/OrganisationService.h"

#include "TestDatabase.h"

#include <catch2/catch.hpp>

using namespace attain;

namespace {

Date day(const char* iso)
{
    return *Date::fromIso(iso);
}

/// Sales with North below it, South beside it, and Ada in North since 2025.
class OrganisationFixture : public TestDatabase {
public:
    OrganisationService service{connection(), log()};
    DepartmentId sales = *service.addDepartment({{}, "", "Sales", DepartmentKind::Sales, {}});
    DepartmentId south = *service.addDepartment({{}, "S", "South", DepartmentKind::Sales, {}});
    DepartmentId north = *service.addDepartment({{}, "N", "North", DepartmentKind::Sales, sales});
    PersonId ada = *service.addPerson({{}, "", "Ada", day("2025-01-01"), {}}, north, {}, day("2025-01-01"));

    std::shared_ptr<const Organisation> now() { return *service.snapshot(); }
    std::string history(PersonId person)
    {
        std::string text;
        for (const auto& assignment : now()->assignmentsOf(person))
            text += now()->department(assignment.department)->code + " " + assignment.from.toIso() + ".."
                + (assignment.to ? assignment.to->toIso() : "") + "; ";
        return text;
    }
};

} // namespace

TEST_CASE("Departments come in tree order, parents before children", "[organisation]")
{
    OrganisationFixture f;
    std::vector<std::string> codes;
    for (const auto& department : f.now()->departments())
        codes.push_back(department.code);
    CHECK(codes == std::vector<std::string>{"D01", "N", "S"});
    CHECK(f.now()->depth(f.sales) == 0);
    CHECK(f.now()->depth(f.north) == 1);
    CHECK(f.now()->subtree(f.sales) == std::vector{f.sales, f.north});
    CHECK(f.now()->subtree({}).size() == 3);
}

TEST_CASE("Missing codes are the next free ones", "[organisation]")
{
    OrganisationFixture f;
    CHECK(f.now()->person(f.ada)->code == "P001");
    REQUIRE(f.service.addPerson({{}, "P041", "Bo", {}, {}}));
    const auto next = f.service.addPerson({{}, "", "Cy", {}, {}});
    REQUIRE(next);
    CHECK(f.now()->person(*next)->code == "P042");
    CHECK(f.now()->departmentByCode("D01")->id == f.sales);
}

TEST_CASE("A code in use, an empty name and an unknown parent are refused, and nothing changes", "[organisation]")
{
    OrganisationFixture f;
    const auto logged = f.count("change_log");
    const auto repeated = f.service.addDepartment({{}, "N", "Again", DepartmentKind::Other, {}});
    CHECK(repeated.error().code == ErrorCode::AlreadyExists);
    CHECK(repeated.error().values == std::vector<std::string>{"department", "N"});
    CHECK(f.service.addPerson({{}, "", "", {}, {}}).error().code == ErrorCode::InvalidValue);
    CHECK(f.service.addDepartment({{}, "", "X", DepartmentKind::Other, DepartmentId{99}}).error().code
          == ErrorCode::NotFound);
    CHECK(f.service.addPerson({{}, "", "Bo", {}, {}}, DepartmentId{99}, {}, day("2026-01-01")).error().code
          == ErrorCode::NotFound);
    CHECK(f.count("person") == 1);
    CHECK(f.count("change_log") == logged);
}

TEST_CASE("A department cannot come below itself", "[organisation]")
{
    OrganisationFixture f;
    Department sales = *f.now()->department(f.sales);
    sales.parent = f.north;
    CHECK(f.service.changeDepartment(sales).error().code == ErrorCode::Cycle);
    sales.parent = f.sales;
    CHECK(f.service.changeDepartment(sales).error().code == ErrorCode::Cycle);
    sales.parent = f.south;
    CHECK(f.service.changeDepartment(sales));
    CHECK(f.now()->depth(f.north) == 2);
}

TEST_CASE("A transfer ends the assignment of the day before and leaves history where it was", "[organisation]")
{
    OrganisationFixture f;
    REQUIRE(f.service.assign(f.ada, f.south, {}, day("2026-08-15"), "moved to the coast"));
    CHECK(f.history(f.ada) == "N 2025-01-01..2026-08-14; S 2026-08-15..; ");
    CHECK(f.now()->departmentOn(f.ada, day("2026-08-14")) == f.north);
    CHECK(f.now()->departmentOn(f.ada, day("2026-08-15")) == f.south);
    CHECK(f.now()->departmentOn(f.ada, day("2020-01-01")) == f.north); // before the first
    CHECK(f.now()->assignmentOn(f.ada, day("2020-01-01")) == nullptr);
    CHECK(f.now()->peopleIn(f.north, day("2026-07-01"), day("2026-09-30")) == std::vector{f.ada});
    CHECK(f.now()->peopleIn(f.north, day("2026-08-15"), day("2026-09-30")).empty());
    CHECK(f.log().entries(1)->front().reason == "moved to the coast");
}

TEST_CASE("A transfer between two others fits into their dates", "[organisation]")
{
    OrganisationFixture f;
    REQUIRE(f.service.assign(f.ada, f.south, {}, day("2026-08-15")));
    REQUIRE(f.service.assign(f.ada, f.sales, {}, day("2026-03-01")));
    CHECK(f.history(f.ada) == "N 2025-01-01..2026-02-28; D01 2026-03-01..2026-08-14; S 2026-08-15..; ");
    REQUIRE(f.service.assign(f.ada, f.south, {}, day("2026-03-01"))); // the same day: replaced
    CHECK(f.history(f.ada) == "N 2025-01-01..2026-02-28; S 2026-03-01..2026-08-14; S 2026-08-15..; ");
}

TEST_CASE("Removing a transfer lets the assignment before it go on", "[organisation]")
{
    OrganisationFixture f;
    const auto transfer = f.service.assign(f.ada, f.south, {}, day("2026-08-15"));
    REQUIRE(f.service.removeAssignment(*transfer));
    CHECK(f.history(f.ada) == "N 2025-01-01..; ");
    CHECK(f.service.removeAssignment(*transfer).error().code == ErrorCode::NotFound);
}

TEST_CASE("Nobody is assigned before the hire or after the leave date", "[organisation]")
{
    OrganisationFixture f;
    CHECK(f.service.assign(f.ada, f.south, {}, day("2024-12-31")).error().code == ErrorCode::InvalidValue);
    REQUIRE(f.service.leave(f.ada, day("2026-06-30")));
    CHECK(f.history(f.ada) == "N 2025-01-01..2026-06-30; ");
    CHECK(f.now()->person(f.ada)->left == day("2026-06-30"));
    CHECK(f.service.assign(f.ada, f.south, {}, day("2026-07-01")).error().code == ErrorCode::InvalidValue);
    CHECK(f.now()->departmentOn(f.ada, day("2026-09-01")) == f.north); // a late sale still belongs somewhere
    REQUIRE(f.service.assign(f.ada, f.south, {}, day("2026-06-01")));
    CHECK(f.history(f.ada) == "N 2025-01-01..2026-05-31; S 2026-06-01..2026-06-30; ");
    CHECK(f.service.leave(f.ada, day("2026-05-01")).error().code == ErrorCode::InvalidValue);
}

TEST_CASE("Whoever stays after all goes on working", "[organisation]")
{
    OrganisationFixture f;
    REQUIRE(f.service.leave(f.ada, day("2026-06-30")));
    Person ada = *f.now()->person(f.ada);
    ada.left.reset();
    REQUIRE(f.service.changePerson(ada));
    CHECK(f.history(f.ada) == "N 2025-01-01..; ");
    ada.left = day("2024-01-01");
    CHECK(f.service.changePerson(ada).error().code == ErrorCode::InvalidValue);
}

TEST_CASE("What is used is not removed", "[organisation]")
{
    OrganisationFixture f;
    CHECK(f.service.removeDepartment(f.sales).error().code == ErrorCode::InUse); // has a child
    CHECK(f.service.removeDepartment(f.north).error().code == ErrorCode::InUse); // has a person
    CHECK(f.service.removeDepartment(f.south));
    f.service.refuseRemovalWhile({}, [&](PersonId person) { return person == f.ada; });
    CHECK(f.service.removePerson(f.ada).error().code == ErrorCode::InUse);
    f.service.refuseRemovalWhile({}, {});
    REQUIRE(f.service.removePerson(f.ada));
    CHECK(f.count("assignment") == 0);
    CHECK(f.service.removePerson(f.ada).error().code == ErrorCode::NotFound);
    REQUIRE(f.log().undo());
    CHECK(f.history(f.ada) == "N 2025-01-01..; ");
}

TEST_CASE("Undo takes a transfer back", "[organisation]")
{
    OrganisationFixture f;
    REQUIRE(f.service.assign(f.ada, f.south, {}, day("2026-08-15")));
    REQUIRE(f.log().undo());
    CHECK(f.history(f.ada) == "N 2025-01-01..; ");
    REQUIRE(f.log().redo());
    CHECK(f.history(f.ada) == "N 2025-01-01..2026-08-14; S 2026-08-15..; ");
}

TEST_CASE("Positions have a level and stay while someone holds them", "[organisation]")
{
    OrganisationFixture f;
    const auto senior = f.service.addPosition({{}, "", "Senior", 3});
    REQUIRE(senior);
    CHECK(f.now()->position(*senior)->code == "J01");
    REQUIRE(f.service.assign(f.ada, f.north, *senior, day("2026-01-01")));
    CHECK(f.service.removePosition(*senior).error().code == ErrorCode::InUse);
    CHECK(f.service.addPosition({{}, "", "Odd", 0}).error().code == ErrorCode::InvalidValue);
    CHECK(f.service.changePosition({*senior, "J01", "Expert", 4}));
}

TEST_CASE("A name may fit several people", "[organisation]")
{
    OrganisationFixture f;
    REQUIRE(f.service.addPerson({{}, "A2", "Ada", {}, {}}));
    CHECK(f.now()->peopleNamed("Ada").size() == 2);
    CHECK(f.now()->personByCode("A2")->name == "Ada");
    CHECK(f.now()->personByCode("a2") == nullptr);
}

TEST_CASE("Kinds of departments keep their codes", "[organisation]")
{
    for (const char* text : {"sales", "production", "purchasing", "finance", "marketing", "service", "other"})
        CHECK(code(*departmentKindFromCode(text)) == text);
    CHECK_FALSE(departmentKindFromCode("Sales"));
}
