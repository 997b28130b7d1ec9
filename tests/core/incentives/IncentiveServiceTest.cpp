#include "PayWorld.h"

#include <algorithm>

// docs/domain-rules.md, "Incentives": plans and their versions, what is refused, packages, and what the order of imports does not
// change.
using namespace attain;
using attain::test::PayWorld;
using attain::test::planOf;
using attain::test::tiersOf;

TEST_CASE("The newest version in force on the first day rules a period", "[incentives]")
{
    PayWorld world{planOf(tiersOf("marginal"))};
    auto next = R"({"code": "pay", "name": "提成", "from": "2026-08-01", "people": ["P1"],
        "components": [{"code": "base", "name": "提成", "kind": "commission", "paid": {"metric": "revenue"},
                        "tiers": [{"from": "0", "rate": "0.2"}]}]})";
    world.apply(std::string{R"({"attain_package": 1, "incentive_plans": [)"} + next + "]}");
    world.sells("1000");
    world.sells("1000", "2026-08-02");
    CHECK(world.gross() == "50.00");
    CHECK(world.gross("P1", "2026-08") == "200.00");
    CHECK_FALSE(world.workspace->incentives().planFor("pay", world.period("2025-12")));
}

TEST_CASE("The target bonus of each person is a metric", "[incentives]")
{
    PayWorld world{planOf(R"("kind": "bonus", "amount_from": "target_bonus", "measure": {"metric": "margin_rate"},
        "curve": [{"attainment": "0", "payout": "0"}, {"attainment": "1", "payout": "1"}])"),
                   R"("metric_values": [
        {"metric": "target_bonus", "level": "person", "code": "P1", "month": "2026-07", "value": "8000", "evidence": "合同"},
        {"metric": "margin_rate", "level": "person", "code": "P1", "month": "2026-07", "value": "0.25", "evidence": "x"}], )"};
    CHECK(world.gross() == "2000.00");
    CHECK(world.of("P1", "2026-08").missing == 1);
}

TEST_CASE("What cannot be computed is refused, by name", "[incentives]")
{
    PayWorld world{planOf(tiersOf("marginal"))};
    const auto refused = [&](const std::string& component, const std::string& more = {}) {
        const auto error = world.refused(planOf(component, more));
        return error.values.front() + (error.values.size() > 1 ? " " + error.values[1] : std::string{});
    };
    const std::string kind = R"("kind": "commission", "paid": {"metric": "revenue"}, )";
    CHECK(refused(kind + R"("tiers": [{"from": "10", "rate": "0.05"}])") == "tiers base");
    CHECK(refused(kind + R"("tiers": [{"from": "0", "rate": "0.05"}, {"from": "0", "rate": "0.1"}])") == "tiers base");
    CHECK(refused(kind
                  + R"("selects": {"metric": "revenue", "when": "previous"}, "tiers": [{"from": "0", "rate": "0.05"}])")
          == "mode base");
    CHECK(refused(R"("kind": "commission", "paid": {"metric": "csat"}, "tiers": [{"from": "0", "rate": "0.05"}])")
          == "paid base");
    CHECK(
        refused(
            R"("kind": "bonus", "amount": "1", "measure": {"metric": "revenue"}, "curve": [{"attainment": "0", "payout": "1"}])")
        == "measure base");
    CHECK(
        refused(
            R"("kind": "kicker", "share": "0.1", "when": {"measure": {"metric": "revenue"}, "is": ">", "limit": "1"})")
        == "share base");
    CHECK(refused(tiersOf("marginal"), R"("floor": "10", "cap": "5", )") == "cap pay");
    CHECK(refused(tiersOf("marginal"), R"("carries_over": true, )") == "carries_over pay");
    CHECK(refused(tiersOf("marginal"), R"("holdback": {"share": "1.5", "periods": 1}, )") == "holdback pay");
    CHECK(refused(R"("kind": "commission", "paid": {"metric": "nothing"}, "tiers": [{"from": "0", "rate": "0.05"}])")
          == "/incentive_plans/0/components/0/paid/metric the code of a metric");
    // A plan begins with a pay period, and all versions pay for the same ones.
    CHECK(
        world
            .refused(
                R"({"code": "pay", "name": "提成", "from": "2026-01-02", "components": [{"code": "base", "name": "x", )"
                + tiersOf("marginal") + "}]}")
            .values.front()
        == "from");
    CHECK(
        world
            .refused(
                R"({"code": "pay", "name": "提成", "from": "2027-01-01", "period": "quarter", "components": [{"code": "base", "name": "x", )"
                + tiersOf("marginal") + "}]}")
            .values.front()
        == "period");
}

