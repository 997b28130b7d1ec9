#include "SaleFixture.h"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace attain;

namespace {

using Records = std::vector<std::uint32_t>;

struct Words {
    const char *customer, *product, *category, *channel, *region;
};

SaleColumns::Line lineOf(SaleFixture& fixture, const char* on, const char* order, int lineNo, PersonId person,
                         double quantity, double units, const Words& words)
{
    SaleColumns::Line line;
    line.day = day(on);
    line.order = order;
    line.lineNo = lineNo;
    line.person = id(person);
    line.customer = fixture.text(DictionaryKind::Customer, words.customer);
    line.product = fixture.text(DictionaryKind::Product, words.product);
    line.category = fixture.text(DictionaryKind::Category, words.category);
    line.channel = fixture.text(DictionaryKind::Channel, words.channel);
    line.region = fixture.text(DictionaryKind::Region, words.region);
    line.quantity = amount(quantity);
    line.amount = amount(units);
    return line;
}

/// Five lines of which every column puts a different one first.
BatchId importFive(SaleFixture& fixture)
{
    std::vector lines{
        lineOf(fixture, "2026-08-05", "SO-10", 2, fixture.bo, 5, 50, {"Delta", "P3", "", "web", "south"}),
        lineOf(fixture, "2026-08-04", "SO-2", 1, fixture.cai, 1, 40, {"Alpha", "P5", "tools", "web", "north"}),
        lineOf(fixture, "2026-08-03", "SO-10", 1, fixture.ada, 2, 10, {"Echo", "P1", "parts", "shop", "east"}),
        lineOf(fixture, "2026-08-02", "", 0, fixture.bo, 3, 20, {"", "P2", "tools", "agent", "west"}),
        lineOf(fixture, "2026-08-01", "SO-1", 1, fixture.ada, 4, 30, {"Bravo", "P4", "parts", "web", ""})};
    lines[0].cost = amount(9);
    lines[2].cost = amount(7);
    lines[4].cost = amount(8);
    return fixture.import(std::move(lines));
}

Records recordsOf(SaleFixture& fixture, const LineQuery& query)
{
    Records records;
    const auto selection = orThrow(fixture.sales().select(query));
    for (const auto& row : orThrow(fixture.sales().rows(selection, 0, 100)))
        records.push_back(row.line.id.record);
    return records;
}

Records sortedBy(SaleFixture& fixture, LineKey key, bool descending = false)
{
    LineQuery query;
    query.order = {key, descending};
    return recordsOf(fixture, query);
}

/// "Echo" first and "Alpha" last.
std::vector<std::int32_t> backwards(std::span<const std::string_view> texts)
{
    auto ranks = ranksByBytes(texts);
    for (auto& rank : ranks)
        rank = -rank;
    return ranks;
}

} // namespace

TEST_CASE("Sale lines are sorted by any of their columns", "[sales][order]")
{
    SaleFixture fixture;
    importFive(fixture);
    CHECK(sortedBy(fixture, LineKey::Imported) == Records{1, 2, 3, 4, 5});
    CHECK(sortedBy(fixture, LineKey::Day) == Records{5, 4, 3, 2, 1});
    CHECK(sortedBy(fixture, LineKey::Product) == Records{3, 4, 1, 5, 2});
    CHECK(sortedBy(fixture, LineKey::Quantity) == Records{2, 3, 4, 5, 1});
    CHECK(sortedBy(fixture, LineKey::Amount) == Records{3, 4, 5, 2, 1});
    CHECK(sortedBy(fixture, LineKey::Product, true) == Records{2, 5, 1, 4, 3});
    CHECK(sortedBy(fixture, LineKey::Quantity, true) == Records{1, 5, 4, 3, 2});
}

TEST_CASE("Lines that are alike keep their order whichever way is sorted", "[sales][order]")
{
    SaleFixture fixture;
    importFive(fixture);
    CHECK(sortedBy(fixture, LineKey::Channel) == Records{4, 3, 1, 2, 5});
    CHECK(sortedBy(fixture, LineKey::Channel, true) == Records{1, 2, 5, 3, 4});
}

TEST_CASE("Lines that lack what is sorted by come last whichever way", "[sales][order]")
{
    SaleFixture fixture;
    importFive(fixture);
    CHECK(sortedBy(fixture, LineKey::Cost) == Records{3, 5, 1, 2, 4});
    CHECK(sortedBy(fixture, LineKey::Cost, true) == Records{1, 5, 3, 2, 4});
    CHECK(sortedBy(fixture, LineKey::Customer) == Records{2, 5, 1, 3, 4});
    CHECK(sortedBy(fixture, LineKey::Customer, true) == Records{3, 1, 5, 2, 4});
    CHECK(sortedBy(fixture, LineKey::Category) == Records{3, 5, 2, 4, 1});
    CHECK(sortedBy(fixture, LineKey::Region, true) == Records{4, 1, 2, 3, 5});
    CHECK(sortedBy(fixture, LineKey::Order, true) == Records{2, 1, 3, 5, 4});
}

