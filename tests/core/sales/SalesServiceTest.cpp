#include "SaleFixture.h"

#include <catch2/catch.hpp>

using namespace attain;

namespace {

SaleColumns::Line lineOf(SaleFixture& fixture, const char* on, const char* order, PersonId person, double units)
{
    SaleColumns::Line line;
    line.day = day(on);
    line.order = order;
    line.person = id(person);
    line.customer = fixture.text(DictionaryKind::Customer, "客户");
    line.quantity = amount(1);
    line.amount = amount(units);
    return line;
}

BatchId importThree(SaleFixture& fixture)
{
    return fixture.import({lineOf(fixture, "2026-08-02", "SO2", fixture.ada, 20),
                           lineOf(fixture, "2026-07-01", "SO1", fixture.bo, 30.5),
                           lineOf(fixture, "2026-09-03", "SO3", fixture.ada, 10)},
                          "九月.csv");
}

std::vector<std::string> ordersOf(SaleFixture& fixture, const LineQuery& query)
{
    const auto selection = fixture.sales().select(query);
    REQUIRE(selection);
    const auto rows = fixture.sales().rows(*selection, 0, 100);
    REQUIRE(rows);
    std::vector<std::string> orders;
    for (const auto& row : *rows)
        orders.push_back(row.line.order);
    return orders;
}

} // namespace

TEST_CASE("Lines are listed sorted, page by page, with a control total", "[sales][service]")
{
    using Orders = std::vector<std::string>;
    SaleFixture fixture;
    importThree(fixture);
    CHECK(ordersOf(fixture, {}) == Orders{"SO1", "SO2", "SO3"});
    CHECK(ordersOf(fixture, {{}, {LineKey::Imported}}) == Orders{"SO2", "SO1", "SO3"});
    CHECK(ordersOf(fixture, {{}, {LineKey::Day, true}}) == Orders{"SO3", "SO2", "SO1"});
    CHECK(ordersOf(fixture, {{}, {LineKey::Amount, true}}) == Orders{"SO1", "SO2", "SO3"});
    CHECK(ordersOf(fixture, {{}, {LineKey::Amount}}) == Orders{"SO3", "SO2", "SO1"});

    LineQuery query;
    query.filter.persons = {{fixture.ada}};
    const auto selection = fixture.sales().select(query);
    REQUIRE(selection);
    CHECK(selection->size() == 2);
    CHECK(selection->control().amount == Money::fromUnits(30));
    const auto page = fixture.sales().rows(*selection, 1, 50);
    REQUIRE(page);
    REQUIRE(page->size() == 1);
    CHECK(page->front().line.order == "SO3");
    CHECK(page->front().line.customer == "客户");
    CHECK(page->front().line.department == fixture.east);
    CHECK(page->front().fileName == "九月.csv");
    CHECK(fixture.sales().rows(*selection, 5, 50)->empty());
}

TEST_CASE("A line is found by its identity, with its file and line", "[sales][service]")
{
    SaleFixture fixture;
    const BatchId batch = importThree(fixture);
    const auto line = fixture.sales().line({batch, 2});
    REQUIRE(line);
    CHECK(line->line.order == "SO1");
    CHECK(line->line.fileLine == 3);
    CHECK(line->fileName == "九月.csv");
    CHECK_FALSE(line->line.cost);
    CHECK(fixture.sales().line({batch, 4}).error().code == ErrorCode::NotFound);
    CHECK(fixture.sales().line({BatchId{9}, 1}).error().code == ErrorCode::NotFound);
}

