#include "sales/Actuals.h"

#include "sales/ActualsReader.h"
#include "storage/UnitOfWork.h"

#include <algorithm>
#include <numeric>
#include <tuple>
#include <unordered_map>

namespace attain {
namespace {

using Sums = ActualsTable::Sums;

/// Adds what adds up; counts of distinct things do not.
void addTo(Sums& sums, const Sums& other)
{
    sums.lines += other.lines;
    sums.amount = checkedAdd(sums.amount, other.amount);
    sums.quantity = checkedAdd(sums.quantity, other.quantity);
    sums.costedLines += other.costedLines;
    sums.costedAmount = checkedAdd(sums.costedAmount, other.costedAmount);
    sums.cost = checkedAdd(sums.cost, other.cost);
    sums.soldAmount = checkedAdd(sums.soldAmount, other.soldAmount);
    sums.returnedAmount = checkedAdd(sums.returnedAmount, other.returnedAmount);
    sums.soldLines += other.soldLines;
}

const Sums kNoLines{};

std::optional<Figure> figureOfRatio(std::int64_t numerator, std::int64_t denominator)
{
    const auto ratio = ratioOf(numerator, denominator);
    return ratio ? std::optional{Figure{Unit::Ratio, ratio->scaled()}} : std::nullopt;
}

/// Distinct things; not available where there are sales but none of them names such a thing.
std::optional<Figure> figureOfCount(std::int64_t count, std::int64_t known, std::int64_t soldLines)
{
    if (known == 0 && soldLines > 0)
        return {};
    return Figure{Unit::Count, count};
}

} // namespace

std::optional<Figure> figureOf(Metric metric, const Sums& sums)
{
    const auto fromSales = metric.fromSales();
    if (!fromSales)
        return {};
    switch (*fromSales) {
    case SaleMetric::Revenue: return Figure{Unit::Money, sums.amount};
    case SaleMetric::Quantity: return Figure{Unit::Quantity, sums.quantity};
    case SaleMetric::GrossProfit:
        if (sums.costedLines == 0)
            return {};
        return Figure{Unit::Money, checkedSubtract(sums.costedAmount, sums.cost)};
    case SaleMetric::Margin: return figureOfRatio(checkedSubtract(sums.costedAmount, sums.cost), sums.costedAmount);
    case SaleMetric::Orders: return figureOfCount(sums.orders, sums.orders, sums.soldLines);
    case SaleMetric::Customers: return figureOfCount(sums.customers, sums.customers, sums.soldLines);
    case SaleMetric::NewCustomers: return figureOfCount(sums.newCustomers, sums.customers, sums.soldLines);
    case SaleMetric::ReturnsRate: {
        const std::int64_t returned = sums.returnedAmount;
        return figureOfRatio(returned < 0 ? checkedSubtract(0, returned) : returned, sums.soldAmount);
    }
    }
    return {};
}

std::optional<std::size_t> ActualsTable::rowOf(std::int64_t group) const
{
    const auto found = std::ranges::lower_bound(m_groups, group);
    if (found == m_groups.end() || *found != group)
        return {};
    return static_cast<std::size_t>(found - m_groups.begin());
}

const Sums& ActualsTable::sums(std::int64_t group) const
{
    return sums(group, m_steps.size());
}

const Sums& ActualsTable::sums(std::int64_t group, std::size_t step) const
{
    const auto row = rowOf(group);
    return row ? m_cells[*row * (m_steps.size() + 1) + step] : kNoLines;
}

void ActualsTable::setOwn(Metric metric, OwnFigures figures)
{
    for (const auto& [place, value] : figures.cells) {
        const auto at = std::ranges::lower_bound(m_groups, place.first);
        if (at != m_groups.end() && *at == place.first)
            continue;
        m_cells.insert(m_cells.begin() + (at - m_groups.begin()) * std::ssize(m_totals), m_totals.size(), Sums{});
        m_groups.insert(at, place.first);
    }
    m_own.insert_or_assign(metric, std::move(figures));
}

const ActualsTable::OwnFigures* ActualsTable::own(Metric metric) const
{
    const auto found = m_own.find(metric);
    return found == m_own.end() ? nullptr : &found->second;
}

std::optional<Figure> ActualsTable::figure(std::int64_t group, Metric metric) const
{
    return figure(group, m_steps.size(), metric);
}

std::optional<Figure> ActualsTable::figure(std::int64_t group, std::size_t step, Metric metric) const
{
    const auto* figures = own(metric);
    if (figures == nullptr)
        return figureOf(metric, sums(group, step));
    const auto found = figures->cells.find({group, step});
    const auto scaled = found == figures->cells.end() ? figures->none : std::optional{found->second};
    return scaled ? std::optional{Figure{infoOf(metric).unit, *scaled}} : std::nullopt;
}

std::optional<Figure> ActualsTable::total(Metric metric) const
{
    return total(m_steps.size(), metric);
}

std::optional<Figure> ActualsTable::total(std::size_t step, Metric metric) const
{
    const auto* figures = own(metric);
    if (figures == nullptr)
        return figureOf(metric, m_totals[step]);
    const auto& scaled = figures->totals[step];
    return scaled ? std::optional{Figure{infoOf(metric).unit, *scaled}} : std::nullopt;
}

Result<ActualsTable> Actuals::read(const ActualsQuery& query) const
{
    return guarded([&]() -> Result<ActualsTable> {
        return ActualsReader{m_connection, m_departments, m_credits, m_cache, query}.read();
    });
}

Result<std::vector<PersonAmount>> Actuals::personAmounts(const SaleFilter& filter, GroupBy by) const
{
    return guarded([&]() -> Result<std::vector<PersonAmount>> {
        SaleReading reading;
        reading.credits = &m_credits;
        reading.departments = filter.departments ? &m_departments : nullptr;
        reading.cache = m_cache;
        const SaleColumn column = columnOf(by);
        std::unordered_map<std::uint64_t, std::int64_t> sums; // by person × 2^32 + group
        SaleScan scan{m_connection, filter, {SaleColumn::Person, column, SaleColumn::Amount}, reading};
        while (const SaleBlock* block = scan.next()) {
            const auto people = block->ids(SaleColumn::Person);
            const auto groups = block->ids(column);
            const auto amounts = block->values(SaleColumn::Amount);
            for (std::size_t i = 0; i < block->size(); ++i) {
                const auto key = static_cast<std::uint64_t>(people[i]) << 32 | static_cast<std::uint32_t>(groups[i]);
                auto& sum = sums[key];
                sum = checkedAdd(sum, amounts[i]);
            }
        }
        std::vector<PersonAmount> found;
        found.reserve(sums.size());
        for (const auto& [key, sum] : sums)
            found.push_back({PersonId{static_cast<std::int64_t>(key >> 32)}, static_cast<std::int32_t>(key), sum});
        std::ranges::sort(found, [](const PersonAmount& a, const PersonAmount& b) {
            return std::tie(a.person, b.amount, a.group) < std::tie(b.person, a.amount, b.group);
        });
        return found;
    });
}

Sums ActualsReader::sumsOf(std::size_t row, std::size_t step) const
{
    const auto of = [&, cell = row * m_stepCount + step](Component component) {
        return m_sums[component].empty() ? 0 : m_sums[component][cell];
    };
    Sums sums;
    sums.lines = of(Lines);
    sums.amount = of(Amount);
    sums.quantity = of(Quantities);
    sums.costedLines = of(CostedLines);
    sums.costedAmount = of(CostedAmount);
    sums.cost = of(Cost);
    sums.soldAmount = of(Sold);
    sums.returnedAmount = of(Returned);
    sums.soldLines = of(SoldLines);
    return sums;
}

void ActualsReader::addDistinctCounts(Sums& sums, std::size_t place, std::size_t column) const
{
    const std::size_t at = place * (m_stepCount + 1) + column;
    sums.orders = m_orders.count(at);
    sums.customers = m_customers.count(at);
    sums.newCustomers = m_newCustomers.count(at);
}

ActualsTable ActualsReader::result() const
{
    ActualsTable table;
    table.m_steps = m_steps;
    table.m_control = m_control;
    const std::size_t steps = m_steps.size();
    const std::size_t columns = steps + 1; // the last is the whole range
    const std::size_t rows = m_groups.size();
    std::vector<Sums> cells(rows * columns);
    table.m_totals.resize(columns);
    for (std::size_t row = 0; row < rows; ++row) {
        for (std::size_t step = 0; step < m_stepCount; ++step) {
            const Sums own = sumsOf(row, step);
            if (own.lines == 0)
                continue;
            const auto addInto = [&](Sums* into) {
                addTo(into[steps], own);
                if (steps > 0)
                    addTo(into[step], own);
            };
            addInto(cells.data() + row * columns);
            addInto(table.m_totals.data());
            for (const auto above : m_above[row])
                addInto(cells.data() + above * columns);
        }
    }
    for (std::size_t step = 0; step < m_stepCount; ++step) {
        table.m_totals[steps].lines -= m_repeatedParts[step];
        if (steps > 0)
            table.m_totals[step].lines -= m_repeatedParts[step];
    }
    const auto countDistinct = [&](Sums* sums, std::size_t place) {
        addDistinctCounts(sums[steps], place, 0);
        for (std::size_t step = 0; step < steps; ++step)
            addDistinctCounts(sums[step], place, step + 1);
    };
    countDistinct(table.m_totals.data(), 0);
    for (std::size_t row = 0; row < rows; ++row)
        countDistinct(cells.data() + row * columns, row + 1);
    if (m_query.groupBy == GroupBy::Company)
        cells = table.m_totals; // its one group is all groups

    std::vector<std::size_t> order(rows);
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::sort(order, {}, [&](std::size_t row) { return m_groups[row]; });
    for (const auto row : order) {
        table.m_groups.push_back(m_groups[row]);
        const auto first = cells.begin() + static_cast<std::ptrdiff_t>(row * columns);
        table.m_cells.insert(table.m_cells.end(), first, first + static_cast<std::ptrdiff_t>(columns));
    }
    const Sums& all = table.m_totals.back();
    table.m_control.amount = Money::fromScaled(all.amount);
    table.m_control.quantity = Quantity::fromScaled(all.quantity);
    table.m_control.cost = Money::fromScaled(all.cost);
    return table;
}

} // namespace attain
