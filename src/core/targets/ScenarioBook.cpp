#include "targets/ScenarioBook.h"

#include "targets/TargetService.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace attain {
namespace {

constexpr Ratio kUnmoved = Ratio::fromScaled(Ratio::kScale);

std::int64_t floorTo(std::int64_t value, std::int64_t unit)
{
    const std::int64_t rest = value % unit;
    return rest < 0 ? value - rest - unit : value - rest;
}

std::vector<Subject> chainOf(Subject subject, const Organisation& organisation, Date day)
{
    std::vector<Subject> chain{subject};
    DepartmentId department{subject.kind == SubjectKind::Department ? subject.id : 0};
    if (subject.kind == SubjectKind::Person)
        department = organisation.departmentOn(PersonId{subject.id}, day);
    for (const auto* at = organisation.department(department); at != nullptr; at = organisation.department(at->parent))
        if (Subject::of(at->id) != subject)
            chain.push_back(Subject::of(at->id));
    if (subject.kind != SubjectKind::Company)
        chain.push_back(Subject::company());
    return chain;
}

/// Rounding each level by itself may part two that were equal by one unit.
void putInOrder(TargetLevels& levels, Direction direction)
{
    const auto notAbove = [](std::optional<std::int64_t>& low, const std::optional<std::int64_t>& high) {
        if (low && high)
            low = std::min(*low, *high);
    };
    const auto notBelow = [](std::optional<std::int64_t>& high, const std::optional<std::int64_t>& low) {
        if (low && high)
            high = std::max(*low, *high);
    };
    if (direction == Direction::HigherIsBetter) {
        notAbove(levels.floor, levels.target);
        notBelow(levels.stretch, levels.target);
    } else {
        notBelow(levels.floor, levels.target);
        notAbove(levels.stretch, levels.target);
    }
}

} // namespace

const ScenarioChange* changeFor(const Scenario& scenario, Metric metric, const std::vector<Subject>& chain,
                                Date firstDay, Date lastDay)
{
    for (const Subject subject : chain) {
        const ScenarioChange* best = nullptr;
        for (const auto& change : scenario.changes) {
            if (change.metric != metric || change.subject != subject)
                continue;
            if (change.period && !(change.period->contains(firstDay) && change.period->contains(lastDay)))
                continue;
            const bool narrower = best == nullptr || (change.period && !best->period)
                || (change.period && best->period && change.period->days() < best->period->days());
            if (narrower)
                best = &change;
        }
        if (best != nullptr)
            return best;
    }
    return nullptr;
}

ExactAmount ExactAmount::of(std::int64_t value, Ratio factor)
{
    const std::int64_t product
        = ((value % Ratio::kScale) * (factor.scaled() % Ratio::kScale)) % Ratio::kScale; // the millionths, signed
    const std::int64_t millionths = product < 0 ? product + Ratio::kScale : product;
    std::int64_t whole = multiplyDivide(value, factor.scaled(), Ratio::kScale); // half away from zero
    const bool negative = (value < 0) != (factor.scaled() < 0);
    const bool up = negative ? millionths * 2 > Ratio::kScale : millionths * 2 >= Ratio::kScale;
    if (up)
        whole = checkedSubtract(whole, 1);
    return {whole, millionths};
}

ExactAmount& ExactAmount::operator+=(const ExactAmount& other)
{
    millionths += other.millionths;
    whole = checkedAdd(checkedAdd(whole, other.whole), millionths / Ratio::kScale);
    millionths %= Ratio::kScale;
    return *this;
}

std::int64_t roundedSum(const std::vector<ExactAmount>& parts, std::int64_t unit)
{
    ExactAmount sum;
    for (const auto& part : parts)
        sum += part;
    const std::int64_t down = floorTo(sum.whole, unit);
    return (sum.whole - down) * 2 >= unit || (unit == 1 && sum.millionths * 2 >= Ratio::kScale) ? checkedAdd(down, unit)
                                                                                                : down;
}

std::vector<std::int64_t> roundedParts(std::int64_t sum, const std::vector<ExactAmount>& parts, std::int64_t unit)
{
    std::vector<std::int64_t> rounded;
    std::vector<std::pair<std::int64_t, std::int64_t>> remainders; // in whole units, in millionths
    rounded.reserve(parts.size());
    remainders.reserve(parts.size());
    std::int64_t left = sum;
    for (const auto& part : parts) {
        rounded.push_back(floorTo(part.whole, unit));
        remainders.emplace_back(part.whole - rounded.back(), part.millionths);
        left = checkedSubtract(left, rounded.back());
    }
    std::vector<std::size_t> order(parts.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, [&](std::size_t a, std::size_t b) { return remainders[a] > remainders[b]; });
    for (const std::size_t index : order) {
        if (left < unit)
            break;
        rounded[index] = checkedAdd(rounded[index], unit);
        left -= unit;
    }
    return rounded;
}

ScenarioMonth::ScenarioMonth(const Organisation& organisation, const Scenario& scenario, Metric metric, Date firstDay,
                             std::map<Subject, std::int64_t> values)
    : m_scenario{scenario}, m_metric{metric}, m_firstDay{firstDay}, m_values{std::move(values)}
{
    for (const auto& department : organisation.departments())
        m_below[department.parent ? Subject::of(department.parent) : Subject::company()].push_back(
            Subject::of(department.id));
    for (const auto& [subject, unused] : m_values) {
        if (subject.kind != SubjectKind::Person)
            continue;
        const auto department = organisation.departmentOn(PersonId{subject.id}, firstDay.lastOfMonth());
        m_below[department ? Subject::of(department) : Subject::company()].push_back(subject);
    }
    measure(Subject::company(), {});
}

