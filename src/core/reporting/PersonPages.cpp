#include "reporting/PersonPages.h"

#include <algorithm>
#include <span>

namespace attain {
namespace {

constexpr int kWeeks = 12;
constexpr std::size_t kTops = 5;

std::span<const PersonAmount> ofPerson(const std::vector<PersonAmount>& amounts, PersonId person)
{
    const auto found = std::ranges::equal_range(amounts, person, {}, &PersonAmount::person);
    return {found.begin(), found.end()};
}

/// The items with the largest amounts.
std::vector<ReviewTopItem> topsOf(std::span<const PersonAmount> amounts, const Dictionary& names, DictionaryKind kind,
                                  Money all)
{
    std::vector<ReviewTopItem> items;
    for (const auto& [person, group, amount] : amounts.first(std::min(amounts.size(), kTops))) {
        if (amount <= 0)
            break;
        ReviewTopItem item;
        if (group != 0)
            item.name = names.text(kind, group);
        item.amount = Money::fromScaled(amount);
        item.share = ratioOf(amount, all.scaled());
        items.push_back(std::move(item));
    }
    return items;
}

} // namespace

PersonPages::PersonPages(const CalendarService& calendar, const SalesService& sales, const TargetService& targets,
                         const AttainmentService& attainment, const Organisation& organisation,
                         const AttainmentQuery& query)
    : m_calendar{calendar}
    , m_sales{sales}
    , m_targets{targets}
    , m_attainment{attainment}
    , m_organisation{organisation}
    , m_query{query}
{
}

ActualsQuery PersonPages::sold() const
{
    ActualsQuery query;
    query.filter.from = m_query.period.from;
    query.filter.to = std::min(*m_query.asOf, m_query.period.to);
    query.groupBy = GroupBy::Person;
    return query;
}

std::vector<ReviewPerson> PersonPages::of(const QuarterlyReview& review) const
{
    ActualsQuery query = sold();
    query.series = Series::Month;
    query.metrics = {Metric::Revenue, Metric::Orders, Metric::Customers, Metric::Margin, Metric::ReturnsRate};
    const ActualsTable now = orThrow(m_sales.actuals(query));

    query.metrics = {Metric::Revenue};
    const Period before = FiscalCalendar::lastYear(FiscalCalendar::range(*query.filter.from, *query.filter.to));
    ActualsQuery lastYear = query;
    lastYear.filter.from = before.from;
    lastYear.filter.to = before.to;
    const ActualsTable then = orThrow(m_sales.actuals(lastYear));

    query.series = Series::None;
    query.creditKind = CreditKind::Overlay;
    const ActualsTable overlay = orThrow(m_sales.actuals(query));
    const auto byCustomer = orThrow(m_sales.personAmounts(query.filter, GroupBy::Customer));
    const auto byProduct = orThrow(m_sales.personAmounts(query.filter, GroupBy::Product));
    const auto names = orThrow(m_sales.dictionary());
    const auto book = orThrow(m_targets.book(m_query.scenario));
    const auto weeks = orThrow(m_attainment.weeklySeries(m_query, kWeeks));
    const auto months = m_calendar.fiscalCalendar().monthsOf(m_query.period);

    std::vector<ReviewPerson> pages;
    int rank = 0;
    int ranked = 0;
    for (const ReviewRow& row : review.people)
        ranked += row.row.attainment ? 1 : 0;
    for (const ReviewRow& row : review.people) {
        const PersonId id{row.row.id};
        ReviewPerson page;
        page.figures = row;
        page.ranked = ranked;
        if (row.row.attainment)
            page.rank = ++rank;
        if (const Department* department = m_organisation.department(row.row.parent))
            page.department = department->name;
        if (const Assignment* assignment = m_organisation.assignmentOn(id, *m_query.asOf)) {
            if (const Position* position = m_organisation.position(assignment->position))
                page.position = position->name;
        }
        for (std::size_t i = 0; i < months.size(); ++i) {
            MonthPoint point{months[i], book->cell(Metric::Revenue, Subject::of(id), months[i]), {}, {}};
            if (i < now.steps().size())
                point.actual = now.figure(id.value, i, Metric::Revenue);
            if (i < then.steps().size() && then.sums(id.value, i).lines > 0)
                point.lastYear = then.figure(id.value, i, Metric::Revenue);
            const auto target = point.target.levels.target;
            page.monthAttainment.push_back(point.actual && target ? ratioOf(point.actual->scaled, *target)
                                                                  : std::nullopt);
            page.months.push_back(std::move(point));
        }
        if (const auto series = weeks.find(id); series != weeks.end())
            page.weeks = series->second;
        const ActualsTable::Sums& sums = now.sums(id.value);
        page.saleLines = sums.lines;
        page.orders = sums.orders;
        page.customerCount = sums.customers;
        page.returned = Money::fromScaled(sums.returnedAmount);
        if (const auto rate = now.figure(id.value, Metric::ReturnsRate))
            page.returnsRate = Ratio::fromScaled(rate->scaled);
        if (const auto margin = now.figure(id.value, Metric::Margin))
            page.margin = Ratio::fromScaled(margin->scaled);
        page.overlay = Money::fromScaled(overlay.sums(id.value).amount);
        if (sums.lines > 0) {
            const Money all = Money::fromScaled(sums.amount);
            page.customers = topsOf(ofPerson(byCustomer, id), *names, DictionaryKind::Customer, all);
            page.products = topsOf(ofPerson(byProduct, id), *names, DictionaryKind::Product, all);
        }
        pages.push_back(std::move(page));
    }
    // The pages follow the tree of departments; inside one, the order of attainment stays.
    std::map<DepartmentId, std::size_t> order;
    for (const Department& department : m_organisation.departments())
        order.emplace(department.id, order.size());
    const auto place = [&](const ReviewPerson& page) {
        const auto found = order.find(page.figures.row.parent);
        return found == order.end() ? order.size() : found->second;
    };
    std::stable_sort(pages.begin(), pages.end(),
                     [&](const ReviewPerson& a, const ReviewPerson& b) { return place(a) < place(b); });
    return pages;
}

} // namespace attain
