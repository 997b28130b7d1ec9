#include "fairness/FairnessReport.h"

#include <algorithm>
#include <array>
#include <iterator>

namespace attain {
namespace {

constexpr std::array kKinds{FairnessFindingKind::Deviation, FairnessFindingKind::UnlikePair,
                            FairnessFindingKind::TooEasy, FairnessFindingKind::OutOfReach};

} // namespace

std::string_view code(FairnessFindingKind kind)
{
    switch (kind) {
    case FairnessFindingKind::Deviation: return "deviation";
    case FairnessFindingKind::UnlikePair: return "pair";
    case FairnessFindingKind::TooEasy: return "too_easy";
    case FairnessFindingKind::OutOfReach: return "out_of_reach";
    }
    return {};
}

std::optional<FairnessFindingKind> fairnessFindingKindFromCode(std::string_view text)
{
    const auto found = std::ranges::find(kKinds, text, [](FairnessFindingKind kind) { return code(kind); });
    return found == kKinds.end() ? std::nullopt : std::optional{*found};
}

std::vector<FairnessFinding> FairnessReport::openFindings() const
{
    std::vector<FairnessFinding> open;
    std::ranges::copy_if(findings, std::back_inserter(open), &FairnessFinding::isOpen);
    return open;
}

} // namespace attain
