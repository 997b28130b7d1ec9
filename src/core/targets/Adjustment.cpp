#include "targets/Adjustment.h"

#include "support/Codes.h"

namespace attain {
namespace {

using namespace std::string_view_literals;

constexpr std::array kTriggers{
    std::pair{"market"sv, AdjustmentTrigger::Market},         std::pair{"competitor"sv, AdjustmentTrigger::Competitor},
    std::pair{"product"sv, AdjustmentTrigger::Product},       std::pair{"customer"sv, AdjustmentTrigger::Customer},
    std::pair{"staff"sv, AdjustmentTrigger::Staff},           std::pair{"policy"sv, AdjustmentTrigger::Policy},
    std::pair{"correction"sv, AdjustmentTrigger::Correction}, std::pair{"other"sv, AdjustmentTrigger::Other}};

constexpr std::array kStates{
    std::pair{"draft"sv, AdjustmentState::Draft}, std::pair{"submitted"sv, AdjustmentState::Submitted},
    std::pair{"approved"sv, AdjustmentState::Approved}, std::pair{"rejected"sv, AdjustmentState::Rejected},
    std::pair{"withdrawn"sv, AdjustmentState::Withdrawn}};

} // namespace

std::string_view code(AdjustmentTrigger trigger)
{
    return codeIn(kTriggers, trigger);
}

std::optional<AdjustmentTrigger> adjustmentTriggerFromCode(std::string_view code)
{
    return valueIn(kTriggers, code);
}

std::string_view code(AdjustmentState state)
{
    return codeIn(kStates, state);
}

std::optional<AdjustmentState> adjustmentStateFromCode(std::string_view code)
{
    return valueIn(kStates, code);
}

} // namespace attain
