#include "metrics/EnteredValues.h"
#include "../targets/AttainmentFixture.h"

#include <catch2/catch.hpp>

// docs/domain-rules.md, "Own metrics"
using namespace attain;

namespace {

struct Entered : AttainmentFixture {
    OwnMetric metric{0, "m", "M"};
    std::vector<MetricValue> list;

    void enter(Subject subject, const char* month, std::int64_t value)
    {
        list.push_back({"m", subject, day(month), value, "proof", {}, {}});
    }
    std::optional<std::int64_t> of(Subject subject, const std::vector<const char*>& months)
    {
        std::vector<Date> days;
        for (const auto* month : months)
            days.push_back(day(month));
        const auto snapshot = *organisation.snapshot();
        return EnteredValues{metric, *snapshot, list}.together({subject}, days);
    }
};

constexpr const char* kJuly = "2026-07-01";
constexpr const char* kAugust = "2026-08-01";

} // namespace

TEST_CASE("Sums add up over people and months", "[metrics]")
{
    Entered e;
    e.metric.unit = Unit::Count;
    e.enter(Subject::of(e.ada), kJuly, 3);
    e.enter(Subject::of(e.bo), kJuly, 4);
    e.enter(Subject::of(e.cai), kJuly, 5);
    e.enter(Subject::of(e.ada), kAugust, 10);
    CHECK(e.of(Subject::of(e.ada), {kJuly, kAugust}) == 13);
    CHECK(e.of(Subject::of(e.east), {kJuly}) == 7);
    CHECK(e.of(Subject::of(e.all), {kJuly, kAugust}) == 22);
    CHECK(e.of(Subject::company(), {kJuly, kAugust}) == 22);
    CHECK_FALSE(e.of(Subject::of(e.cai), {kAugust}));
    CHECK_FALSE(e.of(Subject::of(e.factory), {kJuly}));
}

TEST_CASE("A value of a department takes the place of what lies below it", "[metrics]")
{
    Entered e;
    e.metric.unit = Unit::Count;
    e.enter(Subject::of(e.ada), kJuly, 3);
    e.enter(Subject::of(e.east), kJuly, 100);
    e.enter(Subject::of(e.cai), kJuly, 5);
    CHECK(e.of(Subject::of(e.east), {kJuly}) == 100);
    CHECK(e.of(Subject::company(), {kJuly}) == 105);
    CHECK(e.of(Subject::of(e.ada), {kJuly}) == 3);
}

TEST_CASE("Averages count every entered value once", "[metrics]")
{
    Entered e;
    e.metric.unit = Unit::Score;
    e.metric.combination = Combination::Average;
    e.enter(Subject::of(e.ada), kJuly, 90'0000);
    e.enter(Subject::of(e.bo), kJuly, 80'0000);
    e.enter(Subject::of(e.cai), kJuly, 70'0000);
    e.enter(Subject::of(e.ada), kAugust, 70'0000);
    CHECK(e.of(Subject::of(e.east), {kJuly}) == 85'0000);
    CHECK(e.of(Subject::company(), {kJuly}) == 80'0000); // of three people, not of two departments
    CHECK(e.of(Subject::of(e.ada), {kJuly, kAugust}) == 80'0000);
    CHECK(e.of(Subject::company(), {kJuly, kAugust}) == 75'0000); // of two months
}

TEST_CASE("The last value of a state: counts add up over people, scores are averaged", "[metrics]")
{
    Entered e;
    e.metric.unit = Unit::Count;
    e.metric.combination = Combination::Last;
    e.enter(Subject::of(e.ada), kJuly, 3);
    e.enter(Subject::of(e.bo), kJuly, 4);
    e.enter(Subject::of(e.ada), kAugust, 6);
    CHECK(e.of(Subject::of(e.ada), {kJuly, kAugust}) == 6);
    CHECK(e.of(Subject::of(e.east), {kJuly}) == 7);
    e.metric.unit = Unit::Score;
    CHECK(e.of(Subject::of(e.east), {kJuly}) == 4); // 3.5, away from zero
}

TEST_CASE("Who moved counts where they were at the end of the month", "[metrics]")
{
    Entered e;
    e.metric.unit = Unit::Count;
    REQUIRE(e.organisation.assign(e.ada, e.north, {}, e.day("2026-08-15")));
    e.enter(Subject::of(e.ada), kJuly, 3);
    e.enter(Subject::of(e.ada), kAugust, 4);
    CHECK(e.of(Subject::of(e.east), {kJuly, kAugust}) == 3);
    CHECK(e.of(Subject::of(e.north), {kJuly, kAugust}) == 4);
    CHECK(e.of(Subject::company(), {kJuly, kAugust}) == 7);
}

TEST_CASE("The order of entering does not matter", "[metrics]")
{
    Entered e;
    e.metric.unit = Unit::Money;
    for (int i = 0; i < 12; ++i)
        for (const auto person : {e.ada, e.bo, e.cai})
            e.list.push_back({"m", Subject::of(person), e.day("2026-01-01").plusMonths(i), (i + 1) * person.value * 7});
    const auto before = e.of(Subject::company(), {kJuly, kAugust});
    std::ranges::reverse(e.list);
    CHECK(e.of(Subject::company(), {kJuly, kAugust}) == before);
}
