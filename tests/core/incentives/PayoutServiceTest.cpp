#include "PayWorld.h"

#include <algorithm>

// docs/domain-rules.md, "Incentives": the worked numbers, from a package and sales to pay.
using namespace attain;
using attain::test::PayWorld;
using attain::test::planOf;
using attain::test::tiersOf;

TEST_CASE("Tiers pay what the table of the rules says", "[incentives]")
{
    struct Row {
        const char* amount;
        const char* marginal;
        const char* upper;
        const char* lower;
    };
    const auto row
        = GENERATE(Row{"80000", "4000.00", "4000.00", "4000.00"}, Row{"100000", "5000.00", "7000.00", "5000.00"},
                   Row{"150000", "8500.00", "10500.00", "10500.00"}, Row{"200000", "12000.00", "20000.00", "14000.00"},
                   Row{"250000", "17000.00", "25000.00", "25000.00"}, Row{"-5000", "-250.00", "-250.00", "-250.00"});
    const auto gross = [&](const char* mode, const char* boundary) {
        PayWorld world{planOf(tiersOf(mode, boundary))};
        world.sells(row.amount);
        return world.gross();
    };
    CHECK(gross("marginal", "upper") == row.marginal);
    CHECK(gross("retroactive", "upper") == row.upper);
    CHECK(gross("retroactive", "lower") == row.lower);
}

TEST_CASE("Negative pay is carried forward and shown", "[incentives]")
{
    PayWorld world{planOf(tiersOf("marginal"))};
    world.sells("-5000");
    world.sells("20000", "2026-08-03");
    CHECK(world.payable() == "0.00");
    CHECK(world.of().closing.owed.toText(2) == "250.00");
    CHECK(world.of("P1", "2026-08").opening.owed.toText(2) == "250.00");
    CHECK(world.payable("P1", "2026-08") == "750.00");
    CHECK(world.of("P1", "2026-08").closing.owed == Money{});
}

TEST_CASE("The tier is chosen by last month, this month is paid", "[incentives]")
{
    PayWorld world{planOf(R"("kind": "commission", "paid": {"metric": "revenue"},
        "selects": {"metric": "revenue", "when": "previous"}, "mode": "retroactive",
        "tiers": [{"from": "0", "rate": "0.03"}, {"from": "100000", "rate": "0.05"}, {"from": "200000", "rate": "0.08"}])")};
    world.sells("150000", "2026-06-20");
    world.sells("120000");
    CHECK(world.gross() == "6000.00");
}

TEST_CASE("Tiers by attainment", "[incentives]")
{
    const auto gross = [](const std::string& mode, const char* target) {
        PayWorld world{
            planOf(R"("kind": "commission", "paid": {"metric": "revenue"},
            "selects": {"metric": "revenue", "as": "attainment"}, "mode": ")"
                   + mode + R"(", "tiers": [{"from": "0", "rate": "0.06"}, {"from": "1", "rate": "0.08"}])"),
            std::string{R"("targets": [{"scenario": "base", "metric": "revenue", "level": "person", "code": "P1",
                           "period": "2026-07", "target": ")"}
                + target + R"("}], )"};
        world.sells("110000");
        const auto paid = world.of();
        return paid.components[0].state == ComponentState::Pays ? paid.gross.toText(2) : std::string{"—"};
    };
    CHECK(gross("marginal", "100000") == "6800.00");
    CHECK(gross("retroactive", "100000") == "8800.00");
    // Without a target there is no attainment: not available, and not a zero that looks like pay.
    CHECK(gross("marginal", "0") == "—");
    CHECK(gross("retroactive", "0") == "—");
}

