#include "sample/SampleVersions.h"

#include "Workspace.h"
#include "sample/SampleGoals.h"
#include "sample/SampleIncentives.h"
#include "sample/SampleMetrics.h"
#include "sample/SampleScenarios.h"
#include "sample/SampleScorecards.h"
#include "sample/SampleTalks.h"
#include "sample/SampleTargets.h"
#include "support/Decimal.h"

#include <array>

namespace attain::sample {
namespace {

constexpr std::int64_t kWan = 10'000 * Money::kScale;

constexpr const char* kBoard = "周建国"; // who decides
constexpr const char* kPlanner = "林晓";

Date day(const char* iso)
{
    return *Date::fromIso(iso);
}

TargetLevels plus(TargetLevels levels, std::int64_t amount)
{
    for (auto level : {&TargetLevels::floor, &TargetLevels::target, &TargetLevels::stretch})
        if (levels.*level)
            levels.*level = checkedAdd(*(levels.*level), amount);
    return levels;
}

/// A quarter of somebody that was first planned otherwise.
class Planned {
public:
    Planned(Workspace& workspace, TargetVersionId version, Subject subject, const char* quarter)
        : m_subject{subject}, m_quarter{*workspace.calendar().fiscalCalendar().parse(quarter)}
    {
        const auto book = orThrow(workspace.targets().book(version));
        for (const auto& month : workspace.calendar().fiscalCalendar().monthsOf(m_quarter))
            m_months.push_back({month.from, book->month(Metric::Revenue, subject, month.from)});
        m_levels = book->cell(Metric::Revenue, subject, m_quarter).levels;
    }

    /// What stands there now …
    TargetAssignment now(std::string note) const { return assignment(0, std::move(note)); }
    /// … and as it was planned before, `amount` more or less in the quarter's last month.
    TargetAssignment before(std::int64_t amount, std::string note) const { return assignment(amount, std::move(note)); }
    AdjustmentCell cell(std::int64_t before) const
    {
        return {Metric::Revenue, m_subject, m_quarter, plus(m_levels, before), m_levels};
    }

private:
    TargetAssignment assignment(std::int64_t amount, std::string note) const
    {
        TargetAssignment result{"base",          Metric::Revenue, m_subject, m_quarter, plus(m_levels, amount),
                                std::move(note), m_months};
        result.months.back().levels = plus(result.months.back().levels, amount);
        return result;
    }

