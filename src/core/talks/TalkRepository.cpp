#include "talks/TalkRepository.h"

#include "targets/TargetColumns.h"

namespace attain {
namespace {

TalkEntry entryAt(const Statement& row, int column)
{
    TalkEntry entry;
    entry.id = row.int64(column);
    entry.kind = talkKindFromCode(row.textView(column + 1)).value_or(TalkKind::Comment);
    entry.target = row.optionalInt64(column + 2);
    entry.note = row.text(column + 3);
    entry.who = row.text(column + 4);
    entry.at = row.text(column + 5);
    return entry;
}

} // namespace

std::vector<TalkEntry> TalkRepository::entries(const TalkTopic& topic) const
{
    Statement query{m_connection,
                    "SELECT id, kind, target, note, who, at FROM target_talk WHERE scenario = ?1 AND metric = ?2 "
                    "AND person_id = ?3 AND from_day = ?4 AND to_day = ?5 ORDER BY id"};
    query.bind(1, topic.scenario).bind(2, infoOf(topic.metric).code).bind(3, topic.person.value);
    query.bind(4, std::int64_t{topic.period.from.dayNumber()}).bind(5, std::int64_t{topic.period.to.dayNumber()});
    std::vector<TalkEntry> entries;
    while (query.step())
        entries.push_back(entryAt(query, 0));
    return entries;
}

std::vector<Talk> TalkRepository::all() const
{
    Statement query{
        m_connection,
        "SELECT scenario, metric, person_id, period_kind, from_day, to_day, id, kind, target, note, who, at "
        "FROM target_talk ORDER BY scenario, metric, from_day, to_day, person_id, id"};
    std::vector<Talk> talks;
    while (query.step()) {
        TalkTopic topic{query.text(0), m_metrics.at(query.textView(1)), PersonId{query.int64(2)},
                        TargetColumns::period(query, 3, m_calendar)};
        const bool follows = !talks.empty() && talks.back().topic.scenario == topic.scenario
            && talks.back().topic.metric == topic.metric && talks.back().topic.person == topic.person
            && talks.back().topic.period == topic.period;
        if (!follows)
            talks.push_back({std::move(topic), {}, {}});
        talks.back().entries.push_back(entryAt(query, 6));
    }
    return talks;
}

void TalkRepository::insert(const TalkTopic& topic, const TalkEntry& entry)
{
    Statement insert{
        m_connection,
        "INSERT INTO target_talk (scenario, metric, person_id, period_kind, from_day, to_day, kind, target, "
        "note, who, at) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)"};
    insert.bind(1, topic.scenario).bind(2, infoOf(topic.metric).code).bind(3, topic.person.value);
    TargetColumns::bindPeriod(insert, 4, topic.period);
    insert.bind(7, code(entry.kind)).bind(8, entry.target).bind(9, entry.note).bind(10, entry.who).bind(11, entry.at);
    insert.run();
}

} // namespace attain