TEST_CASE("A target bonus pays by its curve", "[incentives]")
{
    const std::string target = R"("targets": [{"scenario": "base", "metric": "revenue", "level": "person", "code": "P1",
        "period": "2026-Q3", "target": "3200000.00"}], )";
    const std::string curve
        = R"("curve": [{"attainment": "0.7", "payout": "0"}, {"attainment": "0.7", "payout": "0.35"},
        {"attainment": "1", "payout": "1"}, {"attainment": "1.2", "payout": "1.6"}, {"attainment": "1.4", "payout": "2"}])";
    PayWorld world{
        planOf(R"("kind": "bonus", "amount": "12000", "measure": {"metric": "revenue", "as": "attainment"}, )" + curve,
               R"("period": "quarter", )"),
        target};
    world.sells("3309210");
    CHECK(world.gross("P1", "2026-Q3") == "13228.61");

    const auto next = orThrow(world.workspace->incentives().nextSteps(world.table("2026-Q3"), world.person("P1")));
    REQUIRE(next.size() == 1);
    CHECK(next[0].missing->toText() == "530790.00"); // 1.2 × 3 200 000 − 3 309 210
    CHECK(next[0].more.toText(2) == "5971.39");      // 12 000 × 160 % − 13 228.61

    const auto more = orThrow(world.workspace->incentives().whatIf(world.table("2026-Q3"), world.person("P1"),
                                                                   Metric::Revenue, Money::fromUnits(90'790).scaled()));
    CHECK(more.before.toText(2) == "13228.61");
    CHECK(more.after.toText(2) == "14250.00"); // 3 400 000 is 106.25 %: 118.75 %
}

TEST_CASE("The points of the curve of the rules, from sales", "[incentives]")
{
    struct Row {
        const char* sold;
        const char* pays;
    };
    const auto row
        = GENERATE(Row{"79990", "0.00"}, Row{"80000", "500.00"}, Row{"90000", "750.00"}, Row{"97500", "937.50"},
                   Row{"110000", "1500.00"}, Row{"140000", "2000.00"}, Row{"0", "0.00"});
    PayWorld world{planOf(R"("kind": "bonus", "amount": "1000", "measure": {"metric": "revenue", "as": "attainment"},
        "curve": [{"attainment": "0.8", "payout": "0.5"}, {"attainment": "1", "payout": "1"}, {"attainment": "1.2", "payout": "2"}])"),
                   R"("targets": [{"scenario": "base", "metric": "revenue", "level": "person", "code": "P1",
                       "period": "2026-07", "target": "100000"}], )"};
    world.sells(row.sold);
    CHECK(world.gross() == row.pays);
}

