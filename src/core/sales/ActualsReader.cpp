#include "sales/ActualsReader.h"

#include "sales/SaleStore.h"

#include <algorithm>
#include <limits>

namespace attain {
namespace {

constexpr std::int32_t kNever = std::numeric_limits<std::int32_t>::max();

SaleColumn columnOf(GroupBy group)
{
    switch (group) {
    case GroupBy::Company: break;
    case GroupBy::Department: return SaleColumn::Department;
    case GroupBy::Person: return SaleColumn::Person;
    case GroupBy::Product: return SaleColumn::Product;
    case GroupBy::Category: return SaleColumn::Category;
    case GroupBy::Channel: return SaleColumn::Channel;
    case GroupBy::Region: return SaleColumn::Region;
    case GroupBy::Customer: return SaleColumn::Customer;
    }
    return SaleColumn::Day; // not read
}

PeriodKind kindOf(Series series)
{
    switch (series) {
    case Series::None:
    case Series::Day: break;
    case Series::Week: return PeriodKind::Week;
    case Series::Month: return PeriodKind::Month;
    }
    return PeriodKind::Range;
}

} // namespace

ActualsReader::ActualsReader(Connection& connection, const DepartmentTable& departments, const CreditTable& credits,
                             const ActualsQuery& query)
    : m_connection{connection}
    , m_departments{departments}
    , m_credits{credits}
    , m_query{query}
    , m_groupColumn{columnOf(query.groupBy)}
    , m_withKinds{wants(Metric::ReturnsRate)}
    , m_withDistinct{wants(Metric::Orders) || wants(Metric::Customers) || wants(Metric::NewCustomers)}
{
    m_withKinds |= m_withDistinct;
    chooseSteps();
    m_repeatedParts.resize(m_stepCount);
    if (query.groupBy == GroupBy::Company)
        addRow(0);
}

bool ActualsReader::wants(Metric metric) const
{
    return std::ranges::find(m_query.metrics, metric) != m_query.metrics.end();
}

/// The steps of the series over the range asked for, or, where it is open, over the days that have sale lines.
void ActualsReader::chooseSteps()
{
    if (m_query.series == Series::None)
        return;
    const auto days = SaleStore{m_connection}.days(m_query.filter);
    if (!days && !(m_query.filter.from && m_query.filter.to))
        return;
    const Date from = m_query.filter.from ? *m_query.filter.from : days->first;
    const Date to = m_query.filter.to ? *m_query.filter.to : days->second;
    if (from > to)
        return;
    m_firstDay = from.dayNumber();
    const FiscalCalendar calendar;
    for (Date day = from; day <= to; day = m_steps.back().to.plusDays(1)) {
        Period step = calendar.containing(kindOf(m_query.series), day);
        step.from = std::max(step.from, from);
        step.to = std::min(step.to, to);
        m_stepOfDay.resize(static_cast<std::size_t>(step.to.dayNumber() - m_firstDay) + 1,
                           static_cast<std::uint32_t>(m_steps.size()));
        m_steps.push_back(std::move(step));
    }
    m_stepCount = m_steps.size();
}

ActualsTable ActualsReader::read()
{
    SaleReading reading;
    const bool byPerson = m_query.groupBy == GroupBy::Person || m_query.filter.persons;
    if (byPerson || m_query.creditKind == CreditKind::Overlay)
        reading.credits = &m_credits;
    reading.creditKind = m_query.creditKind;
    if (m_query.groupBy == GroupBy::Department || m_query.filter.departments)
        reading.departments = &m_departments;

    SaleColumnSet columns{SaleColumn::Amount};
    if (wants(Metric::Quantity))
        columns.add(SaleColumn::Quantity);
    if (wants(Metric::GrossProfit) || wants(Metric::Margin))
        columns.add(SaleColumn::Cost);
    if (m_query.groupBy != GroupBy::Company)
        columns.add(m_groupColumn);
    if (!m_steps.empty())
        columns.add(SaleColumn::Day);
    if (m_withKinds)
        columns.add(SaleColumn::Kind);
    if (wants(Metric::Orders))
        columns.add(SaleColumn::Order);
    if (m_withDistinct)
        columns.add(SaleColumn::Customer);
    if (wants(Metric::NewCustomers)) {
        columns.add(SaleColumn::Day);
        findFirstSales();
    }
    SaleScan scan{m_connection, m_query.filter, columns, reading};
    while (const SaleBlock* block = scan.next())
        add(*block);
    return result();
}

/// The day of each customer's first sale ever, whoever made it.
void ActualsReader::findFirstSales()
{
    SaleFilter filter;
    filter.to = m_query.filter.to;
    filter.upToBatch = m_query.filter.upToBatch;
    filter.kind = SaleKind::Sale;
    SaleScan scan{m_connection, filter, {SaleColumn::Day, SaleColumn::Customer}};
    while (const SaleBlock* block = scan.next()) {
        const auto customers = block->ids(SaleColumn::Customer);
        const auto days = block->ids(SaleColumn::Day);
        for (std::size_t i = 0; i < customers.size(); ++i) {
            const auto customer = static_cast<std::size_t>(customers[i]);
            if (customer >= m_firstSale.size())
                m_firstSale.resize(std::max(customer + 1, m_firstSale.size() * 2), kNever);
            m_firstSale[customer] = std::min(m_firstSale[customer], days[i]);
        }
    }
}

void ActualsReader::add(const SaleBlock& block)
{
    chooseCells(block);
    count(Lines);
    sum(Amount, block.values(SaleColumn::Amount), block.magnitude(SaleColumn::Amount));
    if (wants(Metric::Quantity))
        sum(Quantities, block.values(SaleColumn::Quantity), block.magnitude(SaleColumn::Quantity));
    if (wants(Metric::GrossProfit) || wants(Metric::Margin))
        addCosts(block);
    if (m_withKinds)
        addKinds(block);
    if (m_withDistinct)
        addDistinct(block);
    addControl(block);
}

std::uint32_t ActualsReader::addRow(std::int32_t group)
{
    const auto row = static_cast<std::uint32_t>(m_groups.size());
    m_groups.push_back(group);
    if (static_cast<std::size_t>(group) >= m_rowOfGroup.size())
        m_rowOfGroup.resize(std::max<std::size_t>(static_cast<std::size_t>(group) + 1, m_rowOfGroup.size() * 2), -1);
    m_rowOfGroup[static_cast<std::size_t>(group)] = static_cast<std::int32_t>(row);
    for (auto& sums : m_sums)
        sums.resize(m_groups.size() * m_stepCount);
    m_above.emplace_back();
    if (m_query.groupBy == GroupBy::Department && m_query.withSubDepartments) {
        for (auto above = m_departments.parentOf(group); above != 0; above = m_departments.parentOf(above)) {
            const auto aboveRow = rowOf(above);
            m_above[row].push_back(aboveRow);
        }
    }
    return row;
}

inline std::uint32_t ActualsReader::rowOf(std::int32_t group)
{
    const auto index = static_cast<std::size_t>(group);
    if (index < m_rowOfGroup.size() && m_rowOfGroup[index] >= 0)
        return static_cast<std::uint32_t>(m_rowOfGroup[index]);
    return addRow(group);
}

void ActualsReader::chooseCells(const SaleBlock& block)
{
    m_cells.resize(block.size());
    if (m_query.groupBy == GroupBy::Company) {
        std::ranges::fill(m_cells, 0U);
    } else {
        const auto groups = block.ids(m_groupColumn);
        for (std::size_t i = 0; i < groups.size(); ++i)
            m_cells[i] = rowOf(groups[i]);
    }
    if (m_steps.empty())
        return;
    const auto days = block.ids(SaleColumn::Day);
    const auto stepCount = static_cast<std::uint32_t>(m_stepCount);
    for (std::size_t i = 0; i < days.size(); ++i) {
        const auto day = static_cast<std::size_t>(days[i] - m_firstDay);
        m_cells[i] = m_cells[i] * stepCount + m_stepOfDay.at(day);
    }
}

void ActualsReader::count(Component component)
{
    std::int64_t* sums = m_sums[component].data();
    for (const auto cell : m_cells)
        ++sums[cell];
}

void ActualsReader::sum(Component component, std::span<const std::int64_t> values, std::uint64_t magnitude)
{
    constexpr auto kLimit = static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max());
    std::uint64_t& bound = m_bounds[component];
    const bool fits = magnitude <= kLimit / (2 * (values.size() + 1));
    bound = fits ? std::min(kLimit, bound + magnitude * values.size()) : kLimit;
    std::int64_t* sums = m_sums[component].data();
    if (bound < kLimit) { // no sum can overflow
        for (std::size_t i = 0; i < values.size(); ++i)
            sums[m_cells[i]] += values[i];
        return;
    }
    for (std::size_t i = 0; i < values.size(); ++i)
        sums[m_cells[i]] = checkedAdd(sums[m_cells[i]], values[i]);
}

