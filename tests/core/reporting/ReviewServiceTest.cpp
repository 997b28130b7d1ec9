#include "reporting/ReviewService.h"
#include "Workspace.h"
#include "reporting/OverviewService.h"
#include "sample/SampleCompany.h"

#include <catch2/catch.hpp>

using namespace attain;

namespace {

std::unique_ptr<Workspace> sampleCompany()
{
    auto workspace = Workspace::inMemory();
    orThrow(sample::fill(*workspace));
    return workspace;
}

ReviewQuery quarter(Workspace& workspace, const char* code = "2026-Q2")
{
    ReviewQuery query;
    query.period = orThrow(workspace.calendar().fiscalCalendar().parse(code));
    return query;
}

} // namespace

TEST_CASE("A review's tables add up to the company, and every number comes from the same sale lines",
          "[reporting][sample]")
{
    const auto workspace = sampleCompany();
    const auto review = workspace->reviews().review(quarter(*workspace));
    REQUIRE(review);
    const AttainmentRow& all = review->company.row;
    REQUIRE(all.actual);
    CHECK(review->head.saleLines > 1000);
    CHECK(Figure{Unit::Money, review->head.saleAmount.scaled()} == *all.actual);

    std::int64_t departments = 0;
    for (const ReviewRow& row : review->departments)
        departments += row.row.depth == 0 ? row.row.actual->scaled : 0;
    CHECK(departments == all.actual->scaled);
    std::int64_t people = 0;
    for (const ReviewRow& row : review->people)
        people += row.row.actual->scaled;
    CHECK(people == all.actual->scaled);
    std::int64_t months = 0;
    for (const ReviewMonth& month : review->months)
        months += month.figures.actual->scaled;
    CHECK(months == all.actual->scaled);
    REQUIRE(!review->pace.empty());
    CHECK(review->pace.back().actual == all.actual->scaled);

    CHECK(review->appendix.size() == review->people.size());
    for (const ReviewPerson& person : review->appendix) {
        std::int64_t sum = 0;
        for (const MonthPoint& month : person.months)
            sum += month.actual ? month.actual->scaled : 0;
        CHECK(sum == person.figures.row.actual->scaled);
        CHECK(person.customers.size() <= 5);
    }
    CHECK(!review->conclusions.empty());
    CHECK(review->head.sealHash == workspace->changeLog().lastHash());
}

TEST_CASE("The gap is actual less target, and people come best first", "[reporting][sample]")
{
    const auto workspace = sampleCompany();
    const auto review = workspace->reviews().review(quarter(*workspace, "2026-Q3"));
    REQUIRE(review);
    CHECK_FALSE(review->head.finished);
    for (const ReviewRow& row : review->departments) {
        if (row.gap)
            CHECK(row.gap->scaled() == row.row.actual->scaled - *row.row.target.levels.target);
    }
    for (std::size_t i = 1; i < review->people.size(); ++i) {
        if (review->people[i].row.attainment)
            CHECK(review->people[i - 1].row.attainment >= review->people[i].row.attainment);
    }
    CHECK(review->outlook.period.code == "2026-Q4");
    REQUIRE(review->outlook.lastYear);
    if (review->outlook.target)
        CHECK(review->outlook.requiredGrowth
              == ratioOf((*review->outlook.target - *review->outlook.lastYear).scaled(),
                         review->outlook.lastYear->scaled()));
}

TEST_CASE("What is written into a review is part of it, logged, and can be undone", "[reporting][sample]")
{
    const auto workspace = sampleCompany();
    const auto query = quarter(*workspace);
    const auto before = workspace->reviews().review(query);
    REQUIRE(before);
    const auto notes = workspace->reviews().notes(query.period);
    REQUIRE(notes);
    const DepartmentId department{before->departments.front().row.id};

    REQUIRE(workspace->reviews().write({"2026-Q2", department, "缺货", "补货", "赵磊", Date::create(2026, 10, 31)}));
    const auto after = workspace->reviews().review(query);
    REQUIRE(after);
    bool found = false;
    for (const ReviewVariance& variance : after->variances)
        found = found || (variance.note.department == department && variance.note.cause == "缺货");
    CHECK(found);
    CHECK(after->head.sealHash != before->head.sealHash);

    CHECK_FALSE(workspace->reviews().write({"2026-Q9", department, "x", {}, {}, {}}));
    CHECK_FALSE(workspace->reviews().write({"2026-Q2", DepartmentId{9999}, "x", {}, {}, {}}));
    REQUIRE(workspace->undo());
    CHECK(*workspace->reviews().notes(query.period) == *notes);
}

TEST_CASE("The overview says who is on pace, and finds what needs attention", "[reporting][sample]")
{
    const auto workspace = sampleCompany();
    AttainmentQuery query;
    query.period = quarter(*workspace, "2026-Q3").period;
    const auto overview = workspace->overview().overview(query);
    REQUIRE(overview);
    CHECK(overview->hasSales);
    CHECK(overview->departments.size() >= 5);
    CHECK(overview->people.size() > 10);
    REQUIRE(overview->subject.offPace);
    CHECK(*overview->subject.offPace == *overview->subject.row.attainment - *overview->subject.row.elapsedWeight);
    CHECK(overview->dailyAverage);
    for (const OverviewRow& person : overview->people)
        CHECK(person.weeks.size() <= 12);
    for (std::size_t i = 1; i < overview->attention.size(); ++i)
        CHECK(overview->attention[i - 1].level >= overview->attention[i].level);

    // Below a department there are only its own.
    query.department = DepartmentId{overview->departments.front().row.id};
    const auto part = workspace->overview().overview(query);
    REQUIRE(part);
    CHECK(part->people.size() < overview->people.size());
    CHECK(part->subject.row.actual == overview->departments.front().row.actual);
}

TEST_CASE("An empty workspace has an overview and a review without numbers", "[reporting]")
{
    const auto workspace = Workspace::inMemory();
    AttainmentQuery query;
    query.period = quarter(*workspace).period;
    const auto overview = workspace->overview().overview(query);
    REQUIRE(overview);
    CHECK_FALSE(overview->hasSales);
    CHECK(overview->attention.front().code == AttentionCode::NoData);
    const auto review = workspace->reviews().review(quarter(*workspace));
    REQUIRE(review);
    CHECK(review->people.empty());
    CHECK(review->conclusions.front().code == ConclusionCode::NoSales);
    CHECK_FALSE(review->outlook.byGrowth);
}
