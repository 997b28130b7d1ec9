#pragma once

#include "calendar/Period.h"
#include "incentives/IncentivePlan.h"
#include "sales/CreditedLine.h"
#include "sales/Dictionary.h"

#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace attain {

/// One step of a calculation, with the rounded values that the next one uses. `code` says which it is and is worded at the
/// edge; `formula` names the rule with the names of the inputs.
struct PayoutStep {
    std::string_view code;
    std::string_view formula{};
    std::vector<std::pair<std::string_view, Figure>> inputs{};
    std::optional<Figure> value{}; ///< nothing: not available
    int component = -1;            ///< index into the plan's; -1: of the person's whole pay
    int measure = -1;              ///< index into PayoutTable::measures where the step reads one
    std::string text{};            ///< a product or category
};

/// Why a component came to what it came to.
enum class ComponentState {
    Pays,
    GateClosed,   ///< a condition does not hold
    NotAvailable, ///< a number that it needs is missing; it pays nothing until that is there
};

struct ComponentPayout {
    Money amount{}; ///< in whole cents
    ComponentState state = ComponentState::Pays;
    int tier = -1;                          ///< index of the tier reached; -1: none, or line by line
    std::optional<std::int64_t> selected{}; ///< what chose the tier or the point of the curve, scaled as its unit
    std::optional<Money> limited{};         ///< what it was before floor or cap changed it

    bool operator==(const ComponentPayout&) const = default;
};

/// Held back in a period.
struct HeldBack {
    Money amount;
    int due = 0; ///< pays out so many periods after the one that this balance closes

    bool operator==(const HeldBack&) const = default;
};

/// What a person takes from one pay period of a plan into the next.
struct PayBalance {
    Money owed{};                 ///< draws not yet earned, and negative pay
    Money carried{};              ///< cut by a cap that carries over
    std::vector<HeldBack> held{}; ///< by due
    int periods = 0;              ///< that the person was in the plan

    bool operator==(const PayBalance&) const = default;
};

/// What one person gets by a plan for a period.
struct PersonPayout {
    PersonId person{};
    std::string code{};
    std::string name{};
    DepartmentId department{}; ///< on the last day in the plan, as the position
    PositionId position{};
    Date from{}; ///< first and last day in the plan within the period
    Date to{};
    int days = 0;
    bool moved = false; ///< see Participant: only these days' sales count
    Ratio roleWeight{};
    std::vector<std::optional<std::int64_t>> measures{}; ///< as PayoutTable::measures
    std::vector<ComponentPayout> components{};           ///< as the plan's
    Money gross{};                                       ///< their sum
    Money limited{};                                     ///< within floor and cap
    Money scaled{};                                      ///< within the plan's budget
    Money held{};                                        ///< of it, held back
    Money released{};                                    ///< of earlier periods
    Money payable{};                                     ///< after draw and what was owed; never negative
    PayBalance opening{};
    PayBalance closing{};
    bool explained = false; ///< steps are wanted
    std::vector<PayoutStep> steps{};
    int missing = 0; ///< components that are not available
};

/// The sale lines that a plan looks at, each for itself.
struct PayoutLines {
    std::vector<CreditedLine> lines; ///< by person
    std::shared_ptr<const Dictionary> dictionary;

    std::span<const CreditedLine> of(PersonId person) const;
};

/// 核算: everybody's pay by one plan for a period.
struct PayoutTable {
    IncentivePlan plan{};
    Period period{};
    Date asOf{};
    std::optional<Date> askedAsOf{}; ///< nothing: each number was judged at its own last day
    std::string scenario{};
    std::vector<Measure> measures{};
    std::vector<PersonPayout> people{};         ///< by code
    std::shared_ptr<const PayoutLines> lines{}; ///< null where the plan looks at none
    Money gross{};                              ///< sums of the people's
    Money payable{};
    bool overBudget = false; ///< everybody was scaled
    std::string inputs{};    ///< SHA-256 of all that went in

    const PersonPayout* of(PersonId person) const;
    std::span<const CreditedLine> linesOf(PersonId person) const;
    const Dictionary* dictionary() const { return lines ? lines->dictionary.get() : nullptr; }
    /// Of a measure of the plan.
    std::optional<Figure> figure(const PersonPayout& payout, const Measure& measure) const;
};

/// "pays", "gate_closed", "not_available"
std::string_view code(ComponentState state);

} // namespace attain
