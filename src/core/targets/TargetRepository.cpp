#include "targets/TargetRepository.h"

#include "targets/TargetColumns.h"

#include <algorithm>
#include <array>
#include <unordered_map>

namespace attain {
namespace {

/// Every table that names a metric by its code.
constexpr std::array kNamingTables{"target_entry",   "target_adjustment_cell", "target_lock",         "scenario_change",
                                   "strategic_goal", "goal_statement",         "fairness_acceptance", "target_talk"};

constexpr std::string_view kSelectVersion
    = "SELECT v.id, v.scenario, v.number, v.effective_day, v.reason, v.created_at, "
      "(SELECT state FROM target_version_step s WHERE s.version_id = v.id ORDER BY s.id DESC LIMIT 1), "
      "(SELECT at FROM target_version_step s WHERE s.version_id = v.id AND state = 'published' "
      "ORDER BY s.id DESC LIMIT 1) FROM target_version v ";
constexpr std::string_view kSelectEntry
    = "SELECT e.id, e.version_id, e.metric, e.department_id, e.person_id, e.period_kind, e.from_day, e.to_day, "
      "e.floor, e.target, e.stretch, e.baseline, e.note, e.entered_at "
      "FROM target_entry e JOIN target_version v ON v.id = e.version_id ";

TargetVersion readVersion(const Statement& row)
{
    return {TargetVersionId{row.int64(0)},
            row.text(1),
            static_cast<int>(row.int64(2)),
            TargetColumns::day(row, 3),
            row.text(4),
            row.text(5),
            targetVersionStateFromCode(row.textView(6)).value_or(TargetVersionState::Draft),
            row.text(7)};
}

} // namespace

std::vector<TargetVersion> TargetRepository::versions(const std::string& scenario) const
{
    Statement query{m_connection, std::string{kSelectVersion} + "WHERE v.scenario = ?1 ORDER BY v.number"};
    query.bind(1, scenario);
    std::vector<TargetVersion> versions;
    while (query.step())
        versions.push_back(readVersion(query));
    bool replaced = false;
    for (auto version = versions.rbegin(); version != versions.rend(); ++version) {
        if (version->state != TargetVersionState::Published)
            continue;
        if (replaced)
            version->state = TargetVersionState::Superseded;
        replaced = true;
    }
    return versions;
}

std::optional<TargetVersion> TargetRepository::newestVersion(const std::string& scenario) const
{
    const auto all = versions(scenario);
    if (all.empty())
        return {};
    return all.back();
}

std::optional<TargetVersion> TargetRepository::version(TargetVersionId id) const
{
    Statement query{m_connection, "SELECT scenario FROM target_version WHERE id = ?1"};
    query.bind(1, id.value);
    if (!query.step())
        return {};
    // With the others of its scenario: one of them may have superseded it.
    const auto all = versions(query.text(0));
    return *std::ranges::find(all, id, &TargetVersion::id);
}

std::vector<std::string> TargetRepository::scenarios() const
{
    Statement query{m_connection, "SELECT scenario FROM target_version GROUP BY scenario ORDER BY min(id)"};
    std::vector<std::string> scenarios;
    while (query.step())
        scenarios.push_back(query.text(0));
    return scenarios;
}

TargetEntry TargetRepository::readEntry(const Statement& row) const
{
    TargetEntry entry;
    entry.id = row.int64(0);
    entry.version = TargetVersionId{row.int64(1)};
    entry.metric = m_metrics.at(row.textView(2));
    entry.subject = TargetColumns::subject(row, 3);
    entry.period = TargetColumns::period(row, 5, m_calendar);
    entry.levels = TargetColumns::levels(row, 8);
    entry.note = row.text(12);
    entry.enteredAt = row.text(13);
    return entry;
}

std::vector<std::pair<TargetEntry, std::vector<MonthLevels>>> TargetRepository::entries(const std::string& scenario,
                                                                                        int after, int upTo) const
{
    // An adjustment may have been entered after a draft that stands behind it: the version counts before the entry.
    Statement query{m_connection,
                    std::string{kSelectEntry}
                        + "WHERE v.scenario = ?1 AND v.number > ?2 AND v.number <= ?3 ORDER BY v.number, e.id"};
    query.bind(1, scenario).bind(2, std::int64_t{after}).bind(3, std::int64_t{upTo});
    std::vector<std::pair<TargetEntry, std::vector<MonthLevels>>> entries;
    std::unordered_map<std::int64_t, std::size_t> places;
    while (query.step()) {
        entries.emplace_back(readEntry(query), std::vector<MonthLevels>{});
        places.emplace(entries.back().first.id, entries.size() - 1);
    }
    if (entries.empty())
        return entries;

    // All months of these ids in one go: joining each of them with its entry and version costs three times as much.
    const auto [lowest, highest]
        = std::ranges::minmax_element(entries, {}, [](const auto& entry) { return entry.first.id; });
    Statement months{m_connection,
                     "SELECT entry_id, month_day, floor, target, stretch, baseline FROM target_month "
                     "WHERE entry_id BETWEEN ?1 AND ?2 ORDER BY entry_id, month_day"};
    months.bind(1, lowest->first.id).bind(2, highest->first.id);
    while (months.step())
        if (const auto place = places.find(months.int64(0)); place != places.end())
            entries[place->second].second.push_back({TargetColumns::day(months, 1), TargetColumns::levels(months, 2)});
    return entries;
}

TargetBook TargetRepository::book(const TargetVersion& version, const WorkingDays& days) const
{
    TargetBook book;
    book.m_version = version;
    book.m_workingDays = days;
    for (const auto& [entry, months] : entries(version.scenario, 0, version.number))
        book.add(entry, months);
    return book;
}

std::optional<TargetBook> TargetRepository::bookInForce(const std::string& scenario, const WorkingDays& days,
                                                        std::optional<Date> knownOn) const
{
    std::optional<TargetBook> inForce;
    for (const auto& version : versions(scenario)) {
        if (!version.isPublished() || (knownOn && *Date::fromIso(version.publishedAt.substr(0, 10)) > *knownOn))
            continue;
        if (!inForce)
            inForce = book(version, days);
        else
            inForce->changeFrom(version, entries(scenario, inForce->version().number, version.number));
    }
    if (inForce)
        inForce->m_version.state = TargetVersionState::Published; // later ones are not known here
    return inForce;
}

std::vector<TargetEntry> TargetRepository::entries(const std::string& scenario, Metric metric, Subject subject,
                                                   Date from, Date to) const
{
    Statement query{m_connection,
                    std::string{kSelectEntry}
                        + "WHERE v.scenario = ?1 AND e.metric = ?2 AND e.department_id IS NOT DISTINCT FROM ?3 "
                          "AND e.person_id IS NOT DISTINCT FROM ?4 AND e.from_day <= ?5 AND e.to_day >= ?6 ORDER BY "
                          "v.number, e.id"};
    query.bind(1, scenario).bind(2, infoOf(metric).code);
    TargetColumns::bindSubject(query, 3, subject);
    query.bind(5, std::int64_t{to.dayNumber()}).bind(6, std::int64_t{from.dayNumber()});
    std::vector<TargetEntry> entries;
    while (query.step())
        entries.push_back(readEntry(query));
    return entries;
}

std::vector<MonthLevels> TargetRepository::months(std::int64_t entry) const
{
    Statement query{m_connection,
                    "SELECT month_day, floor, target, stretch, baseline FROM target_month WHERE entry_id = ?1 "
                    "ORDER BY month_day"};
    query.bind(1, entry);
    std::vector<MonthLevels> months;
    while (query.step())
        months.push_back({TargetColumns::day(query, 0), TargetColumns::levels(query, 1)});
    return months;
}

TargetVersionId TargetRepository::insert(const TargetVersion& version)
{
    Statement insert{m_connection,
                     "INSERT INTO target_version (scenario, number, effective_day, reason, created_at) "
                     "VALUES (?1, ?2, ?3, ?4, ?5)"};
    insert.bind(1, version.scenario).bind(2, std::int64_t{version.number});
    insert.bind(3, std::int64_t{version.effectiveFrom.dayNumber()}).bind(4, version.reason).bind(5, version.createdAt);
    insert.run();
    return TargetVersionId{m_connection.lastInsertRowId()};
}

void TargetRepository::update(const TargetVersion& version)
{
    Statement update{m_connection,
                     "UPDATE target_version SET number = ?2, effective_day = ?3, reason = ?4 WHERE id = ?1"};
    update.bind(1, version.id.value).bind(2, std::int64_t{version.number});
    update.bind(3, std::int64_t{version.effectiveFrom.dayNumber()}).bind(4, version.reason).run();
}

void TargetRepository::remove(TargetVersionId version)
{
    for (const char* sql :
         {"DELETE FROM target_entry WHERE version_id = ?1", "DELETE FROM target_version WHERE id = ?1"}) {
        Statement remove{m_connection, sql};
        remove.bind(1, version.value).run();
    }
}

std::int64_t TargetRepository::insert(const TargetEntry& entry, std::span<const MonthLevels> months)
{
    Statement insert{m_connection,
                     "INSERT INTO target_entry (version_id, metric, department_id, person_id, period_kind, from_day, "
                     "to_day, floor, target, stretch, baseline, note, entered_at) "
                     "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)"};
    insert.bind(1, entry.version.value).bind(2, infoOf(entry.metric).code);
    TargetColumns::bindSubject(insert, 3, entry.subject);
    TargetColumns::bindPeriod(insert, 5, entry.period);
    TargetColumns::bindLevels(insert, 8, entry.levels);
    insert.bind(12, entry.note).bind(13, entry.enteredAt).run();
    const std::int64_t id = m_connection.lastInsertRowId();

    Statement insertMonth{m_connection,
                          "INSERT INTO target_month (entry_id, month_day, floor, target, stretch, baseline) "
                          "VALUES (?1, ?2, ?3, ?4, ?5, ?6)"};
    for (const auto& month : months) {
        insertMonth.bind(1, id).bind(2, std::int64_t{month.firstDay.dayNumber()});
        TargetColumns::bindLevels(insertMonth, 3, month.levels);
        insertMonth.run();
    }
    return id;
}

bool TargetRepository::isNamed(const std::string& metric) const
{
    return std::ranges::any_of(kNamingTables, [&](const char* table) {
        Statement query{m_connection, "SELECT EXISTS (SELECT 1 FROM " + std::string{table} + " WHERE metric = ?1)"};
        query.bind(1, metric);
        return query.step() && query.int64(0) != 0;
    });
}

} // namespace attain
