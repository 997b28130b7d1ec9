#include "PayWorld.h"

#include <algorithm>

// docs/domain-rules.md, "Incentives": a draft replayed.
using namespace attain;
using attain::test::PayWorld;
using attain::test::planOf;
using attain::test::tiersOf;

TEST_CASE("A draft is replayed beside the plan in force, and nothing is stored", "[incentives]")
{
    PayWorld world{planOf(tiersOf("marginal"))};
    world.sells("150000", "2026-01-10");
    world.sells("50000", "2026-02-10");
    world.sells("100000", "2026-03-10");
    auto& incentives = world.workspace->incentives();
    auto draft = orThrow(incentives.plans()).front();
    std::get<Commission>(draft.components.front().pays).tiers.mode = TierMode::Retroactive;
    draft.people.push_back(world.person("P2"));
    draft.budget = Money::fromUnits(20'000);
    const auto replayed = orThrow(incentives.simulate(draft, world.period("2026")));
    CHECK(replayed.periods.size() == 3); // what has begun
    REQUIRE(replayed.people.size() == 2);
    CHECK(replayed.people[0].before.toText(2) == "16000.00"); // 8 500 + 2 500 + 5 000
    CHECK(replayed.people[0].after.toText(2) == "20000.00");  // 10 500 + 2 500 + 7 000
    CHECK(replayed.people[1].after == Money{});
    CHECK(replayed.before == replayed.people[0].before);
    CHECK(replayed.paidBefore == 1);
    CHECK(replayed.paidAfter == 1);
    CHECK(replayed.gain == 1);
    CHECK(replayed.lose == 0);
    CHECK(replayed.change().toText(2) == "4000.00");
    CHECK(replayed.budget == Money::fromUnits(60'000));
    CHECK(replayed.onePercent->toText(2) == "70.00"); // 1 000 more at 7 %
    CHECK(orThrow(incentives.plans()).front().people.size() == 1);

    // A quarter alone; and another pay period than the stored versions': there is nothing to compare with.
    CHECK(orThrow(incentives.simulate(draft, world.period("2026-02"))).after.toText(2) == "2500.00");
    draft.period = PeriodKind::Quarter;
    const auto quarterly = orThrow(incentives.simulate(draft, world.period("2026")));
    CHECK(quarterly.before == Money{});
    CHECK(quarterly.after.toText(2) == "20000.00"); // 300 000 × 10 %, scaled to the budget
    draft.components.clear();
    CHECK(incentives.simulate(draft, world.period("2026")).error().code == ErrorCode::InvalidValue);
}

TEST_CASE("Balances go from period to period of a replay", "[incentives]")
{
    PayWorld world{planOf(tiersOf("marginal"), R"("holdback": {"share": "0.5", "periods": 1}, )")};
    world.sells("20000", "2026-01-10");
    world.sells("20000", "2026-02-10");
    const auto plan = orThrow(world.workspace->incentives().plans()).front();
    const auto replayed = orThrow(world.workspace->incentives().simulate(plan, world.period("2026")));
    CHECK(replayed.after.toText(2) == "1500.00"); // 500, then 500 and the 500 of January
    CHECK(replayed.before == replayed.after);
}
