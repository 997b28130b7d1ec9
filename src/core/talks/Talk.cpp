#include "talks/Talk.h"

#include "support/Codes.h"

namespace attain {
namespace {

constexpr Codes<TalkKind, 6> kKinds{{{"proposal", TalkKind::Proposal},
                                     {"counter_proposal", TalkKind::CounterProposal},
                                     {"comment", TalkKind::Comment},
                                     {"agreement", TalkKind::Agreement},
                                     {"appeal", TalkKind::Appeal},
                                     {"answer", TalkKind::Answer}}};

constexpr Codes<TalkState, 4> kStates{{{"waiting", TalkState::Waiting},
                                       {"in_talks", TalkState::InTalks},
                                       {"agreed", TalkState::Agreed},
                                       {"appealed", TalkState::Appealed}}};

} // namespace

std::string_view code(TalkKind kind)
{
    return codeIn(kKinds, kind);
}

std::optional<TalkKind> talkKindFromCode(std::string_view code)
{
    return valueIn(kKinds, code);
}

std::string_view code(TalkState state)
{
    return codeIn(kStates, state);
}

TalkState stateOf(std::span<const TalkEntry> entries, std::optional<std::int64_t> target)
{
    // An open appeal outlasts what is said after it.
    for (auto entry = entries.rbegin(); entry != entries.rend(); ++entry) {
        if (entry->kind == TalkKind::Appeal)
            return TalkState::Appealed;
        if (entry->kind == TalkKind::Answer || entry->kind == TalkKind::Agreement)
            break;
    }
    for (auto entry = entries.rbegin(); entry != entries.rend(); ++entry) {
        if (entry->kind == TalkKind::Agreement)
            return entry->target == target ? TalkState::Agreed : TalkState::Waiting;
        if (entry->kind == TalkKind::Answer)
            return TalkState::Waiting;
        if (entry->kind != TalkKind::Comment)
            return TalkState::InTalks;
    }
    return entries.empty() ? TalkState::Waiting : TalkState::InTalks;
}

bool isProposal(TalkKind kind)
{
    return kind == TalkKind::Proposal || kind == TalkKind::CounterProposal;
}

bool isSaidByPerson(TalkKind kind)
{
    return kind == TalkKind::Proposal || kind == TalkKind::Agreement || kind == TalkKind::Appeal;
}

const TalkEntry* Talk::openProposal() const
{
    for (auto entry = entries.rbegin(); entry != entries.rend(); ++entry) {
        if (isProposal(entry->kind))
            return &*entry;
        if (entry->kind == TalkKind::Agreement || entry->kind == TalkKind::Answer)
            return nullptr;
    }
    return nullptr;
}

} // namespace attain
