#include "reporting/ReviewBuilder.h"

#include "reporting/PersonPages.h"

#include <algorithm>
#include <set>

namespace attain {
namespace {

constexpr std::size_t kPeopleOfVariance = 3;

std::optional<Money> moneyOf(const std::optional<Figure>& figure)
{
    return figure ? std::optional{Money::fromScaled(figure->scaled)} : std::nullopt;
}

std::optional<Ratio> ratioFigure(const std::optional<Figure>& figure)
{
    return figure ? std::optional{Ratio::fromScaled(figure->scaled)} : std::nullopt;
}

/// a ÷ b − 1.
std::optional<Ratio> growthOn(std::optional<Money> base, std::optional<Money> value)
{
    if (!base || !value)
        return std::nullopt;
    return ratioOf((*value - *base).scaled(), std::abs(base->scaled()));
}

std::optional<Money> perDay(std::optional<Money> amount, int days)
{
    if (!amount || days <= 0)
        return std::nullopt;
    return Money::fromScaled(multiplyDivide(amount->scaled(), 1, days));
}

/// 万 for amounts that need it; other currencies are written out.
std::int64_t chosenUnit(const Company& company, const AttainmentRow& all)
{
    if (company.displayUnit > 0)
        return company.displayUnit;
    std::int64_t largest = all.target.levels.target.value_or(0);
    if (all.actual)
        largest = std::max(largest, all.actual->scaled);
    return company.currency == "CNY" && largest >= Money::fromUnits(1'000'000).scaled() ? 10'000 : 1;
}

} // namespace

ReviewBuilder::ReviewBuilder(const Sources& sources, const ReviewQuery& query, const Company& company,
                             std::map<DepartmentId, ReviewNote> notes)
    : m_from{sources}, m_appendix{query.appendix}, m_company{company}, m_notes{std::move(notes)}
{
    m_query.period = query.period;
    m_query.asOf = query.asOf ? *query.asOf : orThrow(sources.attainment.asOfFor(query.period));
    m_query.scenario = query.scenario;
}

QuarterlyReview ReviewBuilder::build()
{
    addHead();
    addDepartments();
    addPeople();
    addScorecards();
    addPayouts();
    addMonths();
    addVariances();
    addOutlook();
    addConclusions();
    m_review.signatures = {SignatureRole::SalesDirector, SignatureRole::Finance, SignatureRole::GeneralManager};
    if (m_appendix)
        m_review.appendix = PersonPages{m_from.calendar,   m_from.sales,        m_from.targets,
                                        m_from.attainment, m_from.organisation, m_query}
                                .of(m_review);
    return std::move(m_review);
}

AttainmentTable ReviewBuilder::table(GroupBy by) const
{
    AttainmentQuery query = m_query;
    query.by = by;
    return orThrow(m_from.attainment.table(query));
}

ReviewRow ReviewBuilder::toRow(const AttainmentRow& row) const
{
    ReviewRow made;
    made.row = row;
    if (row.actual && row.target.levels.target)
        made.gap = Money::fromScaled(checkedSubtract(row.actual->scaled, *row.target.levels.target));
    made.status = paceStatus(row.paceIndex);
    return made;
}

ActualsQuery ReviewBuilder::sold(bool lastYear) const
{
    Period days = FiscalCalendar::range(m_query.period.from, std::min(*m_query.asOf, m_query.period.to));
    if (lastYear)
        days = FiscalCalendar::lastYear(days);
    ActualsQuery query;
    query.filter.from = days.from;
    query.filter.to = days.to;
    return query;
}

void ReviewBuilder::addHead()
{
    const AttainmentTable all = table(GroupBy::Company);
    if (!all.rows.empty())
        m_review.company = toRow(all.rows.front());
    ReviewHead& head = m_review.head;
    head.company = m_company.name;
    head.currency = m_company.currency;
    head.period = m_query.period;
    head.asOf = *m_query.asOf;
    head.finished = head.asOf >= head.period.to;
    head.scenario = m_query.scenario;
    head.targetVersion = all.targetVersion;
    head.displayUnit = chosenUnit(m_company, m_review.company.row);
    head.saleLines = all.saleLines;
    head.saleAmount = all.amount;
    m_workingDaysElapsed = all.workingDaysElapsed;
    m_workingDaysLeft = all.workingDaysLeft;
}

void ReviewBuilder::addDepartments()
{
    for (const AttainmentRow& row : table(GroupBy::Department).rows) {
        if (row.target.levels.target || row.saleLines > 0)
            m_review.departments.push_back(toRow(row));
    }
}

void ReviewBuilder::addPeople()
{
    for (const AttainmentRow& row : table(GroupBy::Person).rows) {
        if (row.target.levels.target || row.saleLines > 0)
            m_review.people.push_back(toRow(row));
    }
    std::stable_sort(m_review.people.begin(), m_review.people.end(), [](const ReviewRow& a, const ReviewRow& b) {
        if (a.row.attainment || b.row.attainment)
            return b.row.attainment < a.row.attainment; // nothing comes last
        return (a.row.actual ? a.row.actual->scaled : 0) > (b.row.actual ? b.row.actual->scaled : 0);
    });
}

void ReviewBuilder::addScorecards()
{
    m_review.scorecards = orThrow(m_from.scorecards.cards({m_query.period, m_query.asOf, m_query.scenario, {}}));
    std::ranges::stable_sort(m_review.scorecards.cards, [](const Scorecard& a, const Scorecard& b) {
        return a.score.has_value() != b.score.has_value() ? a.score.has_value() : a.score > b.score;
    });
}

void ReviewBuilder::addPayouts()
{
    std::string last;
    for (const auto& plan : orThrow(m_from.incentives.plans())) {
        if (plan.code == last) // another version
            continue;
        last = plan.code;
        for (const auto& period : orThrow(m_from.incentives.payPeriods(plan.code, m_query.period))) {
            PayoutQuery query;
            query.plan = plan.code;
            query.period = period;
            query.asOf = m_query.asOf ? std::optional{std::min(*m_query.asOf, period.to)} : std::nullopt;
            query.scenario = m_query.scenario;
            query.explainAll = true;
            ReviewPayouts payouts{orThrow(m_from.incentives.payouts(query)), {}};
            for (const auto& person : payouts.table.people)
                payouts.next.push_back(orThrow(m_from.incentives.nextSteps(payouts.table, person.person)));
            m_review.payouts.push_back(std::move(payouts));
        }
    }
}

void ReviewBuilder::addMonths()
{
    const auto months = orThrow(m_from.attainment.monthSeries(Subject::company(), m_query));
    for (const MonthPoint& point : months) {
        ReviewMonth month{point, {}, {}};
        if (point.actual && point.target.levels.target)
            month.attainment = ratioOf(point.actual->scaled, *point.target.levels.target);
        // Last year's is the whole month: a running one is not compared with it.
        if (point.month.to <= m_query.asOf)
            month.growth = growthOn(moneyOf(point.lastYear), moneyOf(point.actual));
        m_review.months.push_back(month);
    }
    m_review.pace = orThrow(m_from.attainment.paceSeries(Subject::company(), m_query));
}

void ReviewBuilder::addVariances()
{
    // Those that answer for themselves: no department below them has a target of its own.
    std::set<DepartmentId> parents;
    for (const ReviewRow& row : m_review.departments) {
        if (row.gap)
            parents.insert(row.row.parent);
    }
    for (const ReviewRow& row : m_review.departments) {
        const DepartmentId id{row.row.id};
        const auto note = m_notes.find(id);
        const bool late = m_review.head.finished ? row.gap && *row.gap < Money{}
                                                 : row.status == PaceStatus::Behind || row.status == PaceStatus::Short;
        const bool shortOfTarget = late && row.gap && parents.count(id) == 0;
        if (!shortOfTarget && note == m_notes.end())
            continue;
        ReviewVariance variance;
        variance.department = row;
        variance.note.period = m_query.period.code;
        variance.note.department = id;
        if (note != m_notes.end())
            variance.note = note->second;
        const auto below = m_from.organisation.subtree(id);
        for (const ReviewRow& person : m_review.people) {
            if (person.gap && *person.gap < Money{}
                && std::find(below.begin(), below.end(), person.row.parent) != below.end())
                variance.people.push_back(
                    {person.row.name, Figure{Unit::Money, person.gap->scaled()}, person.row.attainment});
        }
        std::stable_sort(
            variance.people.begin(), variance.people.end(),
            [](const NamedFigure& a, const NamedFigure& b) { return a.figure->scaled < b.figure->scaled; });
        if (variance.people.size() > kPeopleOfVariance)
            variance.people.resize(kPeopleOfVariance);
        m_review.variances.push_back(std::move(variance));
    }
    std::stable_sort(m_review.variances.begin(), m_review.variances.end(),
                     [](const ReviewVariance& a, const ReviewVariance& b) {
                         return a.department.gap.value_or(Money{}) < b.department.gap.value_or(Money{});
                     });
}

void ReviewBuilder::addOutlook()
{
    ReviewOutlook& outlook = m_review.outlook;
    outlook.period = m_from.calendar.fiscalCalendar().neighbour(m_query.period, 1);
    outlook.workingDays = m_from.calendar.workingDays().count(outlook.period.from, outlook.period.to);
    const auto book = orThrow(m_from.targets.book(m_query.scenario));
    const auto target = [&](Subject subject) -> std::optional<Money> {
        const auto level = book->cell(Metric::Revenue, subject, outlook.period).levels.target;
        return level ? std::optional{Money::fromScaled(*level)} : std::nullopt;
    };
    const Period before = FiscalCalendar::lastYear(outlook.period);
    ActualsQuery query;
    query.filter.from = before.from;
    query.filter.to = before.to;
    query.groupBy = GroupBy::Department;
    const ActualsTable sold = orThrow(m_from.sales.actuals(query));
    const auto grown = [](std::optional<Money> base, std::optional<Ratio> growth) -> std::optional<Money> {
        if (!base || !growth)
            return std::nullopt;
        return *base + times(*base, *growth);
    };

    const AttainmentRow& all = m_review.company.row;
    outlook.target = target(Subject::company());
    if (sold.control().lines > 0)
        outlook.lastYear = moneyOf(sold.total(Metric::Revenue));
    outlook.requiredGrowth = growthOn(outlook.lastYear, outlook.target);
    outlook.byGrowth = grown(outlook.lastYear, all.growth);
    outlook.requiredPerDay = perDay(outlook.target, outlook.workingDays);
    if (all.saleLines > 0) {
        outlook.reachedPerDay = perDay(moneyOf(all.actual), m_workingDaysElapsed);
        if (m_workingDaysElapsed > 0 && all.actual)
            outlook.byRunRate
                = Money::fromScaled(multiplyDivide(all.actual->scaled, outlook.workingDays, m_workingDaysElapsed));
    }
    for (const ReviewRow& row : m_review.departments) {
        ReviewOutlook::Line line;
        line.department = row.row.name;
        line.depth = row.row.depth;
        line.target = target(Subject::of(DepartmentId{row.row.id}));
        if (sold.sums(row.row.id).lines > 0)
            line.lastYear = moneyOf(sold.figure(row.row.id, Metric::Revenue));
        line.requiredGrowth = growthOn(line.lastYear, line.target);
        line.byGrowth = grown(line.lastYear, row.row.growth);
        outlook.departments.push_back(std::move(line));
    }
}

void ReviewBuilder::addConclusions()
{
    ReviewSideFigures side;
    side.workingDaysLeft = m_workingDaysLeft;
    side.reachedPerDay = m_review.outlook.reachedPerDay;
    ActualsQuery now = sold(false);
    now.metrics = {Metric::Revenue, Metric::Margin, Metric::ReturnsRate, Metric::Customers, Metric::NewCustomers};
    const ActualsTable current = orThrow(m_from.sales.actuals(now));
    ActualsQuery then = sold(true);
    then.metrics = {Metric::Revenue, Metric::Margin, Metric::ReturnsRate};
    const ActualsTable before = orThrow(m_from.sales.actuals(then));
    side.margin = ratioFigure(current.total(Metric::Margin));
    side.returnsRate = ratioFigure(current.total(Metric::ReturnsRate));
    if (before.control().lines > 0) {
        side.lastMargin = ratioFigure(before.total(Metric::Margin));
        side.lastReturnsRate = ratioFigure(before.total(Metric::ReturnsRate));
    }
    const auto count = [&](Metric metric) {
        const auto figure = current.total(metric);
        return figure ? figure->scaled : 0;
    };
    side.customers = count(Metric::Customers);
    side.newCustomers = count(Metric::NewCustomers);
    m_review.conclusions = conclusionsOf(m_review, side);
}

} // namespace attain