TEST_CASE("A second measure scales the pay", "[incentives]")
{
    struct Row {
        const char* margin;
        const char* pays;
    };
    const auto row
        = GENERATE(Row{"30.0%", "112500.00"}, Row{"22%", "103500.00"}, Row{"8%", "67500.00"}, Row{"15%", "90000.00"});
    PayWorld world{planOf(R"("kind": "commission", "paid": {"metric": "revenue"},
        "tiers": [{"from": "0", "rate": "0.02"}, {"from": "3000000", "rate": "0.03"}],
        "multipliers": [{"by": {"metric": "margin_rate"}, "limits": ["0", "0.1", "0.2", "0.3"],
                         "factors": [["0.75"], ["1"], ["1.15"], ["1.25"]]}])")};
    world.sells("4000000");
    CHECK(world.of().components[0].state == ComponentState::NotAvailable); // the margin is not there yet
    CHECK(world.of().missing == 1);
    world.import(std::string{"指标,姓名,月份,数值,凭据\n考核毛利率,王芳,2026-07,"} + row.margin + ",月报\n", "kpi");
    CHECK(world.gross() == row.pays);
    CHECK(world.of().missing == 0);
}

TEST_CASE("A matrix scales by two measures, a gate closes the pay, a kicker adds to it", "[incentives]")
{
    PayWorld world{
        planOf(R"("kind": "commission", "paid": {"metric": "revenue"}, "tiers": [{"from": "0", "rate": "0.1"}],
        "gates": [{"measure": {"metric": "csat"}, "is": ">=", "limit": "90"}],
        "multipliers": [{"by": {"metric": "revenue"}, "limits": ["0", "1000"], "across": {"metric": "csat"},
                         "across_limits": ["0", "95"], "factors": [["1", "1.1"], ["1.2", "1.5"]]}]},
       {"code": "extra", "name": "加码", "kind": "kicker", "amount": "50", "share": "0.1",
        "when": {"measure": {"metric": "revenue"}, "is": ">", "limit": "1000"})")};
    const auto satisfied = [&](const char* value) {
        world.import(std::string{"指标,姓名,月份,数值,凭据\n满意度,王芳,2026-07,"} + value + ",问卷\n", "kpi");
    };
    world.sells("1000");
    CHECK(world.of().components[0].state == ComponentState::NotAvailable);
    satisfied("89.9");
    CHECK(world.of().components[0].state == ComponentState::GateClosed);
    CHECK(world.gross() == "0.00"); // and the kicker is strict: 1 000 is not more than 1 000
    satisfied("90");
    CHECK(world.gross() == "120.00");
    satisfied("95");
    CHECK(world.gross() == "150.00");
    world.sells("0.01", "2026-07-11");
    CHECK(world.of().components[1].amount.toText(2) == "65.00"); // 50 + 10 % of 150.00
}

TEST_CASE("Floor and cap come last, and what the cap cuts is lost or carried", "[incentives]")
{
    const auto plan = [](const char* limits) { return planOf(tiersOf("marginal"), limits); };
    {
        PayWorld world{plan(R"("floor": "1000", "cap": "5000", )")};
        world.sells("10000");
        world.sells("150000", "2026-08-01");
        CHECK(world.payable() == "1000.00");
        CHECK(world.payable("P1", "2026-08") == "5000.00");
        CHECK(world.payable("P1", "2026-09") == "1000.00");
    }
    PayWorld world{plan(R"("cap": "5000", "carries_over": true, )")};
    world.sells("150000");
    CHECK(world.payable() == "5000.00");
    CHECK(world.of().closing.carried.toText(2) == "3500.00");
    CHECK(world.payable("P1", "2026-08") == "3500.00");
    CHECK(world.payable("P1", "2026-09") == "0.00");
}

TEST_CASE("A plan over its budget scales everybody", "[incentives]")
{
    const auto paid = [](const char* budget) {
        PayWorld world{std::string{R"({"code": "pay", "name": "提成", "from": "2026-01-01", "budget": ")"} + budget
                       + R"(", "components": [{"code": "base", "name": "提成", "kind": "commission",
                            "paid": {"metric": "revenue"}, "tiers": [{"from": "0", "rate": "0.1"}]}]})"};
        world.sells("60000");
        world.sells("30000", "2026-07-11", "P2");
        world.sells("30000", "2026-07-12", "P3");
        const auto table = world.table();
        std::vector<std::string> amounts;
        for (const auto& person : table.people)
            amounts.push_back(person.payable.toText(2));
        CHECK(table.overBudget == (std::string{budget} == "9000"));
        return amounts;
    };
    CHECK(paid("9000") == std::vector<std::string>{"4500.00", "2250.00", "2250.00"});
    CHECK(paid("12000") == std::vector<std::string>{"6000.00", "3000.00", "3000.00"});
}

TEST_CASE("A draw is paid in advance and taken back, or not", "[incentives]")
{
    const auto pays = [](const char* draw, std::vector<const char*> sales) {
        PayWorld world{
            planOf(R"("kind": "commission", "paid": {"metric": "revenue"}, "tiers": [{"from": "0", "rate": "0.1"}])",
                   std::string{R"("draw": )"} + draw + ", ")};
        // The plan begins in January: the draws of the months before are owed, too, so the story begins there.
        std::vector<std::string> paid;
        for (std::size_t i = 0; i < sales.size(); ++i) {
            const auto month = "2026-0" + std::to_string(i + 1);
            world.sells(sales[i], month + "-05");
            const auto payout = world.of("P1", month);
            paid.push_back(payout.payable.toText(2) + " " + payout.closing.owed.toText(2));
        }
        return paid;
    };
    using Paid = std::vector<std::string>;
    CHECK(pays(R"({"kind": "recoverable", "amount": "1500"})", {"5000", "30000"})
          == Paid{"1500.00 1000.00", "2000.00 0.00"});
    CHECK(pays(R"({"kind": "not_recoverable", "amount": "1500"})", {"5000", "30000"})
          == Paid{"1500.00 0.00", "3000.00 0.00"});
    // Nothing is taken back in the first two periods.
    CHECK(pays(R"({"kind": "recoverable", "amount": "1500", "delay": 2})", {"5000", "30000", "30000"})
          == Paid{"1500.00 1000.00", "3000.00 1000.00", "2000.00 0.00"});
    // Negative pay is owed besides the draw.
    CHECK(pays(R"({"kind": "not_recoverable", "amount": "1500"})", {"-5000", "30000"})
          == Paid{"1500.00 500.00", "2500.00 0.00"});
}

TEST_CASE("A share is held back and released later", "[incentives]")
{
    PayWorld world{
        planOf(R"("kind": "commission", "paid": {"metric": "revenue"}, "tiers": [{"from": "0", "rate": "0.1"}])",
               R"("holdback": {"share": "0.2", "periods": 2}, )")};
    world.sells("10000", "2026-01-05");
    world.sells("20000", "2026-02-05");
    CHECK(world.payable("P1", "2026-01") == "800.00");
    CHECK(world.payable("P1", "2026-02") == "1600.00");
    CHECK(world.of("P1", "2026-03").released.toText(2) == "200.00");
    CHECK(world.payable("P1", "2026-03") == "200.00");
    CHECK(world.payable("P1", "2026-04") == "400.00");
    CHECK(world.payable("P1", "2026-05") == "0.00");
}

TEST_CASE("A team pool is divided by role, score and days", "[incentives]")
{
    PayWorld world{R"({"code": "pay", "name": "团队奖", "from": "2026-01-01", "period": "quarter",
        "positions": [{"code": "REP"}, {"code": "LEAD", "role_weight": "1.2"}],
        "components": [{"code": "pool", "name": "奖金池", "kind": "pool", "amount": "50000",
                        "from": {"metric": "revenue", "of": "team"}, "score": {"metric": "score_factor"}}]})",
                   R"("metric_values": [
        {"metric": "score_factor", "level": "person", "code": "P1", "month": "2026-01", "value": "1.1", "evidence": "x"},
        {"metric": "score_factor", "level": "person", "code": "P2", "month": "2026-01", "value": "0.95", "evidence": "x"},
        {"metric": "score_factor", "level": "person", "code": "P3", "month": "2026-03", "value": "1", "evidence": "x"}], )"};
    // The leader joins half way: 45 of the quarter's 90 days.
    auto& organisation = world.workspace->organisation();
    const auto lead = world.person("P3");
    const auto assignments = (*organisation.snapshot())->assignmentsOf(lead);
    const auto trainee
        = std::ranges::find((*organisation.snapshot())->positions(), std::string{"TRAINEE"}, &Position::code)->id;
    const auto leader = assignments[0].position;
    const auto department = assignments[0].department;
    REQUIRE(organisation.assign(lead, department, trainee, *Date::fromIso("2025-12-01")));
    REQUIRE(organisation.assign(lead, department, leader, *Date::fromIso("2026-02-15")));
    CHECK(world.of("P3", "2026-Q1").days == 45);
    CHECK(world.gross("P1", "2026-Q1") == "20754.72");
    CHECK(world.gross("P2", "2026-Q1") == "17924.53");
    CHECK(world.gross("P3", "2026-Q1") == "11320.75");
}

