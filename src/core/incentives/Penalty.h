#pragma once

#include "calendar/Period.h"
#include "incentives/IncentivePlan.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace attain {

/// A step of the ladder. None of them ends an employment: a result, and a place among others least of all, never proposes that.
enum class PenaltyKind {
    Verbal,      ///< 口头警告
    Written,     ///< 书面警告
    Improvement, ///< 改进计划
    PayCut,      ///< 降薪: of variable pay, within the guard
    Demotion,    ///< 降职建议
    Own,         ///< called as the step says
};

struct PenaltyStep {
    PenaltyKind kind = PenaltyKind::Verbal;
    std::string name{}; ///< of Own; else may be empty
    Money deduct{};     ///< of PayCut: proposed, before the guard
    int months = 12;    ///< so long it counts for the next step
    bool operator==(const PenaltyStep&) const = default;
};

/// When somebody is to be warned 惩罚规则, and how it goes on when it happens again.
struct PenaltyRule {
    std::string code; ///< letters, digits and _
    std::string name; ///< never empty
    std::string nameEn{};
    Date from{};                             ///< looks at periods that begin on this day or later
    PeriodKind period = PeriodKind::Quarter; ///< Month, Quarter, Half or Year
    Condition when{};                        ///< a missing number never fulfils it
    int periods = 1;                         ///< in a row
    int newcomerMonths = 3;                  ///< exempt: hired less than so many months before the first of them
    std::vector<PositionId> positions{};     ///< none: everybody who sells
    std::vector<PenaltyStep> ladder{};       ///< mildest first; never empty

    bool operator==(const PenaltyRule&) const = default;
};

/// What limits every deduction. The numbers need a local legal check.
struct PenaltyPolicy {
    Ratio share = Ratio::fromScaled(200'000); ///< of the month's wage
    Money minimumWage{};                      ///< what has to be left of it
    bool carries = false;     ///< what the guard keeps is deducted in a later month; otherwise it is dropped
    std::string wageMetric{}; ///< code of the metric that holds people's wages of a month; empty: no deductions

    bool operator==(const PenaltyPolicy&) const = default;
};

/// 扣减保护 (docs/domain-rules.md, "Penalties").
struct GuardedDeduction {
    Money deducted{};
    Money kept{}; ///< of what was proposed: carried or dropped

    bool operator==(const GuardedDeduction&) const = default;
};
/// min(proposed, share × wage, max(0, wage − minimum)), in cents.
GuardedDeduction guardDeduction(Money proposed, Money wage, Ratio share, Money minimumWage);

/// One period of the evidence.
struct PenaltyEvidence {
    std::string period; ///< its code
    std::int64_t value = 0;

    bool operator==(const PenaltyEvidence&) const = default;
};

/// What a rule proposes; computed, never stored by itself.
struct PenaltyProposal {
    std::string rule;
    PersonId person{};
    std::string period{};                    ///< the last one
    std::vector<PenaltyEvidence> evidence{}; ///< oldest first
    std::size_t step = 0;                    ///< of the rule's ladder
    bool isNewcomer = false;                 ///< exempt: told, not proposed
    bool isOpen = false;                     ///< there is a case of it already
};

enum class PenaltyState {
    Opened,    ///< the person is heard
    Approved,  ///< by a second person: in force until it expires
    Dismissed, ///< exempted, with the reason
    Appealed,
    Upheld,   ///< the appeal did not change it
    Reversed, ///< the appeal took it back
};

/// 处理记录.
struct PenaltyCase {
    std::int64_t id = 0;
    std::string rule; ///< its code
    PersonId person{};
    std::string period{};
    Unit unit = Unit::Ratio; ///< of the evidence
    std::vector<PenaltyEvidence> evidence{};
    PenaltyStep step{};
    PenaltyState state = PenaltyState::Opened;
    Date opened{};
    std::string openedBy{};
    std::string statement{}; ///< what the person says
    std::string reason{};    ///< why it was approved or dismissed
    std::optional<Date> decided{};
    std::string decidedBy{};
    std::optional<Date> expires{}; ///< of approved ones
    std::optional<Money> wage{};   ///< of PayCut, when it was approved
    GuardedDeduction deduction{};
    std::string appeal{};
    std::string answer{};

    /// Whether it counts for the next step on a day.
    bool isInForce(Date day) const;
    bool operator==(const PenaltyCase&) const = default;
};

/// Refuses a rule that cannot be applied: throws Failure{InvalidValue} with the field.
void requireApplicable(const PenaltyRule& rule);

/// "verbal", "written", "improvement", "pay_cut", "demotion", "own"; "opened" … "reversed"
std::string_view code(PenaltyKind kind);
std::string_view code(PenaltyState state);
std::optional<PenaltyKind> penaltyKindFromCode(std::string_view code);
std::optional<PenaltyState> penaltyStateFromCode(std::string_view code);

} // namespace attain
