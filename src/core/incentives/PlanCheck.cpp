#include "incentives/IncentivePlan.h"
#include "support/Codes.h"
#include "support/Error.h"

#include <algorithm>
#include <set>

namespace attain {
namespace {

/// The checks of one component; a refusal names it.
class ComponentCheck {
public:
    explicit ComponentCheck(const IncentiveComponent& component, bool first)
        : m_component{component}, m_first{first} { }

    void run() const
    {
        require(isCode(m_component.code), "code");
        require(!m_component.name.empty(), "name");
        std::visit([this](const auto& pays) { check(pays); }, m_component.pays);
        for (const auto& gate : m_component.gates)
            check(gate.measure, "gates");
        for (const auto& multiplier : m_component.multipliers)
            check(multiplier);
        const auto& floor = m_component.floor;
        const auto& cap = m_component.cap;
        require(!floor || *floor >= Money{}, "floor");
        require(!cap || *cap >= floor.value_or(Money{}), "cap");
    }

private:
    void require(bool holds, const char* field) const
    {
        if (!holds)
            throw Failure{Error{ErrorCode::InvalidValue, "this cannot be computed", {field, m_component.code}}};
    }

    static bool rises(const std::vector<std::int64_t>& limits)
    {
        return std::ranges::adjacent_find(limits, std::greater_equal{}) == limits.end();
    }

    void check(const Measure& measure, const char* field) const
    {
        require(measure.unit() != Unit::Date, field);
        if (measure.of == MeasureOf::Overlay)
            require(measure.as == MeasureAs::Value && measure.metric.fromSales().has_value(), field);
        if (measure.as == MeasureAs::Score)
            require(measure.of == MeasureOf::Self
                        && (measure.when == MeasureWhen::Current || measure.when == MeasureWhen::Previous),
                    field);
    }

    void check(const TierTable& table) const
    {
        require(!table.tiers.empty() && table.tiers.front().from == 0, "tiers");
        std::vector<std::int64_t> limits;
        for (const auto& tier : table.tiers)
            limits.push_back(tier.from);
        require(rises(limits), "tiers");
    }

    void check(const Commission& commission) const
    {
        const auto& paid = commission.paid;
        const auto unit = paid.unit();
        check(paid, "paid");
        require(paid.as == MeasureAs::Value && (unit == Unit::Money || unit == Unit::Quantity || unit == Unit::Count),
                "paid");
        check(commission.tiers);
        const bool byLine = commission.scope != TierScope::Accumulated;
        if (byLine || !commission.special.empty()) // the lines of one's own revenue, in the period
            require(paid == Measure::value(Metric::Revenue) && !commission.accumulates, "paid");
        if (byLine)
            require(!commission.selects, "selects");
        if (commission.scope == TierScope::LineMargin)
            require(commission.tiers.mode != TierMode::Marginal, "mode");
        if (commission.accumulates)
            require(paid.when == MeasureWhen::YearToDate && infoOf(paid.metric).additive, "paid");
        if (commission.selects) {
            check(*commission.selects, "selects");
            // A marginal table runs over what is paid: its limits are amounts of it, or shares of its target.
            const bool ofItsTarget
                = *commission.selects == Measure{MeasureAs::Attainment, paid.metric, paid.of, paid.when};
            require(commission.tiers.mode != TierMode::Marginal || ofItsTarget || *commission.selects == paid, "mode");
        }
        for (const auto& special : commission.special)
            require(special.product.empty() != special.category.empty(), "special");
    }

    void check(const Bonus& bonus) const
    {
        require(bonus.amount >= Money{}, "amount");
        if (bonus.amountFrom)
            require(infoOf(*bonus.amountFrom).unit == Unit::Money, "amount_from");
        check(bonus.measure, "measure");
        require(bonus.measure.unit() == Unit::Ratio, "measure");
        require(!bonus.curve.empty(), "curve");
        for (std::size_t i = 0; i < bonus.curve.size(); ++i) {
            const auto& point = bonus.curve[i];
            require(point.payout >= Ratio{}, "curve");
            if (i > 0)
                require(point.attainment >= bonus.curve[i - 1].attainment, "curve");
            if (i > 1) // two points of one attainment are a step, three are a mistake
                require(point.attainment > bonus.curve[i - 2].attainment, "curve");
        }
    }

    void check(const Kicker& kicker) const
    {
        check(kicker.when.measure, "when");
        require(kicker.amount != Money{} || kicker.share != Ratio{}, "amount");
        require(kicker.share == Ratio{} || !m_first, "share");
    }

    void check(const TeamPool& pool) const
    {
        check(pool.from, "from");
        require(pool.from.of == MeasureOf::Team || pool.from.of == MeasureOf::Everybody, "from");
        require((pool.amount > Money{}) != (pool.share > Ratio{}), "amount");
        require(pool.from.as == MeasureAs::Value && pool.from.unit() == Unit::Money, "from");
        require(pool.reserve >= Ratio{} && pool.reserve <= Ratio::fromScaled(Ratio::kScale), "reserve");
        if (pool.score) {
            check(*pool.score, "score");
            require(pool.score->unit() == Unit::Ratio, "score");
        }
    }

    void check(const Multiplier& multiplier) const
    {
        check(multiplier.by, "multipliers");
        if (multiplier.across)
            check(*multiplier.across, "multipliers");
        require(!multiplier.limits.empty() && rises(multiplier.limits), "multipliers");
        require(multiplier.across.has_value() == !multiplier.acrossLimits.empty() && rises(multiplier.acrossLimits),
                "multipliers");
        require(multiplier.factors.size() == multiplier.limits.size(), "multipliers");
        const auto columns = multiplier.across ? multiplier.acrossLimits.size() : 1;
        for (const auto& row : multiplier.factors)
            require(row.size() == columns && std::ranges::all_of(row, [](Ratio f) { return f >= Ratio{}; }),
                    "multipliers");
    }

    const IncentiveComponent& m_component;
    bool m_first;
};

} // namespace

Result<void> checkComputable(const IncentiveComponent& component)
{
    try {
        ComponentCheck{component, false}.run();
        return {};
    } catch (const Failure& failure) {
        return failure.error();
    }
}

void requireComputable(const IncentivePlan& plan)
{
    const auto require = [&](bool holds, const char* field) {
        if (!holds)
            throw Failure{Error{ErrorCode::InvalidValue, "this cannot be computed", {field, plan.code}}};
    };
    require(isCode(plan.code), "code");
    require(!plan.name.empty(), "name");
    require(!codeOfPayPeriod(plan.period).empty(), "period");
    require(!plan.components.empty(), "components");
    std::set<std::string> codes;
    for (const auto& component : plan.components) {
        ComponentCheck{component, codes.empty()}.run();
        require(codes.insert(component.code).second, "components");
    }
    require(!plan.floor || *plan.floor >= Money{}, "floor");
    require(!plan.cap || *plan.cap >= plan.floor.value_or(Money{}), "cap");
    require(!plan.carriesOver || plan.cap.has_value(), "carries_over");
    require(!plan.budget || *plan.budget >= Money{}, "budget");
    if (plan.draw)
        require(plan.draw->amount > Money{} && plan.draw->delay >= 0, "draw");
    if (plan.holdback)
        require(plan.holdback->share > Ratio{} && plan.holdback->share <= Ratio::fromScaled(Ratio::kScale)
                    && plan.holdback->periods >= 1,
                "holdback");
    for (const auto& position : plan.positions)
        require(position.roleWeight >= Ratio{}, "role_weight");
}

} // namespace attain
