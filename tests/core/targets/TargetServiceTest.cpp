#include "targets/TargetService.h"

#include "TestDatabase.h"

#include <catch2/catch.hpp>

// docs/domain-rules.md, "Targets", "Dividing a target"
using namespace attain;

namespace {

constexpr std::int64_t kUnit = 10'000; // of money

class TargetFixture : public TestDatabase {
public:
    CalendarService calendar{connection(), log()};
    OrganisationService organisation{connection(), log()};
    TargetService service{connection(), log(), calendar, organisation, clock()};
    PersonId ada = *organisation.addPerson({{}, "P1", "Ada", {}, {}});

    TargetFixture() { REQUIRE(calendar.setSeasonWeights({{6, 5, 8, 8, 8, 9, 7, 7, 9, 9, 11, 13}})); }

    Period period(const std::string& code) { return *calendar.fiscalCalendar().parse(code); }
    Result<void> set(const std::string& code, std::int64_t units, Subject subject = {}, std::string note = {})
    {
        return service.assign(
            {.subject = subject, .period = period(code), .levels = {{}, units * kUnit, {}, {}}, .note = note});
    }
    TargetCell cell(const std::string& code, Subject subject = {}, Metric metric = Metric::Revenue)
    {
        return (*service.book())->cell(metric, subject, period(code));
    }
    std::optional<std::int64_t> units(const std::string& code, Subject subject = {})
    {
        const auto target = cell(code, subject).levels.target;
        return target ? std::optional{*target / kUnit} : std::nullopt;
    }
};

} // namespace

TEST_CASE("A year divides over its months by season weights, largest remainder in whole units", "[targets]")
{
    TargetFixture f;
    REQUIRE(f.set("2026", 10'000'001));
    const std::vector<std::int64_t> expected{600'000, 500'000, 800'000, 800'000, 800'000,   900'000,
                                             700'000, 700'000, 900'000, 900'000, 1'100'000, 1'300'001};
    std::vector<std::int64_t> months;
    for (const auto& month : f.calendar.fiscalCalendar().monthsOf(f.period("2026")))
        months.push_back(*f.units(month.code));
    CHECK(months == expected);
    CHECK(f.cell("2026").origin == TargetOrigin::Entered);
    CHECK(f.cell("2026-Q3").origin == TargetOrigin::Divided);
    CHECK(f.cell("2026-12").origin == TargetOrigin::Divided);
    CHECK(f.units("2026-Q1") == 1'900'000);
    CHECK(f.cell("2025").origin == TargetOrigin::None);
}