    Subject m_subject;
    Period m_quarter;
    std::vector<MonthLevels> m_months;
    TargetLevels m_levels;
};

std::vector<TargetVersionStep> publishedOn(const std::string& at, const std::string& note)
{
    return {{TargetVersionState::Submitted, at + "T01:10:00Z", kPlanner, note},
            {TargetVersionState::Approved, at + "T06:30:00Z", kBoard, {}},
            {TargetVersionState::Published, at + "T08:00:00Z", kPlanner, {}}};
}

std::vector<AdjustmentStep> decided(const std::string& asked, const std::string& on, AdjustmentState how,
                                    const std::string& note)
{
    std::vector<AdjustmentStep> steps{{AdjustmentState::Draft, asked + "T01:00:00Z", kPlanner, {}},
                                      {AdjustmentState::Submitted, asked + "T01:10:00Z", kPlanner, {}}};
    if (how != AdjustmentState::Submitted)
        steps.push_back({how, on + "T06:30:00Z", kBoard, note});
    return steps;
}

Subject person(const Organisation& organisation, const char* code)
{
    return Subject::of(organisation.personByCode(code)->id);
}

/// A change of one quarter of a person, with the department and the company behind it.
struct Change {
    const char* quarter;
    std::int64_t before; ///< how much more was planned before
    const char* asked;
    Adjustment protocol;
};

std::vector<Change> approvedChanges()
{
    Adjustment late;
    late.number = 1;
    late.effectiveFrom = day("2026-04-01");
    late.trigger = AdjustmentTrigger::Product;
    late.reason = "新品上市推迟";
    late.method = "按新品推迟六周的在手订单折算";
    late.toldWho = "王芳、华东一部全体";
    late.toldHow = "4 月 1 日部门会议，本人已确认";
    late.support = "增加两场渠道推介会的市场预算";
    late.followUp = day("2026-07-03");
    late.followUpResult = "二季度按新目标完成 100.6%";
    Adjustment rival;
    rival.number = 2;
    rival.effectiveFrom = day("2026-07-01");
    rival.trigger = AdjustmentTrigger::Competitor;
    rival.reason = "竞品退出华东渠道";
    rival.method = "按竞品在三家渠道的去年销量的四成估算";
    rival.toldWho = "王芳";
    rival.toldHow = "7 月 1 日一对一沟通";
    rival.support = "渠道返点提高 1 个百分点，新增一名实习助理";
    rival.followUp = day("2026-10-09");
    return {{"2026-Q2", 20 * kWan, "2026-03-30", late}, {"2026-Q3", -10 * kWan, "2026-06-29", rival}};
}

/// A change of one person's fourth quarter by a share of it.
Adjustment request(Workspace& workspace, const char* code, const char* quarter, int percent)
{
    const auto organisation = workspace.organisation().current();
    const auto period = *workspace.calendar().fiscalCalendar().parse(quarter);
    const Subject subject = person(*organisation, code);
    const auto levels = orThrow(workspace.targets().book())->cell(Metric::Revenue, subject, period).levels;
    TargetLevels after = levels;
    for (auto level : {&TargetLevels::floor, &TargetLevels::target, &TargetLevels::stretch})
        if (after.*level)
            after.*level = multiplyDivide(*(after.*level), 100 + percent, 100 * kWan) * kWan;
    Adjustment adjustment;
    adjustment.effectiveFrom = period.from;
    adjustment.cells = {{Metric::Revenue, subject, period, levels, after}};
    return adjustment;
}

/// The year's targets were last year's plus the growth of the whole, the rest by the customers' potential; 王芳 agreed to 5 万 more.
void storeDerivations(Workspace& workspace, TargetVersionId version, PersonId negotiated)
{
    constexpr std::int64_t kAgreed = 5 * kWan;
    const Period year = *workspace.calendar().fiscalCalendar().parse("2026");
    const auto book = orThrow(workspace.targets().book(version));
    for (const auto& entry : book->entries()) {
        if (entry.metric != Metric::Revenue || entry.subject.kind != SubjectKind::Person || !(entry.period == year))
            continue;
        const std::int64_t base = entry.levels.baseline.value_or(0);
        const std::int64_t growth = base / 5; // 16 000 → 19 200
        const std::int64_t agreed = entry.subject == Subject::of(negotiated) ? kAgreed : 0;
        const std::int64_t factors = *entry.levels.target - base - growth - agreed;
        workspace.division().store(entry.id,
                                   {{DerivationPart::Base, base},
                                    {DerivationPart::Growth, growth},
                                    {DerivationPart::Factors, factors},
                                    {DerivationPart::Manual, agreed}});
    }
}

void store(Workspace& workspace)
{
    auto& targets = workspace.targets();
    auto& versions = workspace.targetVersions();
    const auto organisation = workspace.organisation().current();
    const auto& calendar = workspace.calendar().fiscalCalendar();
    const auto approved = approvedChanges();
    const Subject wang = person(*organisation, "HX001");
    const Subject east = Subject::of(organisation->departmentOn(PersonId{wang.id}, day("2026-01-01")));

    const auto first = versions.store(
        {{}, "base", 1, day("2025-01-01"), "年度目标：按去年实际 60% + 客户潜力 40% 分解", "2026-01-05T01:00:00Z"},
        publishedOn("2026-01-05", "协商一次，上调 5 万元"));
    for (const int year : {2025, 2026})
        targets.storeIn(first, targetsOf(year, *organisation, calendar));
    storeMetricTargets(workspace, first);
    // What V2 and V3 changed is first planned as it was before them.
    std::vector<std::vector<Planned>> planned;
    for (const auto& change : approved) {
        planned.emplace_back();
        for (const Subject subject : {wang, east, Subject::company()})
            planned.back().emplace_back(workspace, first, subject, change.quarter);
    }
    for (std::size_t i = 0; i < approved.size(); ++i)
        for (const auto& cell : planned[i])
            targets.storeIn(first, std::array{cell.before(approved[i].before, "去年实际 60% + 客户潜力 40% 分解")});
    storeDerivations(workspace, first, PersonId{wang.id});
    for (std::size_t i = 0; i < approved.size(); ++i) {
        const auto& change = approved[i];
        Adjustment adjustment = change.protocol;
        const std::string on = adjustment.effectiveFrom.toIso();
        adjustment.version = versions.store(
            {{}, "base", 2, adjustment.effectiveFrom, adjustment.reason, on + "T01:00:00Z"}, publishedOn(on, {}));
        for (const auto& cell : planned[i]) {
            targets.storeIn(adjustment.version, std::array{cell.now(adjustment.reason)});
            adjustment.cells.push_back(cell.cell(change.before));
        }
        workspace.adjustments().store(adjustment, decided(change.asked, on, AdjustmentState::Approved, "同意"));
    }

    Adjustment waits = request(workspace, "HX022", "2026-Q4", -6);
    waits.trigger = AdjustmentTrigger::Customer;
    waits.reason = "两家大客户的年度框架合同推迟到明年签订";
    waits.method = "扣除两份合同四季度的分摊额";
    waits.toldWho = "本人与部门经理";
    waits.toldHow = "9 月 8 日电话会议";
    waits.followUp = day("2026-11-02");
    workspace.adjustments().store(waits, decided("2026-09-10", {}, AdjustmentState::Submitted, {}));
    Adjustment rejected = request(workspace, "HX019", "2026-Q4", -15);
    rejected.trigger = AdjustmentTrigger::Market;
    rejected.reason = "认为四季度市场转淡";
    rejected.method = "个人估计";
    workspace.adjustments().store(
        rejected, decided("2026-08-20", "2026-08-25", AdjustmentState::Rejected, "同区其他人员进度正常，依据不足"));
    Adjustment draft = request(workspace, "HX010", "2026-Q4", 4);
    draft.trigger = AdjustmentTrigger::Staff;
    draft.reason = "接手离职同事的客户";
    workspace.adjustments().store(
        draft, std::array{AdjustmentStep{AdjustmentState::Draft, "2026-09-11T02:00:00Z", kPlanner, {}}});
}

} // namespace

void makeTargets(Workspace& workspace)
{
    orThrow(workspace.changeLog().execute({"targets.assign", attain::Change::Targets, "2025、2026 年度目标", "sample"},
                                          [&]() -> Result<void> {
                                              storeGoals(workspace);
                                              storeMetrics(workspace);
                                              storeScorecards(workspace);
                                              storePlans(workspace);
                                              store(workspace);
                                              storeTalks(workspace);
                                              storeScenarios(workspace);
                                              return {};
                                          }));
}

} // namespace attain::sample
