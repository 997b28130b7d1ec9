#include "importing/MetricLines.h"

#include <catch2/catch.hpp>

using namespace attain;

namespace {

Result<std::vector<MetricValue>> read(const std::string& text, const OwnMetric& metric)
{
    return readMetricLines(text, metric, Subject::company(), FiscalCalendar{});
}

OwnMetric metric(Unit unit, Direction direction = Direction::HigherIsBetter)
{
    OwnMetric made{0, "m", "M"};
    made.unit = unit;
    made.direction = direction;
    return made;
}

} // namespace

TEST_CASE("Values of a metric are read as they are written", "[importing][metrics]")
{
    const auto score = read("2026-07\t86.5\t7月问卷\n\n2026年8月 88 问卷 二\n", metric(Unit::Score));
    REQUIRE(score);
    REQUIRE(score->size() == 2);
    CHECK(score->at(0).value == 86'5000);
    CHECK(score->at(0).evidence == "7月问卷");
    CHECK(score->at(1).month == Date::create(2026, 8, 1));
    CHECK(score->at(1).evidence == "问卷 二");
    CHECK(read("2026-07 1.2万 list", metric(Unit::Money))->at(0).value == 120'000'000);
    CHECK(read("2026-07 12.5% list", metric(Unit::Ratio))->at(0).value == 125'000);
    CHECK(read("2026-07 是 list", metric(Unit::Count, Direction::YesNo))->at(0).value == 1);
    CHECK(read("2026-07 2026-06-30 list", metric(Unit::Date))->at(0).value == Date::create(2026, 6, 30)->dayNumber());
}

TEST_CASE("A line that is no value says which it is", "[importing][metrics]")
{
    for (const char* line : {"2026-07", "July 5", "2026-Q3 5 x", "2026-07 many x", "2026-07 是 x"}) {
        const auto refused = read(std::string{"2026-06 1 x\n"} + line, metric(Unit::Count));
        REQUIRE_FALSE(refused);
        CHECK(refused.error().values == std::vector<std::string>{"month_line", line, "2"});
    }
}

TEST_CASE("Values are written as they are read", "[importing][metrics]")
{
    for (const auto unit : {Unit::Money, Unit::Quantity, Unit::Count, Unit::Ratio, Unit::Score, Unit::Days, Unit::Date})
        for (const std::int64_t value : {0, 1, 7, 12345, 20'000}) {
            const auto made = metric(unit);
            const std::vector<MetricValue> values{
                {"m", Subject::company(), *Date::create(2026, 7, 1), value, "a list"}};
            const auto read = readMetricLines(metricLines(values, unit), made, Subject::company(), FiscalCalendar{});
            REQUIRE(read);
            CHECK(*read == values);
        }
}
