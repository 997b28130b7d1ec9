#pragma once

#include "scorecards/ScorecardCard.h"

namespace attain {

/// Tells of a card with score and grade what is needed for the next better grade: sets nextGrade, and forNextGrade of every
/// line whose value alone can bring it (docs/domain-rules.md, "Scorecards"). Pure.
void addNextGrade(Scorecard& card, const ScorecardTemplate& scorecard);

} // namespace attain
