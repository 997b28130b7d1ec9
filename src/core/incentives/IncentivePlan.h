#pragma once

#include "calendar/Period.h"
#include "incentives/Measure.h"
#include "incentives/PayoutCurve.h"
#include "incentives/TierTable.h"
#include "support/Id.h"
#include "support/Result.h"

#include <string>
#include <variant>
#include <vector>

namespace attain {

/// What a tier is chosen for.
enum class TierScope {
    Accumulated, ///< everything of the period together
    EachLine,    ///< each sale line by its own amount
    LineMargin,  ///< each sale line by its own margin; lines without cost are paid at the first tier
};

/// The rate of a product or category instead of the tiers'. A product's goes before its category's.
struct SpecialRate {
    std::string product{}; ///< either of them, as the sale lines name it
    std::string category{};
    Ratio rate{};

    bool operator==(const SpecialRate&) const = default;
};

/// 提成: a share of an amount, or money for each unit, by a tier table. With `paid` of a team or of overlay credit it is a
/// manager's or specialist's override.
struct Commission {
    Measure paid{};
    std::optional<Measure> selects{}; ///< chooses the tier; nothing: what is paid
    TierTable tiers{};
    TierScope scope = TierScope::Accumulated;
    /// Tiers run over the fiscal year to date; what its earlier periods came to by the same rule is taken off.
    bool accumulates = false;
    std::vector<SpecialRate> special{}; ///< of `paid` from sale lines only; their lines leave the tiers' amount

    Unit limitUnit() const; ///< of the tiers' limits
    Unit rateUnit() const;  ///< Ratio: shares of an amount; Money: for each unit

    bool operator==(const Commission&) const = default;
};

/// 目标奖金: a target bonus, of which a curve pays a share.
struct Bonus {
    Money amount{};                     ///< for a whole period
    std::optional<Metric> amountFrom{}; ///< instead: the person's value of this metric, money
    bool prorated = true;               ///< by days in the plan; never where amountFrom says it
    Measure measure = Measure::attainment(Metric::Revenue);
    PayoutCurve curve{};

    bool operator==(const Bonus&) const = default;
};

enum class Comparison { AtLeast, MoreThan, AtMost, LessThan };

/// "three products at least 95 %".
struct Condition {
    Measure measure{};
    Comparison comparison = Comparison::AtLeast;
    std::int64_t limit = 0; ///< scaled as the measure's unit

    bool operator==(const Condition&) const = default;
};

bool isFulfilled(const Condition& condition, std::int64_t value);

/// An extra once its condition holds: an amount, and a share of what the components before it came to.
struct Kicker {
    Condition when{};
    Money amount{};
    Ratio share{};

    bool operator==(const Kicker&) const = default;
};

/// 团队奖金池: a pool that is divided among those who share its measure, by role weight × score × days.
struct TeamPool {
    Money amount{}; ///< fixed, or
    Ratio share{};  ///< of `from`
    Measure from{MeasureAs::Value, Metric::Revenue, MeasureOf::Team};
    Ratio reserve{};                ///< held back of the pool for later
    std::optional<Measure> score{}; ///< a ratio; nothing: 1 for everybody. Missing or below 0: no share

    bool operator==(const TeamPool&) const = default;
};

/// A second measure scales the pay: the factor of the tier it lies in. With `across`, a matrix of two measures.
struct Multiplier {
    Measure by{};
    std::vector<std::int64_t> limits{}; ///< lower limits, rising; the first holds for everything below, too
    std::optional<Measure> across{};
    std::vector<std::int64_t> acrossLimits{};
    std::vector<std::vector<Ratio>>
        factors{}; ///< a row for each of `limits`, a column for each of `acrossLimits`, or one

    bool operator==(const Multiplier&) const = default;
};

/// One way to earn 组成项.
struct IncentiveComponent {
    std::string code; ///< letters, digits and _
    std::string name; ///< never empty
    std::string nameEn{};
    std::variant<Commission, Bonus, Kicker, TeamPool> pays{};
    std::vector<Condition> gates{}; ///< pays only while all hold
    std::vector<Multiplier> multipliers{};
    std::optional<Money> floor{};
    std::optional<Money> cap{};

    bool operator==(const IncentiveComponent&) const = default;
};

/// 预支: paid in advance for each period.
enum class DrawKind { Recoverable, NotRecoverable };
struct Draw {
    DrawKind kind = DrawKind::Recoverable;
    Money amount{};
    int delay = 0; ///< recoverable: so many periods in the plan before anything is taken back

    bool operator==(const Draw&) const = default;
};

/// 暂扣: a share of each period's pay that is released so many periods later, unless the person left before that.
struct Holdback {
    Ratio share{};
    int periods = 1;

    bool operator==(const Holdback&) const = default;
};

struct PlanPosition {
    PositionId position;
    Ratio roleWeight = Ratio::fromScaled(Ratio::kScale); ///< in team pools

    bool operator==(const PlanPosition&) const = default;
};

/// 激励方案. Plans of one code are its versions: the newest that is in force on the first day of a period rules it. A version
/// is frozen once payouts were posted by it.
struct IncentivePlan {
    std::string code; ///< letters, digits and _
    std::string name; ///< never empty
    std::string nameEn{};
    Date from{};                           ///< the first day of a pay period
    PeriodKind period = PeriodKind::Month; ///< Month, Quarter, Half or Year
    std::vector<PlanPosition> positions{}; ///< whom it is for; with nobody named: everybody who sells
    std::vector<PersonId> people{};
    std::vector<IncentiveComponent> components{};
    std::optional<Money> floor{}; ///< of a person and period
    std::optional<Money> cap{};
    bool carriesOver = false;      ///< what the cap cuts counts in the next period; otherwise it is lost
    std::optional<Money> budget{}; ///< of a period: where the sum exceeds it, everybody's pay is scaled
    std::optional<Draw> draw{};
    std::optional<Holdback> holdback{};

    bool operator==(const IncentivePlan&) const = default;
};

/// Every number that the plan looks at, each once, in a fixed order.
std::vector<Measure> measuresOf(const IncentivePlan& plan);
/// Whether the plan needs to see single sale lines.
bool looksAtLines(const IncentivePlan& plan);
/// Refuses what cannot be computed: throws Failure{InvalidValue} with the field and the component's code.
void requireComputable(const IncentivePlan& plan);
/// The same as a value, of one component by itself.
Result<void> checkComputable(const IncentiveComponent& component);

/// "accumulated", "line", "line_margin"; ">=", ">", "<=", "<"; "recoverable", "not_recoverable"; "month" … "year"
std::string_view code(TierScope scope);
std::string_view code(Comparison comparison);
std::string_view code(DrawKind kind);
std::string_view codeOfPayPeriod(PeriodKind kind);
std::optional<TierScope> tierScopeFromCode(std::string_view code);
std::optional<Comparison> comparisonFromCode(std::string_view code);
std::optional<DrawKind> drawKindFromCode(std::string_view code);
std::optional<PeriodKind> payPeriodFromCode(std::string_view code);

} // namespace attain