TEST_CASE("A pool has a gate and a reserve", "[incentives]")
{
    PayWorld world{R"({"code": "pay", "name": "团队奖", "from": "2026-01-01", "people": ["P1"],
        "components": [{"code": "pool", "name": "奖金池", "kind": "pool", "share": "0.1", "reserve": "0.25",
                        "from": {"metric": "revenue", "of": "team"},
                        "gates": [{"measure": {"metric": "revenue", "of": "team"}, "is": ">=", "limit": "4000000"}]}]})"};
    world.sells("3999999", "2026-07-10", "P2");
    CHECK(world.gross() == "0.00");
    CHECK(world.of().components[0].state == ComponentState::GateClosed);
    world.sells("1", "2026-07-11", "P3");
    CHECK(world.gross() == "300000.00");
}

TEST_CASE("Rates of products and categories go before the tiers", "[incentives]")
{
    const std::string sales = "日期,订单号,业务员,产品,产品类别,金额\n2026-07-01,A,P1,旗舰机,手机,1000\n"
                              "2026-07-02,B,P1,入门机,手机,2000\n2026-07-03,C,P1,耳机,配件,4000\n";
    const std::string special
        = R"("special": [{"category": "手机", "rate": "0.02"}, {"product": "旗舰机", "rate": "0.2"}])";
    PayWorld world{planOf(R"("kind": "commission", "paid": {"metric": "revenue"},
        "tiers": [{"from": "0", "rate": "0.05"}, {"from": "4000", "rate": "0.1"}], )"
                          + special)};
    world.import(sales);
    // 1 000 × 20 % + 2 000 × 2 % + 4 000 × 5 %: the tiers see what has no rate of its own.
    CHECK(world.gross() == "440.00");
    PayWorld byLine{
        planOf(R"("kind": "commission", "paid": {"metric": "revenue"}, "scope": "line", "mode": "retroactive",
        "tiers": [{"from": "0", "rate": "0.05"}, {"from": "4000", "rate": "0.1"}], )"
               + special)};
    byLine.import(sales);
    CHECK(byLine.gross() == "640.00"); // the line of 4 000 reaches the second tier by itself
}

