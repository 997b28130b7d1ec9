#pragma once

#include "incentives/Payout.h"
#include "sales/CreditedLine.h"
#include "sales/Dictionary.h"

#include <span>

namespace attain {

/// The formulas of docs/domain-rules.md, "Incentives", for one plan: from the numbers it looks at to pay, person by person
/// and then over all. Pure: the same numbers give the same pay. Made once for many people; safe to share between threads.
/// Overflow throws Failure{Overflow}.
class PayoutCalculator {
public:
    /// `dictionary` is needed by plans that look at lines alone. All that is given must outlive this.
    PayoutCalculator(const IncentivePlan& plan, const std::vector<Measure>& measures,
                     const Dictionary* dictionary = nullptr);

    /// Components, gross, missing, from measures; without team pools, which need everybody. `lines`: the person's own in
    /// the period. Steps are added to those of people who are to be explained, here and in what follows.
    void pay(PersonPayout& person, int daysOfPeriod, std::span<const CreditedLine> lines = {}) const;
    /// Divides team pools among the people, `teams` saying who shares with whom (equal numbers).
    void dividePools(std::span<PersonPayout> people, std::span<const std::int64_t> teams) const;
    /// Limits, budget, holdback, draw and balances: from gross and opening to payable and closing. True when the budget
    /// scaled everybody.
    bool close(std::span<PersonPayout> people) const;

private:
    class Working;
    /// A number of the person; nothing where it is missing.
    std::optional<std::int64_t> numberOf(const PersonPayout& person, const Measure& measure) const;
    std::size_t slotOf(const Measure& measure) const;
    void noteMeasure(const Measure& measure, std::optional<std::int64_t> value, Working& working) const;
    // What a component comes to before multipliers and limits; nothing where a number is missing.
    std::optional<Money> base(const Commission& pays, Working& working) const;
    std::optional<Money> base(const Bonus& pays, Working& working) const;
    std::optional<Money> base(const Kicker& pays, Working& working) const;
    std::optional<Money> byTiers(const Commission& pays, bool beforeInYear, Money paidElsewhere,
                                 Working& working) const;
    Money byLine(const Commission& pays, Working& working) const;
    /// What lines with a rate of their own come to, and their amount.
    std::pair<Money, Money> special(const Commission& pays, Working& working) const;
    /// The line's own rate; null where the tiers rule it.
    const SpecialRate* rateOf(const Commission& pays, const CreditedLine& line) const;
    ComponentState gateState(const IncentiveComponent& component, Working& working) const;
    std::optional<Money> scaled(const IncentiveComponent& component, Money pay, Working& working) const;
    static void limit(const IncentiveComponent& component, Money pay, ComponentPayout& into, Working& working);
    void dividePool(std::size_t component, std::span<PersonPayout*> team) const;
    void closeOne(PersonPayout& person, Working& working) const;

    const IncentivePlan& m_plan;
    const std::vector<Measure>& m_measures;
    const Dictionary* m_dictionary;
};

/// In whole cents, half away from zero.
Money inCents(Money amount);

} // namespace attain