Ratio ScenarioMonth::factorOf(const std::vector<Subject>& chain) const
{
    const auto* change = changeFor(m_scenario, m_metric, chain, m_firstDay, m_firstDay.lastOfMonth());
    return change != nullptr ? kUnmoved + change->change : kUnmoved;
}

void ScenarioMonth::measure(Subject subject, std::vector<Subject> chain)
{
    chain.insert(chain.begin(), subject);
    Part part;
    std::int64_t below = 0;
    if (const auto found = m_below.find(subject); found != m_below.end()) {
        part.below = found->second;
        for (const Subject child : part.below) {
            measure(child, chain);
            const Part& measured = m_parts.at(child);
            below = checkedAdd(below, measured.before);
            part.fixed = checkedAdd(part.fixed, measured.fixed);
            part.moved += measured.moved;
        }
    }
    const auto own = m_values.find(subject);
    part.before = own != m_values.end() ? own->second : below;
    const std::int64_t gap = checkedSubtract(part.before, below);
    const Ratio factor = factorOf(chain);
    if (factor == kUnmoved) {
        part.fixed = checkedAdd(part.fixed, gap);
    } else {
        part.gapMoved = ExactAmount::of(gap, factor);
        part.moved += part.gapMoved;
    }
    m_parts.insert_or_assign(subject, std::move(part));
}

void ScenarioMonth::place(Subject subject, std::int64_t moved, std::map<Subject, std::int64_t>& into) const
{
    const Part& part = m_parts.at(subject);
    if (m_values.contains(subject))
        into[subject] = checkedAdd(part.fixed, moved);
    std::vector<ExactAmount> amounts;
    amounts.reserve(part.below.size() + 1);
    for (const Subject child : part.below)
        amounts.push_back(m_parts.at(child).moved);
    amounts.push_back(part.gapMoved);
    const auto rounded = roundedParts(moved, amounts, wholeUnit(m_metric));
    for (std::size_t i = 0; i < part.below.size(); ++i)
        place(part.below[i], rounded[i], into);
}

std::map<Subject, std::int64_t> ScenarioMonth::placed(std::int64_t moved) const
{
    std::map<Subject, std::int64_t> values;
    place(Subject::company(), moved, values);
    return values;
}

void TargetBook::moveRatios(Series& series, const Key& key, const Scenario& scenario, const Organisation& organisation)
{
    for (auto& entry : series.baseEntries) {
        const auto chain = chainOf(key.subject, organisation, entry.period.to);
        const auto* change = changeFor(scenario, key.metric, chain, entry.period.from, entry.period.to);
        if (change == nullptr)
            continue;
        for (const auto level : {&TargetLevels::floor, &TargetLevels::target, &TargetLevels::stretch})
            if (auto& value = entry.levels.*level)
                value = multiplyDivide(*value, (kUnmoved + change->change).scaled(), Ratio::kScale);
    }
}

void TargetBook::moveMonths(Metric metric, std::optional<std::int64_t> TargetLevels::*level,
                            const std::vector<Date>& firstDays, const Scenario& scenario,
                            const Organisation& organisation)
{
    std::vector<ScenarioMonth> months;
    std::vector<ExactAmount> moved;
    months.reserve(firstDays.size());
    moved.reserve(firstDays.size());
    for (const Date firstDay : firstDays) {
        std::map<Subject, std::int64_t> values;
        for (const auto& [key, series] : m_series)
            if (key.metric == metric)
                if (const auto at = series.months.find(firstDay.dayNumber()); at != series.months.end())
                    if (const auto& value = at->second.levels.*level)
                        values.emplace(key.subject, *value);
        months.emplace_back(organisation, scenario, metric, firstDay, std::move(values));
        moved.push_back(months.back().moved());
    }
    const std::int64_t unit = wholeUnit(metric);
    const auto rounded = roundedParts(roundedSum(moved, unit), moved, unit);
    for (std::size_t i = 0; i < months.size(); ++i) {
        for (const auto& [subject, value] : months[i].placed(rounded[i])) {
            auto& month = m_series.at(Key{metric, subject}).months.at(firstDays[i].dayNumber());
            month.moved = month.moved || month.levels.*level != value;
            month.levels.*level = value;
        }
    }
}

void TargetBook::move(const Scenario& scenario, const Organisation& organisation, const FiscalCalendar& calendar)
{
    for (auto& [key, series] : m_series) {
        series.baseEntries = std::exchange(series.entries, {});
        if (!infoOf(key.metric).additive)
            moveRatios(series, key, scenario, organisation);
    }
    m_sequence.clear();

    for (const auto& info : metrics()) {
        const bool moves
            = std::ranges::any_of(scenario.changes, [&](const ScenarioChange& c) { return c.metric == info.metric; });
        if (!info.additive || !moves)
            continue;
        std::map<Date, std::vector<Date>> years; // first days of their months
        for (const auto& [key, series] : m_series)
            if (key.metric == info.metric)
                for (const auto& [day, unused] : series.months)
                    years[calendar.containing(PeriodKind::Year, Date::fromDayNumber(day)).from];
        for (auto& [from, firstDays] : years) {
            for (const auto& month : calendar.monthsOf(calendar.containing(PeriodKind::Year, from)))
                firstDays.push_back(month.from);
            for (const auto level : {&TargetLevels::floor, &TargetLevels::target, &TargetLevels::stretch})
                moveMonths(info.metric, level, firstDays, scenario, organisation);
        }
        for (auto& [key, series] : m_series)
            if (key.metric == info.metric)
                for (auto& [day, month] : series.months)
                    if (month.moved)
                        putInOrder(month.levels, info.direction);
    }
}

} // namespace attain
