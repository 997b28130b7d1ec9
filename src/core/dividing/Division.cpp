#include "dividing/Division.h"

#include "dividing/MonthTable.h"
#include "storage/UnitOfWork.h"
#include "support/Apportion.h"
#include "targets/Allocation.h"

#include <algorithm>
#include <numeric>

namespace attain {
namespace {

using Weights = std::vector<std::int64_t>;

constexpr std::int64_t kPrecision = 1'000'000; ///< of weights of several factors, beyond the share's own decimals

std::int64_t sum(std::span<const std::int64_t> values)
{
    return std::accumulate(values.begin(), values.end(), std::int64_t{0}, checkedAdd);
}

[[noreturn]] void refuse(const char* field, std::string value)
{
    throw Failure{Error{ErrorCode::InvalidValue, "a target cannot be divided like this", {field, std::move(value)}}};
}

/// One node's division, step by step: each step adds one more reason, and the differences are the derivation.
class NodeDivision {
public:
    NodeDivision(const DivisionPlan& plan, int level, const DivisionWhole& whole,
                 std::span<const DivisionReceiver> receivers)
        : m_plan{plan}
        , m_whole{whole.levels}
        , m_months{whole.months}
        , m_calendar{whole.calendar}
        , m_receivers{receivers}
    {
        m_unit = plan.unit > 0 ? plan.unit : wholeUnit(plan.metric);
        m_needed = *m_whole.target;
        const auto index = static_cast<std::size_t>(level);
        const Ratio over = index < plan.overAssignment.size() ? plan.overAssignment[index] : Ratio{};
        m_carried = checkedAdd(m_needed, multiplyDivide(m_needed, over.scaled(), Ratio::kScale));
        for (const auto& month : m_months)
            m_season.push_back(std::max<std::int64_t>(0, month.levels.target.value_or(0)));
        if (sum(m_season) == 0)
            m_season = m_calendar.size() == m_months.size() ? m_calendar : Weights(m_months.size(), 1);
    }

    DivisionNodeResult divide(Subject parent, int level)
    {
        const Weights history = normalised(valuesOf(DivisionFactorKind::LastYear));
        const Weights factors = combined();
        const Weights ruled = withRules(factors);
        const Weights present = withPresence(ruled);
        const auto byHistory = shares(m_needed, history);
        const auto byFactors = shares(m_needed, factors);
        const auto byRules = shares(m_needed, ruled);
        const auto byPresence = shares(m_needed, present);
        const auto carried = shares(m_carried, present);
        const auto limited = orThrow(allocate(m_carried, limits(present), 1)).parts;
        const auto final = orThrow(allocate(m_carried, limits(present), m_unit));

        DivisionNodeResult result;
        result.node = {parent, m_needed, m_carried, final.unplaced, {}, m_evenInstead};
        for (std::size_t i = 0; i < m_receivers.size(); ++i) {
            const auto& receiver = m_receivers[i];
            DividedTarget target;
            target.subject = receiver.subject;
            target.parent = parent;
            target.level = level;
            target.lastYear = receiver.lastYear;
            target.before = receiver.levels;
            target.stays = receiver.stays;
            target.weight = ratioOf(byPresence[i], m_needed).value_or(Ratio{});
            target.levels.target = final.parts[i];
            target.levels.baseline = receiver.lastYear;
            if (receiver.lastYear)
                target.growth = ratioOf(checkedSubtract(final.parts[i], *receiver.lastYear), *receiver.lastYear);
            const std::int64_t base = receiver.lastYear.value_or(0);
            const auto add = [&](DerivationPart part, std::int64_t to, std::int64_t from) {
                if (const auto amount = checkedSubtract(to, from); amount != 0)
                    target.parts[part] = amount;
            };
            target.parts[DerivationPart::Base] = base; // also 0: it tells that the target was divided
            add(DerivationPart::Growth, byHistory[i], base);
            add(DerivationPart::Factors, byFactors[i], byHistory[i]);
            add(DerivationPart::Rules, byRules[i], byFactors[i]);
            add(DerivationPart::Presence, byPresence[i], byRules[i]);
            add(DerivationPart::OverAssignment, carried[i], byPresence[i]);
            add(DerivationPart::Limits, limited[i], carried[i]);
            add(DerivationPart::Rounding, final.parts[i], limited[i]);
            result.targets.push_back(std::move(target));
        }
        addOtherLevels(result);
        addMonths(result);
        return result;
    }

private:
    /// What a factor is measured by. Without a history the average of those who have one stands for it.
    Weights valuesOf(DivisionFactorKind kind) const
    {
        Weights values;
        std::vector<std::size_t> missing;
        for (const auto& receiver : m_receivers) {
            std::optional<std::int64_t> value;
            switch (kind) {
            case DivisionFactorKind::Even: value = 1; break;
            case DivisionFactorKind::LastYear: value = receiver.lastYear; break;
            case DivisionFactorKind::TrailingYear: value = receiver.trailingYear; break;
            case DivisionFactorKind::Headcount:
            case DivisionFactorKind::DaysInRole: value = receiver.daysInRole; break;
            case DivisionFactorKind::Column: value = receiver.rule.column.value_or(0); break;
            }
            if (value && *value < 0 && kind == DivisionFactorKind::Column)
                refuse("column", std::to_string(*value));
            if (!value)
                missing.push_back(values.size());
            values.push_back(std::max<std::int64_t>(0, value.value_or(0)));
        }
        const auto known = static_cast<std::int64_t>(values.size() - missing.size());
        if (known == 0)
            return values;
        const std::int64_t average = multiplyDivide(sum(values), 1, known);
        for (const auto i : missing)
            values[i] = average;
        return values;
    }

