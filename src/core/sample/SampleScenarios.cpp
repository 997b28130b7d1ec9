#include "sample/SampleScenarios.h"

#include "Workspace.h"

namespace attain::sample {
namespace {

constexpr std::int64_t kIndicatorUnit = 10'000;

/// Monthly values in tenths, from this month on.
Indicator indicator(const char* code, const char* name, const char* unit, const char* source, const char* from,
                    const std::vector<std::int64_t>& tenths)
{
    Indicator result{0, code, name, unit, source, {}};
    Date month = *Date::fromIso(from);
    for (const std::int64_t value : tenths) {
        result.values.push_back({month, value * kIndicatorUnit / 10, {}, {}});
        month = month.plusMonths(1);
    }
    return result;
}

ScenarioChange change(Subject subject, std::int64_t percent, std::optional<Period> period, Metric metric)
{
    return {metric, subject, std::move(period), Ratio::fromScaled(percent * Ratio::kScale / 100)};
}

} // namespace

void storeScenarios(Workspace& workspace)
{
    auto& scenarios = workspace.scenarios();
    scenarios.store(indicator("PMI", "制造业采购经理指数", "点", "示例数据，按月公布", "2025-10-01",
                              {492, 490, 498, 495, 499, 503, 504, 506, 502, 505, 507}));
    auto prices = indicator("COMP", "主要竞品平均价", "元/件", "市场部月度价格调查", "2025-10-01",
                            {1042, 1040, 1038, 1035, 1029, 1020, 1008, 994, 981, 968, 952});
    prices.values.back().note = "两家竞品同时启动秋季促销";
    scenarios.store(prices);

    const auto organisation = workspace.organisation().current();
    const auto calendar = workspace.calendar().fiscalCalendar();
    const auto department = [&](const char* code) { return Subject::of(organisation->departmentByCode(code)->id); };
    const auto period = [&](const char* code) { return calendar.parse(code).value(); };
    const auto base = orThrow(workspace.targets().versions()).back().id;

    Scenario optimistic{"optimistic", base, "行业回暖，四季度放量", {}, {}, "2026-08-20T02:00:00Z"};
    optimistic.assumptions = {"制造业采购经理指数连续三个月不低于 50.5", "大客户部两份框架合同九月底前签订"};
    optimistic.changes = {change(Subject::company(), 6, period("2026-Q4"), Metric::Revenue),
                          change(department("KEY"), 12, period("2026-Q4"), Metric::Revenue)};
    scenarios.store(optimistic, {{"optimistic", "PMI", IndicatorTest::AtLeast, 505 * kIndicatorUnit / 10, 3}});

    Scenario pessimistic{"pessimistic", base, "需求走弱，客户推迟订单", {}, {}, "2026-08-20T02:10:00Z"};
    pessimistic.assumptions = {"采购经理指数跌破 49", "华南出口客户订单减少一成半"};
    pessimistic.changes = {change(Subject::company(), -8, period("2026-Q4"), Metric::Revenue),
                           change(department("SOUTH"), -15, period("2026-Q4"), Metric::Revenue)};
    scenarios.store(pessimistic, {{"pessimistic", "PMI", IndicatorTest::Below, 490 * kIndicatorUnit / 10, 2}});

    Scenario priceWar{"价格战", base, "主要竞品持续降价", {}, {}, "2026-08-20T02:20:00Z"};
    priceWar.assumptions = {"竞品均价低于 98 元满两个月", "销量基本不变，单价随行就市下调"};
    priceWar.changes = {change(Subject::company(), -5, period("2026-Q4"), Metric::Revenue)};
    scenarios.store(priceWar, {{"价格战", "COMP", IndicatorTest::Below, 980 * kIndicatorUnit / 10, 2}});
}

} // namespace attain::sample
