#include "sample/SampleMetrics.h"

#include "Workspace.h"
#include "sample/SamplePlan.h"

namespace attain::sample {
namespace {

constexpr std::int64_t kWan = 10'000 * Money::kScale;
constexpr std::int64_t kPoint = 10'000; ///< of scores and days

OwnMetric part(const char* code, const char* name, const char* nameEn, const char* channel)
{
    OwnMetric metric{0, code, name, nameEn};
    metric.source = MetricSource::Part;
    metric.partOf = "revenue";
    metric.only[DictionaryKind::Channel] = {channel};
    return metric;
}

OwnMetric formula(const char* code, const char* name, const char* nameEn, Unit unit, const char* text)
{
    OwnMetric metric{0, code, name, nameEn, unit, Combination::Last};
    metric.source = MetricSource::Formula;
    metric.formula = text;
    return metric;
}

OwnMetric entered(const char* code, const char* name, const char* nameEn, Unit unit, Combination combination,
                  Direction direction = Direction::HigherIsBetter)
{
    return {0, code, name, nameEn, unit, combination, direction};
}

void defineAll(MetricService& metrics)
{
    metrics.store(part("online_revenue", "线上销售额", "Online revenue", "线上"));
    metrics.store(part("distributor_revenue", "经销销售额", "Distributor revenue", "经销"));
    metrics.store(part("offline_revenue", "线下销售额", "Offline revenue", "线下"));
    OwnMetric receipts{0, "receipts", "回款额", "Receipts"};
    receipts.source = MetricSource::Part;
    receipts.partOf = "revenue";
    receipts.basis = SaleBasis::Received;
    metrics.store(receipts);
    metrics.store(formula("collection_rate", "回款率", "Collection rate", Unit::Ratio, "receipts / revenue"));
    metrics.store(entered("market_size", "市场容量", "Market size", Unit::Money, Combination::Sum));
    metrics.store(formula("market_share", "市场份额", "Market share", Unit::Ratio, "revenue / market_size"));
    metrics.store(formula("order_value", "客单价", "Average order", Unit::Money, "revenue / orders"));
    metrics.store(entered("satisfaction", "客户满意度", "Customer satisfaction", Unit::Score, Combination::Average));
    auto stock
        = entered("stock_days", "库存周转天数", "Days of stock", Unit::Days, Combination::Average, Direction::Band);
    stock.tolerance = 10 * kPoint;
    metrics.store(stock);
    auto breaches
        = entered("price_breaches", "违规报价", "Price breaches", Unit::Count, Combination::Sum, Direction::Deduction);
    breaches.points = 15;
    metrics.store(breaches);
    metrics.store(
        entered("certified", "产品认证", "Product certificate", Unit::Count, Combination::Last, Direction::YesNo));
    metrics.store(entered("price_list_out", "新价目表发布日", "New price list out", Unit::Date, Combination::Last,
                          Direction::LowerIsBetter));
}

/// Values of months from January 2026 on.
void enter(Workspace& workspace, const char* metric, Subject subject, const std::vector<std::int64_t>& values,
           const char* evidence, Date from = *Date::fromIso("2026-01-01"))
{
    std::vector<MetricValue> months;
    for (const auto value : values) {
        months.push_back({metric, subject, from, value, evidence, "2026-09-10T02:00:00Z", "林晓"});
        from = from.plusMonths(1);
    }
    workspace.metrics().store(std::move(months));
}

void enterAll(Workspace& workspace)
{
    const auto organisation = workspace.organisation().current();
    // The market grows by six per cent; its seasons are the company's.
    for (const int year : {2025, 2026})
        for (std::size_t month = 0; month < kSeason.size(); ++month) {
            if (year == 2026 && month > 8)
                break;
            const std::int64_t whole = (year == 2025 ? 148'000 : 157'000) * kWan;
            enter(workspace, "market_size", Subject::company(), {whole / 1000 * kSeason[month]},
                  "行业协会月度快报（示例）", *Date::create(year, static_cast<int>(month) + 1, 1));
        }
    const struct {
        const char* department;
        std::vector<std::int64_t> scores;
    } surveys[] = {{"EAST1", {88, 89, 87, 90, 91, 90, 92, 91}},
                   {"EAST2", {86, 85, 86, 84, 82, 80, 79, 81}},
                   {"NORTH", {84, 85, 83, 84, 86, 85, 84, 83}},
                   {"SOUTH", {87, 88, 88, 89, 87, 88, 90, 89}},
                   {"KEY", {91, 92, 90, 93, 92, 94, 93, 92}}};
    for (const auto& survey : surveys) {
        const auto* department = organisation->departmentByCode(survey.department);
        if (department == nullptr)
            continue;
        std::vector<std::int64_t> scaled;
        for (const auto score : survey.scores)
            scaled.push_back(score * kPoint);
        enter(workspace, "satisfaction", Subject::of(department->id), scaled, "客服部月度回访问卷");
    }
    std::vector<std::int64_t> stock;
    for (const std::int64_t days : {34, 36, 33, 32, 31, 29, 28, 37})
        stock.push_back(days * kPoint);
    enter(workspace, "stock_days", Subject::company(), stock, "仓储系统月末报表");
    const auto of = [&](const char* code) { return Subject::of(organisation->personByCode(code)->id); };
    enter(workspace, "price_breaches", of("HX010"), {0, 0, 1, 0, 0, 1, 0, 0}, "价格委员会抽查记录");
    enter(workspace, "price_breaches", of("HX001"), {0, 0, 0, 0, 0, 0, 0, 0}, "价格委员会抽查记录");
    enter(workspace, "certified", of("HX001"), {1}, "认证证书 2026-018");
    enter(workspace, "certified", of("HX010"), {0, 0, 0, 1}, "补考通过");
    enter(workspace, "price_list_out", Subject::company(), {std::int64_t{Date::fromIso("2026-02-26")->dayNumber()}},
          "产品部发文〔2026〕12 号", *Date::fromIso("2026-02-01"));
}

void state(Workspace& workspace, const char* metric, const char* definition, const char* basis, GoalSource source)
{
    GoalStatement statement;
    statement.metric = orThrow(workspace.metrics().metric(metric));
    statement.year = *workspace.calendar().fiscalCalendar().parse("2026");
    statement.definition = definition;
    statement.source = source;
    statement.comparison = GoalComparison::LastYear;
    statement.settingBasis = basis;
    statement.strategicGoal = "THREE";
    workspace.goals().store(statement);
}

} // namespace

void storeMetrics(Workspace& workspace)
{
    defineAll(workspace.metrics());
    enterAll(workspace);
    state(workspace, "online_revenue", "渠道为线上的销售额", "渠道规划：线上增速高于整体", GoalSource::Sales);
    state(workspace, "distributor_revenue", "渠道为经销的销售额", "渠道规划", GoalSource::Sales);
    state(workspace, "offline_revenue", "渠道为线下的销售额", "渠道规划", GoalSource::Sales);
    state(workspace, "receipts", "按到账日期计的回款额", "年度现金流计划", GoalSource::Sales);
    state(workspace, "market_share", "销售额 ÷ 行业协会公布的市场容量", "三年规划第一年", GoalSource::Formula);
    state(workspace, "satisfaction", "客服部月度回访问卷的平均分", "服务质量计划", GoalSource::Kpi);
    state(workspace, "stock_days", "月末库存 ÷ 日均出库，30 到 35 天为合理", "供应链年度计划", GoalSource::Kpi);
    state(workspace, "price_list_out", "新价目表正式发文的日期", "年度经营计划", GoalSource::Entered);
}

void storeMetricTargets(Workspace& workspace, TargetVersionId version)
{
    const auto organisation = workspace.organisation().current();
    const Period year = *workspace.calendar().fiscalCalendar().parse("2026");
    std::vector<TargetAssignment> cells;
    const auto add = [&](const char* metric, Subject subject, const TargetLevels& levels, const char* note) {
        cells.push_back({"base", orThrow(workspace.metrics().metric(metric)), subject, year, levels, note, {}});
    };
    const auto target = [](std::int64_t value) { return TargetLevels{{}, value, {}, {}}; };
    add("online_revenue", Subject::company(), target(5'000 * kWan), "渠道规划：线上 26%");
    add("distributor_revenue", Subject::company(), target(4'200 * kWan), "渠道规划：经销 22%");
    add("offline_revenue", Subject::company(), target(9'800 * kWan), "渠道规划：线下 51%");
    const auto around = [](std::int64_t value) { return TargetLevels{value / 100 * 95, value, value / 100 * 105, {}}; };
    add("receipts", Subject::company(), around(17'800 * kWan), "年度现金流计划：销售目标的 93%");
    const struct {
        const char* department;
        std::int64_t wan;
    } receipts[] = {{"EAST1", 5'200}, {"EAST2", 3'200}, {"SOUTH", 4'100}, {"NORTH", 3'000}, {"KEY", 2'300}};
    for (const auto& [department, wan] : receipts)
        add("receipts", Subject::of(organisation->departmentByCode(department)->id), around(wan * kWan),
            "按销售目标占比");
    add("market_share", Subject::company(), {110'000, 122'000, 130'000, {}}, "三年规划第一年");
    add("stock_days", Subject::company(), {30 * kPoint, 32 * kPoint, 35 * kPoint, {}}, "供应链年度计划");
    add("price_list_out", Subject::company(), target(Date::fromIso("2026-02-28")->dayNumber()), "年度经营计划");
    add("satisfaction", Subject::company(), {80 * kPoint, 87 * kPoint, 92 * kPoint, {}}, "服务质量计划");
    for (const DepartmentPlan& plan : departments())
        if (plan.kind == "sales")
            add("satisfaction", Subject::of(organisation->departmentByCode(plan.code)->id),
                {80 * kPoint, 87 * kPoint, 92 * kPoint, {}}, "服务质量计划");
    workspace.targets().storeIn(version, cells);
}

} // namespace attain::sample
