#include "sample/SampleTargets.h"

#include "sample/SamplePlan.h"
#include "support/Apportion.h"
#include "support/FixedPoint.h"

#include <algorithm>
#include <numeric>

namespace attain::sample {
namespace {

constexpr std::int64_t kWan = 10'000 * Money::kScale;

/// 万元 of the year and of the year before.
struct YearPlan {
    std::int64_t target = 0;
    std::int64_t baseline = 0;
};

YearPlan planOf(const PersonPlan& person, int year)
{
    if (year == 2026)
        return {person.target2026, person.actual2025};
    // Last year's targets asked for some three per cent more than was reached in the end, in steps of 10 万.
    return {(person.actual2025 * 103 / 100 + 5) / 10 * 10, person.actual2025 * 885 / 1000};
}

TargetLevels levelsOf(const YearPlan& plan)
{
    TargetLevels levels;
    levels.floor = plan.target * 90 / 100 * kWan;
    levels.target = plan.target * kWan;
    levels.stretch = plan.target * 113 / 100 * kWan;
    if (plan.baseline > 0)
        levels.baseline = plan.baseline * kWan;
    return levels;
}

/// The share of a part-year target that each month in role carries.
void addMonths(std::vector<TargetAssignment>& cells, const PersonPlan& person, const TargetAssignment& year, Date from,
               Date to, const FiscalCalendar& calendar)
{
    std::vector<Period> months;
    std::vector<std::int64_t> weights;
    for (const Period& month : calendar.monthsOf(year.period)) {
        if (month.to < from || month.from > to)
            continue;
        months.push_back(month);
        weights.push_back(kSeason[static_cast<std::size_t>(month.from.month() - 1)]);
    }
    const auto divide = [&](std::optional<std::int64_t> whole) {
        return whole ? *apportion(*whole, weights, kWan / 10) : std::vector<std::int64_t>(months.size());
    };
    const auto floor = divide(year.levels.floor);
    const auto target = divide(year.levels.target);
    const auto stretch = divide(year.levels.stretch);
    for (std::size_t i = 0; i < months.size(); ++i) {
        TargetAssignment cell = year;
        cell.period = months[i];
        cell.levels = {floor[i], target[i], stretch[i], {}};
        cell.note = person.left.empty() ? "入职当年，按在岗月份" : "按在岗月份";
        cells.push_back(std::move(cell));
    }
}

void addRatio(std::vector<TargetAssignment>& cells, Subject subject, const Period& year, int permille)
{
    TargetLevels levels;
    levels.floor = Ratio::kScale * (permille - 20) / 1000;
    levels.target = Ratio::kScale * permille / 1000;
    levels.stretch = Ratio::kScale * (permille + 15) / 1000;
    cells.push_back({"base", Metric::Margin, subject, year, levels, "年度经营计划", {}});
}

void addNewCustomers(std::vector<TargetAssignment>& cells, Subject subject, const Period& year,
                     const std::array<int, 4>& quarters, const FiscalCalendar& calendar)
{
    for (int i = 0; i < 4; ++i) {
        const auto count = quarters[static_cast<std::size_t>(i)];
        const Period quarter = calendar.containing(PeriodKind::Quarter, year.from.plusMonths(3 * i));
        cells.push_back({"base",
                         Metric::NewCustomers,
                         subject,
                         quarter,
                         {count * 8 / 10, count, count * 12 / 10, {}},
                         "市场拓展计划",
                         {}});
    }
}

/// Who moves to another department brings a target along from the next month on. The new department's is raised, the old
/// one's is not lowered, and so the departments' targets total more than the company's: the overview says so.
void raiseForTransfer(std::vector<TargetAssignment>& cells, const PersonPlan& person, Subject department,
                      const YearPlan& before, const Period& year, const FiscalCalendar& calendar)
{
    const auto months
        = [](std::optional<std::int64_t> whole) { return *apportion(whole.value_or(0), kSeason, Money::kScale); };
    const TargetLevels own = levelsOf(before);
    const TargetLevels brought = levelsOf(planOf(person, year.from.year()));
    const auto sum = [&](std::optional<std::int64_t> TargetLevels::*level, std::size_t month) {
        return months(own.*level)[month] + months(brought.*level)[month];
    };
    const Date moved = *Date::fromIso(person.movesOn);
    for (const Period& month : calendar.monthsOf(year)) {
        if (month.from <= moved)
            continue;
        const auto i = static_cast<std::size_t>(month.from.month() - 1);
        cells.push_back({"base",
                         Metric::Revenue,
                         department,
                         month,
                         {sum(&TargetLevels::floor, i), sum(&TargetLevels::target, i), sum(&TargetLevels::stretch, i),
                          sum(&TargetLevels::baseline, i)},
                         std::string{person.name} + "调入，随人增加",
                         {}});
    }
}

} // namespace

std::vector<TargetAssignment> targetsOf(int year, const Organisation& organisation, const FiscalCalendar& calendar)
{
    const Period period = calendar.containing(PeriodKind::Year, *Date::create(year, 1, 1));
    std::vector<TargetAssignment> cells;
    YearPlan company;
    std::array<int, 4> companyNew{};
    for (const DepartmentPlan& department : departments()) {
        if (department.kind != "sales")
            continue;
        const Subject subject = Subject::of(organisation.departmentByCode(department.code)->id);
        YearPlan sum;
        for (const PersonPlan& person : people()) {
            if (person.department != department.code)
                continue;
            const YearPlan plan = planOf(person, year);
            sum.target += plan.target;
            sum.baseline += plan.baseline;
        }
        company.target += sum.target;
        company.baseline += sum.baseline;
        cells.push_back(
            {"base", Metric::Revenue, subject, period, levelsOf(sum), "去年实际 60% + 客户潜力 40% 分解", {}});
        for (const PersonPlan& person : people()) {
            if (person.movesTo == department.code && Date::fromIso(person.movesOn)->year() == year)
                raiseForTransfer(cells, person, subject, sum, period, calendar);
        }
        addRatio(cells, subject, period, 250);
        if (year == 2026) {
            addNewCustomers(cells, subject, period, department.newCustomers2026, calendar);
            for (std::size_t i = 0; i < 4; ++i)
                companyNew[i] += department.newCustomers2026[i];
        }
    }
    cells.push_back({"base", Metric::Revenue, Subject::company(), period, levelsOf(company), "董事会年度目标", {}});
    addRatio(cells, Subject::company(), period, 250);
    if (year == 2026)
        addNewCustomers(cells, Subject::company(), period, companyNew, calendar);

    for (const PersonPlan& person : people()) {
        const YearPlan plan = planOf(person, year);
        if (plan.target == 0)
            continue;
        TargetAssignment cell{"base", Metric::Revenue, Subject::of(organisation.personByCode(person.code)->id),
                              period, levelsOf(plan),  "去年实际 60% + 客户潜力 40% 分解",
                              {}};
        const Date hired = *Date::fromIso(person.hired);
        const Date left = person.left.empty() ? period.to : *Date::fromIso(person.left);
        if (hired > period.from || left < period.to)
            addMonths(cells, person, cell, hired, left, calendar);
        else
            cells.push_back(std::move(cell));
    }
    return cells;
}

} // namespace attain::sample
