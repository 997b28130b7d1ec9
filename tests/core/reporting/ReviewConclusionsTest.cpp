#include "SyntheticReview.h"

#include "reporting/ReviewConclusions.h"

#include <catch2/catch.hpp>

using namespace attain;

namespace {

const Conclusion* find(const std::vector<Conclusion>& list, ConclusionCode code)
{
    for (const Conclusion& conclusion : list) {
        if (conclusion.code == code)
            return &conclusion;
    }
    return nullptr;
}

/// The synthetic review with sales behind its rows.
QuarterlyReview review()
{
    QuarterlyReview made = test::syntheticReview(23);
    made.company.row.saleLines = 118'204;
    return made;
}

} // namespace

TEST_CASE("Conclusions say the result, the growth and where the gap lies", "[reporting]")
{
    const auto list = conclusionsOf(review(), {});
    const Conclusion* result = find(list, ConclusionCode::Result);
    REQUIRE(result);
    CHECK(result->amount == Figure{Unit::Money, 46'100'000'0000});
    CHECK(result->secondAmount == Figure{Unit::Money, 48'000'000'0000});
    CHECK(result->ratio == Ratio::fromScaled(960'417));
    REQUIRE(find(list, ConclusionCode::Growth));
    CHECK(find(list, ConclusionCode::Growth)->ratio == Ratio::fromScaled(143'921));

    // 1,540 of 2,740 thousand missing is less than two thirds: the next one is named too.
    const Conclusion* gap = find(list, ConclusionCode::Shortfall);
    REQUIRE(gap);
    CHECK(gap->amount == Figure{Unit::Money, -1'900'000'0000});
    REQUIRE(gap->names.size() == 2);
    CHECK(gap->names[0].name == "华东二部");
    CHECK(gap->names[0].figure == Figure{Unit::Money, -1'540'000'0000});
    CHECK(gap->names[1].name == "华北部");
    const Conclusion* exceeded = find(list, ConclusionCode::Exceeded);
    REQUIRE(exceeded);
    REQUIRE(exceeded->names.size() == 2);
    CHECK(exceeded->names[0].name == "华东一部");
}

TEST_CASE("Conclusions count people by their targets and name those far behind", "[reporting]")
{
    const QuarterlyReview made = review();
    const auto list = conclusionsOf(made, {});
    const Conclusion* reached = find(list, ConclusionCode::PeopleReached);
    REQUIRE(reached);
    CHECK(reached->total == 23);
    CHECK(reached->count == 9);
    CHECK(reached->names.at(0).name == "王芳");
    const Conclusion* behind = find(list, ConclusionCode::PeopleBehind);
    REQUIRE(behind);
    CHECK(behind->names.size() == 3);
    CHECK(behind->count > 3);
    CHECK(behind->names[0].name == "员工22"); // the farthest behind comes first
}

TEST_CASE("The best and the weakest month are named, a month that is not over is not", "[reporting]")
{
    QuarterlyReview made = review();
    auto list = conclusionsOf(made, {});
    const Conclusion* months = find(list, ConclusionCode::Months);
    REQUIRE(months);
    CHECK(months->names.at(0).name == "2026-08");
    CHECK(months->names.at(1).name == "2026-09");

    made.head.asOf = *Date::create(2026, 9, 12);
    list = conclusionsOf(made, {});
    months = find(list, ConclusionCode::Months);
    REQUIRE(months);
    CHECK(months->names.at(1).name == "2026-07");
}

TEST_CASE("A finished period has no pace to report, a running one has", "[reporting]")
{
    QuarterlyReview made = review();
    CHECK_FALSE(find(conclusionsOf(made, {}), ConclusionCode::Running));

    made.head.finished = false;
    made.company = test::reviewRow(0, "华星电子", 48e6, 36.9e6, 32.3e6, 0.804);
    made.company.row.saleLines = 1;
    made.company.row.requiredPerDay = Figure{Unit::Money, 615'975'0000};
    ReviewSideFigures side;
    side.workingDaysLeft = 14;
    side.reachedPerDay = Money::fromUnits(510'600);
    const auto list = conclusionsOf(made, side);
    const Conclusion* running = find(list, ConclusionCode::Running);
    REQUIRE(running);
    CHECK(running->amount == Figure{Unit::Money, 38'592'000'0000});
    const Conclusion* required = find(list, ConclusionCode::RequiredPerDay);
    REQUIRE(required);
    CHECK(required->count == 14);
}

TEST_CASE("Ratios are compared in points and only where last year has them", "[reporting]")
{
    ReviewSideFigures side;
    side.margin = Ratio::fromScaled(241'000);
    side.lastMargin = Ratio::fromScaled(250'000);
    side.returnsRate = Ratio::fromScaled(17'000);
    const auto list = conclusionsOf(review(), side);
    REQUIRE(find(list, ConclusionCode::Margin));
    CHECK(find(list, ConclusionCode::Margin)->secondRatio == Ratio::fromScaled(-9'000));
    REQUIRE(find(list, ConclusionCode::Returns));
    CHECK_FALSE(find(list, ConclusionCode::Returns)->secondRatio);
    CHECK_FALSE(find(list, ConclusionCode::NewCustomers));
}

TEST_CASE("Without targets or sales nothing is claimed that is not known", "[reporting]")
{
    QuarterlyReview empty;
    CHECK(conclusionsOf(empty, {}).front().code == ConclusionCode::NoSales);

    QuarterlyReview untargeted;
    untargeted.company.row.actual = Figure{Unit::Money, 10'0000};
    untargeted.company.row.saleLines = 1;
    const auto list = conclusionsOf(untargeted, {});
    REQUIRE(list.size() == 1);
    CHECK(list.front().code == ConclusionCode::NoTarget);
}

TEST_CASE("A target that was met says so, and names who was short all the same", "[reporting]")
{
    QuarterlyReview made = review();
    made.company = test::reviewRow(0, "华星电子", 46e6, 46.1e6, 40.3e6);
    made.company.row.saleLines = 1;
    const auto list = conclusionsOf(made, {});
    const Conclusion* surplus = find(list, ConclusionCode::Surplus);
    REQUIRE(surplus);
    CHECK(surplus->amount == Figure{Unit::Money, 100'000'0000});
    CHECK(surplus->names.size() == 2);
    CHECK_FALSE(find(list, ConclusionCode::Shortfall));
}
