#include "targets/TargetService.h"

#include <algorithm>

namespace attain {
namespace {

bool within(const Period& inner, const Period& outer)
{
    return outer.from <= inner.from && inner.to <= outer.to;
}

bool sameDays(const Period& a, const Period& b)
{
    return a.from == b.from && a.to == b.to;
}

const TargetEntry* entryWithId(std::span<const TargetEntry> entries, std::int64_t id)
{
    const auto at = std::ranges::lower_bound(entries, id, {}, &TargetEntry::id);
    return at == entries.end() || at->id != id ? nullptr : &*at;
}

} // namespace

const TargetBook::Series* TargetBook::series(Metric metric, Subject subject) const
{
    const auto at = m_series.find(Key{metric, subject});
    return at == m_series.end() ? nullptr : &at->second;
}

TargetCell TargetBook::cell(Metric metric, Subject subject, const Period& period) const
{
    const auto* found = series(metric, subject);
    if (!found)
        return {};
    if (infoOf(metric).additive)
        return additiveCell(*found, period);
    const auto* entry = ratioEntry(*found, period);
    if (!entry)
        return {};
    return {entry->levels, sameDays(entry->period, period) ? TargetOrigin::Entered : TargetOrigin::Inherited,
            entry->note};
}

TargetCell TargetBook::additiveCell(const Series& series, const Period& period) const
{
    std::vector<MonthLevels> months;
    std::int64_t entry = 0; // the one that set all months; −1 where they come from several
    const auto first = series.months.lower_bound(period.from.firstOfMonth().dayNumber());
    for (auto month = first; month != series.months.end() && month->first <= period.to.dayNumber(); ++month) {
        if (month->second.levels.empty())
            continue;
        months.push_back({Date::fromDayNumber(month->first), month->second.levels});
        entry = entry == 0 || entry == month->second.entry ? month->second.entry : -1;
    }
    if (months.empty())
        return {};

    TargetCell cell{levelsOf(period, months, m_workingDays), TargetOrigin::Summed, {}};
    if (const auto* only = entryWithId(series.entries, entry)) {
        cell.note = only->note;
        if (sameDays(only->period, period))
            cell.origin = TargetOrigin::Entered;
        else if (within(period, only->period))
            cell.origin = TargetOrigin::Divided;
    } else if (!FiscalCalendar::isWholeMonths(period)) {
        cell.origin = TargetOrigin::Divided;
    }
    return cell;
}

const TargetEntry* TargetBook::ratioEntry(const Series& series, const Period& period)
{
    // The narrowest period around this one; of entries for the same period the latest.
    const TargetEntry* best = nullptr;
    for (auto entry = series.entries.rbegin(); entry != series.entries.rend(); ++entry) {
        if (!within(period, entry->period) || (best && best->period.days() <= entry->period.days()))
            continue;
        const bool replaced = std::any_of(series.entries.rbegin(), entry, [&](const TargetEntry& later) {
            return sameDays(later.period, entry->period);
        });
        if (!replaced && !entry->levels.empty())
            best = &*entry;
    }
    return best;
}

std::optional<TargetEntry> TargetBook::entryOf(Metric metric, Subject subject, const Period& period) const
{
    const auto* found = series(metric, subject);
    if (!found)
        return {};
    const TargetEntry* entry = nullptr;
    if (!infoOf(metric).additive)
        entry = ratioEntry(*found, period);
    else if (const auto at = found->months.find(period.from.firstOfMonth().dayNumber()); at != found->months.end())
        entry = entryWithId(found->entries, at->second.entry);
    return entry ? std::optional{*entry} : std::nullopt;
}

TargetLevels TargetBook::month(Metric metric, Subject subject, Date firstDay) const
{
    const auto* found = series(metric, subject);
    if (!found)
        return {};
    const auto month = found->months.find(firstDay.dayNumber());
    return month == found->months.end() ? TargetLevels{} : month->second.levels;
}

std::vector<Subject> TargetBook::subjects(Metric metric, const Period& period) const
{
    std::vector<Subject> subjects;
    for (const auto& [key, unused] : m_series)
        if (key.metric == metric && cell(metric, key.subject, period).origin != TargetOrigin::None)
            subjects.push_back(key.subject);
    return subjects;
}

std::vector<TargetEntry> TargetBook::entries() const
{
    std::vector<TargetEntry> all;
    for (const auto& [key, series] : m_series)
        all.insert(all.end(), series.entries.begin(), series.entries.end());
    std::ranges::sort(all, {}, &TargetEntry::id);
    return all;
}

std::vector<MonthLevels> TargetBook::monthsSetBy(const TargetEntry& entry) const
{
    std::vector<MonthLevels> months;
    if (const auto* found = series(entry.metric, entry.subject))
        for (const auto& [day, month] : found->months)
            if (month.entry == entry.id)
                months.push_back({Date::fromDayNumber(day), month.levels});
    return months;
}

void TargetBook::add(const TargetEntry& entry, std::span<const MonthLevels> months)
{
    auto& series = m_series[Key{entry.metric, entry.subject}];
    series.entries.push_back(entry);
    for (const auto& month : months)
        series.months.insert_or_assign(month.firstDay.dayNumber(), MonthValue{month.levels, entry.id});
}

} // namespace attain
