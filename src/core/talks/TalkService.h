#pragma once

#include "talks/Talk.h"
#include "targets/TargetVersionService.h"

namespace attain {

/// What a person and the manager say about a target: proposals, counter-proposals, comments, appeals and agreements
/// (docs/adr/0027). Entries are never changed; each is one command ("talks.…") and can be undone.
class TalkService {
public:
    TalkService(Connection& connection, ChangeLog& log, const CalendarService& calendar,
                const OrganisationService& organisation, TargetService& targets, const TargetVersionService& versions,
                const Clock& clock);

    /// With its number in the newest version. NotFound for an unknown person, InvalidValue for a week or a range.
    Result<Talk> talk(const TalkTopic& topic) const;
    /// Every person who has a target for the metric in the period, by code.
    Result<std::vector<Talk>> talks(const std::string& scenario, Metric metric, const Period& period) const;

    /// Adds an entry. `entry.who` empty is the person where isSaidByPerson(), else the user. NotFound without a target to talk about. InvalidValue:
    /// "target" for a proposal without a number or with a negative one, "note" for a comment, appeal or answer without
    /// words. An agreement takes the number as it stands. WrongState{"target_talk", person, state}: "published" for a
    /// proposal on what no draft changes, "draft" for an appeal on what was not published, "late" after the days that
    /// TargetPolicy.appealDays gives, "appealed" for a second appeal before the answer, "waiting" for an answer to nothing.
    Result<void> say(const TalkTopic& topic, const TalkEntry& entry);
    /// The kinds of entry that may be added to the talk now.
    std::vector<TalkKind> possible(const Talk& talk) const;
    /// Takes the newest proposal or counter-proposal over as the target, in the draft, and records the agreement: one
    /// command. NotFound when nothing is proposed; otherwise as TargetService::assign(). Floor and stretch move in
    /// proportion.
    Result<void> adopt(const TalkTopic& topic, const std::string& who = {});

    /// Every talk that has entries.
    Result<std::vector<Talk>> recorded() const;
    /// Inside a running command; throws Failure, as say().
    void add(const TalkTopic& topic, const TalkEntry& entry);
    /// Inside a running command; throws Failure. As it was said elsewhere.
    void store(const TalkTopic& topic, const TalkEntry& entry);

private:
    Talk read(const TalkTopic& topic, const TargetBook& book) const;
    std::optional<Date> appealUntil(const TalkTopic& topic) const;
    /// The third value of WrongState above; null when nothing is in the way.
    const char* obstacle(const Talk& talk, TalkKind kind) const;
    void requireFit(const Talk& talk, const TalkEntry& entry) const;

    Connection& m_connection;
    ChangeLog& m_log;
    const CalendarService& m_calendar;
    const OrganisationService& m_organisation;
    TargetService& m_targets;
    const TargetVersionService& m_versions;
    const Clock& m_clock;
};

} // namespace attain
