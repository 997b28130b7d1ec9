#include "sample/SampleIncentives.h"

#include "Workspace.h"
#include "incentives/LedgerService.h"
#include "incentives/PenaltyService.h"

#include <algorithm>

namespace attain::sample {
namespace {

Ratio percent(std::int64_t whole)
{
    return Ratio::fromScaled(whole * Ratio::kScale / 100);
}

Date day(const char* iso)
{
    return *Date::fromIso(iso);
}

IncentiveComponent commission(const char* code, const char* name, const char* nameEn, Measure paid)
{
    Commission pays;
    pays.paid = std::move(paid);
    return {code, name, nameEn, pays};
}

/// 2025: a plain commission on what was sold. 2026: a target bonus by attainment, a share of the gross profit, and an extra for
/// new customers; paid only while customers are satisfied.
void storeRepresentatives(IncentiveService& incentives, const MetricService& metrics,
                          std::vector<PlanPosition> positions)
{
    IncentivePlan plan{"rep", "销售代表提成 2025", "Sales representatives 2025", day("2025-01-01"),
                       PeriodKind::Quarter};
    plan.positions = std::move(positions);
    auto sold = commission("sold", "销售提成", "Commission", Measure::value(Metric::Revenue));
    std::get<Commission>(sold.pays).tiers.tiers
        = {{0, 2'000}, {Money::fromUnits(2'000'000).scaled(), 3'000}, {Money::fromUnits(4'000'000).scaled(), 4'000}};
    plan.components = {sold};
    incentives.store(plan);

    plan.name = "销售代表提成 2026";
    plan.nameEn = "Sales representatives 2026";
    plan.from = day("2026-01-01");
    Bonus bonus;
    bonus.amount = Money::fromUnits(12'000);
    bonus.curve = {{percent(70), Ratio{}},       {percent(70), percent(35)},   {percent(80), percent(60)},
                   {percent(100), percent(100)}, {percent(120), percent(160)}, {percent(140), percent(200)}};
    IncentiveComponent target{"target", "目标奖金", "Target bonus", bonus};
    target.gates = {{Measure::value(orThrow(metrics.metric("satisfaction"))), Comparison::AtLeast, 80 * 10'000}};
    auto profit = commission("profit", "毛利提成", "Share of gross profit", Measure::value(Metric::GrossProfit));
    std::get<Commission>(profit.pays).tiers.tiers = {{0, 3'000}, {Money::fromUnits(800'000).scaled(), 5'000}};
    Kicker customers;
    customers.when = {Measure::value(Metric::NewCustomers), Comparison::AtLeast, 4};
    customers.amount = Money::fromUnits(800);
    plan.components = {target, profit, {"customers", "新客户加码", "New customers", customers}};
    plan.budget = Money::fromUnits(210'000);
    incentives.store(plan);
}

/// A share of what their team sells, scaled by the margin, and a pool of the team's gross profit divided by scores.
void storeManagers(IncentiveService& incentives, std::vector<PlanPosition> positions)
{
    IncentivePlan plan{"sm", "销售经理奖金 2026", "Sales managers 2026", day("2026-01-01"), PeriodKind::Quarter};
    plan.positions = std::move(positions);
    Measure team = Measure::value(Metric::Revenue);
    team.of = MeasureOf::Team;
    auto override = commission("team", "团队提成", "Team commission", team);
    auto& pays = std::get<Commission>(override.pays);
    pays.selects = Measure::attainment(Metric::Revenue);
    pays.selects->of = MeasureOf::Team;
    pays.tiers = {{{0, 500}, {percent(90).scaled(), 800}, {percent(100).scaled(), 1'200}},
                  TierMode::Retroactive,
                  TierBoundary::Upper};
    Multiplier margin;
    margin.by = Measure::value(Metric::Margin);
    margin.by.of = MeasureOf::Team;
    margin.limits = {0, percent(22).scaled(), percent(28).scaled()};
    margin.factors = {{percent(75)}, {percent(100)}, {percent(115)}};
    override.multipliers = {margin};
    override.cap = Money::fromUnits(40'000);
    Bonus score;
    score.amount = Money::fromUnits(6'000);
    score.measure = Measure::score();
    score.curve = {{percent(70), percent(50)}, {percent(85), percent(80)}, {percent(100), percent(120)}};
    plan.components = {override, {"score", "绩效奖金", "Scorecard bonus", score}};
    plan.holdback = Holdback{percent(10), 2};
    incentives.store(plan);
}

/// Warned by and by: nothing is deducted before the third time, and nothing ever from the basic wage.
void storeWarnings(PenaltyService& penalties, std::vector<PositionId> positions)
{
    PenaltyPolicy policy;
    policy.minimumWage = Money::fromUnits(2'690);
    penalties.store(policy);
    PenaltyRule rule{"pace", "连续两季度未达九成", "Two quarters below 90 %", day("2025-01-01")};
    rule.when = {Measure::attainment(Metric::Revenue), Comparison::LessThan, percent(90).scaled()};
    rule.periods = 2;
    rule.positions = std::move(positions);
    rule.ladder = {
        {PenaltyKind::Verbal, {}, {}, 6}, {PenaltyKind::Written, {}, {}, 12}, {PenaltyKind::Improvement, {}, {}, 12}};
    penalties.store(rule);
}

} // namespace

void storePlans(Workspace& workspace)
{
    const auto organisation = workspace.organisation().current();
    const auto positions = [&](std::initializer_list<const char*> codes) {
        std::vector<PlanPosition> all;
        for (const char* code : codes)
            all.push_back({std::ranges::find(organisation->positions(), code, &Position::code)->id});
        return all;
    };
    storeRepresentatives(workspace.incentives(), workspace.metrics(), positions({"SR1", "SR2"}));
    std::vector<PositionId> warned;
    for (const auto& one : positions({"SR1", "SR2"}))
        warned.push_back(one.position);
    storeWarnings(workspace.penalties(), std::move(warned));
    storeManagers(workspace.incentives(), positions({"SM"}));
}

void settlePay(Workspace& workspace)
{
    auto& ledger = workspace.ledger();
    const auto calendar = workspace.calendar().fiscalCalendar();
    const auto period = [&](const char* code) { return orThrow(calendar.parse(code)); };
    for (const char* plan : {"rep", "sm"}) {
        orThrow(ledger.post(plan, period("2026-Q1")));
        orThrow(ledger.approve(plan, period("2026-Q1")));
        orThrow(ledger.settle(plan, period("2026-Q1"), day("2026-04-15")));
        orThrow(ledger.post(plan, period("2026-Q2")));
    }
    orThrow(ledger.approve("sm", period("2026-Q2")));
    const auto organisation = orThrow(workspace.organisation().snapshot());
    const auto person = [&](const char* code) { return organisation->personByCode(code)->id; };
    const auto settled = orThrow(ledger.dispute("rep", period("2026-Q1"), person("HX003"), Money::fromUnits(15'000),
                                                "3 月底的一笔订单没有算进来"));
    orThrow(ledger.answer(settled, DisputeState::Rejected, "该订单 4 月 2 日签订，计入第 2 季度"));
    orThrow(ledger.dispute("rep", period("2026-Q2"), person("HX004"), Money::fromUnits(14'000),
                           "与同事合作的订单应按五五分成"));
    auto& penalties = workspace.penalties();
    for (const auto& proposal : orThrow(penalties.proposals(period("2026-Q2")))) {
        if (proposal.isNewcomer)
            continue;
        const auto id = orThrow(penalties.open(proposal.rule, proposal.person, period("2026-Q2")));
        orThrow(penalties.hear(id, "二季度主要客户停产检修，订单顺延到三季度"));
        orThrow(penalties.approve(id, "已连续两季度低于 90%，给予口头警告并安排辅导", "林晓"));
        break; // one case tells the story
    }
    orThrow(workspace.sales().closePeriod(period("2026-Q1"), "第 1 季度已核对，奖金已发"));
}

} // namespace attain::sample
