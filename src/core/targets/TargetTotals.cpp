#include "targets/TargetTotals.h"

#include "support/Decimal.h"

#include <algorithm>

namespace attain {
namespace {

constexpr auto kLevels = {&TargetLevels::floor, &TargetLevels::target, &TargetLevels::stretch, &TargetLevels::baseline};

/// The target is the sum of those that are there; another level only where every part with a target has it, too.
TargetLevels sumOf(const std::vector<TargetLevels>& parts)
{
    TargetLevels sum;
    for (const auto level : kLevels) {
        const bool complete = level == &TargetLevels::target
            || std::ranges::none_of(parts, [&](const TargetLevels& part) { return part.target && !(part.*level); });
        for (const auto& part : parts)
            if (complete)
                sum.*level = added(sum.*level, part.*level);
    }
    return sum;
}

std::vector<Date> firstDaysOf(const Period& period)
{
    std::vector<Date> days;
    for (Date day = period.from.firstOfMonth(); day <= period.to; day = day.plusMonths(1))
        days.push_back(day);
    return days;
}

} // namespace

TargetTotals::TargetTotals(std::shared_ptr<const TargetBook> book, std::shared_ptr<const Organisation> organisation,
                           WorkingDays days)
    : m_book{std::move(book)}, m_organisation{std::move(organisation)}, m_days{std::move(days)}
{
}

TargetLevels TargetTotals::month(Metric metric, Subject subject, Date firstDay) const
{
    const TargetLevels own = m_book->month(metric, subject, firstDay);
    if (!own.empty() || subject.kind == SubjectKind::Person || !infoOf(metric).additive)
        return own;
    return monthBelow(metric, DepartmentId{subject.id}, firstDay);
}

std::vector<std::pair<Subject, TargetLevels>> TargetTotals::parts(Metric metric, DepartmentId department,
                                                                  Date firstDay) const
{
    std::vector<std::pair<Subject, TargetLevels>> parts;
    for (const auto& child : m_organisation->departments())
        if (child.parent == department)
            if (const auto levels = month(metric, Subject::of(child.id), firstDay); !levels.empty())
                parts.emplace_back(Subject::of(child.id), levels);
    const auto& people = peopleIn(metric, firstDay);
    if (const auto here = people.find(department); here != people.end())
        parts.insert(parts.end(), here->second.begin(), here->second.end());
    return parts;
}

TargetLevels TargetTotals::monthBelow(Metric metric, DepartmentId department, Date firstDay) const
{
    std::vector<TargetLevels> levels;
    for (const auto& part : parts(metric, department, firstDay))
        levels.push_back(part.second);
    return sumOf(levels);
}

const TargetTotals::People& TargetTotals::peopleIn(Metric metric, Date firstDay) const
{
    const auto [known, isNew] = m_people.try_emplace({metric, firstDay});
    if (!isNew)
        return known->second;
    const Date end = firstDay.lastOfMonth();
    for (const auto& person : m_organisation->people()) {
        const TargetLevels whole = m_book->month(metric, Subject::of(person.id), firstDay);
        if (whole.empty())
            continue;
        for (Date from = firstDay; from <= end;) {
            Date next = end.plusDays(1);
            for (const auto& assignment : m_organisation->assignmentsOf(person.id))
                if (assignment.from > from)
                    next = std::min(next, assignment.from);
            TargetLevels part;
            for (const auto level : kLevels)
                if (whole.*level)
                    part.*level = checkedSubtract(valueUpTo(*(whole.*level), firstDay, next.plusDays(-1), m_days),
                                                  valueUpTo(*(whole.*level), firstDay, from.plusDays(-1), m_days));
            known->second[m_organisation->departmentOn(person.id, from)].emplace_back(Subject::of(person.id), part);
            from = next;
        }
    }
    return known->second;
}

TargetCell TargetTotals::cell(Metric metric, Subject subject, const Period& period) const
{
    if (subject.kind == SubjectKind::Person || !infoOf(metric).additive)
        return m_book->cell(metric, subject, period);
    std::vector<MonthLevels> months;
    bool ownAlone = true;
    for (const Date firstDay : firstDaysOf(period)) {
        const TargetLevels levels = month(metric, subject, firstDay);
        if (levels.empty())
            continue;
        months.push_back({firstDay, levels});
        ownAlone = ownAlone && !m_book->month(metric, subject, firstDay).empty();
    }
    if (months.empty())
        return {};
    if (ownAlone)
        return m_book->cell(metric, subject, period);
    return {levelsOf(period, months, m_days), TargetOrigin::Summed, {}};
}

TargetCell TargetTotals::below(Metric metric, Subject subject, const Period& period) const
{
    if (subject.kind == SubjectKind::Person || !infoOf(metric).additive)
        return {};
    std::vector<MonthLevels> months;
    for (const Date firstDay : firstDaysOf(period))
        if (const auto levels = monthBelow(metric, DepartmentId{subject.id}, firstDay); !levels.empty())
            months.push_back({firstDay, levels});
    if (months.empty())
        return {};
    return {levelsOf(period, months, m_days), TargetOrigin::Summed, {}};
}

std::vector<MonthWeight> TargetTotals::weights(Metric metric, Subject subject, const Period& period) const
{
    std::vector<MonthWeight> weights;
    bool any = false;
    for (const Date firstDay : firstDaysOf(period)) {
        weights.push_back({firstDay, month(metric, subject, firstDay).target.value_or(0)});
        any = any || weights.back().weight > 0;
    }
    return any ? weights : std::vector<MonthWeight>{};
}

} // namespace attain
