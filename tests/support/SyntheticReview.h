#pragma once

#include "reporting/QuarterlyReview.h"

#include <string>

/// A review made by hand, without a document: what layouts are tried on.
namespace test {

inline attain::ReviewRow reviewRow(std::int64_t id, const std::string& name, double target, double actual,
                                   double lastYear, double elapsed = 1.0)
{
    using namespace attain;
    const auto money = [](double units) { return static_cast<std::int64_t>(units * 10'000); };
    ReviewRow row;
    row.row.id = id;
    row.row.code = "P" + std::to_string(1000 + id);
    row.row.name = name;
    if (target != 0) {
        row.row.target.levels = {money(target * 0.9), money(target), money(target * 1.15), std::nullopt};
        row.row.target.origin = TargetOrigin::Entered;
        row.row.attainment = ratioOf(money(actual), money(target));
        row.row.elapsedWeight = Ratio::fromScaled(static_cast<std::int64_t>(elapsed * 1e6));
        row.row.expected = Figure{Unit::Money, money(target * elapsed)};
        row.row.paceIndex = ratioOf(money(actual), money(target * elapsed));
        row.row.projection = Figure{Unit::Money, money(actual / elapsed)};
        row.gap = Money::fromScaled(money(actual) - money(target));
    }
    row.row.actual = Figure{Unit::Money, money(actual)};
    if (lastYear != 0) {
        row.row.lastYear = Figure{Unit::Money, money(lastYear)};
        row.row.growth = ratioOf(money(actual) - money(lastYear), money(lastYear));
    }
    row.status = paceStatus(row.row.paceIndex);
    return row;
}

inline attain::QuarterlyReview syntheticReview(int people = 23)
{
    using namespace attain;
    const FiscalCalendar calendar;
    QuarterlyReview review;
    review.head.company = "华星电子有限公司";
    review.head.currency = "CNY";
    review.head.period = *calendar.parse("2026-Q3");
    review.head.asOf = review.head.period.to;
    review.head.finished = true;
    review.head.scenario = "base";
    review.head.targetVersion = 3;
    review.head.displayUnit = 10'000;
    review.head.sealHash = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";
    review.head.saleLines = 118'204;
    review.head.saleAmount = Money::fromUnits(46'100'000);
    review.company = reviewRow(0, review.head.company, 48e6, 46.1e6, 40.3e6);
    const struct {
        const char* name;
        double target, actual, lastYear;
    } departments[] = {{"华东一部", 13.2e6, 13.72e6, 11.5e6},
                       {"华东二部", 9.6e6, 8.06e6, 8.8e6},
                       {"华南部", 10.8e6, 11.12e6, 9.1e6},
                       {"华北部", 8.4e6, 7.71e6, 6.9e6},
                       {"大客户部", 6.0e6, 5.49e6, 4.0e6}};
    std::int64_t id = 0;
    for (const auto& d : departments) {
        review.departments.push_back(reviewRow(++id, d.name, d.target, d.actual, d.lastYear));
        if (d.actual < d.target) {
            ReviewVariance variance;
            variance.department = review.departments.back();
            variance.people
                = {{"赵磊", Figure{Unit::Money, -740'000'0000}, {}}, {"周杰", Figure{Unit::Money, -510'000'0000}, {}}};
            if (id == 2) {
                variance.note.cause = "两名骨干离职，X200 缺货 11 天，竞品在苏州、无锡降价抢单";
                variance.note.action = "补岗 2 人；与生产确认 Q4 排产，优先保证 X200";
                variance.note.owner = "赵磊";
                variance.note.due = Date::create(2026, 10, 31);
            }
            review.variances.push_back(variance);
        }
    }
    const char* names[] = {"王芳", "李娜", "张伟", "刘洋", "陈静", "赵磊", "周杰"};
    for (int i = 0; i < people; ++i) {
        ReviewRow row = reviewRow(100 + i, i < 7 ? names[i] : "员工" + std::to_string(i), 2e6,
                                  2.5e6 - i * 0.06e6 * 23 / people, i % 5 == 4 ? 0 : 1.9e6);
        row.row.parent = DepartmentId{i % 5 + 1};
        review.people.push_back(row);
        ReviewPerson page;
        page.figures = row;
        page.department = departments[i % 5].name;
        page.position = "高级销售代表";
        page.rank = i + 1;
        page.ranked = people;
        page.saleLines = 412;
        page.orders = 96;
        page.customerCount = 31;
        page.returned = Money::fromUnits(-38'200);
        page.returnsRate = Ratio::fromScaled(17'200);
        page.margin = Ratio::fromScaled(241'000);
        page.weeks = {12, 15, 11, 19, 22, 18, 25, 17, 21, 26, 24, 30};
        for (int k = 0; k < 5; ++k) {
            page.customers.push_back({"苏州恒通精密机械有限公司" + std::to_string(k),
                                      Money::fromUnits(300'000 - k * 50'000), Ratio::fromScaled(150'000 - k * 20'000)});
            page.products.push_back(
                {"X200 控制器", Money::fromUnits(500'000 - k * 80'000), Ratio::fromScaled(250'000 - k * 30'000)});
        }
        for (const Period& month : calendar.monthsOf(review.head.period)) {
            MonthPoint point{month, {}, Figure{Unit::Money, 700'000'0000}, Figure{Unit::Money, 600'000'0000}};
            point.target.levels.target = 666'667'0000;
            page.months.push_back(point);
            page.monthAttainment.push_back(ratioOf(700'000, 666'667));
        }
        review.appendix.push_back(page);
    }
    const double monthTargets[] = {15e6, 15.6e6, 17.4e6};
    const double monthActuals[] = {14.4e6, 15.3e6, 16.4e6};
    int k = 0;
    double cumulated = 0;
    for (const Period& month : calendar.monthsOf(review.head.period)) {
        ReviewMonth point;
        point.figures.month = month;
        point.figures.target.levels.target = static_cast<std::int64_t>(monthTargets[k] * 1e4);
        point.figures.actual = Figure{Unit::Money, static_cast<std::int64_t>(monthActuals[k] * 1e4)};
        point.attainment
            = ratioOf(static_cast<std::int64_t>(monthActuals[k]), static_cast<std::int64_t>(monthTargets[k]));
        point.growth = Ratio::fromScaled(143'000 - k * 20'000);
        review.months.push_back(point);
        for (Date day = month.from; day <= month.to; day = day.plusDays(1)) {
            cumulated += monthActuals[k] / month.days() * (day.isoWeekday() > 5 ? 0.3 : 1.28);
            review.pace.push_back({day, static_cast<std::int64_t>(cumulated * 1e4),
                                   static_cast<std::int64_t>(48e6 / 92 * (day - review.head.period.from + 1) * 1e4)});
        }
        ++k;
    }
    const auto figure = [](double units) { return Figure{Unit::Money, static_cast<std::int64_t>(units * 1e4)}; };
    review.conclusions = {
        {ConclusionCode::Result, figure(46.1e6), figure(48e6), Ratio::fromScaled(960'417), {}, 0, 0, {}},
        {ConclusionCode::Growth, figure(40.3e6), {}, Ratio::fromScaled(143'921), {}, 0, 0, {}},
        {ConclusionCode::Shortfall,
         figure(-1.9e6),
         {},
         {},
         {},
         0,
         0,
         {{"华东二部", figure(-1.54e6), {}}, {"华北部", figure(-0.69e6), {}}}},
        {ConclusionCode::Exceeded,
         {},
         {},
         {},
         {},
         0,
         0,
         {{"华东一部", {}, Ratio::fromScaled(1'039'000)}, {"华南部", {}, Ratio::fromScaled(1'030'000)}}},
        {ConclusionCode::PeopleReached, {}, {}, {}, {}, 8, people, {{"王芳", {}, Ratio::fromScaled(1'250'000)}}},
        {ConclusionCode::PeopleBehind,
         {},
         {},
         {},
         {},
         4,
         0,
         {{"员工22", {}, Ratio::fromScaled(590'000)},
          {"员工21", {}, Ratio::fromScaled(620'000)},
          {"员工20", {}, Ratio::fromScaled(650'000)}}},
        {ConclusionCode::Months,
         {},
         {},
         {},
         {},
         0,
         0,
         {{"2026-08", {}, Ratio::fromScaled(980'769)}, {"2026-09", {}, Ratio::fromScaled(942'529)}}},
        {ConclusionCode::Margin, {}, {}, Ratio::fromScaled(241'000), Ratio::fromScaled(-9'000), 0, 0, {}},
        {ConclusionCode::Returns, {}, {}, Ratio::fromScaled(17'000), Ratio::fromScaled(2'000), 0, 0, {}},
        {ConclusionCode::NewCustomers, {}, {}, {}, {}, 41, 386, {}},
    };
    review.outlook.period = calendar.neighbour(review.head.period, 1);
    review.outlook.target = Money::fromUnits(56'000'000);
    review.outlook.lastYear = Money::fromUnits(45'000'000);
    review.outlook.requiredGrowth = Ratio::fromScaled(244'444);
    review.outlook.byGrowth = Money::fromUnits(51'480'000);
    review.outlook.byRunRate = Money::fromUnits(43'298'000);
    review.outlook.requiredPerDay = Money::fromUnits(903'226);
    review.outlook.reachedPerDay = Money::fromUnits(698'485);
    review.outlook.workingDays = 62;
    for (const ReviewRow& department : review.departments)
        review.outlook.departments.push_back({department.row.name, 0, Money::fromUnits(11'000'000),
                                              Money::fromUnits(9'000'000), Ratio::fromScaled(222'222), std::nullopt});
    review.signatures = {SignatureRole::SalesDirector, SignatureRole::Finance, SignatureRole::GeneralManager};
    return review;
}

} // namespace test
