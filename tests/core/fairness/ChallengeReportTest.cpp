#include "fairness/FairnessService.h"

#include "../targets/AttainmentFixture.h"

#include <catch2/catch.hpp>

#include <algorithm>

// docs/domain-rules.md, "Challenge"
using namespace attain;

namespace {

/// 华东 (Ada, Bo) grew by a tenth a year, 华北 (Cai) by a fifth; targets of the first quarter.
class ChallengeFixture : public AttainmentFixture {
public:
    FairnessService fairness{connection(), log(), calendar, organisation, sales, metrics, targets, clock()};
    FairnessQuery query{{"base", Metric::Revenue, period("2026-Q1")}};

    ChallengeFixture()
    {
        const auto seller = *organisation.addPosition({{}, "V", "Seller", 2});
        for (const auto& [person, department] : {std::pair{ada, east}, std::pair{bo, east}, std::pair{cai, north}})
            for (const char* from : {"2023-01-01", "2025-01-01"})
                REQUIRE(organisation.assign(person, department, seller, day(from)));
        std::vector<std::string> days;
        for (int year = 2023; year <= 2025; ++year)
            for (int month = 1; month <= 12; ++month)
                days.push_back(Date::create(year, month, 1)->lastOfMonth().toIso());
        days.front() = "2023-01-01"; // the first month is whole
        std::vector<Line> lines;
        for (std::size_t i = 0; i < days.size(); ++i) {
            const auto year = i / 12;
            lines.push_back({days[i].c_str(), ada, std::int64_t{year == 0 ? 1'000 : year == 1 ? 1'100 : 1'210}});
            lines.push_back({days[i].c_str(), bo, std::int64_t{year == 0 ? 1'000 : year == 1 ? 1'100 : 1'210}});
            lines.push_back({days[i].c_str(), cai, std::int64_t{year == 0 ? 1'000 : year == 1 ? 1'200 : 1'440}});
        }
        sell(lines);
        setTarget(Subject::of(ada), "2026-Q1", 3'993); // + 10 %
        setTarget(Subject::of(bo), "2026-Q1", 7'260);  // + 100 %
        setTarget(Subject::of(cai), "2026-Q1", 4'320); // as last year
        setTarget(Subject::of(east), "2026-Q1", 7'986);
    }

    SubjectChallenge row(const std::string& code)
    {
        const auto report = *fairness.challenges(query);
        const auto found = std::ranges::find_if(report.rows, [&](const auto& row) { return row.who.code == code; });
        REQUIRE(found != report.rows.end());
        return *found;
    }
};

} // namespace

TEST_CASE("Departments and the company are judged by their own history", "[fairness]")
{
    ChallengeFixture f;
    const auto east = f.row("S1");
    CHECK(east.base == 7'260 * f.kUnit);
    CHECK(*east.challenge.growth == *Ratio::fromText("0.1"));
    CHECK(*east.challenge.targetChance == *Ratio::fromText("0.5"));
    CHECK(east.challenge.difficulty == Difficulty::Challenging);

    // The company has no number of its own: what its departments add up to counts.
    const auto company = f.row("");
    CHECK(company.base == (7'260 + 4'320) * f.kUnit);
    CHECK(company.levels.target == (7'986 + 4'320) * f.kUnit);
    CHECK_FALSE(company.peersGrowth);

    CHECK(f.row("P2").challenge.difficulty == Difficulty::OutOfReach);
    CHECK(f.row("P3").challenge.difficulty == Difficulty::TooEasy);
}

TEST_CASE("Growth stands beside the median growth of the peers", "[fairness]")
{
    ChallengeFixture f;
    CHECK(f.row("P1").peersGrowth == Ratio::fromText("0.5")); // of 100 % and 0 %
    CHECK(f.row("P3").peersGrowth == Ratio::fromText("0.55"));
    CHECK(f.row("S1").peersGrowth == Ratio{}); // the other department of the same parent
}

TEST_CASE("The share of people expected at target counts those inside", "[fairness]")
{
    ChallengeFixture f;
    CHECK(f.row("S1").expectedAtTarget == Ratio::fromText("0.5")); // Ada, not Bo
    CHECK(f.row("").expectedAtTarget == Ratio::fromText("0.666667"));
    CHECK_FALSE(f.row("P1").expectedAtTarget);
}

TEST_CASE("Milestones cumulate to the target", "[fairness]")
{
    ChallengeFixture f;
    for (const char* code : {"", "S1", "S2", "P1"}) {
        const auto row = f.row(code);
        REQUIRE(row.milestones.size() == 3);
        CHECK(row.milestones.front().month.code == "2026-01");
        CHECK(row.milestones.back().target == row.levels.target);
        CHECK(std::ranges::is_sorted(row.milestones, {}, &ChallengeMilestone::target));
    }
}

TEST_CASE("Without two seasons there is no chance, and the reason is told", "[fairness]")
{
    ChallengeFixture f;
    f.query.scope.period = f.period("2024-Q1");
    f.setTarget(Subject::of(f.ada), "2024-Q1", 3'300);
    const auto ada = f.row("P1");
    CHECK(ada.challenge.refusal == ChanceRefusal::FewerThanTwoSeasons);
    CHECK_FALSE(ada.challenge.difficulty);
    f.query.scope.metric = Metric::Margin;
    CHECK(f.fairness.challenges(f.query).error().code == ErrorCode::InvalidValue);
}