    /// Nobody has anything of it: everybody the same.
    static Weights normalised(Weights values)
    {
        if (sum(values) == 0)
            values.assign(values.size(), 1);
        return values;
    }

    Weights combined()
    {
        Weights weights(m_receivers.size(), 0);
        if (m_plan.factors.empty())
            refuse("factors", "");
        for (const auto& factor : m_plan.factors) {
            if (factor.share.scaled() <= 0 || factor.share.scaled() > 100 * Ratio::kScale)
                refuse("share", factor.share.toText(2));
            Weights values = valuesOf(factor.kind);
            if (sum(values) == 0) {
                m_evenInstead = true;
                values = normalised(std::move(values));
            }
            if (m_plan.factors.size() == 1)
                return finer(std::move(values));
            const auto total = sum(values);
            const auto share = checkedMultiply(factor.share.scaled(), kPrecision);
            for (std::size_t i = 0; i < weights.size(); ++i)
                weights[i] = checkedAdd(weights[i], multiplyDivide(share, values[i], total));
        }
        return weights;
    }

    /// In the same proportions, but fine enough to be multiplied by shares.
    static Weights finer(Weights values)
    {
        constexpr std::int64_t kFine = kPrecision * kPrecision;
        constexpr std::int64_t kStep = 1'000;
        while (sum(values) < kFine)
            for (auto& value : values)
                value *= kStep;
        return values;
    }

    Weights withRules(Weights weights) const
    {
        for (std::size_t i = 0; i < weights.size(); ++i) {
            const auto& rule = m_receivers[i].rule;
            const std::int64_t factor
                = Ratio::kScale + rule.growth.value_or(Ratio{}).scaled() - rule.relief.value_or(Ratio{}).scaled();
            if (factor < 0)
                refuse("relief", rule.relief.value_or(Ratio{}).toText(2));
            if (factor != Ratio::kScale)
                weights[i] = multiplyDivide(weights[i], factor, Ratio::kScale);
        }
        return normalised(std::move(weights));
    }

