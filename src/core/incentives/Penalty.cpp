#include "incentives/Penalty.h"

#include "incentives/PayoutCalculator.h"
#include "support/Codes.h"
#include "support/Error.h"

#include <algorithm>

namespace attain {
namespace {

constexpr Codes<PenaltyKind, 6> kKinds{{{"verbal", PenaltyKind::Verbal},
                                        {"written", PenaltyKind::Written},
                                        {"improvement", PenaltyKind::Improvement},
                                        {"pay_cut", PenaltyKind::PayCut},
                                        {"demotion", PenaltyKind::Demotion},
                                        {"own", PenaltyKind::Own}}};
constexpr Codes<PenaltyState, 6> kStates{{{"opened", PenaltyState::Opened},
                                          {"approved", PenaltyState::Approved},
                                          {"dismissed", PenaltyState::Dismissed},
                                          {"appealed", PenaltyState::Appealed},
                                          {"upheld", PenaltyState::Upheld},
                                          {"reversed", PenaltyState::Reversed}}};

} // namespace

GuardedDeduction guardDeduction(Money proposed, Money wage, Ratio share, Money minimumWage)
{
    const auto most = std::min(times(wage, share), std::max(Money{}, wage - minimumWage));
    const auto deducted = std::max(Money{}, inCents(std::min(proposed, most)));
    return {deducted, std::max(Money{}, proposed - deducted)};
}

bool PenaltyCase::isInForce(Date day) const
{
    const bool stands
        = state == PenaltyState::Approved || state == PenaltyState::Appealed || state == PenaltyState::Upheld;
    return stands && decided && *decided <= day && (!expires || day <= *expires);
}

void requireApplicable(const PenaltyRule& rule)
{
    const auto require = [&](bool holds, const char* field) {
        if (!holds)
            throw Failure{Error{ErrorCode::InvalidValue, "a rule cannot have this", {field, rule.code}}};
    };
    require(isCode(rule.code), "code");
    require(!rule.name.empty(), "name");
    require(!codeOfPayPeriod(rule.period).empty(), "period");
    require(rule.periods >= 1 && rule.periods <= 12, "periods");
    require(rule.newcomerMonths >= 0, "newcomer_months");
    require(rule.when.measure.unit() != Unit::Date, "when");
    require(!rule.ladder.empty(), "ladder");
    for (const auto& step : rule.ladder) {
        require(step.kind != PenaltyKind::Own || !step.name.empty(), "ladder");
        require(step.deduct >= Money{} && (step.kind == PenaltyKind::PayCut) == (step.deduct > Money{}), "deduct");
        require(step.months >= 1, "months");
    }
}

std::string_view code(PenaltyKind kind)
{
    return codeIn(kKinds, kind);
}

std::string_view code(PenaltyState state)
{
    return codeIn(kStates, state);
}

std::optional<PenaltyKind> penaltyKindFromCode(std::string_view code)
{
    return valueIn(kKinds, code);
}

std::optional<PenaltyState> penaltyStateFromCode(std::string_view code)
{
    return valueIn(kStates, code);
}

} // namespace attain
