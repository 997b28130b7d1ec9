#include "dividing/Division.h"

#include <array>
#include <utility>

namespace attain {
namespace {

template<class Value, std::size_t Count>
using Codes = std::array<std::pair<Value, std::string_view>, Count>;

constexpr Codes<DivisionFactorKind, 6> kFactors{{{DivisionFactorKind::Even, "even"},
                                                 {DivisionFactorKind::LastYear, "last_year"},
                                                 {DivisionFactorKind::TrailingYear, "trailing_year"},
                                                 {DivisionFactorKind::Headcount, "headcount"},
                                                 {DivisionFactorKind::DaysInRole, "days_in_role"},
                                                 {DivisionFactorKind::Column, "column"}}};
constexpr Codes<DivisionSeason, 4> kSeasons{{{DivisionSeason::Parent, "parent"},
                                             {DivisionSeason::Calendar, "calendar"},
                                             {DivisionSeason::History, "history"},
                                             {DivisionSeason::Keep, "keep"}}};
constexpr Codes<DivisionDepth, 3> kDepths{{{DivisionDepth::NextLevel, "next_level"},
                                           {DivisionDepth::LevelByLevel, "level_by_level"},
                                           {DivisionDepth::PeopleAtOnce, "people_at_once"}}};
constexpr Codes<DerivationPart, 9> kParts{{{DerivationPart::Base, "base"},
                                           {DerivationPart::Growth, "growth"},
                                           {DerivationPart::Factors, "factors"},
                                           {DerivationPart::Rules, "rules"},
                                           {DerivationPart::Presence, "presence"},
                                           {DerivationPart::OverAssignment, "over_assignment"},
                                           {DerivationPart::Limits, "limits"},
                                           {DerivationPart::Rounding, "rounding"},
                                           {DerivationPart::Manual, "manual"}}};

template<class List, class Value>
std::string_view codeIn(const List& list, Value value)
{
    for (const auto& [known, code] : list)
        if (known == value)
            return code;
    return {};
}

template<class Value, std::size_t Count>
std::optional<Value> valueIn(const Codes<Value, Count>& list, std::string_view text)
{
    for (const auto& [value, code] : list)
        if (code == text)
            return value;
    return {};
}

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
