#include "dividing/DivisionReader.h"
#include "dividing/DivisionService.h"
#include "support/Decimal.h"
#include "targets/TargetTotals.h"

#include <map>

// Whether there are people enough for the targets of everybody.
namespace attain {
namespace {

[[noreturn]] void refuse(const char* field, std::string value)
{
    throw Failure{Error{ErrorCode::InvalidValue, "no capacity can be told", {field, std::move(value)}}};
}

void requireValid(const CapacityPlan& plan)
{
    if (plan.winRate.scaled() <= 0 || plan.winRate.scaled() > Ratio::kScale)
        refuse("win_rate", plan.winRate.toText(2));
    if (plan.dealsPerMonth.scaled() <= 0)
        refuse("deals_per_month", plan.dealsPerMonth.toText(0));
    if (plan.averageDeal && *plan.averageDeal <= 0)
        refuse("average_deal", Money::fromScaled(*plan.averageDeal).toText(2));
    for (const auto& step : plan.ramp)
        if (step.scaled() < 0 || step.scaled() > Ratio::kScale)
            refuse("ramp", step.toText(2));
    if (plan.period.kind == PeriodKind::Week || plan.period.kind == PeriodKind::Range)
        refuse("period", plan.period.code);
}

/// Revenue ÷ orders of the twelve months before a day.
class AverageDeals {
public:
    AverageDeals(const SalesService& sales, Date before)
        : m_company{orThrow(sales.actuals(query(before, GroupBy::Company)))}
        , m_departments{orThrow(sales.actuals(query(before, GroupBy::Department)))}
    {
    }

    std::optional<std::int64_t> of(Subject subject) const
    {
        const auto& actuals = subject.kind == SubjectKind::Company ? m_company : m_departments;
        const auto revenue = actuals.figure(subject.id, Metric::Revenue);
        const auto orders = actuals.figure(subject.id, Metric::Orders);
        if (!revenue || !orders || orders->scaled <= 0 || revenue->scaled <= 0)
            return {};
        return multiplyDivide(revenue->scaled, 1, orders->scaled);
    }

private:
    static ActualsQuery query(Date before, GroupBy groupBy)
    {
        ActualsQuery query;
        query.filter.from = before.plusMonths(-12);
        query.filter.to = before.plusDays(-1);
        query.metrics = {Metric::Revenue, Metric::Orders};
        query.groupBy = groupBy;
        return query;
    }

    ActualsTable m_company;
    ActualsTable m_departments;
};

/// The mean over the months.
std::int64_t meanOf(const std::vector<Ratio>& presence)
{
    std::int64_t sum = 0;
    for (const auto& month : presence)
        sum = checkedAdd(sum, month.scaled());
    return presence.empty() ? 0 : multiplyDivide(sum, 1, static_cast<std::int64_t>(presence.size()));
}

} // namespace

Result<std::vector<CapacityRow>> DivisionService::capacity(const CapacityPlan& plan) const
{
    return guarded([&]() -> Result<std::vector<CapacityRow>> {
        requireValid(plan);
        DivisionPlan presence;
        presence.scenario = plan.scenario;
        presence.period = plan.period;
        presence.ramp = plan.ramp;
        const DivisionReader reader{{m_sales, m_metrics, m_targets, m_organisation, m_calendar}, presence, {}};
        const auto& organisation = reader.organisation();
        std::map<Subject, std::int64_t> people;
        for (const auto& receiver : reader.peopleBelow(Subject::company())) {
            const std::int64_t full = meanOf(receiver.presence);
            people[Subject::company()] += full;
            const auto home = organisation.departmentOn(PersonId{receiver.subject.id}, plan.period.to);
            for (const auto* at = organisation.department(home); at; at = organisation.department(at->parent))
                people[Subject::of(at->id)] += full;
        }

        const TargetTotals totals{orThrow(m_targets.book(plan.scenario, TargetView::working())),
                                  orThrow(m_organisation.snapshot()), m_calendar.workingDays()};
        const AverageDeals deals{m_sales, plan.period.from};
        const auto months = static_cast<std::int64_t>(reader.months().size());
        std::vector<CapacityRow> rows;
        for (auto& node : subjectTree(organisation, plan.period.to, false)) {
            const auto target = totals.cell(Metric::Revenue, node.subject, plan.period).levels.target;
            if (!target)
                continue;
            CapacityRow row{std::move(node), *target, plan.averageDeal, {}, {}};
            if (!row.averageDeal)
                row.averageDeal = deals.of(row.who.subject);
            if (!row.averageDeal)
                row.averageDeal = deals.of(Subject::company());
            row.people = Ratio::fromScaled(people[row.who.subject]);
            if (row.averageDeal)
                row.answer = capacityOf({row.target, *row.averageDeal, plan.winRate, row.people,
                                         Ratio::fromScaled(checkedMultiply(plan.dealsPerMonth.scaled(), months))});
            rows.push_back(std::move(row));
        }
        return rows;
    });
}

} // namespace attain
