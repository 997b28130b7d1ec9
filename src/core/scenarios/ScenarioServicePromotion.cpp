#include "scenarios/ScenarioService.h"

#include "storage/UnitOfWork.h"
#include "targets/ScenarioRepository.h"
#include "targets/TargetRepository.h"

#include <algorithm>
#include <set>

// How a scenario becomes a new version of the base.
namespace attain {
namespace {

struct SeriesKey {
    Metric metric;
    Subject subject;
    auto operator<=>(const SeriesKey&) const = default;
};

/// What the scenario has other than the base, as entries that set exactly the months that differ.
class Differences {
public:
    Differences(const TargetBook& before, const TargetBook& after, const FiscalCalendar& calendar, std::string note)
        : m_before{before}, m_after{after}, m_calendar{calendar}, m_note{std::move(note)}
    {
    }

    void addYear(const SeriesKey& key, const Period& year)
    {
        TargetAssignment cell = assignment(key, year);
        for (const auto& month : m_calendar.monthsOf(year)) {
            const auto levels = m_after.month(key.metric, key.subject, month.from);
            if (levels != m_before.month(key.metric, key.subject, month.from))
                cell.months.push_back({month.from, levels});
        }
        if (!cell.months.empty())
            m_cells.push_back(std::move(cell));
    }

    void addPeriod(const SeriesKey& key, const Period& period)
    {
        auto cell = assignment(key, period);
        if (cell.levels != m_before.cell(key.metric, key.subject, period).levels)
            m_cells.push_back(std::move(cell));
    }

    std::vector<TargetAssignment> take() { return std::move(m_cells); }

private:
    TargetAssignment assignment(const SeriesKey& key, const Period& period) const
    {
        TargetAssignment cell;
        cell.metric = key.metric;
        cell.subject = key.subject;
        cell.period = period;
        cell.levels = m_after.cell(key.metric, key.subject, period).levels;
        cell.note = m_note;
        return cell;
    }

    const TargetBook& m_before;
    const TargetBook& m_after;
    const FiscalCalendar& m_calendar;
    std::string m_note;
    std::vector<TargetAssignment> m_cells;
};

} // namespace

std::vector<TargetAssignment> ScenarioService::differences(const std::string& name, const TargetBook& before) const
{
    const auto after = m_targets.current(name);
    const auto calendar = m_calendar.fiscalCalendar();
    std::set<std::pair<SeriesKey, std::string>> seen; // by period code
    Differences differences{before, *after, calendar, name};
    for (const auto* book : {&before, after.get()}) {
        for (const auto& entry : book->entries()) {
            const SeriesKey key{entry.metric, entry.subject};
            if (!infoOf(entry.metric).additive) {
                if (seen.emplace(key, entry.period.code).second)
                    differences.addPeriod(key, entry.period);
                continue;
            }
            const auto last = calendar.containing(PeriodKind::Year, entry.period.to);
            for (auto year = calendar.containing(PeriodKind::Year, entry.period.from); year.from <= last.from;
                 year = calendar.neighbour(year, 1))
                if (seen.emplace(key, year.code).second)
                    differences.addYear(key, year);
        }
    }
    return differences.take();
}

Result<TargetVersionId> ScenarioService::promote(const std::string& name, Date effectiveFrom)
{
    return m_log.execute({"scenarios.promote", Change::Targets, {}, name}, [&]() -> Result<TargetVersionId> {
        const auto calendar = m_calendar.fiscalCalendar();
        const auto scenario = ScenarioRepository{m_connection, calendar}.scenario(name);
        if (!scenario)
            return Error{ErrorCode::NotFound, "no such scenario", {"scenario", name}};
        TargetRepository repository{m_connection, calendar};
        const auto newest = repository.newestVersion("base");
        if (newest && !newest->isPublished())
            return Error{ErrorCode::WrongState,
                         "the version is not published",
                         {"target_version", std::to_string(newest->number), std::string{code(newest->state)}}};
        if (!newest || newest->id != scenario->base)
            return Error{ErrorCode::WrongState, "the base is newer", {"scenario", name, "behind"}};
        const auto cells = differences(name, *m_targets.current("base"));
        if (cells.empty())
            return Error{ErrorCode::WrongState, "nothing differs", {"scenario", name, "same"}};
        const auto draft
            = repository.insert({{}, "base", newest->number + 1, effectiveFrom, name, toIsoUtc(m_clock.now())});
        m_targets.storeIn(draft, cells);
        return draft;
    });
}

} // namespace attain
