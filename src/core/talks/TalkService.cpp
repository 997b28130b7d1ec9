#include "talks/TalkService.h"

#include "storage/UnitOfWork.h"
#include "talks/TalkRepository.h"
#include "targets/TargetSheet.h"

#include <algorithm>

namespace attain {
namespace {

[[noreturn]] void refuse(const char* field, std::string value = {})
{
    throw Failure{Error{ErrorCode::InvalidValue, "cannot be said", {field, std::move(value)}}};
}

} // namespace

TalkService::TalkService(Connection& connection, ChangeLog& log, const CalendarService& calendar,
                         const OrganisationService& organisation, TargetService& targets,
                         const TargetVersionService& versions, const Clock& clock)
    : m_connection{connection}
    , m_log{log}
    , m_calendar{calendar}
    , m_organisation{organisation}
    , m_targets{targets}
    , m_versions{versions}
    , m_clock{clock}
{
}

std::optional<Date> TalkService::appealUntil(const TalkTopic& topic) const
{
    const auto versions = orThrow(m_targets.versions(topic.scenario));
    const auto history
        = orThrow(m_targets.history(topic.metric, Subject::of(topic.person), topic.period, topic.scenario));
    for (auto entry = history.rbegin(); entry != history.rend(); ++entry) {
        const auto version = std::ranges::find(versions, entry->version, &TargetVersion::id);
        if (version == versions.end() || !version->isPublished())
            continue;
        const auto published = Date::fromIso(std::string_view{version->publishedAt}.substr(0, 10));
        return published ? std::optional{published->plusDays(orThrow(m_versions.policy()).appealDays)} : std::nullopt;
    }
    return std::nullopt;
}

Talk TalkService::read(const TalkTopic& topic, const TargetBook& book) const
{
    return {topic, book.cell(topic.metric, Subject::of(topic.person), topic.period).levels.target,
            TalkRepository{m_connection, m_calendar.fiscalCalendar()}.entries(topic), appealUntil(topic)};
}

Result<Talk> TalkService::talk(const TalkTopic& topic) const
{
    return guarded([&]() -> Result<Talk> {
        const auto organisation = m_organisation.current();
        if (organisation->person(topic.person) == nullptr)
            return Error{ErrorCode::NotFound, "no such person", {"person", std::to_string(topic.person.value)}};
        if (topic.period.kind == PeriodKind::Week || topic.period.kind == PeriodKind::Range)
            refuse("period", topic.period.code);
        return read(topic, *m_targets.current(topic.scenario));
    });
}

Result<std::vector<Talk>> TalkService::talks(const std::string& scenario, Metric metric, const Period& period) const
{
    return guarded([&]() -> Result<std::vector<Talk>> {
        const auto organisation = m_organisation.current();
        const auto book = m_targets.current(scenario);
        std::vector<std::pair<std::string, Talk>> found;
        for (const Subject subject : book->subjects(metric, period)) {
            if (subject.kind != SubjectKind::Person)
                continue;
            const auto* person = organisation->person(PersonId{subject.id});
            if (auto talk = read({scenario, metric, PersonId{subject.id}, period}, *book); person && talk.target)
                found.emplace_back(person->code, std::move(talk));
        }
        std::ranges::sort(found, {}, &std::pair<std::string, Talk>::first);
        std::vector<Talk> talks;
        talks.reserve(found.size());
        for (auto& [code, talk] : found)
            talks.push_back(std::move(talk));
        return talks;
    });
}

const char* TalkService::obstacle(const Talk& talk, TalkKind kind) const
{
    const bool appealed = talk.state() == TalkState::Appealed;
    if (isProposal(kind) && m_targets.current(talk.topic.scenario)->version().isPublished())
        return "published";
    if (kind == TalkKind::Answer && !appealed)
        return "waiting";
    if (kind != TalkKind::Appeal)
        return nullptr;
    if (!talk.appealUntil)
        return "draft";
    if (Date{m_clock.today()} > *talk.appealUntil)
        return "late";
    return appealed ? "appealed" : nullptr;
}

std::vector<TalkKind> TalkService::possible(const Talk& talk) const
{
    std::vector<TalkKind> kinds;
    for (const auto kind : {TalkKind::Proposal, TalkKind::CounterProposal, TalkKind::Agreement, TalkKind::Appeal,
                            TalkKind::Answer, TalkKind::Comment})
        if (talk.target && obstacle(talk, kind) == nullptr)
            kinds.push_back(kind);
    return kinds;
}

void TalkService::requireFit(const Talk& talk, const TalkEntry& entry) const
{
    if (!talk.target)
        throw Failure{Error{ErrorCode::NotFound, "no target to talk about", {"target", talk.topic.period.code}}};
    if (isProposal(entry.kind) && entry.target.value_or(-1) < 0)
        refuse("target");
    if (entry.note.empty() && !isProposal(entry.kind) && entry.kind != TalkKind::Agreement)
        refuse("note");
    if (const char* state = obstacle(talk, entry.kind)) {
        const auto organisation = m_organisation.current();
        const auto* person = organisation->person(talk.topic.person);
        throw Failure{Error{ErrorCode::WrongState,
                            "cannot be said now",
                            {"target_talk", person ? person->code : std::string{}, state}}};
    }
}

Result<void> TalkService::say(const TalkTopic& topic, const TalkEntry& entry)
{
    const Command command{"talks.say", Change::Targets, entry.note, std::string{code(entry.kind)}};
    return m_log.execute(command, [&]() -> Result<void> {
        add(topic, entry);
        return {};
    });
}

void TalkService::add(const TalkTopic& topic, const TalkEntry& entry)
{
    const auto talk = orThrow(this->talk(topic));
    requireFit(talk, entry);
    auto said = entry;
    if (said.kind == TalkKind::Agreement)
        said.target = talk.target;
    else if (said.kind == TalkKind::Comment || said.kind == TalkKind::Answer)
        said.target.reset();
    if (said.who.empty() && isSaidByPerson(said.kind))
        said.who = m_organisation.current()->person(topic.person)->name; // talk() found the person
    said.who = m_versions.nameOf(said.who);
    said.at = toIsoUtc(m_clock.now());
    store(topic, said);
}

Result<void> TalkService::adopt(const TalkTopic& topic, const std::string& who)
{
    return m_log.execute({"talks.adopt", Change::Targets, {}, topic.period.code}, [&]() -> Result<void> {
        const auto talk = orThrow(this->talk(topic));
        const auto* proposal = talk.openProposal();
        if (proposal == nullptr)
            return Error{ErrorCode::NotFound, "nothing is proposed", {"proposal", topic.period.code}};
        const auto subject = Subject::of(topic.person);
        const auto before = m_targets.current(topic.scenario)->cell(topic.metric, subject, topic.period);
        TargetAssignment cell;
        cell.scenario = topic.scenario;
        cell.metric = topic.metric;
        cell.subject = subject;
        cell.period = topic.period;
        cell.levels = withLevel(before.levels, TargetLevel::Target, proposal->target);
        cell.note = proposal->note;
        m_targets.store(std::span{&cell, 1});
        store(topic,
              {0, TalkKind::Agreement, proposal->target, proposal->note, m_versions.nameOf(who),
               toIsoUtc(m_clock.now())});
        return {};
    });
}

Result<std::vector<Talk>> TalkService::recorded() const
{
    return guarded([&]() -> Result<std::vector<Talk>> {
        return TalkRepository{m_connection, m_calendar.fiscalCalendar()}.all();
    });
}

void TalkService::store(const TalkTopic& topic, const TalkEntry& entry)
{
    TalkRepository{m_connection, m_calendar.fiscalCalendar()}.insert(topic, entry);
}

} // namespace attain
