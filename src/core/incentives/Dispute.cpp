#include "incentives/Dispute.h"

#include "support/Codes.h"

namespace attain {
namespace {

constexpr Codes<DisputeState, 3> kStates{
    {{"open", DisputeState::Open}, {"accepted", DisputeState::Accepted}, {"rejected", DisputeState::Rejected}}};

} // namespace

std::string_view code(DisputeState state)
{
    return codeIn(kStates, state);
}

std::optional<DisputeState> disputeStateFromCode(std::string_view code)
{
    return valueIn(kStates, code);
}

} // namespace attain
