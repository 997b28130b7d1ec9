#pragma once

#include "incentives/IncentivePlan.h"
#include "organisation/Organisation.h"

namespace attain {

/// Who is in a plan during a period, and when.
struct Participant {
    PersonId person{};
    Date from{}; ///< first and last day in the plan
    Date to{};
    int days = 0;
    DepartmentId department{}; ///< on the last of these days, as the position
    PositionId position{};
    Ratio roleWeight{};
    bool moved = false; ///< worked on other days of the period without being in the plan: only these days' sales count
};

/// The people of a plan, by code: those named, those in a named position, and where nobody is named everybody in a
/// department that sells.
std::vector<Participant> participantsOf(const IncentivePlan& plan, const Period& period,
                                        const Organisation& organisation);

} // namespace attain