void ActualsReader::addCosts(const SaleBlock& block)
{
    const auto costs = block.values(SaleColumn::Cost);
    const auto amounts = block.values(SaleColumn::Amount);
    std::int64_t* lines = m_sums[CostedLines].data();
    m_values.resize(costs.size());
    for (std::size_t i = 0; i < costs.size(); ++i) {
        const bool costed = costs[i] != kNoCost;
        lines[m_cells[i]] += costed ? 1 : 0;
        m_values[i] = costed ? amounts[i] : 0;
    }
    sum(CostedAmount, m_values, block.magnitude(SaleColumn::Amount));
    for (std::size_t i = 0; i < costs.size(); ++i)
        m_values[i] = costs[i] != kNoCost ? costs[i] : 0;
    sum(Cost, m_values, block.magnitude(SaleColumn::Cost));
}

void ActualsReader::addKinds(const SaleBlock& block)
{
    const auto kinds = block.ids(SaleColumn::Kind);
    const auto amounts = block.values(SaleColumn::Amount);
    constexpr auto kSale = static_cast<std::int32_t>(SaleKind::Sale);
    std::int64_t* lines = m_sums[SoldLines].data();
    m_values.resize(kinds.size());
    for (std::size_t i = 0; i < kinds.size(); ++i) {
        lines[m_cells[i]] += kinds[i] == kSale ? 1 : 0;
        m_values[i] = kinds[i] == kSale ? amounts[i] : 0;
    }
    sum(Sold, m_values, block.magnitude(SaleColumn::Amount));
    for (std::size_t i = 0; i < kinds.size(); ++i)
        m_values[i] = kinds[i] == kSale ? 0 : amounts[i];
    sum(Returned, m_values, block.magnitude(SaleColumn::Amount));
}

