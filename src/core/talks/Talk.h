#pragma once

#include "calendar/Period.h"
#include "support/Id.h"
#include "targets/Target.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace attain {

/// What the talk is about: one person's target of one metric and period.
struct TalkTopic {
    std::string scenario = "base";
    Metric metric = Metric::Revenue;
    PersonId person{};
    Period period{}; ///< year, half, quarter or month
};

enum class TalkKind {
    Proposal,        ///< the person names a number
    CounterProposal, ///< the manager names another
    Comment,
    Agreement, ///< the person confirms the number as it stands
    Appeal,    ///< the person objects to a published number
    Answer,    ///< the manager decides an appeal
};

/// "proposal", "counter_proposal", "comment", "agreement", "appeal", "answer": as stored, in packages, on the command line.
std::string_view code(TalkKind kind);
/// A proposal or counter-proposal.
bool isProposal(TalkKind kind);
/// Said by the person whom the target is for: a proposal, agreement or appeal.
bool isSaidByPerson(TalkKind kind);
std::optional<TalkKind> talkKindFromCode(std::string_view code);

struct TalkEntry {
    std::int64_t id = 0;
    TalkKind kind = TalkKind::Comment;
    /// The number that is proposed, wished for in an appeal, or agreed to; in the metric's scale.
    std::optional<std::int64_t> target{};
    std::string note{};
    std::string who{};
    std::string at{}; ///< UTC
};

enum class TalkState {
    Waiting,  ///< nobody has spoken yet, or the number moved since it was agreed
    InTalks,  ///< a proposal, counter-proposal or comment stands last
    Agreed,   ///< the number as it stands was confirmed
    Appealed, ///< an appeal waits for its answer
};

/// "waiting", "in_talks", "agreed", "appealed"
std::string_view code(TalkState state);

/// Where a talk stands (docs/domain-rules.md, "Target talks"). `entries` oldest first; `target` is the number as it stands.
TalkState stateOf(std::span<const TalkEntry> entries, std::optional<std::int64_t> target);

/// A talk with what it is about.
struct Talk {
    TalkTopic topic;
    std::optional<std::int64_t> target; ///< as it stands
    std::vector<TalkEntry> entries;     ///< oldest first
    std::optional<Date>
        appealUntil{}; ///< last day on which an appeal is heard; nothing while the number is not published

    TalkState state() const { return stateOf(entries, target); }
    /// The number that is proposed last; null when an agreement or an answer came after it.
    const TalkEntry* openProposal() const;
};

} // namespace attain
