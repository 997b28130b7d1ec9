#include "reporting/AttentionService.h"

#include "../targets/AttainmentFixture.h"

#include <catch2/catch.hpp>

#include <algorithm>

using namespace attain;

namespace {

class AttentionFixture : public AttainmentFixture {
public:
    /// What the company's overview of the second quarter of 2026 lists under the code.
    std::vector<AttentionItem> items(AttentionCode code, Metric metric = Metric::Revenue, DepartmentId department = {})
    {
        AttainmentQuery query;
        query.period = period("2026-Q2");
        query.metric = metric;
        query.department = department;
        const auto found = AttentionService{attainment, sales, calendar, clock()}.items(query);
        REQUIRE(found);
        std::vector<AttentionItem> chosen;
        std::ranges::copy_if(*found, std::back_inserter(chosen), [&](const auto& item) { return item.code == code; });
        return chosen;
    }

    /// 100 000 sold by the person in `count` lines less one, and `returned` taken back in the last.
    void sellWithReturns(PersonId person, const char* day, int count, std::int64_t returned)
    {
        std::vector<Line> lines;
        const int sold = returned > 0 ? count - 1 : count;
        for (int i = 0; i < sold; ++i)
            lines.push_back({day, person, 100'000 / sold + (i == 0 ? 100'000 % sold : 0)});
        if (returned > 0)
            lines.push_back({day, person, -returned});
        sell(lines);
    }
};

} // namespace

TEST_CASE_METHOD(AttentionFixture, "Nobody was behind in a period of which no sales are known",
                 "[reporting][attention]")
{
    setTarget(Subject::of(ada), "2026-Q1", 100'000);
    setTarget(Subject::of(ada), "2026-Q2", 100'000);
    sell({{"2026-06-30", ada, 1000}});
    CHECK(items(AttentionCode::PersonBehindTwice).empty());
    sell({{"2026-03-31", ada, 1000}});
    CHECK(items(AttentionCode::PersonBehindTwice).size() == 1);
}

TEST_CASE_METHOD(AttentionFixture, "Who sells without a target is missed only where others have one",
                 "[reporting][attention]")
{
    sell({{"2026-04-10", ada, 1000, 800}, {"2026-04-11", bo, 500, 400}});
    CHECK(items(AttentionCode::PeopleWithoutTarget).empty()); // Cai, who sold nothing, has none either
    setTarget(Subject::of(ada), "2026-Q2", 100'000);
    const auto found = items(AttentionCode::PeopleWithoutTarget);
    REQUIRE(found.size() == 1);
    CHECK(found[0].count == 1);
    CHECK(found[0].amount == Figure{Unit::Money, 500 * kUnit});
}

TEST_CASE_METHOD(AttentionFixture, "Rates of people are not added up", "[reporting][attention]")
{
    sell({{"2026-04-10", ada, 1000, 800}, {"2026-04-11", bo, 500, 400}, {"2026-04-11", cai, 500, 400}});
    setTarget(Subject::of(ada), "2026-Q2", 150'000, Metric::Margin);
    const auto found = items(AttentionCode::PeopleWithoutTarget, Metric::Margin);
    REQUIRE(found.size() == 1);
    CHECK(found[0].names.size() == 2);
    CHECK_FALSE(found[0].amount);
}

TEST_CASE_METHOD(AttentionFixture, "What of the company's target is in no department's is a warning",
                 "[reporting][attention]")
{
    sell({{"2026-04-10", ada, 1000}});
    setTarget(Subject::company(), "2026-Q2", 1'200'000);
    setTarget(Subject::of(east), "2026-Q2", 700'000);
    setTarget(Subject::of(north), "2026-Q2", 460'000);
    const auto found = items(AttentionCode::TargetsDiffer);
    REQUIRE(found.size() == 1);
    CHECK(found[0].level == AttentionLevel::Warning);
    CHECK(found[0].amount == Figure{Unit::Money, -40'000 * kUnit});
    CHECK(found[0].secondAmount == Figure{Unit::Money, 1'160'000 * kUnit});
}

TEST_CASE_METHOD(AttentionFixture, "Departments with more than the company needs are told for information",
                 "[reporting][attention]")
{
    sell({{"2026-04-10", ada, 1000}});
    setTarget(Subject::company(), "2026-Q2", 1'200'000);
    setTarget(Subject::of(east), "2026-Q2", 700'000);
    setTarget(Subject::of(north), "2026-Q2", 540'000);
    const auto found = items(AttentionCode::TargetsDiffer);
    REQUIRE(found.size() == 1);
    CHECK(found[0].level == AttentionLevel::Information);
    CHECK(found[0].amount == Figure{Unit::Money, 40'000 * kUnit});
    CHECK(items(AttentionCode::TargetsDiffer, Metric::Revenue, east).empty()); // a department is looked at
    CHECK(items(AttentionCode::TargetsDiffer, Metric::Orders).empty());        // without targets
}

TEST_CASE_METHOD(AttentionFixture, "Targets that add up, and those of the company alone, need no attention",
                 "[reporting][attention]")
{
    sell({{"2026-04-10", ada, 1000}});
    setTarget(Subject::company(), "2026-Q2", 1'200'000);
    SECTION("no department has one") { }
    SECTION("they add up")
    {
        setTarget(Subject::of(east), "2026-Q2", 700'000);
        setTarget(Subject::of(north), "2026-Q2", 500'000);
    }
    CHECK(items(AttentionCode::TargetsDiffer).empty());
}

TEST_CASE_METHOD(AttentionFixture, "Returns are told that are two points and half as much again above last year's",
                 "[reporting][attention]")
{
    const auto [before, now, told] = GENERATE(values<std::tuple<std::int64_t, std::int64_t, bool>>({
        {2000, 4000, true},
        {2000, 3900, false},
        {5000, 7000, false},
        {5000, 7500, true},
        {0, 2000, true},
    }));
    CAPTURE(before, now);
    sellWithReturns(ada, "2025-05-10", 25, before);
    sellWithReturns(ada, "2026-05-10", 25, now);
    const auto found = items(AttentionCode::ReturnsRising, Metric::Revenue, east);
    CHECK(found.empty() != told);
}

TEST_CASE_METHOD(AttentionFixture, "Rising returns name the department and both rates", "[reporting][attention]")
{
    sellWithReturns(ada, "2025-05-10", 25, 2000);
    sellWithReturns(cai, "2025-05-10", 25, 2000);
    sellWithReturns(ada, "2026-05-10", 25, 2000);
    sellWithReturns(cai, "2026-05-10", 25, 9000);
    const auto found = items(AttentionCode::ReturnsRising);
    REQUIRE(found.size() == 2); // 华北, and 销售 above it: 5.5 %
    CHECK(found[0].subject == Subject::of(north));
    CHECK(found[0].level == AttentionLevel::Warning);
    CHECK(found[0].ratio == Ratio::fromScaled(90'000));
    CHECK(found[0].secondRatio == Ratio::fromScaled(20'000));
    CHECK(found[1].ratio == Ratio::fromScaled(55'000));
}

TEST_CASE_METHOD(AttentionFixture, "Nineteen lines are too few to speak of returns", "[reporting][attention]")
{
    const int lines = GENERATE(19, 20);
    sellWithReturns(ada, "2025-05-10", 25, 2000);
    sellWithReturns(ada, "2026-05-10", lines, 9000);
    CHECK(items(AttentionCode::ReturnsRising).empty() == (lines < 20));
}
