#include "goals/GoalWording.h"

#include <catch2/catch.hpp>

using namespace attain;

namespace {

GoalWording read(const char* sentence)
{
    const FiscalCalendar calendar;
    return readWording(sentence, *calendar.parse("2026"), calendar);
}

Date day(const char* iso)
{
    return *Date::fromIso(iso);
}

} // namespace

TEST_CASE("A vague sentence names a metric and nothing that could be measured", "[goals][wording]")
{
    const auto wording = read("提高销售额");
    CHECK(wording.metric == Metric::Revenue);
    CHECK_FALSE(wording.growth);
    CHECK_FALSE(wording.value);
    CHECK_FALSE(wording.deadline);
    CHECK_FALSE(wording.measurable());
    CHECK_FALSE(read("好好干").metric);
    CHECK_FALSE(read("").measurable());
}

TEST_CASE("Growth is read from percent, tenths and doubling", "[goals][wording]")
{
    CHECK(read("销售额比去年增长20%").growth == Ratio::fromScaled(200'000));
    CHECK(read("销售额比去年增长20%").comparison == GoalComparison::LastYear);
    CHECK(read("销量提高两成").growth == Ratio::fromScaled(200'000));
    CHECK(read("业绩翻一番").growth == Ratio::fromScaled(1'000'000));
    CHECK(read("Raise revenue by 12.5 % on last year").growth == Ratio::fromScaled(125'000));
    CHECK(read("退货率下降 1%").growth == Ratio::fromScaled(-10'000));
    CHECK(read("退货率下降 1%").metric == Metric::ReturnsRate);
}

TEST_CASE("A level is not a growth", "[goals][wording]")
{
    const auto margin = read("毛利率做到 28%");
    CHECK(margin.metric == Metric::Margin);
    CHECK(margin.value == 280'000);
    CHECK_FALSE(margin.growth);
    CHECK(margin.measurable());
}

TEST_CASE("Amounts are read with 万, 亿 and words", "[goals][wording]")
{
    CHECK(read("2026年销售额做到1.2亿").value == 120'000'000LL * 10'000);
    CHECK(read("销售额达到 19,200 万元").value == 192'000'000LL * 10'000);
    CHECK(read("revenue to 12 million by 2026-09-30").value == 12'000'000LL * 10'000);
    CHECK(read("每月新客户 30 个").value == 30);
    CHECK(read("新客户做到1.5万个").value == 15'000);
    CHECK_FALSE(read("2026年提高销售额").value);
    CHECK_FALSE(read("9月底前提高销售额").value);
}

TEST_CASE("Deadlines are read from dates, quarters, halves and months of the fiscal year", "[goals][wording]")
{
    CHECK(read("revenue to 12 million by 2026-09-30").deadline == day("2026-09-30"));
    CHECK(read("三季度销售额 500 万").deadline == day("2026-09-30"));
    CHECK(read("sales of 5 million in Q2").deadline == day("2026-06-30"));
    CHECK(read("上半年签下 20 个新客户").deadline == day("2026-06-30"));
    CHECK(read("9月底前销售额 500 万").deadline == day("2026-09-30"));
    CHECK(read("年底前销售额翻番").deadline == day("2026-12-31"));
    const FiscalCalendar april{4};
    const auto year = *april.parse("2026");
    CHECK(readWording("一季度销售额 500 万", year, april).deadline == day("2026-06-30"));
    CHECK(readWording("2月销售额 500 万", year, april).deadline == day("2027-02-28"));
}

TEST_CASE("Nothing in a sentence overflows", "[goals][wording]")
{
    CHECK_FALSE(read("销售额 99999999999999亿").value);
    CHECK_FALSE(read("销售额 99999999999999999999").value);
}
