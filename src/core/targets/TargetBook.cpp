#include "support/Decimal.h"
#include "targets/TargetService.h"

#include <algorithm>
#include <array>

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

using Level = std::optional<std::int64_t> TargetLevels::*;
constexpr std::array<Level, 4> kLevels{&TargetLevels::floor, &TargetLevels::target, &TargetLevels::stretch,
                                       &TargetLevels::baseline};

/// The days before `from` have their part of the old value, the others theirs of the new one.
TargetLevels changedInside(const TargetLevels& before, const TargetLevels& after, Date firstDay, Date from,
                           const WorkingDays& days)
{
    TargetLevels levels;
    for (const Level level : kLevels) {
        if (!(before.*level) && !(after.*level))
            continue;
        const std::int64_t old = (before.*level).value_or(0);
        const std::int64_t now = (after.*level).value_or(0);
        const Date last = from.plusDays(-1);
        levels.*level = checkedAdd(valueUpTo(old, firstDay, last, days),
                                   checkedSubtract(now, valueUpTo(now, firstDay, last, days)));
    }
    return levels;
}

} // namespace

const TargetEntry* TargetBook::entryWithId(const Series& series, std::int64_t id)
{
    for (const auto* entries : {&series.entries, &series.baseEntries})
        if (const auto at = std::ranges::find(*entries, id, &TargetEntry::id); at != entries->end())
            return &*at;
    return nullptr;
}

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
    auto origin = sameDays(entry->period, period) ? TargetOrigin::Entered : TargetOrigin::Inherited;
    if (found->unmoved.contains(entry->id))
        origin = TargetOrigin::Moved;
    return {entry->levels, origin, entry->note};
}

TargetCell TargetBook::additiveCell(const Series& series, const Period& period) const
{
    std::vector<MonthLevels> months;
    std::int64_t entry = 0; // the one that set all months; −1 where they come from several
    bool changed = false;
    bool moved = false;
    const auto first = series.months.lower_bound(period.from.firstOfMonth().dayNumber());
    for (auto month = first; month != series.months.end() && month->first <= period.to.dayNumber(); ++month) {
        if (month->second.levels.empty())
            continue;
        months.push_back({Date::fromDayNumber(month->first), month->second.levels});
        entry = entry == 0 || entry == month->second.entry ? month->second.entry : -1;
        changed = changed || month->second.changed;
        moved = moved || month->second.unmoved;
    }
    if (months.empty())
        return {};

    TargetCell cell{levelsOf(period, months, m_workingDays), TargetOrigin::Summed, {}};
    if (const auto* only = entryWithId(series, entry)) {
        cell.note = only->note;
        if (sameDays(only->period, period))
            cell.origin = TargetOrigin::Entered;
        else if (within(period, only->period))
            cell.origin = TargetOrigin::Divided;
    } else if (!FiscalCalendar::isWholeMonths(period)) {
        cell.origin = TargetOrigin::Divided;
    }
    if (changed)
        cell.origin = TargetOrigin::Changed;
    if (moved)
        cell.origin = TargetOrigin::Moved;
    return cell;
}

const TargetEntry* TargetBook::ratioEntry(const Series& series, const Period& period)
{
    // The narrowest period around this one; of entries for the same period the latest.
    const TargetEntry* best = nullptr;
    std::vector<const TargetEntry*> later;
    for (const auto* entries : {&series.entries, &series.baseEntries}) {
        for (auto entry = entries->rbegin(); entry != entries->rend(); ++entry) {
            const bool replaced = std::ranges::any_of(
                later, [&](const TargetEntry* other) { return sameDays(other->period, entry->period); });
            later.push_back(&*entry);
            if (!within(period, entry->period) || (best && best->period.days() <= entry->period.days()))
                continue;
            if (!replaced && !entry->levels.empty())
                best = &*entry;
        }
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
        entry = entryWithId(*found, at->second.entry);
    return entry ? std::optional{*entry} : std::nullopt;
}

std::optional<TargetLevels> TargetBook::beforeMove(Metric metric, Subject subject, const Period& period) const
{
    const auto* found = series(metric, subject);
    if (!found)
        return {};
    if (infoOf(metric).additive) {
        const auto month = found->months.find(period.from.firstOfMonth().dayNumber());
        return month == found->months.end() ? std::nullopt : month->second.unmoved;
    }
    const auto* entry = ratioEntry(*found, period);
    const auto before = entry ? found->unmoved.find(entry->id) : found->unmoved.end();
    return before == found->unmoved.end() ? std::nullopt : std::optional{before->second};
}

std::vector<TargetEntry> TargetBook::entriesOf(Metric metric, Subject subject) const
{
    std::vector<TargetEntry> entries;
    const auto* found = series(metric, subject);
    if (!found)
        return entries;
    entries = found->baseEntries;
    for (auto& entry : entries)
        if (const auto before = found->unmoved.find(entry.id); before != found->unmoved.end())
            entry.levels = before->second;
    entries.insert(entries.end(), found->entries.begin(), found->entries.end());
    return entries;
}

TargetLevels TargetBook::month(Metric metric, Subject subject, Date firstDay) const
{
    const auto* found = series(metric, subject);
    if (!found)
        return {};
    const auto month = found->months.find(firstDay.dayNumber());
    return month == found->months.end() ? TargetLevels{} : month->second.levels;
}

std::vector<Metric> TargetBook::metrics() const
{
    std::vector<Metric> metrics;
    for (const auto& [key, series] : m_series)
        if (metrics.empty() || metrics.back() != key.metric)
            metrics.push_back(key.metric);
    return metrics;
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
    std::map<Key, std::size_t> next;
    all.reserve(m_sequence.size());
    for (const Key& key : m_sequence)
        all.push_back(m_series.at(key).entries[next[key]++]);
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
    const Key key{entry.metric, entry.subject};
    append(key, entry);
    auto& series = m_series[key];
    for (const auto& month : months)
        series.months.insert_or_assign(month.firstDay.dayNumber(), MonthValue{month.levels, entry.id});
}

void TargetBook::append(const Key& key, const TargetEntry& entry)
{
    m_series[key].entries.push_back(entry);
    m_sequence.push_back(key);
}

void TargetBook::changeFrom(const TargetVersion& version,
                            std::span<const std::pair<TargetEntry, std::vector<MonthLevels>>> entries)
{
    m_version = version;
    // What the version ends up with counts, not how its draft got there.
    std::map<Key, std::map<std::int32_t, MonthValue>> changes;
    for (const auto& [entry, months] : entries) {
        const Key key{entry.metric, entry.subject};
        if (infoOf(entry.metric).additive || version.effectiveFrom <= entry.period.to)
            append(key, entry);
        for (const auto& month : months)
            changes[key].insert_or_assign(month.firstDay.dayNumber(), MonthValue{month.levels, entry.id});
    }
    for (auto& [key, months] : changes) {
        auto& series = m_series[key];
        for (auto& [day, value] : months) {
            const Date firstDay = Date::fromDayNumber(day);
            if (version.effectiveFrom > firstDay.lastOfMonth())
                continue;
            if (version.effectiveFrom > firstDay) {
                const auto& before = series.months[day].levels;
                if (before == value.levels)
                    continue;
                value.levels = changedInside(before, value.levels, firstDay, version.effectiveFrom, m_workingDays);
                value.changed = true;
            }
            series.months.insert_or_assign(day, value);
        }
    }
}

} // namespace attain
