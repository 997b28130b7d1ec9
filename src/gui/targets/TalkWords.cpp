#include "targets/TalkWords.h"

QString TalkWords::kind(attain::TalkKind kind)
{
    switch (kind) {
    case attain::TalkKind::Proposal: return tr("Proposal");
    case attain::TalkKind::CounterProposal: return tr("Counter-proposal");
    case attain::TalkKind::Comment: return tr("Comment");
    case attain::TalkKind::Agreement: return tr("Agreement");
    case attain::TalkKind::Appeal: return tr("Appeal");
    case attain::TalkKind::Answer: return tr("Answer to the appeal");
    }
    return {};
}

QString TalkWords::state(attain::TalkState state)
{
    switch (state) {
    case attain::TalkState::Waiting: return tr("To be confirmed");
    case attain::TalkState::InTalks: return tr("In talks");
    case attain::TalkState::Agreed: return tr("Agreed");
    case attain::TalkState::Appealed: return tr("Appealed");
    }
    return {};
}

Tone TalkWords::tone(attain::TalkState state)
{
    switch (state) {
    case attain::TalkState::Waiting: return Tone::Neutral;
    case attain::TalkState::InTalks: return Tone::Warning;
    case attain::TalkState::Agreed: return Tone::Good;
    case attain::TalkState::Appealed: return Tone::Bad;
    }
    return Tone::Neutral;
}

QString TalkWords::conflict(attain::ProposalConflict conflict)
{
    switch (conflict) {
    case attain::ProposalConflict::PersonUnknown: return tr("nobody is called so");
    case attain::ProposalConflict::PersonAmbiguous: return tr("several people are called so");
    case attain::ProposalConflict::MetricUnknown: return tr("no such metric");
    case attain::ProposalConflict::PeriodInvalid: return tr("no such period");
    case attain::ProposalConflict::NumberInvalid: return tr("not a number");
    case attain::ProposalConflict::TargetMissing: return tr("the person has no target there");
    case attain::ProposalConflict::TargetMoved: return tr("the target has moved since");
    case attain::ProposalConflict::TargetPublished: return tr("the target is published: it is appealed or adjusted");
    case attain::ProposalConflict::Repeated: return tr("an earlier line speaks about the same target");
    case attain::ProposalConflict::Unreadable: return tr("the line cannot be read");
    }
    return {};
}
