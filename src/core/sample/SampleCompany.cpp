#include "sample/SampleCompany.h"

#include "Workspace.h"
#include "importing/ImportService.h"
#include "reporting/ReviewService.h"
#include "sample/SampleGoals.h"
#include "sample/SampleIncentives.h"
#include "sample/SamplePlan.h"
#include "sample/SampleReceipts.h"
#include "sample/SampleSales.h"
#include "sample/SampleVersions.h"

#include <algorithm>

namespace attain::sample {
namespace {

void makeSettings(Workspace& workspace)
{
    Company company;
    company.name = "华星电子";
    company.displayUnit = 10000;
    orThrow(workspace.company().change(company));

    auto& calendar = workspace.calendar();
    orThrow(calendar.setWeekdays({true, true, true, true, true, false, false}));
    orThrow(calendar.setSpecialDays(CalendarService::chinaSpecialDays()));
    orThrow(calendar.setSeasonWeights(SeasonWeights{kSeason}));
}

void makeOrganisation(OrganisationService& organisation)
{
    for (const DepartmentPlan& plan : departments())
        orThrow(organisation.addDepartment(
            {{}, std::string{plan.code}, std::string{plan.name}, *departmentKindFromCode(plan.kind), {}}));
    const struct {
        const char* code;
        const char* name;
        int level;
    } positions[] = {{"SR1", "销售代表", 1}, {"SR2", "高级销售代表", 2}, {"SM", "销售经理", 3}, {"MGR", "部门经理", 4}};
    for (const auto& position : positions)
        orThrow(organisation.addPosition({{}, position.code, position.name, position.level}));

    const auto idOf = [&](std::string_view department) {
        return orThrow(organisation.snapshot())->departmentByCode(department)->id;
    };
    const auto positionOf = [&](std::string_view code) {
        const auto snapshot = orThrow(organisation.snapshot());
        return std::ranges::find(snapshot->positions(), code, &Position::code)->id;
    };
    for (const PersonPlan& plan : people()) {
        const Date hired = *Date::fromIso(plan.hired);
        const Person person{{}, std::string{plan.code}, std::string{plan.name}, hired, {}};
        const auto position = positionOf(plan.position);
        const PersonId id = orThrow(organisation.addPerson(person, idOf(plan.department), position, hired));
        if (!plan.movesTo.empty())
            orThrow(organisation.assign(id, idOf(plan.movesTo), position, *Date::fromIso(plan.movesOn),
                                        "加强大客户部的行业覆盖"));
        if (!plan.left.empty())
            orThrow(organisation.leave(id, *Date::fromIso(plan.left), "个人原因离职"));
    }
}

/// What the managers wrote into their reviews.
void writeReviews(Workspace& workspace, const Organisation& organisation)
{
    const struct {
        const char* period;
        const char* department;
        const char* cause;
        const char* action;
        const char* owner;
        const char* due;
    } notes[] = {
        {"2026-Q2", "EAST2", "马超 5 月底离职，交接期间订单下滑", "客户清单重新分配，逐户回访", "赵磊", "2026-07-10"},
        {"2026-Q3", "EAST2", "马超离职后部分客户无人接手；X200 缺货 11 天", "补岗 1 人；与生产部确认四季度排产", "赵磊",
         "2026-10-15"},
        {"2026-Q3", "NORTH", "线下促销延迟两周，两笔大单顺延", "促销前移，顺延订单逐单跟进", "陈静", "2026-10-10"},
        {"2026-Q3", "KEY", "两家大客户的年度框架合同晚签", "高层拜访，完成续签", "刘洋", "2026-09-30"},
    };
    for (const auto& note : notes)
        orThrow(workspace.reviews().write({note.period, organisation.departmentByCode(note.department)->id, note.cause,
                                           note.action, note.owner, Date::fromIso(note.due)}));
}

} // namespace

Result<void> fill(Workspace& workspace)
{
    return guarded([&]() -> Result<void> {
        if (!orThrow(workspace.organisation().snapshot())->people().empty())
            return Error{ErrorCode::InvalidValue, "the workspace is not empty", {"workspace", "not empty"}};
        makeSettings(workspace);
        makeOrganisation(workspace.organisation());
        const auto organisation = orThrow(workspace.organisation().snapshot());
        makeTargets(workspace);
        for (SampleFile& file : salesFiles()) {
            ImportSource source = ImportSource::pasted(std::move(file.bytes));
            source.name = file.name;
            orThrow(workspace.imports().run(source, {}));
        }
        importReceipts(workspace);
        acceptFindings(workspace);
        writeReviews(workspace, *organisation);
        settlePay(workspace);
        return {};
    });
}

} // namespace attain::sample
