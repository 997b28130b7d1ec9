#include "PayWorld.h"

#include "incentives/PenaltyService.h"

#include <algorithm>

// docs/domain-rules.md, "Penalties".
using namespace attain;
using attain::test::PayWorld;
using attain::test::planOf;
using attain::test::tiersOf;

namespace {

const char* const kRules = R"({"attain_package": 1,
 "penalty_policy": {"share": "0.2", "minimum_wage": "2690", "wage_metric": "target_bonus"},
 "penalty_rules": [{"code": "slow", "name": "连续未达", "from": "2026-01-01", "period": "quarter", "periods": 2,
   "when": {"measure": {"metric": "revenue", "as": "attainment"}, "is": "<", "limit": "0.6"},
   "ladder": [{"kind": "verbal", "months": 12}, {"kind": "pay_cut", "deduct": "2000", "months": 6}]}],
 "targets": [
  {"scenario": "base", "metric": "revenue", "level": "person", "code": "P1", "period": "2026", "target": "400"},
  {"scenario": "base", "metric": "revenue", "level": "person", "code": "P2", "period": "2026", "target": "400"}]})";

class Penalties : public PayWorld {
public:
    Penalties() : PayWorld{planOf(tiersOf("marginal"))} { apply(kRules); }
    PenaltyService& service() { return workspace->penalties(); }
    std::vector<PenaltyProposal> proposed(const char* code) { return orThrow(service().proposals(period(code))); }
    PenaltyCase last() { return orThrow(service().cases()).back(); }
};

} // namespace