    Weights withPresence(Weights weights) const
    {
        // Who is measured by days is not measured by them twice.
        const bool counted = std::ranges::any_of(
            m_plan.factors, [](const auto& f) { return f.kind == DivisionFactorKind::DaysInRole; });
        if (!counted)
            for (std::size_t i = 0; i < weights.size(); ++i)
                weights[i]
                    = multiplyDivide(weights[i], effectiveTarget(m_season, m_receivers[i].presence), sum(m_season));
        return sum(weights) == 0 ? normalised(std::move(weights)) : weights;
    }

    Weights shares(std::int64_t whole, const Weights& weights) const { return orThrow(apportion(whole, weights)); }

    std::vector<AllocationShare> limits(const Weights& weights) const
    {
        std::vector<AllocationShare> result;
        for (std::size_t i = 0; i < weights.size(); ++i) {
            const auto& receiver = m_receivers[i];
            AllocationShare share{weights[i]};
            share.least = receiver.rule.least;
            share.most = receiver.rule.most;
            if (receiver.stays) {
                share.locked = sum(receiver.present);
            } else {
                std::int64_t locked = 0;
                for (std::size_t m = 0; m < receiver.fixed.size(); ++m)
                    locked = checkedAdd(locked, receiver.fixed[m] ? receiver.present[m] : 0);
                if (locked > share.least.value_or(0))
                    share.least = locked;
            }
            result.push_back(share);
        }
        return result;
    }

    /// Floor and stretch in proportion to the target, with sums of their own that hold.
    void addOtherLevels(DivisionNodeResult& result) const
    {
        for (const auto level : {&TargetLevels::floor, &TargetLevels::stretch}) {
            if (!(m_whole.*level) || m_needed == 0)
                continue;
            std::int64_t placed = 0;
            Weights weights;
            for (const auto& target : result.targets) {
                placed = checkedAdd(placed, *target.levels.target);
                weights.push_back(std::max<std::int64_t>(0, *target.levels.target));
            }
            if (sum(weights) == 0)
                continue;
            const auto parts = orThrow(apportion(multiplyDivide(*(m_whole.*level), placed, m_needed), weights));
            for (std::size_t i = 0; i < parts.size(); ++i)
                result.targets[i].levels.*level = parts[i];
        }
        for (std::size_t i = 0; i < m_receivers.size(); ++i)
            if (m_receivers[i].stays)
                result.targets[i].levels = m_receivers[i].levels;
        for (auto& target : result.targets) {
            if (target.stays || lowerFirst(infoOf(m_plan.metric).direction))
                continue;
            auto& levels = target.levels;
            if (levels.floor)
                levels.floor = std::min(*levels.floor, *levels.target);
            if (levels.stretch)
                levels.stretch = std::max(*levels.stretch, *levels.target);
        }
    }

    Weights proportionsOf(const DivisionReceiver& receiver) const
    {
        Weights result;
        switch (m_plan.season) {
        case DivisionSeason::Parent: result = m_season; break;
        case DivisionSeason::Calendar: result = m_calendar; break;
        case DivisionSeason::History: result = receiver.lastYearMonths; break;
        case DivisionSeason::Keep: result = receiver.present; break;
        }
        for (auto& value : result)
            value = std::max<std::int64_t>(0, value);
        if (result.size() != m_months.size() || sum(result) == 0)
            result = m_season;
        for (std::size_t m = 0; m < result.size(); ++m)
            result[m] = multiplyDivide(result[m], receiver.presence[m].scaled(), Ratio::kScale);
        return sum(result) == 0 ? m_season : result;
    }

    void addMonths(DivisionNodeResult& result) const
    {
        MonthTable table;
        table.unit = 1;
        std::int64_t placed = 0;
        for (std::size_t i = 0; i < m_receivers.size(); ++i) {
            const auto& receiver = m_receivers[i];
            table.rows.push_back(*result.targets[i].levels.target);
            placed = checkedAdd(placed, table.rows.back());
            table.proportions.push_back(proportionsOf(receiver));
            table.fixed.push_back(receiver.stays ? receiver.present : std::vector<std::int64_t>{});
        }
        table.columns = orThrow(apportion(placed, m_season));
        const bool own = m_plan.season != DivisionSeason::Parent;
        auto cells = own ? rowByRow(table) : table.fill();
        for (std::size_t i = 0; i < cells.size(); ++i)
            keepLockedMonths(m_receivers[i], cells[i]);

        result.node.monthGaps = table.columns;
        for (std::size_t i = 0; i < cells.size(); ++i) {
            auto& target = result.targets[i];
            for (std::size_t m = 0; m < m_months.size(); ++m) {
                target.months.push_back({m_months[m].firstDay, {{}, cells[i][m], {}, {}}});
                result.node.monthGaps[m] = checkedSubtract(result.node.monthGaps[m], cells[i][m]);
            }
            addOtherLevelsOfMonths(target, cells[i]);
        }
    }

