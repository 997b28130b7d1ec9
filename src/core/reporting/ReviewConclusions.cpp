#include "reporting/ReviewConclusions.h"

#include <algorithm>

namespace attain {
namespace {

constexpr std::size_t kMostNames = 3;

Figure figureOf(Money money)
{
    return {Unit::Money, money.scaled()};
}

Conclusion conclusion(ConclusionCode code)
{
    Conclusion made;
    made.code = code;
    return made;
}

/// The departments that conclusions name: the highest level of the tree on which there is more than one with a target.
std::vector<const ReviewRow*> namedDepartments(const QuarterlyReview& review)
{
    std::vector<const ReviewRow*> found;
    for (int depth = 0; depth < 8; ++depth) {
        found.clear();
        for (const ReviewRow& row : review.departments) {
            if (row.row.depth == depth && row.gap)
                found.push_back(&row);
        }
        if (found.size() > 1)
            return found;
    }
    return {};
}

std::optional<Money> gapToTarget(const ReviewRow& row)
{
    return row.gap;
}

std::optional<Money> gapToPace(const ReviewRow& row)
{
    if (!row.row.actual || !row.row.expected)
        return std::nullopt;
    return Money::fromScaled(checkedSubtract(row.row.actual->scaled, row.row.expected->scaled));
}

/// The largest shortfalls that together make two thirds of all, at most three.
template<class Gap>
std::vector<NamedFigure> shortfalls(const std::vector<const ReviewRow*>& departments, Gap gap)
{
    std::vector<std::pair<Money, const ReviewRow*>> behind;
    Money all;
    for (const ReviewRow* row : departments) {
        const std::optional<Money> missing = gap(*row);
        if (missing && *missing < Money{}) {
            behind.emplace_back(*missing, row);
            all += *missing;
        }
    }
    std::stable_sort(behind.begin(), behind.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    std::vector<NamedFigure> names;
    Money named;
    for (const auto& [missing, row] : behind) {
        const bool enough = checkedMultiply(named.scaled(), 3) <= checkedMultiply(all.scaled(), 2);
        if (names.size() == kMostNames || (!names.empty() && enough))
            break;
        names.push_back({row->row.name, figureOf(missing), row->row.attainment});
        named += missing;
    }
    return names;
}

void addResult(std::vector<Conclusion>& list, const QuarterlyReview& review)
{
    const AttainmentRow& all = review.company.row;
    const bool sold = all.actual && all.saleLines > 0;
    if (!sold && !all.target.levels.target) {
        list.push_back(conclusion(ConclusionCode::NoSales));
        return;
    }
    if (!sold)
        list.push_back(conclusion(ConclusionCode::NoSales));
    Conclusion result = conclusion(all.target.levels.target ? ConclusionCode::Result : ConclusionCode::NoTarget);
    result.amount = all.actual;
    if (all.target.levels.target) {
        result.secondAmount = Figure{Unit::Money, *all.target.levels.target};
        result.ratio = all.attainment;
    }
    if (sold)
        list.push_back(result);
    if (all.growth && sold) {
        Conclusion growth = conclusion(ConclusionCode::Growth);
        growth.amount = all.lastYear;
        growth.ratio = all.growth;
        list.push_back(growth);
    }
}

void addGaps(std::vector<Conclusion>& list, const QuarterlyReview& review)
{
    if (!review.company.gap || review.company.row.saleLines == 0)
        return;
    const auto departments = namedDepartments(review);
    Conclusion gap = conclusion(*review.company.gap < Money{} ? ConclusionCode::Shortfall : ConclusionCode::Surplus);
    gap.amount = figureOf(*review.company.gap);
    // While the period runs everybody is short of the target: then Running says who is behind pace.
    if (review.head.finished || *review.company.gap >= Money{})
        gap.names = shortfalls(departments, gapToTarget);
    list.push_back(gap);

    std::vector<const ReviewRow*> above;
    for (const ReviewRow* row : departments) {
        if (*row->gap >= Money{})
            above.push_back(row);
    }
    std::stable_sort(above.begin(), above.end(), [](const auto* a, const auto* b) { return *a->gap > *b->gap; });
    if (above.empty() || above.size() == departments.size())
        return;
    Conclusion exceeded = conclusion(ConclusionCode::Exceeded);
    for (const ReviewRow* row : above) {
        if (exceeded.names.size() < kMostNames)
            exceeded.names.push_back({row->row.name, figureOf(*row->gap), row->row.attainment});
    }
    list.push_back(exceeded);
}

void addPace(std::vector<Conclusion>& list, const QuarterlyReview& review, const ReviewSideFigures& side)
{
    const AttainmentRow& all = review.company.row;
    if (review.head.finished)
        return;
    if (all.expected && all.paceIndex && all.projection) {
        Conclusion running = conclusion(ConclusionCode::Running);
        running.amount = all.expected;
        running.secondAmount = all.projection;
        running.ratio = all.paceIndex;
        running.names = shortfalls(namedDepartments(review), gapToPace);
        list.push_back(running);
    }
    if (all.requiredPerDay && side.reachedPerDay && all.requiredPerDay->scaled > 0) {
        Conclusion required = conclusion(ConclusionCode::RequiredPerDay);
        required.amount = all.requiredPerDay;
        required.secondAmount = figureOf(*side.reachedPerDay);
        required.count = side.workingDaysLeft;
        list.push_back(required);
    }
}

void addPeople(std::vector<Conclusion>& list, const QuarterlyReview& review)
{
    Conclusion reached = conclusion(ConclusionCode::PeopleReached);
    std::vector<const ReviewRow*> behind;
    for (const ReviewRow& person : review.people) {
        if (!person.row.attainment)
            continue;
        ++reached.total;
        if (*person.row.attainment >= Ratio::fromUnits(1))
            ++reached.count;
        if (reached.names.empty())
            reached.names.push_back({person.row.name, {}, person.row.attainment});
        if (person.status == PaceStatus::Behind)
            behind.push_back(&person);
    }
    if (reached.total == 0)
        return;
    list.push_back(reached);
    if (behind.empty())
        return;
    std::stable_sort(behind.begin(), behind.end(),
                     [](const auto* a, const auto* b) { return a->row.paceIndex < b->row.paceIndex; });
    Conclusion late = conclusion(ConclusionCode::PeopleBehind);
    late.count = static_cast<std::int64_t>(behind.size());
    for (const ReviewRow* person : behind) {
        if (late.names.size() < kMostNames)
            late.names.push_back({person->row.name, {}, person->row.attainment});
    }
    list.push_back(late);
}

void addMonths(std::vector<Conclusion>& list, const QuarterlyReview& review)
{
    const ReviewMonth* best = nullptr;
    const ReviewMonth* worst = nullptr;
    for (const ReviewMonth& month : review.months) {
        // A month that has just begun says nothing yet.
        if (!month.attainment || month.figures.month.to > review.head.asOf)
            continue;
        if (!best || *month.attainment > *best->attainment)
            best = &month;
        if (!worst || *month.attainment < *worst->attainment)
            worst = &month;
    }
    if (!best || best == worst || *best->attainment == *worst->attainment)
        return;
    Conclusion months = conclusion(ConclusionCode::Months);
    months.names = {{best->figures.month.code, best->figures.actual, best->attainment},
                    {worst->figures.month.code, worst->figures.actual, worst->attainment}};
    list.push_back(months);
}

void addQuality(std::vector<Conclusion>& list, const ReviewSideFigures& side)
{
    const auto add = [&](ConclusionCode code, std::optional<Ratio> now, std::optional<Ratio> before) {
        if (!now)
            return;
        Conclusion quality = conclusion(code);
        quality.ratio = now;
        if (before)
            quality.secondRatio = *now - *before;
        list.push_back(quality);
    };
    add(ConclusionCode::Margin, side.margin, side.lastMargin);
    add(ConclusionCode::Returns, side.returnsRate, side.lastReturnsRate);
    if (side.customers > 0) {
        Conclusion customers = conclusion(ConclusionCode::NewCustomers);
        customers.count = side.newCustomers;
        customers.total = side.customers;
        list.push_back(customers);
    }
}

} // namespace

std::vector<Conclusion> conclusionsOf(const QuarterlyReview& review, const ReviewSideFigures& side)
{
    std::vector<Conclusion> list;
    addResult(list, review);
    addGaps(list, review);
    addPace(list, review, side);
    addPeople(list, review);
    addMonths(list, review);
    addQuality(list, side);
    return list;
}

} // namespace attain
