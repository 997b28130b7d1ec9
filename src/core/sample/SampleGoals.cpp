#include "sample/SampleGoals.h"

#include "Workspace.h"

namespace attain::sample {
namespace {

constexpr std::int64_t kWan = 10'000 * Money::kScale;

struct Said {
    Metric metric;
    const char* wording;
    const char* definition;
    const char* settingBasis;
    const char* strategicGoal;
    std::optional<Ratio> growth{}; ///< of 2026
};

const std::vector<Said>& company()
{
    static const std::vector<Said> said{
        {Metric::Revenue, "2026 年底前销售额比去年增长 20%", "含税，按发货确认",
         "去年实际 60% + 客户潜力 40% 分解，董事会 1 月 5 日批准", "THREE", Ratio::fromScaled(200'000)},
        {Metric::Margin, "毛利率做到 25%", "（销售额 − 成本）÷ 销售额，不含运费", "年度经营计划", "HEALTHY"},
        {Metric::NewCustomers, "每季度签下 35 个以上新客户", "首次下单且已发货的客户", "市场拓展计划", "THREE"}};
    return said;
}

} // namespace

void storeGoals(Workspace& workspace)
{
    auto& goals = workspace.goals();
    goals.store({"THREE", "三年做到 3 亿元", Metric::Revenue, 30'000 * kWan, Date::fromIso("2028-12-31")});
    goals.store({"HEALTHY", "利润与规模同步增长", Metric::Margin, 270'000, Date::fromIso("2028-12-31")});
    for (const char* year : {"2025", "2026"}) {
        for (const auto& said : company()) {
            GoalStatement statement;
            statement.metric = said.metric;
            statement.year = *workspace.calendar().fiscalCalendar().parse(year);
            statement.definition = said.definition;
            statement.source = GoalSource::Sales;
            statement.comparison = GoalComparison::LastYear;
            statement.settingBasis = said.settingBasis;
            statement.strategicGoal = said.strategicGoal;
            if (statement.year.code == "2026") {
                statement.wording = said.wording;
                statement.growth = said.growth;
            }
            goals.store(statement);
        }
    }
}

void acceptFindings(Workspace& workspace)
{
    const std::map<std::string, const char*> reasons{{"out_of_reach:HX015", "华南新签两家年度框架客户，增量已计入潜力"},
                                                     {"out_of_reach:HX012", "区域总监承诺增配一名助理，二季度到岗"},
                                                     {"pair:HX007:HX013", "黄强负责的客户今年扩产，双方已确认"}};
    auto& fairness = workspace.fairness();
    FairnessQuery query;
    query.scope.period = *workspace.calendar().fiscalCalendar().parse("2026");
    orThrow(workspace.changeLog().execute(
        {"fairness.accept", attain::Change::Targets, "公平性复核", "2026"}, [&]() -> Result<void> {
            auto report = orThrow(fairness.report(query));
            for (auto& finding : report.findings) {
                const auto reason = reasons.find(finding.code);
                if (reason == reasons.end())
                    continue;
                finding.acceptance = FairnessAcceptance{reason->second, "周建国", "2026-01-05T06:20:00Z"};
                fairness.store(query.scope, finding);
            }
            return {};
        }));
}

} // namespace attain::sample
