#pragma once

#include "incentives/Ledger.h"

namespace attain {

// What the ledger keeps as JSON. Equal values give equal bytes. Reading throws Failure{Storage} where the text is not what
// was written.

std::string textOf(const PostedPayout& payout);
/// Without the person and the amount, which have columns of their own.
PostedPayout postedFrom(const std::string& text);
/// What a line's reason is about: component, numbers, tiers.
std::string detailsOf(const LedgerLine& line);
void readDetails(const std::string& text, LedgerLine& into);

} // namespace attain
