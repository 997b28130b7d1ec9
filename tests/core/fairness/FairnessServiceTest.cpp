#include "fairness/FairnessService.h"

#include "../targets/AttainmentFixture.h"

#include <catch2/catch.hpp>

#include <array>

// docs/domain-rules.md, "Fairness", "Challenge"
using namespace attain;

namespace {

class FairnessFixture : public AttainmentFixture {
public:
    FairnessService fairness{connection(), log(), calendar, organisation, sales, metrics, targets, clock()};
    PositionId seller = *organisation.addPosition({{}, "V", "Seller", 2});
    FairnessQuery query{{"base", Metric::Revenue, period("2026-Q1")}};

    FairnessFixture()
    {
        for (const auto person : {ada, bo, cai})
            REQUIRE(organisation.assign(person, east, seller, day("2025-01-01")));
        for (const auto& [person, baseline, target] :
             {std::tuple{ada, 980, 1'100}, std::tuple{bo, 1'000, 1'100}, std::tuple{cai, 1'020, 1'400}})
            setTarget(person, target, baseline);
    }

    void setTarget(PersonId person, std::int64_t target, std::int64_t baseline)
    {
        REQUIRE(targets.assign({.subject = Subject::of(person),
                                .period = query.scope.period,
                                .levels = {{}, target * kUnit, {}, baseline * kUnit}}));
    }
    /// Ada from 2024 on: 100 a month, then 10 % more a year.
    void sellTwoYears()
    {
        REQUIRE(organisation.assign(ada, east, seller, day("2024-01-01")));
        static constexpr std::array kDays{"01-01", "02-01", "03-01", "04-01", "05-01", "06-01",
                                          "07-01", "08-01", "09-01", "10-01", "11-01", "12-31"};
        std::vector<std::string> days;
        for (const char* year : {"2024-", "2025-"})
            for (const char* date : kDays)
                days.push_back(std::string{year} + date);
        std::vector<Line> lines;
        for (std::size_t i = 0; i < days.size(); ++i)
            lines.push_back({days[i].c_str(), ada, i < 12 ? 100 : 110});
        sell(lines);
    }
    FairnessReport report() { return *fairness.report(query); }
    std::vector<std::string> open()
    {
        std::vector<std::string> codes;
        const auto findings = *fairness.openFindings(query);
        for (const auto& finding : findings)
            codes.push_back(finding.code);
        return codes;
    }
};

FairnessMember memberOf(const FairnessReport& report, PersonId person)
{
    const auto& members = report.groups.at(0).members;
    return *std::ranges::find(members, person, &FairnessMember::person);
}

} // namespace

TEST_CASE("Peers share a position; what is far from them is a finding", "[fairness]")
{
    FairnessFixture f;
    const auto report = f.report();
    REQUIRE(report.groups.size() == 1);
    CHECK(report.groups[0].position == f.seller);
    CHECK(report.groups[0].members.size() == 3);
    CHECK(report.groups[0].median == Ratio::fromText("1.122449"));
    CHECK(report.leftOut.empty());
    // 1 400 against 1 100 with baselines within 5 %, and 22 % above the median.
    CHECK(f.open() == std::vector<std::string>{"deviation:P3", "pair:P1:P3", "pair:P2:P3"});
    CHECK(report.findings[0].value == *Ratio::fromText("0.222816"));
    CHECK(report.findings[1].value == *Ratio::fromText("0.272727"));
    CHECK(memberOf(report, f.ada).challenge.refusal == ChanceRefusal::FewerThanTwoSeasons);
    CHECK_FALSE(report.groups[0].gini);
}

TEST_CASE("A finding is accepted with a reason until its numbers move", "[fairness]")
{
    FairnessFixture f;
    REQUIRE(f.fairness.accept(f.query, "deviation:P3", "takes over the key accounts"));
    CHECK(f.open() == std::vector<std::string>{"pair:P1:P3", "pair:P2:P3"});
    const auto accepted = f.report().findings[0];
    REQUIRE(accepted.acceptance);
    CHECK(accepted.acceptance->reason == "takes over the key accounts");
    CHECK(accepted.acceptance->who == f.log().who());

    REQUIRE(f.log().undo());
    CHECK(f.open().size() == 3);
    REQUIRE(f.log().redo());
    CHECK(f.open().size() == 2);

    f.setTarget(f.cai, 1'450, 1'020);
    CHECK(f.open().size() == 3);
    CHECK(f.report().findings[0].lapsed);
    REQUIRE(f.fairness.accept(f.query, "deviation:P3", "still does"));
    CHECK(f.report().findings[0].acceptance->reason == "still does");
    CHECK_FALSE(f.report().findings[0].lapsed);

    REQUIRE(f.fairness.withdraw(f.query, "deviation:P3"));
    CHECK(f.open().size() == 3);
    CHECK_FALSE(f.report().findings[0].lapsed);
    const auto again = f.fairness.withdraw(f.query, "deviation:P3");
    REQUIRE_FALSE(again);
    CHECK(again.error().code == ErrorCode::NotFound);
}

TEST_CASE("An acceptance belongs to one scenario, metric and period", "[fairness]")
{
    FairnessFixture f;
    REQUIRE(f.fairness.accept(f.query, "pair:P1:P3", "a new region"));
    auto month = f.query;
    month.scope.period = f.period("2026-01");
    const auto report = *f.fairness.report(month);
    for (const auto& finding : report.findings)
        CHECK(finding.isOpen());
}

TEST_CASE("What cannot be accepted or asked is refused", "[fairness]")
{
    FairnessFixture f;
    CHECK(f.fairness.accept(f.query, "deviation:P3", "").error().code == ErrorCode::InvalidValue);
    CHECK(f.fairness.accept(f.query, "deviation:P1", "why").error().code == ErrorCode::NotFound);
    CHECK(f.open().size() == 3);
    auto wrong = f.query;
    wrong.scope.metric = Metric::Margin;
    CHECK(f.fairness.report(wrong).error().code == ErrorCode::InvalidValue);
    wrong = f.query;
    wrong.scope.period = f.period("2026-W02");
    CHECK(f.fairness.report(wrong).error().code == ErrorCode::InvalidValue);
    wrong = f.query;
    wrong.scope.period = f.period("2027-Q1");
    CHECK(f.fairness.report(wrong)->groups.empty());
}

TEST_CASE("Who is in role for a part of the period has no peers in it", "[fairness]")
{
    FairnessFixture f;
    REQUIRE(f.organisation.leave(f.bo, f.day("2026-02-10")));
    REQUIRE(f.organisation.assign(f.cai, f.east, {}, f.day("2026-01-01")));
    const auto report = f.report();
    REQUIRE(report.leftOut.size() == 2);
    CHECK(report.leftOut[0].person == f.bo);
    CHECK(report.leftOut[0].why == FairnessExclusion::NotWholePeriod);
    CHECK(report.leftOut[1].person == f.cai);
    CHECK(report.leftOut[1].why == FairnessExclusion::NoPosition);
    CHECK(report.groups.at(0).members.size() == 1);
    CHECK(report.findings.empty());
}

TEST_CASE("Two seasons of sales give growth, chance and difficulty", "[challenge]")
{
    FairnessFixture f;
    f.sellTwoYears();
    const auto challenge = memberOf(f.report(), f.ada);
    REQUIRE(challenge.history.model);
    CHECK(challenge.history.model->base == 330 * f.kUnit);
    CHECK(challenge.history.model->mean == *Ratio::fromText("0.1"));
    CHECK(challenge.baseline == 980 * f.kUnit); // the target's own goes first
    // 12 × 110, of which the season gives the quarter 6 + 5 + 8 of 100.
    CHECK(challenge.potential == 2'508'000);
    CHECK(challenge.challenge.difficulty == Difficulty::OutOfReach); // 1 100 after 330
    CHECK(f.open().at(0) == "out_of_reach:P1");

    f.setTarget(f.ada, 330, 330);
    CHECK(memberOf(f.report(), f.ada).challenge.difficulty == Difficulty::TooEasy);
    f.setTarget(f.ada, 363, 330);
    const auto fair = memberOf(f.report(), f.ada).challenge;
    CHECK(fair.targetChance == *Ratio::fromText("0.5"));
    CHECK(fair.expectedAttainment == Ratio::fromUnits(1));
    CHECK(f.report().groups[0].expectedAtTarget == Ratio::fromUnits(1));
}
