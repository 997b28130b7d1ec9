#include "ImportBench.h"

#include <nlohmann/json.hpp>

#include <catch2/catch.hpp>

#include <fstream>

using namespace attain;

namespace {

std::filesystem::path data(const char* name)
{
    return std::filesystem::path{ATTAIN_TEST_DATA} / name;
}

} // namespace

TEST_CASE("Northwind's people and sales import without a mapping and equal the known totals", "[importing][northwind]")
{
    ImportBench bench;
    ImportOptions people;
    people.kind = "people";
    const auto staff = bench.imports.run(ImportSource::of(data("northwind_people.csv")), people);
    REQUIRE(staff);
    CHECK(staff->accepted == 9);
    CHECK(staff->rejected == 0);
    const auto organisation = *bench.organisation.snapshot();
    const auto fuller = organisation->personByCode("E2");
    REQUIRE(fuller);
    CHECK(fuller->name == "Andrew Fuller");
    CHECK(fuller->hired == Date::create(1992, 8, 14));
    const auto* assignment = organisation->assignmentOn(fuller->id, *Date::create(1996, 7, 4));
    REQUIRE(assignment);
    CHECK(organisation->position(assignment->position)->name == "Vice President, Sales");
    CHECK(organisation->department(assignment->department)->name == "Sales USA");
    CHECK(organisation->departments().size() == 2);

    const auto sales = bench.imports.run(ImportSource::of(data("northwind_sales.csv")), {});
    REQUIRE(sales);
    std::ifstream file{data("northwind_truth.json")};
    const auto truth = nlohmann::json::parse(file);
    CHECK(sales->accepted == truth["lines"].get<std::int64_t>());
    CHECK(sales->records == sales->accepted);
    CHECK(sales->amount.toText(4) == truth["amount"].get<std::string>());
    CHECK(sales->rounded == 0);

    ActualsQuery query;
    query.groupBy = GroupBy::Person;
    std::size_t checked = 0;
    for (const auto& [key, amount] : truth["by_person_quarter"].items()) {
        const auto space = key.rfind(' ');
        const auto period = FiscalCalendar{}.parse(key.substr(space + 1));
        REQUIRE(period);
        query.filter.from = period->from;
        query.filter.to = period->to;
        const auto person = organisation->peopleNamed(key.substr(0, space));
        REQUIRE(person.size() == 1);
        const auto table = bench.sales.actuals(query);
        REQUIRE(table);
        const auto figure = table->figure(person[0]->id.value, Metric::Revenue);
        REQUIRE(figure);
        CAPTURE(key);
        CHECK(Money::fromScaled(figure->scaled).toText(4) == amount.get<std::string>());
        ++checked;
    }
    CHECK(checked == 72);
}
