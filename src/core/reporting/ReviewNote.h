#pragma once

#include "calendar/Date.h"
#include "support/Id.h"

#include <optional>
#include <string>

namespace attain {

/// What people wrote about a department's variance in a period: why, and what is done about it.
struct ReviewNote {
    std::string period; ///< code
    DepartmentId department;
    std::string cause;
    std::string action;
    std::string owner; ///< free text: whoever acts need not be in the workspace
    std::optional<Date> due;

    bool empty() const { return cause.empty() && action.empty() && owner.empty() && !due; }
    bool operator==(const ReviewNote&) const = default;
};

} // namespace attain
