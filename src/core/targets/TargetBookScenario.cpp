#include "support/Decimal.h"
#include "targets/ScenarioMonth.h"
#include "targets/TargetService.h"

#include <algorithm>
#include <array>
#include <utility>

// How a book becomes the ground of a scenario.
namespace attain {
namespace {

constexpr Ratio kWhole = Ratio::fromScaled(Ratio::kScale);
/// History is no part of a what-if: a baseline stays.
constexpr std::array kMovedLevels{&TargetLevels::floor, &TargetLevels::target, &TargetLevels::stretch};

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
    if (!lowerFirst(direction)) {
        notAbove(levels.floor, levels.target);
        notBelow(levels.stretch, levels.target);
    } else {
        notBelow(levels.floor, levels.target);
        notAbove(levels.stretch, levels.target);
    }
}

} // namespace

void TargetBook::moveRatios(Series& series, const Key& key, const Scenario& scenario, const Organisation& organisation)
{
    for (auto& entry : series.baseEntries) {
        const auto chain = chainOf(key.subject, organisation, entry.period.to);
        const auto* change = changeFor(scenario, key.metric, chain, entry.period.from, entry.period.to);
        if (change == nullptr)
            continue;
        series.unmoved.emplace(entry.id, entry.levels);
        for (const auto level : kMovedLevels)
            if (auto& value = entry.levels.*level)
                value = multiplyDivide(*value, (kWhole + change->change).scaled(), Ratio::kScale);
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
            if (month.levels.*level == value)
                continue;
            if (!month.unmoved)
                month.unmoved = month.levels;
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

    for (const auto& metric : metrics()) {
        const auto& info = infoOf(metric);
        const bool moves
            = std::ranges::any_of(scenario.changes, [&](const ScenarioChange& c) { return c.metric == metric; });
        if (!info.additive || !moves)
            continue;
        std::map<Date, std::vector<Date>> years; // first days of their months
        for (const auto& [key, series] : m_series)
            if (key.metric == metric)
                for (const auto& [day, unused] : series.months)
                    years[calendar.containing(PeriodKind::Year, Date::fromDayNumber(day)).from];
        for (auto& [from, firstDays] : years) {
            for (const auto& month : calendar.monthsOf(calendar.containing(PeriodKind::Year, from)))
                firstDays.push_back(month.from);
            for (const auto level : kMovedLevels)
                moveMonths(metric, level, firstDays, scenario, organisation);
        }
        for (auto& [key, series] : m_series)
            if (key.metric == metric)
                for (auto& [day, month] : series.months)
                    if (month.unmoved)
                        putInOrder(month.levels, info.direction);
    }
}

} // namespace attain
