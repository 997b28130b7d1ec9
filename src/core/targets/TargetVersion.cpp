#include "targets/Target.h"

#include "support/Codes.h"

namespace attain {
namespace {

constexpr std::array kStates{std::pair{std::string_view{"draft"}, TargetVersionState::Draft},
                             std::pair{std::string_view{"submitted"}, TargetVersionState::Submitted},
                             std::pair{std::string_view{"approved"}, TargetVersionState::Approved},
                             std::pair{std::string_view{"published"}, TargetVersionState::Published},
                             std::pair{std::string_view{"superseded"}, TargetVersionState::Superseded}};

} // namespace

std::string_view code(TargetVersionState state)
{
    return codeIn(kStates, state);
}

std::optional<TargetVersionState> targetVersionStateFromCode(std::string_view code)
{
    return valueIn(kStates, code);
}

} // namespace attain
