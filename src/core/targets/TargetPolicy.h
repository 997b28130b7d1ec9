#pragma once

#include "support/FixedPoint.h"

namespace attain {

/// Who may decide what about targets: settings of the workspace.
struct TargetPolicy {
    /// A change of a published target by more than this share, up or down, needs a second person.
    Ratio ownApprovalLimit = Ratio::fromScaled(50'000);
    /// After publication a person may appeal against a target for so many days.
    int appealDays = 14;

    bool operator==(const TargetPolicy&) const = default;
};

/// What approving a change asks for, and why.
struct ApprovalNeed {
    Ratio largestChange;     ///< of a target of the period, as a share of what it was, without sign
    bool aboveLimit = false; ///< it is more than TargetPolicy::ownApprovalLimit
    bool backInTime = false; ///< it takes effect before the day on which it is asked for

    bool secondPerson() const { return aboveLimit || backInTime; }
};

} // namespace attain
