#pragma once

#include "calendar/Date.h"
#include "support/FixedPoint.h"
#include "support/Id.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace attain {

enum class DisputeState { Open, Accepted, Rejected };

/// 异议: somebody says that their pay by a plan for a period should be another amount.
struct Dispute {
    std::int64_t id = 0;
    std::string plan; ///< its code
    std::string period;
    PersonId person{};
    Money expected{};
    Money actual{}; ///< what was computed when it was raised
    std::string reason{};
    Date raised{};
    std::string raisedBy{};
    DisputeState state = DisputeState::Open;
    std::string answer{};
    std::string answeredBy{};
    std::optional<Date> answered{};

    bool operator==(const Dispute&) const = default;
};

/// "open", "accepted", "rejected"
std::string_view code(DisputeState state);
std::optional<DisputeState> disputeStateFromCode(std::string_view code);

} // namespace attain
