#include "dividing/Division.h"

#include "support/Codes.h"

namespace attain {
namespace {

constexpr Codes<DivisionFactorKind, 6> kFactors{{{"even", DivisionFactorKind::Even},
                                                 {"last_year", DivisionFactorKind::LastYear},
                                                 {"trailing_year", DivisionFactorKind::TrailingYear},
                                                 {"headcount", DivisionFactorKind::Headcount},
                                                 {"days_in_role", DivisionFactorKind::DaysInRole},
                                                 {"column", DivisionFactorKind::Column}}};
constexpr Codes<DivisionSeason, 4> kSeasons{{{"parent", DivisionSeason::Parent},
                                             {"calendar", DivisionSeason::Calendar},
                                             {"history", DivisionSeason::History},
                                             {"keep", DivisionSeason::Keep}}};
constexpr Codes<DivisionDepth, 3> kDepths{{{"next_level", DivisionDepth::NextLevel},
                                           {"level_by_level", DivisionDepth::LevelByLevel},
                                           {"people_at_once", DivisionDepth::PeopleAtOnce}}};
constexpr Codes<DerivationPart, 10> kParts{{{"base", DerivationPart::Base},
                                            {"growth", DerivationPart::Growth},
                                            {"factors", DerivationPart::Factors},
                                            {"rules", DerivationPart::Rules},
                                            {"presence", DerivationPart::Presence},
                                            {"over_assignment", DerivationPart::OverAssignment},
                                            {"limits", DerivationPart::Limits},
                                            {"rounding", DerivationPart::Rounding},
                                            {"scenario", DerivationPart::Scenario},
                                            {"manual", DerivationPart::Manual}}};

} // namespace

std::string_view code(DivisionFactorKind kind)
{
    return codeIn(kFactors, kind);
}

std::optional<DivisionFactorKind> divisionFactorFromCode(std::string_view code)
{
    return valueIn(kFactors, code);
}

std::string_view code(DivisionSeason season)
{
    return codeIn(kSeasons, season);
}

std::optional<DivisionSeason> divisionSeasonFromCode(std::string_view code)
{
    return valueIn(kSeasons, code);
}

std::string_view code(DivisionDepth depth)
{
    return codeIn(kDepths, depth);
}

std::optional<DivisionDepth> divisionDepthFromCode(std::string_view code)
{
    return valueIn(kDepths, code);
}

std::string_view code(DerivationPart part)
{
    return codeIn(kParts, part);
}

std::optional<DerivationPart> derivationPartFromCode(std::string_view code)
{
    return valueIn(kParts, code);
}

} // namespace attain
