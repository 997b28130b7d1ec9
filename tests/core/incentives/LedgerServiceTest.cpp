#include "PayWorld.h"

#include "explaining/PayoutExplainer.h"

#include <algorithm>
#include <random>

// docs/domain-rules.md, "Incentives": the ledger adds differences and never changes what was posted.
using namespace attain;
using attain::test::PayWorld;
using attain::test::planOf;
using attain::test::tiersOf;

namespace {

/// "8500.00 settled first"
std::vector<std::string> ledgerOf(PayWorld& world, const std::string& period = {}, const std::string& who = "P1")
{
    std::vector<std::string> lines;
    for (const auto& line : orThrow(world.workspace->ledger().lines("pay", period, world.person(who))))
        lines.push_back(line.amount.toText(2) + " " + std::string{code(line.state)} + " "
                        + std::string{code(line.reason)});
    return lines;
}

Money sumOf(PayWorld& world, const std::string& period)
{
    Money sum;
    for (const auto& line : orThrow(world.workspace->ledger().lines("pay", period)))
        sum += line.amount;
    return sum;
}

using Lines = std::vector<std::string>;

} // namespace

TEST_CASE("A return after the period was paid posts only the difference", "[incentives]")
{
    PayWorld world{planOf(tiersOf("marginal"))};
    auto& ledger = world.workspace->ledger();
    const auto july = world.period("2026-07");
    world.sells("150000");
    REQUIRE(ledger.post("pay", july));
    CHECK(ledgerOf(world) == Lines{"8500.00 earned first"});
    CHECK(orThrow(ledger.approve("pay", july)) == 1);
    CHECK(orThrow(ledger.settle("pay", july, *Date::fromIso("2026-08-15"))) == 1);
    CHECK(orThrow(ledger.lines()).front().settled == Date::fromIso("2026-08-15"));

    world.sells("-60000", "2026-07-30");
    const auto posting = orThrow(ledger.post("pay", july));
    REQUIRE(posting.draft.lines.size() == 1);
    CHECK(ledgerOf(world) == Lines{"8500.00 settled first", "-4000.00 earned tier_down"});
    const auto line = orThrow(ledger.lines()).back();
    CHECK(line.component == "base");
    CHECK(line.before->toText() == "150000.00");
    CHECK(line.now->toText() == "90000.00");
    CHECK(line.tierBefore == 1);
    CHECK(line.tierNow == 0);
    CHECK(sumOf(world, "2026-07") == world.of().payable); // as if it had been computed with the return at once

    // Again: nothing new, not even a trace.
    const auto entries = orThrow(world.workspace->changeLog().entries(100)).size();
    CHECK(orThrow(ledger.post("pay", july)).draft.lines.empty());
    CHECK(orThrow(world.workspace->changeLog().entries(100)).size() == entries);
    CHECK(orThrow(ledger.runs()).size() == 2);

    // The negative line stays until later pay covers it.
    REQUIRE(ledger.approve("pay", july));
    CHECK(ledger.settle("pay", july, *Date::fromIso("2026-09-15")).error().code == ErrorCode::NotFound);
    world.sells("60000", "2026-08-10");
    REQUIRE(ledger.post("pay", world.period("2026-08")));
    REQUIRE(ledger.approve("pay", world.period("2026-08")));
    CHECK(ledger.settle("pay", world.period("2026-08"), *Date::fromIso("2026-09-15")).error().code
          == ErrorCode::NotFound);
    CHECK(ledgerOf(world).back() == "3000.00 payable first"); // 3 000 − 4 000 is below 0: both wait
    world.sells("40000", "2026-09-10");
    REQUIRE(ledger.post("pay", world.period("2026-09")));
    REQUIRE(ledger.approve("pay", world.period("2026-09")));
    CHECK(orThrow(ledger.settle("pay", world.period("2026-09"), *Date::fromIso("2026-10-03")))
          == 3); // 1 000 is paid out
}

