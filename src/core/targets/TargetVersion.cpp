#include "targets/Target.h"

#include <array>
#include <utility>

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
    for (const auto& [name, known] : kStates)
        if (known == state)
            return name;
    return {};
}

std::optional<TargetVersionState> targetVersionStateFromCode(std::string_view code)
{
    for (const auto& [name, known] : kStates)
        if (name == code)
            return known;
    return std::nullopt;
}

} // namespace attain
