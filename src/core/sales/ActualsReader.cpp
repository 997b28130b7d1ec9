#include "sales/ActualsReader.h"

#include "support/Parallel.h"

#include <algorithm>
#include <functional>
#include <limits>
#include <memory>
#include <numeric>

namespace attain {
namespace {

constexpr std::int32_t kNever = std::numeric_limits<std::int32_t>::max();

} // namespace

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

ActualsReader::ActualsReader(Connection& connection, const DepartmentTable& departments, const CreditTable& credits,
                             ColumnCache* cache, const ActualsQuery& query)
    : m_connection{connection}
    , m_departments{departments}
    , m_credits{credits}
    , m_cache{cache}
    , m_query{query}
    , m_groupColumn{columnOf(query.groupBy)}
    , m_withKinds{wants(Metric::ReturnsRate)}
    , m_withDistinct{wants(Metric::Orders) || wants(Metric::Customers) || wants(Metric::NewCustomers)}
{
    m_withKinds |= m_withDistinct;
    m_kept = {Lines, Amount};
    if (wants(Metric::Quantity))
        m_kept.push_back(Quantities);
    if (withCosts())
        m_kept.insert(m_kept.end(), {CostedLines, CostedAmount, Cost});
    if (m_withKinds)
        m_kept.insert(m_kept.end(), {Sold, Returned, SoldLines});
    chooseSteps();
    m_repeatedParts.resize(m_stepCount);
    if (query.groupBy == GroupBy::Company)
        addRow(0);
}

bool ActualsReader::wants(Metric metric) const
{
    return std::ranges::find(m_query.metrics, metric) != m_query.metrics.end();
}

ActualsTable ActualsReader::read()
{
    SaleReading reading;
    reading.cache = m_cache;
    const bool byPerson = m_query.groupBy == GroupBy::Person || m_query.filter.persons;
    if (byPerson || m_query.creditKind == CreditKind::Overlay)
        reading.credits = &m_credits;
    reading.creditKind = m_query.creditKind;
    if (m_query.groupBy == GroupBy::Department || m_query.filter.departments)
        reading.departments = &m_departments;

    SaleColumnSet columns{SaleColumn::Amount};
    if (wants(Metric::Quantity))
        columns.add(SaleColumn::Quantity);
    if (withCosts())
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
    readTogether(SaleScan{m_connection, m_query.filter, columns, reading});
    return result();
}

/// With several threads, each with sums of its own, which are added up in the end.
void ActualsReader::readTogether(SaleScan scan)
{
    struct Part {
        std::unique_ptr<SaleScan> scan;
        ActualsReader reader;
    };
    std::vector<Part> parts;
    if (!m_withDistinct) // what is distinct is so among all lines
        for (auto& share : scan.divide(threadCount()))
            parts.push_back({std::move(share), *this});
    std::vector<std::function<void()>> works{[&] { addAll(scan); }};
    for (auto& part : parts)
        works.emplace_back([&part] { part.reader.addAll(*part.scan); });
    doTogether(works);
    for (const auto& part : parts)
        add(part.reader);
}

void ActualsReader::addAll(SaleScan& scan)
{
    while (const SaleBlock* block = scan.next())
        add(*block);
}

/// The sums of another part of the lines.
void ActualsReader::add(const ActualsReader& other)
{
    for (std::size_t otherRow = 0; otherRow < other.m_groups.size(); ++otherRow) {
        const std::size_t row = rowOf(other.m_groups[otherRow]);
        for (const auto component : m_kept) {
            const std::int64_t* from = other.m_sums[component].data() + otherRow * m_stepCount;
            std::int64_t* to = m_sums[component].data() + row * m_stepCount;
            for (std::size_t step = 0; step < m_stepCount; ++step)
                to[step] = checkedAdd(to[step], from[step]);
        }
    }
    for (std::size_t step = 0; step < m_stepCount; ++step)
        m_repeatedParts[step] += other.m_repeatedParts[step];
    m_control.lines += other.m_control.lines;
}

/// The day of each customer's first sale ever, whoever made it.
void ActualsReader::findFirstSales()
{
    SaleFilter filter;
    filter.basis = m_query.filter.basis;
    filter.to = m_query.filter.to;
    filter.upToBatch = m_query.filter.upToBatch;
    filter.kind = SaleKind::Sale;
    SaleReading reading;
    reading.cache = m_cache;
    SaleScan scan{m_connection, filter, {SaleColumn::Day, SaleColumn::Customer}, reading};
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
    if (withCosts())
        addCosts(block);
    if (m_withKinds)
        addKinds(block);
    if (m_withDistinct)
        addDistinct(block);
    addControl(block);
}

void ActualsReader::count(Component component)
{
    std::int64_t* sums = m_sums[component].data();
    if (!m_runs.empty()) {
        for (const auto& run : m_runs)
            sums[run.cell] += run.end - run.begin;
        return;
    }
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
    if (bound == kLimit) {
        for (std::size_t i = 0; i < values.size(); ++i)
            sums[m_cells[i]] = checkedAdd(sums[m_cells[i]], values[i]);
        return;
    }
    if (m_runs.empty()) { // no sum can overflow
        for (std::size_t i = 0; i < values.size(); ++i)
            sums[m_cells[i]] += values[i];
        return;
    }
    for (const auto& run : m_runs)
        sums[run.cell] += std::accumulate(values.begin() + run.begin, values.begin() + run.end, std::int64_t{0});
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
