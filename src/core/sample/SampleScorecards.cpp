#include "sample/SampleScorecards.h"

#include "Workspace.h"
#include "scorecards/ScorecardService.h"

#include <algorithm>

namespace attain::sample {
namespace {

constexpr std::int64_t kPoint = 10'000; // of a score
constexpr int kSurveys = 8;             // months of 2026

Ratio percent(int whole)
{
    return Ratio::fromScaled(whole * Ratio::kScale / 100);
}

void storeKpis(ScorecardService& scorecards, const MetricService& metrics)
{
    const auto add = [&](const char* code, const char* name, const char* nameEn, Metric metric, KpiKind kind,
                         KpiDimension dimension, int weight, std::optional<std::int64_t> standard) {
        Kpi kpi{code, name, nameEn, std::move(metric), kind, dimension};
        kpi.weight = percent(weight);
        kpi.standard = standard;
        scorecards.store(kpi);
    };
    using enum KpiDimension;
    add("sales", "销售额达成", "Revenue against target", Metric::Revenue, KpiKind::Volume, Sales, 45, {});
    add("margin", "毛利率", "Margin", Metric::Margin, KpiKind::Quality, Profit, 15, 240'000);
    add("new_customers", "新客户数", "New customers", Metric::NewCustomers, KpiKind::Volume, Market, 15, 1);
    add("satisfaction", "客户满意度", "Customer satisfaction", orThrow(metrics.metric("satisfaction")),
        KpiKind::Quality, Satisfaction, 15, 85 * kPoint);
    add("certified", "产品认证", "Product certificate", orThrow(metrics.metric("certified")), KpiKind::Time, Growth, 10,
        1);
}

std::vector<GradeBand> grades()
{
    return {{"A", percent(100)}, {"B", percent(85)}, {"C", percent(70)}, {"D", Ratio{}}};
}

void storeTemplates(ScorecardService& scorecards, const Organisation& organisation)
{
    const auto positions = [&](std::initializer_list<const char*> codes) {
        std::vector<PositionId> ids;
        for (const char* code : codes)
            ids.push_back(std::ranges::find(organisation.positions(), code, &Position::code)->id);
        return ids;
    };
    ScorecardTemplate rep{"rep", "销售代表考核表", "Sales representatives", *Date::fromIso("2025-01-01")};
    rep.positions = positions({"SR1", "SR2"});
    rep.grades = grades();
    rep.items = {{"sales", percent(70)}, {"margin", percent(30)}};
    scorecards.store(rep);
    rep.from = *Date::fromIso("2026-01-01");
    rep.items = {{"sales", percent(45)},
                 {"satisfaction", percent(15)},
                 {"margin", percent(15)},
                 {"new_customers", percent(15)},
                 {"certified", percent(10)}};
    scorecards.store(rep);
    ScorecardTemplate lead{"lead", "销售经理考核表", "Sales managers", *Date::fromIso("2026-01-01")};
    lead.positions = positions({"SM"});
    lead.grades = grades();
    lead.items = {{"sales", percent(50)}, {"margin", percent(25)}, {"satisfaction", percent(25)}};
    scorecards.store(lead);
}

/// Surveys and certificates of those who sell: steady, with a spread between people.
void enterValues(Workspace& workspace, const Organisation& organisation)
{
    std::vector<MetricValue> values;
    const auto enter = [&](const char* metric, PersonId person, Date month, std::int64_t value, const char* evidence) {
        values.push_back({metric, Subject::of(person), month, value, evidence, "2026-09-10T02:00:00Z", "林晓"});
    };
    int number = 0;
    for (const auto& person : organisation.people()) {
        const auto* department
            = organisation.department(organisation.departmentOn(person.id, *Date::fromIso("2026-09-01")));
        if (department == nullptr || department->kind != DepartmentKind::Sales)
            continue;
        ++number;
        for (int month = 0; month < kSurveys; ++month) {
            const Date day = Date::fromIso("2026-01-01")->plusMonths(month);
            if ((person.hired && *person.hired > day.lastOfMonth()) || (person.left && *person.left < day))
                continue;
            enter("satisfaction", person.id, day, (80 + number * 7 % 13 + (month + number) % 3) * kPoint,
                  "客服部月度回访问卷");
        }
        if (person.code == "HX001" || person.code == "HX010")
            continue; // certificates entered with the metrics
        for (const char* month : {"2026-01-01", "2026-04-01", "2026-07-01"}) {
            const Date day = *Date::fromIso(month);
            if ((!person.hired || *person.hired <= day) && (!person.left || *person.left >= day))
                enter("certified", person.id, day, number % 6 == 0 ? 0 : 1, "产品认证考试成绩单");
        }
    }
    workspace.metrics().store(std::move(values));
}

} // namespace

void storeScorecards(Workspace& workspace)
{
    const auto organisation = workspace.organisation().current();
    storeKpis(workspace.scorecards(), workspace.metrics());
    storeTemplates(workspace.scorecards(), *organisation);
    enterValues(workspace, *organisation);
}

} // namespace attain::sample
