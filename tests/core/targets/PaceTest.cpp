#include "targets/Pace.h"

#include "calendar/CalendarService.h"
#include "sales/Metric.h"

#include <catch2/catch.hpp>

#include <array>
#include <vector>

// docs/domain-rules.md, "Pace"
using namespace attain;

namespace {

constexpr std::array<std::int64_t, 12> kSeason{6, 5, 8, 8, 8, 9, 7, 7, 9, 9, 11, 13};

Date day(const char* iso)
{
    return *Date::fromIso(iso);
}

Period period(const char* code)
{
    return *FiscalCalendar{}.parse(code);
}

std::vector<MonthWeight> season(const Period& of)
{
    std::vector<MonthWeight> weights;
    for (const auto& month : FiscalCalendar{}.monthsOf(of))
        weights.push_back({month.from, kSeason[static_cast<std::size_t>(month.from.month() - 1)]});
    return weights;
}

WorkingDays china()
{
    return {{true, true, true, true, true, false, false}, CalendarService::chinaSpecialDays()};
}

} // namespace

TEST_CASE("Expected, pace index and projection follow the season weights of the months", "[targets][pace]")
{
    const auto year = period("2026");
    const auto elapsed = elapsedWeight(year, season(year), china(), day("2026-05-31"));
    REQUIRE(elapsed == Ratio::fromScaled(350'000));
    const auto target = Money::fromUnits(12'000'000);
    const auto actual = Money::fromUnits(3'990'000);
    const auto expected = times(target, *elapsed);
    CHECK(expected == Money::fromUnits(4'200'000));
    CHECK(ratioOf(actual.scaled(), expected.scaled()) == Ratio::fromScaled(950'000));
    CHECK(multiplyDivide(actual.scaled(), Ratio::kScale, elapsed->scaled()) == Money::fromUnits(11'400'000).scaled());
}

TEST_CASE("Inside a month the weight is spread over its working days", "[targets][pace]")
{
    const auto october = period("2025-10"); // 17 working days: 1–8 October are holidays, the 11th is made up
    const std::vector<MonthWeight> weights{{october.from, 1}};
    CHECK(china().count(october.from, october.to) == 18);
    CHECK(elapsedWeight(october, weights, china(), day("2025-10-08")) == Ratio{});
    CHECK(elapsedWeight(october, weights, china(), day("2025-10-09")) == Ratio::fromScaled(55'556));        // 1/18
    CHECK(elapsedWeight(october, weights, china(), day("2025-10-11")) == Ratio::fromScaled(166'667));       // 3/18
    CHECK(elapsedWeight(october, weights, WorkingDays{}, day("2025-10-08")) == Ratio::fromScaled(258'065)); // 8/31
}

TEST_CASE("A quarter in progress: two whole months and a part of the third", "[targets][pace]")
{
    // 7 and 7 of 23, then 9 × 9/22 (September 2026 has 22 working days with the 20th made up and the 25th off)
    const auto quarter = period("2026-Q3");
    const auto days = china();
    const auto worked = days.count(day("2026-09-01"), day("2026-09-12"));
    const auto all = days.count(day("2026-09-01"), day("2026-09-30"));
    const auto expected = ratioOf(14 * all + 9 * worked, 23 * all);
    CHECK(elapsedWeight(quarter, season(quarter), days, day("2026-09-12")) == expected);
}

TEST_CASE("Elapsed weight is 0 before the period, 1 at its end and never falls", "[targets][pace]")
{
    const auto whole = period(GENERATE("2026", "2026-Q1", "2024-02", "2026-W10", "2026-01-20..2026-03-05"));
    const auto days = GENERATE(WorkingDays{}, china());
    const auto weights = season(whole);
    CHECK(elapsedWeight(whole, weights, days, whole.from.plusDays(-1)) == Ratio{});
    CHECK(elapsedWeight(whole, weights, days, whole.to) == Ratio::fromUnits(1));
    CHECK(elapsedWeight(whole, weights, days, whole.to.plusDays(100)) == Ratio::fromUnits(1));
    Ratio before;
    for (Date at = whole.from; at <= whole.to; at = at.plusDays(1)) {
        const auto now = elapsedWeight(whole, weights, days, at);
        REQUIRE(now);
        REQUIRE(*now >= before);
        before = *now;
    }
}

TEST_CASE("A month that lies partly inside counts with its days inside", "[targets][pace]")
{
    // 10 of January's 31 days and 10 of February's 28 days, both months weigh the same
    const auto range = period("2026-01-22..2026-02-10");
    const std::vector<MonthWeight> weights{{day("2026-01-01"), 5}, {day("2026-02-01"), 5}};
    CHECK(elapsedWeight(range, weights, WorkingDays{}, day("2026-01-31")) == ratioOf(28, 59));
}

TEST_CASE("A month without working days spreads over all its days", "[targets][pace]")
{
    const auto month = period("2026-02");
    std::vector<SpecialDay> shut;
    for (Date date = month.from; date <= month.to; date = date.plusDays(1))
        shut.push_back({date, false, "", ""});
    const std::vector<MonthWeight> weights{{month.from, 3}};
    CHECK(elapsedWeight(month, weights, {{true, true, true, true, true, true, true}, shut}, day("2026-02-07"))
          == Ratio::fromScaled(250'000));
}

TEST_CASE("Nothing has elapsed of nothing: weights that are all zero are not available", "[targets][pace]")
{
    const auto month = period("2026-02");
    const std::vector<MonthWeight> zero{{month.from, 0}};
    const std::vector<MonthWeight> negative{{month.from, -5}};
    CHECK_FALSE(elapsedWeight(month, zero, WorkingDays{}, day("2026-02-07")));
    CHECK_FALSE(elapsedWeight(month, negative, WorkingDays{}, day("2026-02-07")));
    CHECK_FALSE(elapsedWeight(month, {}, WorkingDays{}, day("2026-02-07")));
}

TEST_CASE("The largest weights do not overflow", "[targets][pace]")
{
    const auto year = period("2026");
    std::vector<MonthWeight> weights;
    for (const auto& month : FiscalCalendar{}.monthsOf(year))
        weights.push_back({month.from, std::numeric_limits<std::int64_t>::max()});
    CHECK(elapsedWeight(year, weights, china(), day("2026-03-31")) == Ratio::fromScaled(250'000));
}

TEST_CASE("29 February has its share of the month", "[targets][pace]")
{
    const auto month = period("2024-02");
    const std::vector<MonthWeight> weights{{month.from, 1}};
    CHECK(elapsedWeight(month, weights, WorkingDays{}, day("2024-02-28")) == ratioOf(28, 29));
    CHECK(elapsedWeight(month, weights, WorkingDays{}, day("2024-02-29")) == Ratio::fromUnits(1));
}

// docs/domain-rules.md, "In role for part of a period"
TEST_CASE("Who starts on day 41 of a quarter of 90 days carries 50 days of the target", "[targets][pace]")
{
    const auto quarter = period("2026-Q1");
    const std::vector<MonthWeight> byDays{{day("2026-01-01"), 31}, {day("2026-02-01"), 28}, {day("2026-03-01"), 31}};
    const std::int64_t whole = Money::fromUnits(300'000).scaled();
    const std::vector<RoleSpell> late{{quarter.from.plusDays(40), quarter.to, whole}};
    CHECK(targetInRole(quarter, late, byDays, WorkingDays{}) == 1'666'666'667); // 166 666.67
    const Date half = quarter.from.plusDays(44);
    const std::vector<RoleSpell> changed{{quarter.from, half, whole},
                                         {half.plusDays(1), quarter.to, Money::fromUnits(240'000).scaled()}};
    CHECK(targetInRole(quarter, changed, byDays, WorkingDays{}) == Money::fromUnits(270'000).scaled());
}

TEST_CASE("A ramp of 30, 60 and 90 % of 100 000 a month is 180 000 in the first quarter", "[targets][pace]")
{
    const auto quarter = period("2026-Q1");
    const std::int64_t whole = Money::fromUnits(300'000).scaled();
    const std::vector<MonthWeight> even{{day("2026-01-01"), 1}, {day("2026-02-01"), 1}, {day("2026-03-01"), 1}};
    const std::vector<RoleSpell> ramp{{day("2026-01-01"), day("2026-01-31"), whole, Ratio::fromScaled(300'000)},
                                      {day("2026-02-01"), day("2026-02-28"), whole, Ratio::fromScaled(600'000)},
                                      {day("2026-03-01"), day("2026-03-31"), whole, Ratio::fromScaled(900'000)}};
    CHECK(targetInRole(quarter, ramp, even, china()) == Money::fromUnits(180'000).scaled());
    CHECK_FALSE(targetInRole(quarter, ramp, {}, china()));
}