TEST_CASE("Every reason of a difference is told", "[incentives]")
{
    const std::string plan = planOf(R"("kind": "commission", "paid": {"metric": "revenue"}, "mode": "retroactive",
        "tiers": [{"from": "0", "rate": "0.05"}, {"from": "100000", "rate": "0.07"}],
        "gates": [{"measure": {"metric": "csat"}, "is": ">=", "limit": "80"}])");
    PayWorld world{plan};
    auto& ledger = world.workspace->ledger();
    const auto july = world.period("2026-07");
    const auto satisfied = [&](const char* value) {
        world.import(std::string{"指标,姓名,月份,数值,凭据\n满意度,王芳,2026-07,"} + value + ",问卷\n", "kpi");
    };
    world.sells("50000");
    // A number is missing: nothing is posted that would be wrong.
    const auto refused = ledger.post("pay", july);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == ErrorCode::NotReady);
    CHECK(refused.error().values == std::vector<std::string>{"payouts", "1"});
    satisfied("85");
    REQUIRE(ledger.post("pay", july));
    world.sells("10000", "2026-07-12");
    REQUIRE(ledger.post("pay", july));
    world.sells("40000", "2026-07-13");
    REQUIRE(ledger.post("pay", july));
    satisfied("70");
    REQUIRE(ledger.post("pay", july));
    satisfied("80");
    REQUIRE(ledger.post("pay", july));
    CHECK(ledgerOf(world)
          == Lines{"2500.00 earned first", "500.00 earned number", "4000.00 earned tier_up",
                   "-7000.00 earned gate_closed", "7000.00 earned gate_opened"});
    CHECK(sumOf(world, "2026-07").toText(2) == "7000.00");
}

TEST_CASE("A version is frozen once something was posted by it", "[incentives]")
{
    PayWorld world{planOf(tiersOf("marginal"))};
    auto& incentives = world.workspace->incentives();
    world.sells("1000");
    CHECK_FALSE(orThrow(incentives.isFrozen("pay", *Date::fromIso("2026-01-01"))));
    REQUIRE(world.workspace->ledger().post("pay", world.period("2026-07")));
    CHECK(orThrow(incentives.isFrozen("pay", *Date::fromIso("2026-01-01"))));
    auto plan = orThrow(incentives.plans()).front();
    CHECK(incentives.define(plan)); // the same again changes nothing
    plan.name = "别的";
    CHECK(incentives.define(plan).error().code == ErrorCode::InUse);
    CHECK(incentives.remove("pay", plan.from).error().code == ErrorCode::InUse);
    plan.from = *Date::fromIso("2026-08-01"); // a new version
    CHECK(incentives.define(plan));
    REQUIRE(world.workspace->undo());
    REQUIRE(world.workspace->undo());
    CHECK(orThrow(world.workspace->ledger().lines()).empty());
    plan.from = *Date::fromIso("2026-01-01");
    CHECK(incentives.define(plan));
}

TEST_CASE("Only what is over and open is posted", "[incentives]")
{
    PayWorld world{planOf(tiersOf("marginal"))};
    auto& ledger = world.workspace->ledger();
    world.sells("1000");
    CHECK(ledger.post("pay", world.period("2026-10")).error().code == ErrorCode::WrongState);
    CHECK(ledger.post("pay", world.period("2026-Q3")).error().code == ErrorCode::InvalidValue);
    CHECK(ledger.post("none", world.period("2026-07")).error().code == ErrorCode::NotFound);
    CHECK(ledger.approve("pay", world.period("2026-07")).error().code == ErrorCode::NotFound);
    REQUIRE(ledger.post("pay", world.period("2026-07")));
    const auto before = orThrow(ledger.lines());
    REQUIRE(world.workspace->sales().closePeriod(world.period("2026-07")));
    CHECK(ledger.post("pay", world.period("2026-07")).error().code == ErrorCode::PeriodClosed);
    CHECK(orThrow(ledger.lines()) == before);
}

