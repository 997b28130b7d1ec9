#include "common/PenaltyWords.h"

#include <QLocale>

QString PenaltyWords::name(const attain::PenaltyRule& rule)
{
    const bool english = QLocale{}.language() == QLocale::English && !rule.nameEn.empty();
    return QString::fromStdString(english ? rule.nameEn : rule.name);
}

QString PenaltyWords::kind(attain::PenaltyKind kind)
{
    switch (kind) {
    case attain::PenaltyKind::Verbal: return tr("Verbal warning");
    case attain::PenaltyKind::Written: return tr("Written warning");
    case attain::PenaltyKind::Improvement: return tr("Improvement plan");
    case attain::PenaltyKind::PayCut: return tr("Deduction from variable pay");
    case attain::PenaltyKind::Demotion: return tr("Demotion is proposed");
    case attain::PenaltyKind::Own: return tr("Own step");
    }
    return {};
}

QString PenaltyWords::step(const attain::PenaltyStep& step)
{
    return step.name.empty() ? kind(step.kind) : QString::fromStdString(step.name);
}

QString PenaltyWords::state(attain::PenaltyState state)
{
    switch (state) {
    case attain::PenaltyState::Opened: return tr("Opened");
    case attain::PenaltyState::Approved: return tr("In force");
    case attain::PenaltyState::Dismissed: return tr("Dismissed");
    case attain::PenaltyState::Appealed: return tr("Appealed");
    case attain::PenaltyState::Upheld: return tr("Upheld");
    case attain::PenaltyState::Reversed: return tr("Reversed");
    }
    return {};
}

Tone PenaltyWords::tone(attain::PenaltyState state)
{
    switch (state) {
    case attain::PenaltyState::Opened:
    case attain::PenaltyState::Appealed: return Tone::Warning;
    case attain::PenaltyState::Approved:
    case attain::PenaltyState::Upheld: return Tone::Bad;
    case attain::PenaltyState::Dismissed:
    case attain::PenaltyState::Reversed: return Tone::Neutral;
    }
    return Tone::Neutral;
}