TEST_CASE("Months add up to quarters, halves and years by themselves", "[targets]")
{
    TargetFixture f;
    for (int month = 1; month <= 12; ++month)
        REQUIRE(f.set("2026-" + std::string{month < 10 ? "0" : ""} + std::to_string(month), month * 1000));
    CHECK(f.units("2026") == 78'000);
    CHECK(f.units("2026-H2") == 57'000);
    CHECK(f.units("2026-Q2") == 15'000);
    CHECK(f.cell("2026-Q2").origin == TargetOrigin::Summed);
    CHECK(f.cell("2026-05").origin == TargetOrigin::Entered);
}

TEST_CASE("A later entry takes the place of what it covers, and divides by the months' proportions", "[targets]")
{
    TargetFixture f;
    REQUIRE(f.set("2026-07", 100));
    REQUIRE(f.set("2026-08", 300));
    REQUIRE(f.set("2026-09", 600));
    REQUIRE(f.set("2026-Q3", 2'000));
    CHECK(f.units("2026-07") == 200);
    CHECK(f.units("2026-08") == 600);
    CHECK(f.units("2026-09") == 1'200);
    CHECK(f.cell("2026-Q3").origin == TargetOrigin::Entered);
    REQUIRE(f.set("2026-08", 700));
    CHECK(f.units("2026-Q3") == 2'100);
    CHECK(f.cell("2026-Q3").origin == TargetOrigin::Summed);
    CHECK(f.cell("2026-09").origin == TargetOrigin::Divided);
}

TEST_CASE("The sum of months is the quarter and the year, for every way of entry", "[targets][property]")
{
    std::uint32_t random = GENERATE(range(1U, 16U)) * 2654435761U;
    TargetFixture f;
    const auto next = [&](std::uint32_t below) {
        random = random * 1664525U + 1013904223U;
        return (random >> 8) % below;
    };
    const std::vector<std::string> codes{"2026",    "2026-H1", "2026-H2", "2026-Q1", "2026-Q2", "2026-Q3",
                                         "2026-Q4", "2026-01", "2026-05", "2026-08", "2026-12"};
    for (int i = 0; i < 12; ++i)
        REQUIRE(f.service.assign({.period = f.period(codes[next(11)]),
                                  .levels = {{}, static_cast<std::int64_t>(next(2'000'000'000)), {}, {}}}));
    std::int64_t year = 0;
    for (const char* quarter : {"2026-Q1", "2026-Q2", "2026-Q3", "2026-Q4"}) {
        std::int64_t sum = 0;
        for (const auto& month : f.calendar.fiscalCalendar().monthsOf(f.period(quarter)))
            sum += f.cell(month.code).levels.target.value_or(0);
        CHECK(sum == f.cell(quarter).levels.target.value_or(0));
        year += sum;
    }
    CHECK(year == f.cell("2026").levels.target.value_or(0));
}

TEST_CASE("Weeks that make up a month add up to its target", "[targets][property]")
{
    TargetFixture f;
    REQUIRE(f.calendar.setWeekdays({true, true, true, true, true, false, false}));
    REQUIRE(
        f.service.assign({.period = f.period("2026-02"), .levels = {{}, 1'000'000'001, {}, {}}})); // starts on a Sunday
    std::int64_t sum = 0;
    for (const char* part : {"2026-02-01..2026-02-01", "2026-W06", "2026-W07", "2026-W08", "2026-02-23..2026-02-28"}) {
        CHECK(f.cell(part).origin == TargetOrigin::Divided);
        sum += *f.cell(part).levels.target;
    }
    CHECK(sum == 1'000'000'001);
    CHECK(f.cell("2026-W06").levels.target == 250'000'000); // 5 of 20 working days
}

TEST_CASE("The order in which different cells are entered does not matter", "[targets][property]")
{
    TargetFixture f;
    TargetFixture g;
    const auto person = Subject::of(f.ada);
    REQUIRE(f.set("2026-Q1", 900));
    REQUIRE(f.set("2026-Q2", 700, person));
    REQUIRE(f.set("2026-Q3", 1'100));
    REQUIRE(g.set("2026-Q3", 1'100));
    REQUIRE(g.set("2026-Q1", 900));
    REQUIRE(g.set("2026-Q2", 700, person));
    for (const auto& month : f.calendar.fiscalCalendar().monthsOf(f.period("2026")))
        for (const auto subject : {Subject::company(), person})
            CHECK(f.cell(month.code, subject).levels == g.cell(month.code, subject).levels);
}

TEST_CASE("An entry without numbers withdraws the target", "[targets]")
{
    TargetFixture f;
    REQUIRE(f.set("2026-Q1", 900));
    REQUIRE(f.service.assign({.period = f.period("2026-02"), .levels = {}}));
    CHECK(f.cell("2026-02").origin == TargetOrigin::None);
    CHECK(f.units("2026-Q1") == 900 - 237); // 900 by 6 5 8 → 284, 237, 379
    REQUIRE(f.service.assign({.period = f.period("2026-Q1"), .levels = {}}));
    CHECK(f.cell("2026-Q1").origin == TargetOrigin::None);
    CHECK((*f.service.book())->subjects(Metric::Revenue, f.period("2026")).empty());
    CHECK(f.service.history(Metric::Revenue, {}, f.period("2026-02"))->size() == 3);
    CHECK(f.service.history(Metric::Revenue, {}, f.period("2026-03"))->size() == 2);
}

TEST_CASE("A ratio holds for its period and inside it; the narrowest period around wins", "[targets]")
{
    TargetFixture f;
    const auto set = [&](const char* code, std::optional<std::int64_t> millionths) {
        return f.service.assign(
            {.metric = Metric::Margin, .period = f.period(code), .levels = {{}, millionths, {}, {}}});
    };
    REQUIRE(set("2026-Q3", 320'000));
    REQUIRE(set("2026", 300'000));
    const auto cell = [&](const char* code) { return f.cell(code, {}, Metric::Margin); };
    CHECK(cell("2026").origin == TargetOrigin::Entered);
    CHECK(cell("2026-Q2").origin == TargetOrigin::Inherited);
    CHECK(cell("2026-Q2").levels.target == 300'000);
    CHECK(cell("2026-08").levels.target == 320'000);
    CHECK(cell("2026-W33").levels.target == 320'000);
    CHECK(cell("2026-W40").levels.target == 300'000); // lies in two quarters
    CHECK(cell("2027").origin == TargetOrigin::None);
    REQUIRE(set("2026-Q3", std::nullopt));
    CHECK(cell("2026-08").levels.target == 300'000);
}

TEST_CASE("Levels divide like the target and are there only where every month has them", "[targets]")
{
    TargetFixture f;
    REQUIRE(f.service.assign(
        {.period = f.period("2026"), .levels = {8'000 * kUnit, 10'000 * kUnit, 12'000 * kUnit, 9'000 * kUnit}}));
    const auto march = f.cell("2026-03").levels;
    CHECK(march == TargetLevels{640 * kUnit, 800 * kUnit, 960 * kUnit, 720 * kUnit});
    CHECK(f.cell("2026").levels.stretch == 12'000 * kUnit);
    REQUIRE(f.set("2026-03", 1'000));
    CHECK_FALSE(f.cell("2026-Q1").levels.stretch);
    CHECK(f.cell("2026-Q2").levels.stretch == 3'000 * kUnit);
    CHECK(f.cell("2026-Q1").levels.target == 2'100 * kUnit);
}

TEST_CASE("Levels out of order, weeks, ranges and unknown subjects are refused, and nothing is set", "[targets]")
{
    TargetFixture f;
    const auto code = [&](const TargetAssignment& bad) {
        const std::vector<TargetAssignment> cells{{.period = f.period("2026-01"), .levels = {{}, 5, {}, {}}}, bad};
        const auto result = f.service.assign(cells);
        REQUIRE_FALSE(result);
        return result.error().code;
    };
    CHECK(code({.period = f.period("2026"), .levels = {11, 10, {}, {}}}) == ErrorCode::InvalidValue);
    CHECK(code({.period = f.period("2026"), .levels = {{}, 10, 9, {}}}) == ErrorCode::InvalidValue);
    CHECK(code({.metric = Metric::ReturnsRate, .period = f.period("2026"), .levels = {9, 10, {}, {}}})
          == ErrorCode::InvalidValue);
    CHECK(code({.period = f.period("2026-W10"), .levels = {{}, 10, {}, {}}}) == ErrorCode::InvalidValue);
    CHECK(code({.period = f.period("2026-01-01..2026-01-31"), .levels = {{}, 10, {}, {}}}) == ErrorCode::InvalidValue);
    CHECK(code({.subject = Subject::of(PersonId{99}), .period = f.period("2026"), .levels = {{}, 1, {}, {}}})
          == ErrorCode::NotFound);
    CHECK(code({.subject = Subject::of(DepartmentId{99}), .period = f.period("2026"), .levels = {{}, 1, {}, {}}})
          == ErrorCode::NotFound);
    CHECK(code({.period = f.period("2026"), .levels = {{}, std::numeric_limits<std::int64_t>::max(), {}, {}}})
          == ErrorCode::InvalidValue);
    CHECK(f.count("target_entry") == 0);
    CHECK(f.service.assign(
        {.metric = Metric::ReturnsRate, .period = f.period("2026"), .levels = {30'000, 20'000, 10'000, {}}}));
}

TEST_CASE("Setting a cell to what it was entered as changes nothing", "[targets]")
{
    TargetFixture f;
    REQUIRE(f.set("2026", 1'200, {}, "board"));
    const auto logged = f.count("change_log");
    REQUIRE(f.set("2026", 1'200, {}, "board"));
    CHECK(f.count("target_entry") == 1);
    CHECK(f.count("change_log") == logged);
    REQUIRE(f.set("2026", 1'200, {}, "board, revised"));
    CHECK(f.count("target_entry") == 2);
    CHECK(f.cell("2026").note == "board, revised");
}

TEST_CASE("Many cells are one command, taken back by one undo", "[targets]")
{
    TargetFixture f;
    const std::vector<TargetAssignment> cells{
        {.period = f.period("2026-Q1"), .levels = {{}, 900 * kUnit, {}, {}}},
        {.subject = Subject::of(f.ada), .period = f.period("2026-Q1"), .levels = {{}, 300 * kUnit, {}, {}}},
    };
    REQUIRE(f.service.assign(cells, "kick-off"));
    CHECK(f.units("2026-Q1", Subject::of(f.ada)) == 300);
    REQUIRE(f.log().undo());
    CHECK(f.cell("2026-Q1").origin == TargetOrigin::None);
    CHECK(f.count("target_month") == 0);
    REQUIRE(f.log().redo());
    CHECK(f.units("2026-Q1") == 900);
}

TEST_CASE("Scenarios are apart from each other; base is always there", "[targets]")
{
    TargetFixture f;
    CHECK(*f.service.scenarios() == std::vector<std::string>{"base"});
    REQUIRE(f.service.assign({.scenario = "bold", .period = f.period("2026"), .levels = {{}, 99 * kUnit, {}, {}}}));
    CHECK(f.cell("2026").origin == TargetOrigin::None);
    CHECK((*f.service.book("bold"))->cell(Metric::Revenue, {}, f.period("2026")).levels.target == 99 * kUnit);
    CHECK(*f.service.scenarios() == std::vector<std::string>{"base", "bold"});
}

TEST_CASE("Months that a package brings are taken as they are", "[targets]")
{
    TargetFixture f;
    const auto q1 = f.period("2026-Q1");
    REQUIRE(f.service.assign({.period = q1,
                              .levels = {{}, 600, {}, {}},
                              .months = {{*Date::fromIso("2026-01-01"), {{}, 100, {}, {}}},
                                         {*Date::fromIso("2026-03-01"), {{}, 500, {}, {}}}}}));
    CHECK(f.cell("2026-03").levels.target == 500);
    CHECK(f.cell("2026-02").origin == TargetOrigin::None);
    const auto book = *f.service.book();
    CHECK(book->monthsSetBy(book->entries().front()).size() == 2);
    CHECK_FALSE(f.service.assign({.period = q1, .levels = {}, .months = {{*Date::fromIso("2026-04-01"), {}}}}));
}

TEST_CASE("People and departments with targets are not removed", "[targets]")
{
    TargetFixture f;
    REQUIRE(f.set("2026", 1'200, Subject::of(f.ada)));
    CHECK(f.organisation.removePerson(f.ada).error().code == ErrorCode::InUse);
}
