#include "targets/ScenarioMonth.h"

#include "support/Decimal.h"

#include <algorithm>
#include <numeric>

namespace attain {
namespace {

constexpr Ratio kUnmoved = Ratio::fromScaled(Ratio::kScale);

std::int64_t floorTo(std::int64_t value, std::int64_t unit)
{
    const std::int64_t rest = value % unit;
    return rest < 0 ? value - rest - unit : value - rest;
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

} // namespace attain