TEST_CASE("A package with every kind of component comes back as it was", "[incentives]")
{
    PayWorld world{
        planOf(tiersOf("retroactive", "lower") + R"(, "special": [{"product": "旗舰机", "rate": "0.2"}], "cap": "100",
          "gates": [{"measure": {"as": "score"}, "is": ">=", "limit": "0.8"}]},
         {"code": "pool", "name": "池", "name_en": "Pool", "kind": "pool", "share": "0.1", "reserve": "0.25",
          "from": {"metric": "revenue", "as": "value", "of": "company"}, "score": {"as": "score"}},
         {"code": "kick", "name": "加码", "kind": "kicker", "share": "0.1",
          "when": {"measure": {"metric": "csat", "when": "previous"}, "is": "<", "limit": "1"}},
         {"code": "bonus", "name": "奖金", "kind": "bonus", "amount_from": "target_bonus", "prorated": false,
          "measure": {"as": "score"}, "curve": [{"attainment": "0.5", "payout": "0.25"}], "floor": "1",
          "multipliers": [{"by": {"metric": "csat"}, "limits": ["0"], "across": {"as": "score"}, "across_limits": ["0", "1"],
                           "factors": [["1", "1.5"]]}])",
               R"("budget": "5", "floor": "1", "cap": "9", "carries_over": true,
                             "draw": {"kind": "recoverable", "amount": "3", "delay": 1},
                             "holdback": {"share": "0.1", "periods": 3}, )")};
    const auto package = orThrow(world.workspace->packages().exportPackage());
    auto other = Workspace::inMemory();
    REQUIRE(other->packages().apply(package));
    CHECK(orThrow(other->packages().exportPackage()) == package);
    CHECK(orThrow(world.workspace->incentives().plans()).front().components
          == orThrow(other->incentives().plans()).front().components);
    // What is named stays: a metric that a plan looks at does not go.
    CHECK_FALSE(world.workspace->metrics().remove("csat"));
}

TEST_CASE("The order of import does not matter, and the same inputs have the same hash", "[incentives]")
{
    const bool byLine = GENERATE(false, true);
    const auto paid = [&](std::vector<int> order) {
        PayWorld world{planOf(
            byLine ? R"("kind": "commission", "paid": {"metric": "revenue"}, "scope": "line", "mode": "retroactive",
            "tiers": [{"from": "0", "rate": "0.05"}, {"from": "60000", "rate": "0.1"}])"
                   : tiersOf("marginal"))};
        const std::vector<std::string> files{"2026-07-01,A,P1,90000", "2026-07-02,B,P1,-20000",
                                             "2026-07-03,C,P1,55000.55", "2026-07-04,D,P2,10"};
        for (const auto i : order)
            world.import("日期,订单号,业务员,金额\n" + files[static_cast<std::size_t>(i)] + "\n");
        const auto table = world.table();
        return std::pair{table.payable.toText(2), table.inputs};
    };
    const auto once = paid({0, 1, 2, 3});
    // 125 000.55 together: 5 000 + 25 000.55 × 7 %; line by line 9 000 − 1 000 + 2 750.03.
    CHECK(once.first == (byLine ? "10750.03" : "6750.04"));
    CHECK(paid({3, 2, 1, 0}) == once);
    CHECK(paid({2, 0, 3, 1}) == once);
}

TEST_CASE("A workspace without a plan starts with a standard one", "[incentives]")
{
    PayWorld world{{}, R"("targets": [{"scenario": "base", "metric": "revenue", "level": "person", "code": "P1",
        "period": "2026-Q3", "target": "100000"}], )"};
    auto& incentives = world.workspace->incentives();
    REQUIRE(incentives.startWithStandard(*Date::fromIso("2026-01-01")));
    CHECK(incentives.startWithStandard(*Date::fromIso("2026-01-01")).error().code == ErrorCode::AlreadyExists);
    world.sells("90000");
    CHECK(world.of("P1", "2026-Q3", "standard").gross.toText(2) == "7500.00");
    CHECK(world.of("P2", "2026-Q3", "standard").missing == 1); // no target
    REQUIRE(world.workspace->undo());                          // the sales
    REQUIRE(world.workspace->undo());
    CHECK(orThrow(incentives.plans()).empty());
}