TEST_CASE("A person's lines show the credited part", "[sales][service][credit]")
{
    SaleFixture fixture;
    const BatchId batch = importThree(fixture);
    const std::vector<CreditShare> shares{{fixture.ada, Ratio::fromScaled(600'000)},
                                          {fixture.bo, Ratio::fromScaled(400'000)}};
    REQUIRE(fixture.sales().setCredits({batch, 3}, shares, "together"));
    CHECK(*fixture.sales().credits({batch, 3}) == shares);
    LineQuery query;
    query.filter.persons = {{fixture.bo}};
    const auto selection = fixture.sales().select(query);
    REQUIRE(selection);
    CHECK(selection->size() == 2);
    CHECK(selection->control().amount == Money::fromScaled(345'000));
    const auto rows = fixture.sales().rows(*selection, 0, 10);
    REQUIRE(rows);
    CHECK(rows->back().line.person == fixture.ada);
    CHECK(rows->back().creditedTo == fixture.bo);
    CHECK(rows->back().share == Ratio::fromScaled(400'000));
    CHECK(rows->back().amount == Money::fromUnits(4));
    CHECK(rows->back().line.amount == Money::fromUnits(10));
}

TEST_CASE("Undoing an import takes its lines away; undo brings them back", "[sales][service]")
{
    SaleFixture fixture;
    const BatchId batch = importThree(fixture);
    CHECK(fixture.sales().days()->value().first == day("2026-07-01"));
    CHECK(fixture.sales().days()->value().last == day("2026-09-03"));
    std::stop_source stop;
    stop.request_stop();
    CHECK(fixture.sales().undoImport(batch, "wrong file", stop.get_token()).error().code == ErrorCode::Cancelled);
    CHECK(fixture.sales().batch(batch)->state == BatchState::Active);
    REQUIRE(fixture.sales().undoImport(batch, "wrong file"));
    CHECK_FALSE(fixture.sales().days()->has_value());
    CHECK(fixture.sales().batch(batch)->state == BatchState::Undone);
    CHECK(fixture.sales().undoImport(batch).error().code == ErrorCode::InvalidValue);
    CHECK(fixture.sales().undoImport(BatchId{9}).error().code == ErrorCode::NotFound);
    REQUIRE(fixture.log().undo());
    CHECK(fixture.sales().days()->has_value());
    REQUIRE(fixture.log().undo()); // the import itself
    CHECK_FALSE(fixture.sales().days()->has_value());
    CHECK(fixture.sales().batches()->empty());
    REQUIRE(fixture.log().redo());
    CHECK(fixture.sales().days()->has_value());
    CHECK(fixture.sales().check()->empty());
}

TEST_CASE("A closed period refuses undoing imports and changing credits", "[sales][service][closed]")
{
    SaleFixture fixture;
    const BatchId batch = importThree(fixture);
    const Period august = *FiscalCalendar{}.parse("2026-08");
    REQUIRE(fixture.sales().closePeriod(august));
    CHECK(fixture.sales().closePeriod(august).error().code == ErrorCode::AlreadyExists);
    CHECK(fixture.sales().closedPeriods()->find(day("2026-08-31"))->code == "2026-08");
    CHECK_FALSE(fixture.sales().closedPeriods()->find(day("2026-09-01")));

    const auto undone = fixture.sales().undoImport(batch);
    REQUIRE_FALSE(undone);
    CHECK(undone.error() == Error{ErrorCode::PeriodClosed, "the period is closed", {"2026-08"}});
    const std::vector<CreditShare> shares{{fixture.bo, Ratio::fromScaled(1'000'000)}};
    CHECK(fixture.sales().setCredits({batch, 1}, shares, "").error().code == ErrorCode::PeriodClosed);
    CHECK(fixture.sales().setCredits({batch, 2}, shares, ""));

    REQUIRE(fixture.sales().reopenPeriod("2026-08", "correction"));
    CHECK(fixture.sales().reopenPeriod("2026-08", "").error().code == ErrorCode::NotFound);
    CHECK(fixture.sales().undoImport(batch));
}

TEST_CASE("Credits that are not right are refused", "[sales][service][credit]")
{
    SaleFixture fixture;
    const BatchId batch = importThree(fixture);
    const auto set = [&](SaleLineId line, std::vector<CreditShare> shares) {
        return fixture.sales().setCredits(line, shares, "").error().code;
    };
    CHECK(set({batch, 1}, {{fixture.ada, Ratio::fromScaled(900'000)}}) == ErrorCode::InvalidValue);
    CHECK(set({batch, 1}, {{PersonId{99}, Ratio::fromScaled(1'000'000)}}) == ErrorCode::NotFound);
    CHECK(set({batch, 7}, {{fixture.ada, Ratio::fromScaled(1'000'000)}}) == ErrorCode::NotFound);
    CHECK(fixture.sales().credits({batch, 1})->empty());
}

TEST_CASE("An import's row and problems are kept as they were", "[sales][service]")
{
    SaleFixture fixture;
    const BatchId batch = importThree(fixture);
    ImportBatchRepository repository{fixture.connection()};
    const std::vector<StoredProblem> problems{
        {7, 9, "日期", "2026/13/2", "date_invalid", ProblemState::Rejected, "2026/13/2,SO9,王芳,1"},
        {2, 3, "", "", "duplicate", ProblemState::Duplicate, ""},
    };
    repository.insertProblems(batch, problems);
    CHECK(repository.countProblems(batch) == 2);
    const auto kept = fixture.sales().problems(batch);
    REQUIRE(kept);
    REQUIRE(kept->size() == 2);
    CHECK(kept->front().reason == "duplicate");
    CHECK(kept->back().raw == problems[0].raw);
    CHECK(fixture.sales().problems(batch, 1, 1)->front().record == 7);

    const auto row = fixture.sales().batch(batch);
    REQUIRE(row);
    CHECK(row->fileName == "九月.csv");
    CHECK(row->delimiter == ',');
    CHECK(row->totals.amount == Money::fromScaled(605'000));
    CHECK(row->columns == std::vector<std::pair<std::string, std::string>>{{"order_date", "订单日期"}});
    CHECK(row->firstDay == day("2026-07-01"));
    CHECK(fixture.sales().batches()->size() == 1);
}