TEST_CASE("Who left the plan gives back what was posted", "[incentives]")
{
    PayWorld world{R"({"code": "pay", "name": "提成", "from": "2026-01-01", "positions": [{"code": "REP"}],
        "components": [{"code": "base", "name": "x", )"
                   + tiersOf("marginal") + "}]}"};
    auto& ledger = world.workspace->ledger();
    world.sells("1000");
    REQUIRE(ledger.post("pay", world.period("2026-07")));
    const auto leader = (*world.workspace->organisation().snapshot())->assignmentsOf(world.person("P3"))[0];
    // Found out later: she had been the leader since June.
    REQUIRE(world.workspace->organisation().assign(world.person("P1"), leader.department, leader.position,
                                                   *Date::fromIso("2026-06-01")));
    REQUIRE(ledger.post("pay", world.period("2026-07")));
    CHECK(ledgerOf(world) == Lines{"50.00 earned first", "-50.00 earned left"});
    CHECK(orThrow(ledger.post("pay", world.period("2026-07"))).draft.lines.empty());
    CHECK_FALSE(world.workspace->organisation().removePerson(world.person("P1")));
}

TEST_CASE("What was posted is what the next period begins with", "[incentives]")
{
    PayWorld world{
        planOf(R"("kind": "commission", "paid": {"metric": "revenue"}, "tiers": [{"from": "0", "rate": "0.1"}])",
               R"("cap": "100", "carries_over": true, "holdback": {"share": "0.5", "periods": 1}, )")};
    auto& ledger = world.workspace->ledger();
    world.sells("3000");
    const auto computed = world.of("P1", "2026-08").opening;
    REQUIRE(ledger.post("pay", world.period("2026-07")));
    CHECK(world.of("P1", "2026-08").opening == computed);
    CHECK(computed.carried.toText(2) == "200.00");
    REQUIRE(computed.held.size() == 1);
    CHECK(computed.held[0].amount.toText(2) == "50.00");
    world.sells("-3000", "2026-07-20");
    CHECK(world.of("P1", "2026-08").opening == computed); // until it is posted
    REQUIRE(ledger.post("pay", world.period("2026-07")));
    CHECK(world.of("P1", "2026-08").opening.carried == Money{});
}

TEST_CASE("The ledger comes to the pay after any returns and corrections", "[incentives]")
{
    std::mt19937 random{11}; // NOLINT: the same story on every machine
    std::uniform_int_distribution<int> amount{-400'000, 900'000};
    for (int round = 0; round < 8; ++round) {
        PayWorld world{planOf(tiersOf(round % 2 == 0 ? "marginal" : "retroactive"), R"("cap": "40000", )")};
        for (int step = 0; step < 6; ++step) {
            world.sells(Money::fromScaled(amount(random) * std::int64_t{1'000}).toText(2),
                        "2026-07-1" + std::to_string(step));
            if (step % 2 == 0) {
                const auto posting = orThrow(world.workspace->ledger().post("pay", world.period("2026-07")));
                CHECK(posting.table.payable == world.of().payable);
            }
        }
        REQUIRE(world.workspace->ledger().post("pay", world.period("2026-07")));
        CHECK(sumOf(world, "2026-07") == world.of().payable);
        for (const auto& line : orThrow(world.workspace->ledger().lines()))
            CHECK(line.amount != Money{});
    }
}

TEST_CASE("A dispute keeps what was computed, and is answered once", "[incentives]")
{
    PayWorld world{planOf(tiersOf("marginal"))};
    auto& ledger = world.workspace->ledger();
    world.sells("1000");
    const auto july = world.period("2026-07");
    CHECK(ledger.dispute("pay", july, world.person("P1"), Money::fromUnits(80), "").error().values.front() == "reason");
    CHECK(ledger.dispute("pay", july, world.person("P2"), Money::fromUnits(80), "x").error().code
          == ErrorCode::NotFound);
    const auto number = orThrow(ledger.dispute("pay", july, world.person("P1"), Money::fromUnits(80), "SO2 漏计"));
    auto dispute = orThrow(ledger.disputes()).front();
    CHECK(dispute.actual.toText(2) == "50.00");
    CHECK(dispute.raisedBy == "王经理");
    CHECK(dispute.state == DisputeState::Open);
    CHECK(ledger.answer(number, DisputeState::Accepted, "").error().values.front() == "answer");
    CHECK(ledger.answer(number + 1, DisputeState::Accepted, "x").error().code == ErrorCode::NotFound);
    REQUIRE(ledger.answer(number, DisputeState::Rejected, "SO2 属于李娜"));
    CHECK(ledger.answer(number, DisputeState::Accepted, "x").error().code == ErrorCode::WrongState);
    dispute = orThrow(ledger.disputes()).front();
    CHECK(dispute.state == DisputeState::Rejected);
    CHECK(dispute.answer == "SO2 属于李娜");
    REQUIRE(world.workspace->undo());
    CHECK(orThrow(ledger.disputes()).front().state == DisputeState::Open);
}

TEST_CASE("The tree behind the pay leads to the line of the file", "[incentives][explaining]")
{
    PayWorld world{planOf(tiersOf("marginal"))};
    world.sells("150000");
    const auto table = world.table("2026-07", "pay", "P1");
    const PayoutExplainer explainer{world.workspace->explainer(), world.workspace->calendar()};
    const auto root = orThrow(explainer.explain(table, world.person("P1")));
    CHECK(root.code == "payable");
    CHECK(std::get<Figure>(root.value).toText() == "8500.00");
    REQUIRE(root.children.front().code == "component");
    const auto& steps = root.children.front().children;
    REQUIRE(steps.size() == 3);
    CHECK(steps[0].code == "measure");
    CHECK(steps[1].formula == "part * rate");
    Money sum;
    for (std::size_t i = 1; i < steps.size(); ++i)
        sum += Money::fromScaled(std::get<Figure>(steps[i].value).scaled);
    CHECK(sum.toText(2) == "8500.00");
    const auto* lines = &steps[0].children.front();
    while (lines->lines.empty())
        lines = &lines->children.front();
    CHECK(lines->lines.front().line == 2);
    CHECK(lines->lines.front().amount.toText(2) == "150000.00");
    CHECK(explainer.explain(table, world.person("P2")).error().code == ErrorCode::NotFound);
}
