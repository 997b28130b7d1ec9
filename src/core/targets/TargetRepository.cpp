#include "targets/TargetRepository.h"

#include <array>
#include <map>

namespace attain {
namespace {

constexpr std::string_view kSelectVersion
    = "SELECT id, scenario, number, effective_day, reason, created_at FROM target_version ";
constexpr std::string_view kSelectEntry
    = "SELECT e.id, e.version_id, e.metric, e.department_id, e.person_id, e.period_kind, e.from_day, e.to_day, "
      "e.floor, e.target, e.stretch, e.baseline, e.note, e.entered_at "
      "FROM target_entry e JOIN target_version v ON v.id = e.version_id ";

constexpr std::array kKinds{std::pair{"year", PeriodKind::Year}, std::pair{"half", PeriodKind::Half},
                            std::pair{"quarter", PeriodKind::Quarter}, std::pair{"month", PeriodKind::Month}};

std::string_view codeOf(PeriodKind kind)
{
    for (const auto& [code, known] : kKinds)
        if (known == kind)
            return code;
    throw Failure{Error{ErrorCode::InvalidValue, "no target for such a period", {"period", ""}}};
}

PeriodKind kindOf(std::string_view code)
{
    for (const auto& [known, kind] : kKinds)
        if (code == known)
            return kind;
    return PeriodKind::Range;
}

Date dateOf(const Statement& row, int column)
{
    return Date::fromDayNumber(static_cast<std::int32_t>(row.int64(column)));
}

TargetVersion readVersion(const Statement& row)
{
    return {TargetVersionId{row.int64(0)},
            row.text(1),
            static_cast<int>(row.int64(2)),
            dateOf(row, 3),
            row.text(4),
            row.text(5)};
}

TargetLevels readLevels(const Statement& row, int column)
{
    return {row.optionalInt64(column), row.optionalInt64(column + 1), row.optionalInt64(column + 2),
            row.optionalInt64(column + 3)};
}

void bindLevels(Statement& statement, int index, const TargetLevels& levels)
{
    statement.bind(index, levels.floor).bind(index + 1, levels.target);
    statement.bind(index + 2, levels.stretch).bind(index + 3, levels.baseline);
}

std::optional<std::int64_t> idIf(SubjectKind kind, Subject subject)
{
    return subject.kind == kind ? std::optional{subject.id} : std::nullopt;
}

Subject subjectOf(std::optional<std::int64_t> department, std::optional<std::int64_t> person)
{
    if (department)
        return Subject::of(DepartmentId{*department});
    return person ? Subject::of(PersonId{*person}) : Subject::company();
}

} // namespace

std::vector<TargetVersion> TargetRepository::versions(const std::string& scenario) const
{
    Statement query{m_connection, std::string{kSelectVersion} + "WHERE scenario = ?1 ORDER BY number"};
    query.bind(1, scenario);
    std::vector<TargetVersion> versions;
    while (query.step())
        versions.push_back(readVersion(query));
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
    Statement query{m_connection, std::string{kSelectVersion} + "WHERE id = ?1"};
    query.bind(1, id.value);
    if (!query.step())
        return {};
    return readVersion(query);
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
    const auto metric = metricFromCode(row.textView(2));
    if (!metric)
        throw Failure{Error{ErrorCode::Storage, "a target of an unknown metric", {row.text(2)}}};
    TargetEntry entry;
    entry.id = row.int64(0);
    entry.version = TargetVersionId{row.int64(1)};
    entry.metric = *metric;
    entry.subject = subjectOf(row.optionalInt64(3), row.optionalInt64(4));
    entry.period = m_calendar.containing(kindOf(row.textView(5)), dateOf(row, 6));
    // Entered when the fiscal year began in another month: its days stay, no code of today names them.
    if (entry.period.from != dateOf(row, 6) || entry.period.to != dateOf(row, 7))
        entry.period = FiscalCalendar::range(dateOf(row, 6), dateOf(row, 7));
    entry.levels = readLevels(row, 8);
    entry.note = row.text(12);
    entry.enteredAt = row.text(13);
    return entry;
}

TargetBook TargetRepository::book(const TargetVersion& version, const WorkingDays& days) const
{
    std::map<std::int64_t, std::vector<MonthLevels>> months;
    Statement monthQuery{m_connection,
                         "SELECT m.entry_id, m.month_day, m.floor, m.target, m.stretch, m.baseline "
                         "FROM target_month m JOIN target_entry e ON e.id = m.entry_id "
                         "JOIN target_version v ON v.id = e.version_id "
                         "WHERE v.scenario = ?1 AND v.number <= ?2 ORDER BY m.entry_id, m.month_day"};
    monthQuery.bind(1, version.scenario).bind(2, std::int64_t{version.number});
    while (monthQuery.step())
        months[monthQuery.int64(0)].push_back({dateOf(monthQuery, 1), readLevels(monthQuery, 2)});

    TargetBook book;
    book.m_version = version;
    book.m_workingDays = days;
    Statement query{m_connection, std::string{kSelectEntry} + "WHERE v.scenario = ?1 AND v.number <= ?2 ORDER BY e.id"};
    query.bind(1, version.scenario).bind(2, std::int64_t{version.number});
    while (query.step()) {
        const TargetEntry entry = readEntry(query);
        book.add(entry, months[entry.id]);
    }
    return book;
}

std::vector<TargetEntry> TargetRepository::entries(const std::string& scenario, Metric metric, Subject subject,
                                                   Date from, Date to) const
{
    Statement query{
        m_connection,
        std::string{kSelectEntry}
            + "WHERE v.scenario = ?1 AND e.metric = ?2 AND e.department_id IS NOT DISTINCT FROM ?3 "
              "AND e.person_id IS NOT DISTINCT FROM ?4 AND e.from_day <= ?5 AND e.to_day >= ?6 ORDER BY e.id"};
    query.bind(1, scenario).bind(2, infoOf(metric).code);
    query.bind(3, idIf(SubjectKind::Department, subject)).bind(4, idIf(SubjectKind::Person, subject));
    query.bind(5, std::int64_t{to.dayNumber()}).bind(6, std::int64_t{from.dayNumber()});
    std::vector<TargetEntry> entries;
    while (query.step())
        entries.push_back(readEntry(query));
    return entries;
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

std::int64_t TargetRepository::insert(const TargetEntry& entry, std::span<const MonthLevels> months)
{
    Statement insert{m_connection,
                     "INSERT INTO target_entry (version_id, metric, department_id, person_id, period_kind, from_day, "
                     "to_day, floor, target, stretch, baseline, note, entered_at) "
                     "VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)"};
    insert.bind(1, entry.version.value).bind(2, infoOf(entry.metric).code);
    insert.bind(3, idIf(SubjectKind::Department, entry.subject)).bind(4, idIf(SubjectKind::Person, entry.subject));
    insert.bind(5, codeOf(entry.period.kind)).bind(6, std::int64_t{entry.period.from.dayNumber()});
    insert.bind(7, std::int64_t{entry.period.to.dayNumber()});
    bindLevels(insert, 8, entry.levels);
    insert.bind(12, entry.note).bind(13, entry.enteredAt).run();
    const std::int64_t id = m_connection.lastInsertRowId();

    Statement insertMonth{m_connection,
                          "INSERT INTO target_month (entry_id, month_day, floor, target, stretch, baseline) "
                          "VALUES (?1, ?2, ?3, ?4, ?5, ?6)"};
    for (const auto& month : months) {
        insertMonth.bind(1, id).bind(2, std::int64_t{month.firstDay.dayNumber()});
        bindLevels(insertMonth, 3, month.levels);
        insertMonth.run();
    }
    return id;
}

} // namespace attain
