#include "fairness/FairnessReport.h"

#include "support/Codes.h"

#include <algorithm>
#include <iterator>

namespace attain {
namespace {

constexpr Codes<FairnessFindingKind, 4> kKinds{{{"deviation", FairnessFindingKind::Deviation},
                                                {"pair", FairnessFindingKind::UnlikePair},
                                                {"too_easy", FairnessFindingKind::TooEasy},
                                                {"out_of_reach", FairnessFindingKind::OutOfReach}}};

} // namespace

std::string_view code(FairnessFindingKind kind)
{
    return codeIn(kKinds, kind);
}

std::optional<FairnessFindingKind> fairnessFindingKindFromCode(std::string_view text)
{
    return valueIn(kKinds, text);
}

SizeEffect PeerGroup::sizeEffect(const FairnessPolicy& policy) const
{
    if (!correlation || (*correlation <= policy.tellingCorrelation && *correlation >= -policy.tellingCorrelation))
        return SizeEffect::None;
    return correlation->scaled() < 0 ? SizeEffect::BigIsHarder : SizeEffect::BigIsEasier;
}

std::vector<FairnessFinding> FairnessReport::openFindings() const
{
    std::vector<FairnessFinding> open;
    std::ranges::copy_if(findings, std::back_inserter(open), &FairnessFinding::isOpen);
    return open;
}

} // namespace attain