TEST_CASE("Lines of one order stand together, by their number in it", "[sales][order]")
{
    SaleFixture fixture;
    importFive(fixture);
    CHECK(sortedBy(fixture, LineKey::Order) == Records{5, 3, 1, 2, 4});
}

TEST_CASE("Order numbers that are alike for more than eight bytes are told apart", "[sales][order]")
{
    SaleFixture fixture;
    const Words words{"a", "b", "c", "d", "e"};
    fixture.import({lineOf(fixture, "2026-08-01", "SO-2026-0000000000-0007", 1, fixture.ada, 1, 1, words),
                    lineOf(fixture, "2026-08-01", "SO-2026-0000000000-0006", 1, fixture.ada, 1, 1, words),
                    lineOf(fixture, "2026-08-01", "SO-2026-1", 1, fixture.ada, 1, 1, words),
                    lineOf(fixture, "2026-08-01", "SO-2026-0000000000", 1, fixture.ada, 1, 1, words)});
    CHECK(sortedBy(fixture, LineKey::Order) == Records{4, 2, 1, 3});
}

TEST_CASE("People and departments are sorted by their names, not by their numbers", "[sales][order]")
{
    SaleFixture fixture;
    importFive(fixture);
    const auto organisation = fixture.organisation().current();
    for (const bool people : {true, false}) {
        LineQuery query;
        query.order = {people ? LineKey::Person : LineKey::Department};
        const auto selection = orThrow(fixture.sales().select(query));
        std::vector<std::string> names;
        for (const auto& row : orThrow(fixture.sales().rows(selection, 0, 10)))
            names.push_back(people ? organisation->person(row.line.person)->name
                                   : organisation->department(row.line.department)->name);
        CHECK(names.size() == 5);
        CHECK(names.front() != names.back());
        CHECK(std::ranges::is_sorted(names));
    }
}

TEST_CASE("A ranking of the caller's decides between words", "[sales][order]")
{
    SaleFixture fixture;
    importFive(fixture);
    LineQuery query;
    query.order = {LineKey::Customer};
    query.ranking = backwards;
    CHECK(recordsOf(fixture, query) == Records{3, 1, 5, 2, 4});
}

TEST_CASE("Lines are sorted by file and by the line in it", "[sales][order]")
{
    SaleFixture fixture;
    const Words words{"a", "b", "c", "d", "e"};
    std::vector<BatchId> batches;
    for (const char* file : {"b.csv", "a.csv", "b.csv"})
        batches.push_back(fixture.import({lineOf(fixture, "2026-08-01", file, 1, fixture.ada, 1, 1, words),
                                          lineOf(fixture, "2026-08-02", file, 2, fixture.ada, 1, 1, words)},
                                         file));
    LineQuery query;
    query.order = {LineKey::Source};
    const auto idsOf = [&] {
        std::vector<SaleLineId> ids;
        const auto selection = orThrow(fixture.sales().select(query));
        for (const auto& row : orThrow(fixture.sales().rows(selection, 0, 10)))
            ids.push_back(row.line.id);
        return ids;
    };
    std::vector<SaleLineId> expected{{batches[1], 1}, {batches[1], 2}, {batches[0], 1},
                                     {batches[0], 2}, {batches[2], 1}, {batches[2], 2}};
    CHECK(idsOf() == expected);
    query.order.descending = true;
    std::ranges::reverse(expected);
    CHECK(idsOf() == expected);
}

TEST_CASE("Credited parts are sorted by what is credited, to whom and how much of it", "[sales][order][credit]")
{
    SaleFixture fixture;
    const BatchId batch = importFive(fixture);
    REQUIRE(fixture.sales().setCredits(
        {batch, 1}, {{fixture.ada, Ratio::fromScaled(300'000)}, {fixture.bo, Ratio::fromScaled(700'000)}}, ""));
    REQUIRE(fixture.sales().setCredits(
        {batch, 2}, {{fixture.cai, Ratio::fromScaled(400'000)}, {fixture.ada, Ratio::fromScaled(600'000)}}, ""));
    LineQuery query;
    query.filter.persons = {{fixture.ada}};
    query.order = {LineKey::Share};
    CHECK(recordsOf(fixture, query) == Records{1, 2, 3, 5});
    query.order = {LineKey::Share, true};
    CHECK(recordsOf(fixture, query) == Records{3, 5, 2, 1});
    query.order = {LineKey::Amount}; // parts of 15, 24, 10 and 30
    CHECK(recordsOf(fixture, query) == Records{3, 1, 2, 5});
    query.filter.persons = {{fixture.ada, fixture.bo, fixture.cai}};
    query.order = {LineKey::Person};
    const auto selection = orThrow(fixture.sales().select(query));
    std::vector<std::string> names;
    for (const auto& row : orThrow(fixture.sales().rows(selection, 0, 10)))
        names.push_back(fixture.organisation().current()->person(row.creditedTo)->name);
    CHECK(names.size() == 7);
    CHECK(std::ranges::is_sorted(names));
    // Everybody's lines as they stand in the file: all of each is its own person's.
    CHECK(sortedBy(fixture, LineKey::Share) == Records{1, 2, 3, 4, 5});
}