/// Notes a thing wherever it counts: its group, the departments above, all groups; each in the step and over the range.
void ActualsReader::seen(DistinctCounter& counter, std::uint32_t cell, std::uint64_t thing) const
{
    const std::size_t row = cell / m_stepCount;
    const std::size_t step = cell % m_stepCount;
    const auto note = [&](std::size_t place) {
        counter.seen(place * (m_stepCount + 1), thing);
        if (!m_steps.empty())
            counter.seen(place * (m_stepCount + 1) + step + 1, thing);
    };
    note(0);
    if (m_query.groupBy == GroupBy::Company)
        return; // its one group is all groups
    note(row + 1);
    for (const auto above : m_above[row])
        note(above + std::size_t{1});
}

void ActualsReader::addDistinct(const SaleBlock& block)
{
    const auto kinds = block.ids(SaleColumn::Kind);
    const auto customers = block.ids(SaleColumn::Customer);
    const bool withOrders = wants(Metric::Orders);
    const bool withNew = wants(Metric::NewCustomers);
    std::uint64_t orderBefore = 0;
    std::uint32_t cellBefore = 0;
    for (std::size_t i = 0; i < kinds.size(); ++i) {
        if (kinds[i] != static_cast<std::int32_t>(SaleKind::Sale))
            continue;
        const std::uint32_t cell = m_cells[i];
        if (withOrders) {
            const std::uint64_t order = block.orderHashes()[i];
            if (order != 0 && (order != orderBefore || cell != cellBefore))
                seen(m_orders, cell, order);
            orderBefore = order;
            cellBefore = cell;
        }
        if (customers[i] == 0)
            continue;
        const auto customer = static_cast<std::uint64_t>(customers[i]);
        seen(m_customers, cell, customer);
        if (withNew && m_firstSale[customer] == block.ids(SaleColumn::Day)[i])
            seen(m_newCustomers, cell, customer);
    }
}

/// Lines that several people are credited with have several parts: the totals count them once.
void ActualsReader::addControl(const SaleBlock& block)
{
    m_control.lines += static_cast<std::int64_t>(block.lineCount());
    if (block.lineCount() == block.size())
        return;
    const auto places = block.places();
    for (std::size_t i = 1; i < places.size(); ++i)
        m_repeatedParts[m_cells[i] % m_stepCount] += places[i] == places[i - 1] ? 1 : 0;
}

} // namespace attain