TEST_CASE("The guard leaves the minimum wage and four fifths of the wage", "[penalties]")
{
    const auto guarded = [](std::int64_t wage, std::int64_t proposed) {
        const auto found = guardDeduction(Money::fromUnits(proposed), Money::fromUnits(wage), *Ratio::fromText("0.2"),
                                          Money::fromUnits(2'690));
        CHECK(found.deducted + found.kept == Money::fromUnits(proposed));
        return found.deducted.toText(2) + " " + found.kept.toText(2);
    };
    CHECK(guarded(8'000, 2'000) == "1600.00 400.00");
    CHECK(guarded(3'000, 500) == "310.00 190.00");
    CHECK(guarded(2'600, 300) == "0.00 300.00");
    CHECK(guarded(8'000, 1'600) == "1600.00 0.00");
    CHECK(guarded(2'690, 1) == "0.00 1.00");
    CHECK(guarded(0, 100) == "0.00 100.00");
    CHECK(guarded(8'000, 0) == "0.00 0.00");
}

TEST_CASE("A rule proposes after several periods in a row, and nothing happens by itself", "[penalties]")
{
    Penalties world;
    world.sells("50", "2026-02-01");
    world.sells("50", "2026-05-01");
    world.sells("50", "2026-02-01", "P2");
    world.sells("90", "2026-05-01", "P2");    // one bad quarter is none
    CHECK(world.proposed("2026-Q1").empty()); // the rule looks at 2026 alone
    const auto all = world.proposed("2026-Q2");
    REQUIRE(all.size() == 1);
    CHECK(all[0].person == world.person("P1"));
    CHECK(all[0].step == 0);
    REQUIRE(all[0].evidence.size() == 2);
    CHECK(all[0].evidence[0].period == "2026-Q1");
    CHECK(all[0].evidence[1].value == 500'000);
    CHECK_FALSE(all[0].isNewcomer);
    CHECK(orThrow(world.service().cases()).empty());
    CHECK(world.proposed("2026-04").empty()); // looks at quarters
    CHECK(world.proposed("2026-Q4").empty()); // not over
    // Without a target nothing is attained: that is no evidence.
    CHECK(std::ranges::find(all, world.person("P3"), &PenaltyProposal::person) == all.end());
}

TEST_CASE("A case is heard, decided by a second person, and counts for the next step until it expires", "[penalties]")
{
    Penalties world;
    for (const char* day : {"2026-02-01", "2026-05-01", "2026-08-01"})
        world.sells("50", day);
    auto& service = world.service();
    const auto who = world.person("P1");
    CHECK(service.open("slow", world.person("P2"), world.period("2026-Q1")).error().code == ErrorCode::NotFound);
    const auto first = orThrow(service.open("slow", who, world.period("2026-Q2")));
    CHECK(service.open("slow", who, world.period("2026-Q2")).error().code == ErrorCode::AlreadyExists);
    CHECK(world.proposed("2026-Q2").front().isOpen);
    REQUIRE(service.hear(first, "换了区域，客户重新开发"));
    CHECK(service.approve(first, "两个季度低于 60%").error().code == ErrorCode::SecondPersonNeeded);
    CHECK(service.approve(first, "", "李总").error().values.front() == "reason");
    REQUIRE(service.approve(first, "两个季度低于 60%", "李总"));
    CHECK(service.hear(first, "x").error().code == ErrorCode::WrongState);
    CHECK(world.last().expires == Date::fromIso("2027-10-04"));
    CHECK(world.last().statement == "换了区域，客户重新开发");

    // The next quarter is bad, too: the next step. The case was decided on 5 October, after the quarter ended.
    CHECK(world.proposed("2026-Q3").front().step == 0);
    const auto second = orThrow(service.open("slow", who, world.period("2026-Q3")));
    REQUIRE(service.dismiss(second, "区域调整的影响"));
    CHECK(world.last().state == PenaltyState::Dismissed);
    CHECK(service.dismiss(second, "x").error().code == ErrorCode::WrongState);

    REQUIRE(service.appeal(first, "目标没有随区域调整"));
    CHECK(service.appeal(first, "x").error().code == ErrorCode::WrongState);
    REQUIRE(service.answer(first, false, "成立"));
    CHECK(orThrow(service.cases()).front().state == PenaltyState::Reversed);
    CHECK_FALSE(orThrow(service.cases()).front().isInForce(*Date::fromIso("2026-12-01")));
    REQUIRE(world.workspace->undo());
    CHECK(orThrow(service.cases()).front().state == PenaltyState::Appealed);
    CHECK(orThrow(service.cases()).front().isInForce(*Date::fromIso("2027-10-04")));
    CHECK_FALSE(orThrow(service.cases()).front().isInForce(*Date::fromIso("2027-10-05")));
    CHECK(service.remove("slow").error().code == ErrorCode::InUse);
    CHECK_FALSE(world.workspace->organisation().removePerson(who));
    CHECK_FALSE(world.workspace->metrics().remove("target_bonus")); // holds the wages
}

TEST_CASE("A deduction is guarded by the wage of the last month", "[penalties]")
{
    Penalties world;
    auto rules = orThrow(world.service().rules());
    rules.front().ladder.erase(rules.front().ladder.begin());
    REQUIRE(world.service().define(rules.front()));
    world.sells("50", "2026-02-01");
    world.sells("50", "2026-05-01");
    const auto id = orThrow(world.service().open("slow", world.person("P1"), world.period("2026-Q2")));
    CHECK(world.service().approve(id, "x", "李总").error().code == ErrorCode::NotReady); // the wage is not known
    world.import("指标,姓名,月份,数值,凭据\n目标奖金,王芳,2026-06,8000,工资表\n", "kpi");
    REQUIRE(world.service().approve(id, "x", "李总"));
    CHECK(world.last().wage->toText(2) == "8000.00");
    CHECK(world.last().deduction.deducted.toText(2) == "1600.00");
    CHECK(world.last().deduction.kept.toText(2) == "400.00");
    REQUIRE(world.service().appeal(id, "y"));
    REQUIRE(world.service().answer(id, false, "z"));
    CHECK(world.last().deduction == GuardedDeduction{});
}

TEST_CASE("Newcomers are told, not proposed", "[penalties]")
{
    Penalties world;
    auto people = *world.workspace->organisation().snapshot();
    auto ada = *people->personByCode("P1");
    ada.hired = Date::fromIso("2025-11-01");
    REQUIRE(world.workspace->organisation().changePerson(ada));
    world.sells("50", "2026-02-01");
    world.sells("50", "2026-05-01");
    const auto all = world.proposed("2026-Q2");
    REQUIRE(all.size() == 2); // the other one sold nothing at all
    CHECK(std::ranges::find(all, ada.id, &PenaltyProposal::person)->isNewcomer);
    CHECK_FALSE(std::ranges::find(all, world.person("P2"), &PenaltyProposal::person)->isNewcomer);
    CHECK(world.service().open("slow", ada.id, world.period("2026-Q2")).error().code == ErrorCode::NotFound);
}

TEST_CASE("Rules that cannot be applied are refused, and a package comes back as it was", "[penalties]")
{
    Penalties world;
    const auto rule = orThrow(world.service().rules()).front();
    const auto refused = [&](auto change) {
        auto changed = rule;
        change(changed);
        const auto done = world.service().define(changed);
        return done ? std::string{} : done.error().values.front();
    };
    CHECK(refused([](PenaltyRule& r) { r.ladder.clear(); }) == "ladder");
    CHECK(refused([](PenaltyRule& r) { r.periods = 0; }) == "periods");
    CHECK(refused([](PenaltyRule& r) { r.ladder[0].deduct = Money::fromUnits(1); }) == "deduct");
    CHECK(refused([](PenaltyRule& r) { r.ladder[1].deduct = Money{}; }) == "deduct");
    CHECK(refused([](PenaltyRule& r) { r.ladder[0].kind = PenaltyKind::Own; }) == "ladder");
    CHECK(refused([](PenaltyRule& r) { r.code = "A"; }) == "code");
    auto policy = orThrow(world.service().policy());
    policy.wageMetric = "csat";
    CHECK(world.service().setPolicy(policy).error().values.front() == "wage_metric");
    policy.wageMetric.clear();
    policy.share = *Ratio::fromText("1.1");
    CHECK(world.service().setPolicy(policy).error().values.front() == "share");

    const auto package = orThrow(world.workspace->packages().exportPackage());
    auto other = Workspace::inMemory();
    REQUIRE(other->packages().apply(package));
    CHECK(orThrow(other->packages().exportPackage()) == package);
    CHECK(orThrow(other->penalties().rules()) == orThrow(world.service().rules()));
}