TEST_CASE("Each sale line by its own margin", "[incentives]")
{
    PayWorld world{
        planOf(R"("kind": "commission", "paid": {"metric": "revenue"}, "scope": "line_margin", "mode": "retroactive",
        "tiers": [{"from": "0", "rate": "0.01"}, {"from": "0.2", "rate": "0.05"}])")};
    world.import(
        "日期,订单号,业务员,金额,成本\n2026-07-01,A,P1,1000,800\n2026-07-02,B,P1,1000,801\n2026-07-03,C,P1,1000,\n");
    CHECK(world.gross() == "70.00"); // 50 + 10 + 10: a line without cost is paid at the first tier
}

TEST_CASE("Tiers over the year pay what is new", "[incentives]")
{
    PayWorld world{planOf(R"("kind": "commission", "paid": {"metric": "revenue", "when": "year"}, "accumulates": true,
        "tiers": [{"from": "0", "rate": "0.05"}, {"from": "100000", "rate": "0.07"}, {"from": "200000", "rate": "0.1"}])")};
    world.sells("80000", "2026-01-10");
    world.sells("70000", "2026-02-10");
    world.sells("100000", "2026-03-10");
    CHECK(world.gross("P1", "2026-01") == "4000.00");
    CHECK(world.gross("P1", "2026-02") == "4500.00"); // 8 500 − 4 000
    CHECK(world.gross("P1", "2026-03") == "8500.00"); // 17 000 − 8 500
    CHECK(world.gross("P1", "2026-04") == "0.00");
}

TEST_CASE("Overlay credit pays an assistant and the team pays its manager", "[incentives]")
{
    PayWorld world{R"({"code": "pay", "name": "管理提成", "from": "2026-01-01", "people": ["P3"],
        "components": [{"code": "team", "name": "团队", "kind": "commission", "paid": {"metric": "revenue", "of": "team"},
                        "tiers": [{"from": "0", "rate": "0.01"}]},
                       {"code": "assist", "name": "协助", "kind": "commission", "paid": {"metric": "revenue", "of": "overlay"},
                        "tiers": [{"from": "0", "rate": "0.02"}]}]})"};
    const auto batch = world.import("日期,订单号,业务员,金额\n2026-07-01,A,P1,1000\n2026-07-02,B,P2,500\n");
    REQUIRE(world.workspace->sales().setCredits({batch, 1},
                                                {{world.person("P1"), *Ratio::fromText("1")},
                                                 {world.person("P3"), *Ratio::fromText("0.3"), CreditKind::Overlay}},
                                                "协助"));
    const auto paid = world.of("P3");
    CHECK(paid.components[0].amount.toText(2) == "15.00"); // the overlay enters no total
    CHECK(paid.components[1].amount.toText(2) == "6.00");
}

TEST_CASE("Joiners, leavers and people who change the plan are paid for their days", "[incentives]")
{
    PayWorld world{R"({"code": "pay", "name": "提成", "from": "2026-01-01", "positions": [{"code": "REP"}],
        "components": [{"code": "base", "name": "提成", "kind": "commission", "paid": {"metric": "revenue"},
                        "tiers": [{"from": "0", "rate": "0.1"}]},
                       {"code": "bonus", "name": "奖金", "kind": "bonus", "amount": "3100", "measure": {"metric": "margin_rate"},
                        "curve": [{"attainment": "0", "payout": "1"}]}]})",
                   R"("metric_values": [
        {"metric": "margin_rate", "level": "person", "code": "P1", "month": "2026-07", "value": "0.5", "evidence": "x"},
        {"metric": "margin_rate", "level": "person", "code": "P2", "month": "2026-07", "value": "0.5", "evidence": "x"}], )"};
    auto& organisation = world.workspace->organisation();
    const auto snapshot = *organisation.snapshot();
    const auto leader = snapshot->assignmentsOf(world.person("P3"))[0];
    world.sells("1000", "2026-07-05", "P1");
    world.sells("2000", "2026-07-25", "P1");
    world.sells("500", "2026-07-05", "P2");
    REQUIRE(organisation.assign(world.person("P1"), leader.department, leader.position, *Date::fromIso("2026-07-11")));
    REQUIRE(organisation.leave(world.person("P2"), *Date::fromIso("2026-07-20")));
    const auto moved = world.of("P1");
    CHECK(moved.days == 10);
    CHECK(moved.components[0].amount.toText(2) == "100.00");  // what was sold as a representative
    CHECK(moved.components[1].amount.toText(2) == "1000.00"); // 3 100 × 10 ÷ 31
    const auto left = world.of("P2");
    CHECK(left.days == 20);
    CHECK(left.components[0].amount.toText(2) == "50.00");
    CHECK(left.components[1].amount.toText(2) == "2000.00");
    CHECK(world.table("2026-08").people.empty());
}
