#include "SaleFixture.h"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace attain;

namespace {

std::int64_t linesOf(SaleFixture& fixture, const SaleFilter& filter)
{
    SaleScan scan{fixture.connection(), filter, {SaleColumn::Amount}};
    std::int64_t lines = 0;
    while (const SaleBlock* block = scan.next())
        lines += static_cast<std::int64_t>(block->size());
    return lines;
}

/// 5 000 lines over 50 days; customer by day, person by line.
void importMany(SaleFixture& fixture)
{
    std::vector<SaleColumns::Line> lines;
    for (int i = 0; i < 5'000; ++i) {
        SaleColumns::Line line;
        line.day = day("2026-05-01").plusDays(i / 100);
        line.order = "SO" + std::to_string(i);
        line.person = id(i % 50 == 0 ? fixture.cai : fixture.ada);
        line.customer = fixture.text(DictionaryKind::Customer, "客户" + std::to_string(i / 100));
        line.kind = i % 100 == 99 ? SaleKind::Return : SaleKind::Sale;
        line.amount = amount(1);
        lines.push_back(line);
    }
    fixture.import(lines);
}

} // namespace

TEST_CASE("Filters choose lines by every column, alone and together", "[sales][scan]")
{
    SaleFixture fixture;
    importMany(fixture);
    SaleFilter filter;
    CHECK(linesOf(fixture, filter) == 5'000);
    filter.from = day("2026-05-11");
    CHECK(linesOf(fixture, filter) == 4'000);
    filter.to = day("2026-05-11");
    CHECK(linesOf(fixture, filter) == 100);
    filter.persons = {{fixture.cai}};
    CHECK(linesOf(fixture, filter) == 2);
    filter.persons = {{fixture.cai, fixture.ada, PersonId{1'000'000}}};
    CHECK(linesOf(fixture, filter) == 100);
    filter.kind = SaleKind::Return;
    CHECK(linesOf(fixture, filter) == 1);
    filter.customers = {{fixture.text(DictionaryKind::Customer, "客户10")}};
    CHECK(linesOf(fixture, filter) == 1);
    filter.customers = {{fixture.text(DictionaryKind::Customer, "客户11")}};
    CHECK(linesOf(fixture, filter) == 0);
    filter = {};
    filter.persons = std::vector<PersonId>{};
    CHECK(linesOf(fixture, filter) == 0);
    filter = {};
    filter.batch = BatchId{2};
    CHECK(linesOf(fixture, filter) == 0);
    filter.batch = BatchId{1};
    CHECK(linesOf(fixture, filter) == 5'000);
}

TEST_CASE("Earlier states are seen by the batch they ended with", "[sales][scan]")
{
    SaleFixture fixture;
    importMany(fixture);
    importMany(fixture);
    SaleFilter filter;
    CHECK(linesOf(fixture, filter) == 10'000);
    filter.upToBatch = BatchId{1};
    CHECK(linesOf(fixture, filter) == 5'000);
}

TEST_CASE("Only chosen columns need to be there", "[sales][scan]")
{
    SaleFixture fixture;
    importMany(fixture);
    fixture.connection().execute("DELETE FROM sale_column WHERE id = 16 + 5");
    CHECK(linesOf(fixture, {}) == 5'000);
    SaleFilter filter;
    filter.customers = {{1}};
    CHECK_THROWS_AS(linesOf(fixture, filter), Failure);
}

TEST_CASE("A scan that is divided gives each line once", "[sales][scan]")
{
    SaleFixture fixture;
    for (int batch = 0; batch < 7; ++batch) // a chunk each
        importMany(fixture);
    const auto placesOf = [](SaleScan& scan) {
        std::vector<std::uint64_t> places;
        while (const SaleBlock* block = scan.next())
            places.insert(places.end(), block->places().begin(), block->places().end());
        return places;
    };
    SaleFilter filter;
    filter.from = day("2026-05-11");
    filter.persons = {{fixture.cai}};
    SaleScan whole{fixture.connection(), filter, {SaleColumn::Amount}};
    const auto all = placesOf(whole);
    REQUIRE(all.size() == 7 * 80);

    for (const std::size_t parts : {std::size_t{1}, std::size_t{3}, std::size_t{7}, std::size_t{50}}) {
        SaleScan first{fixture.connection(), filter, {SaleColumn::Amount}};
        auto others = first.divide(parts);
        CHECK(others.size() == std::min<std::size_t>(parts, 7) - 1);
        auto places = placesOf(first);
        for (auto& scan : others) {
            const auto more = placesOf(*scan);
            CHECK_FALSE(more.empty());
            places.insert(places.end(), more.begin(), more.end());
        }
        std::ranges::sort(places);
        CHECK(places == all);
    }
}