    static std::vector<Weights> rowByRow(const MonthTable& table)
    {
        std::vector<Weights> cells;
        for (std::size_t r = 0; r < table.rows.size(); ++r)
            cells.push_back(table.fixed[r].empty() ? orThrow(apportion(table.rows[r], table.proportions[r]))
                                                   : table.fixed[r]);
        return cells;
    }

    /// Months that are locked keep their targets; the others of the receiver take what that moves, in proportion.
    static void keepLockedMonths(const DivisionReceiver& receiver, Weights& cells)
    {
        if (receiver.stays || std::ranges::none_of(receiver.fixed, [](bool fixed) { return fixed; }))
            return;
        std::int64_t rest = sum(cells);
        Weights weights = cells;
        for (std::size_t m = 0; m < cells.size(); ++m) {
            if (!receiver.fixed[m])
                continue;
            cells[m] = receiver.present[m];
            weights[m] = 0;
            rest = checkedSubtract(rest, cells[m]);
        }
        if (sum(weights) == 0)
            for (std::size_t m = 0; m < cells.size(); ++m)
                weights[m] = receiver.fixed[m] ? 0 : 1;
        const auto parts = orThrow(apportion(rest, weights));
        for (std::size_t m = 0; m < cells.size(); ++m)
            if (!receiver.fixed[m])
                cells[m] = parts[m];
    }

    static void addOtherLevelsOfMonths(DividedTarget& target, const Weights& cells)
    {
        Weights weights;
        for (const auto value : cells)
            weights.push_back(std::max<std::int64_t>(0, value));
        if (sum(weights) == 0)
            return;
        for (const auto level : {&TargetLevels::floor, &TargetLevels::stretch, &TargetLevels::baseline}) {
            if (!(target.levels.*level))
                continue;
            const auto parts = orThrow(apportion(*(target.levels.*level), weights));
            for (std::size_t m = 0; m < parts.size(); ++m)
                target.months[m].levels.*level = parts[m];
        }
    }

    const DivisionPlan& m_plan;
    TargetLevels m_whole;
    std::span<const MonthLevels> m_months;
    const Weights& m_calendar;
    std::span<const DivisionReceiver> m_receivers;
    std::int64_t m_unit = 1;
    std::int64_t m_needed = 0;
    std::int64_t m_carried = 0;
    Weights m_season; ///< of the months
    bool m_evenInstead = false;
};

} // namespace

std::int64_t effectiveTarget(std::span<const std::int64_t> months, std::span<const Ratio> presence)
{
    std::int64_t total = 0;
    for (std::size_t m = 0; m < months.size(); ++m)
        total = checkedAdd(total, multiplyDivide(months[m], presence[m].scaled(), Ratio::kScale));
    return total;
}

Result<DivisionNodeResult> divideNode(const DivisionPlan& plan, int level, Subject parent, const DivisionWhole& whole,
                                      std::span<const DivisionReceiver> receivers)
{
    return guarded([&]() -> Result<DivisionNodeResult> {
        if (!whole.levels.target)
            refuse("target", plan.period.code);
        const auto needed = *whole.levels.target;
        if (receivers.empty())
            return DivisionNodeResult{{parent, needed, needed, needed, {}, false}, {}};
        return NodeDivision{plan, level, whole, receivers}.divide(parent, level);
    });
}

} // namespace attain
