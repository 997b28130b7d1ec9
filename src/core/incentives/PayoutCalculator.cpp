#include "incentives/PayoutCalculator.h"

#include "incentives/PayoutWorking.h"

#include <algorithm>
#include <map>
#include <type_traits>

namespace attain {
namespace {

constexpr std::int64_t kCent = Money::kScale / 100;

/// Rates of an amount are shares; those of a quantity or count are money for each unit.
std::int64_t rateScaleOf(const Commission& pays)
{
    return pays.paid.unit() == Unit::Money ? Ratio::kScale : wholeUnit(pays.paid.unit());
}

/// The last limit that the value reaches; 0 below the first.
std::size_t rowOf(const std::vector<std::int64_t>& limits, std::int64_t value)
{
    const auto above = std::ranges::upper_bound(limits, value);
    return above == limits.begin() ? 0 : static_cast<std::size_t>(above - limits.begin()) - 1;
}

std::optional<Ratio> marginOf(const CreditedLine& line)
{
    if (line.cost == kNoCost)
        return {};
    return ratioOf(checkedSubtract(line.amount.scaled(), line.cost), line.amount.scaled());
}

} // namespace

Money inCents(Money amount)
{
    return Money::fromScaled(multiplyDivide(amount.scaled(), 1, kCent) * kCent);
}

PayoutCalculator::PayoutCalculator(const IncentivePlan& plan, const std::vector<Measure>& measures,
                                   const Dictionary* dictionary)
    : m_plan{plan}, m_measures{measures}, m_dictionary{dictionary}
{
}

std::size_t PayoutCalculator::slotOf(const Measure& measure) const
{
    return static_cast<std::size_t>(std::ranges::find(m_measures, measure) - m_measures.begin());
}

std::optional<std::int64_t> PayoutCalculator::numberOf(const PersonPayout& person, const Measure& measure) const
{
    return person.measures[slotOf(measure)];
}

void PayoutCalculator::noteMeasure(const Measure& measure, std::optional<std::int64_t> value, Working& working) const
{
    if (!working.notes())
        return;
    const auto optional = [](Unit unit, std::optional<std::int64_t> number) {
        return number ? std::optional{Figure{unit, *number}} : std::nullopt;
    };
    const auto slot = static_cast<int>(slotOf(measure));
    if (measure.as != MeasureAs::Attainment) {
        working.note("measure", {}, {}, optional(measure.unit(), value), slot);
        return;
    }
    const auto actual = numberOf(working.person, measure.actual());
    const auto goal = numberOf(working.person, measure.goal());
    const Unit unit = infoOf(measure.metric).unit;
    if (actual && goal)
        working.note("attainment", "actual / target", {{"actual", {unit, *actual}}, {"target", {unit, *goal}}},
                     optional(Unit::Ratio, value), slot);
    else
        working.note("attainment", {}, {}, optional(Unit::Ratio, value), slot);
}

void PayoutCalculator::pay(PersonPayout& person, int daysOfPeriod, std::span<const CreditedLine> lines) const
{
    Working working{person};
    working.daysOfPeriod = daysOfPeriod;
    working.lines = lines;
    person.components.assign(m_plan.components.size(), {});
    person.missing = 0;
    person.steps.clear();
    for (std::size_t i = 0; i < m_plan.components.size(); ++i) {
        const auto& component = m_plan.components[i];
        auto& payout = person.components[i];
        working.component = static_cast<int>(i);
        if (person.days == 0) // only balances are left
            continue;
        payout.state = gateState(component, working);
        if (payout.state == ComponentState::Pays && !std::holds_alternative<TeamPool>(component.pays)) {
            auto amount = std::visit(
                [&](const auto& pays) -> std::optional<Money> {
                    if constexpr (std::is_same_v<std::decay_t<decltype(pays)>, TeamPool>)
                        return {};
                    else
                        return base(pays, working);
                },
                component.pays);
            if (amount)
                amount = scaled(component, *amount, working);
            if (amount)
                limit(component, *amount, payout, working);
            else
                payout.state = ComponentState::NotAvailable;
        }
        if (payout.state == ComponentState::NotAvailable)
            ++person.missing;
        working.soFar += payout.amount;
        if (!std::holds_alternative<TeamPool>(component.pays))
            working.note("component", {}, {}, figure(payout.amount));
    }
    person.gross = working.soFar;
}

ComponentState PayoutCalculator::gateState(const IncentiveComponent& component, Working& working) const
{
    auto state = ComponentState::Pays;
    for (const auto& gate : component.gates) {
        const auto value = numberOf(working.person, gate.measure);
        const Unit unit = gate.measure.unit();
        const bool open = value && isFulfilled(gate, *value);
        if (working.notes())
            working.note(!value     ? "gate_missing"
                             : open ? "gate_open"
                                    : "gate_closed",
                         code(gate.comparison), {{"limit", {unit, gate.limit}}},
                         value ? std::optional{Figure{unit, *value}} : std::nullopt,
                         static_cast<int>(slotOf(gate.measure)));
        if (!value)
            state = ComponentState::NotAvailable;
        else if (!open && state == ComponentState::Pays)
            state = ComponentState::GateClosed;
    }
    return state;
}

std::optional<Money> PayoutCalculator::base(const Commission& pays, Working& working) const
{
    if (pays.scope != TierScope::Accumulated)
        return byLine(pays, working);
    const auto [extra, amount] = special(pays, working);
    const auto current = byTiers(pays, false, amount, working);
    if (!current)
        return {};
    auto pay = extra + *current;
    if (pays.accumulates) {
        const auto before = byTiers(pays, true, {}, working);
        if (!before)
            return {};
        working.note("taken_off", "year - year_before", {{"year", figure(pay)}, {"year_before", figure(*before)}},
                     figure(pay - *before));
        pay -= *before;
    }
    return pay;
}

std::optional<Money> PayoutCalculator::byTiers(const Commission& pays, bool beforeInYear, Money paidElsewhere,
                                               Working& working) const
{
    const auto at = [&](const Measure& measure) {
        return beforeInYear && measure.when == MeasureWhen::YearToDate ? measure.at(MeasureWhen::BeforeInYear)
                                                                       : measure;
    };
    const auto number = [&](const Measure& measure) {
        const auto value = numberOf(working.person, measure);
        noteMeasure(measure, value, working);
        return value;
    };
    auto paid = number(at(pays.paid));
    if (!paid)
        return {};
    paid = checkedSubtract(*paid, paidElsewhere.scaled());
    auto selecting = paid;
    const TierTable* table = &pays.tiers;
    TierTable inAmounts;
    if (pays.selects && *pays.selects != pays.paid) {
        const auto measure = at(*pays.selects);
        selecting = number(measure);
        if (!selecting)
            return {};
        if (measure.as == MeasureAs::Attainment && pays.tiers.mode == TierMode::Marginal) {
            // Limits are shares of the target: a marginal table runs over the amount itself.
            const auto goal = numberOf(working.person, measure.goal());
            if (!goal || *goal <= 0)
                return {};
            inAmounts = pays.tiers;
            for (auto& tier : inAmounts.tiers)
                tier.from = multiplyDivide(*goal, tier.from, Ratio::kScale);
            table = &inAmounts;
        }
    }
    if (!beforeInYear) {
        auto& payout = working.person.components[static_cast<std::size_t>(working.component)];
        payout.selected = selecting;
        payout.tier = static_cast<int>(table == &inAmounts ? tierOf(*table, *paid) : tierOf(*table, *selecting));
    }
    const auto scale = rateScaleOf(pays);
    if (!working.notes())
        return payByTier(*table, *selecting, *paid, scale);
    Money sum;
    const Unit unit = pays.paid.unit();
    for (const auto& part : partsByTier(*table, *selecting, *paid, scale)) {
        const auto from = table->tiers[part.tier].from;
        const Unit limitUnit = table == &inAmounts ? unit : pays.limitUnit();
        working.note(table->mode == TierMode::Marginal ? "tier_part" : "tier_rate", "part * rate",
                     {{"part", {unit, part.part}}, {"rate", {pays.rateUnit(), part.rate}}, {"from", {limitUnit, from}}},
                     figure(part.amount));
        sum += part.amount;
    }
    return sum;
}

Money PayoutCalculator::byLine(const Commission& pays, Working& working) const
{
    Money sum;
    Money amount;
    for (const auto& line : working.lines) {
        Money pay;
        if (const auto* rate = rateOf(pays, line))
            pay = times(line.amount, rate->rate);
        else if (pays.scope == TierScope::EachLine)
            pay = payByTier(pays.tiers, line.amount.scaled(), line.amount.scaled(), Ratio::kScale);
        else
            pay = payByTier(pays.tiers, marginOf(line).value_or(Ratio{}).scaled(), line.amount.scaled(), Ratio::kScale);
        sum += pay;
        amount += line.amount;
    }
    working.note(pays.scope == TierScope::EachLine ? "by_line" : "by_line_margin", "sum(amount * rate)",
                 {{"lines", countOf(static_cast<std::int64_t>(working.lines.size()))}, {"amount", figure(amount)}},
                 figure(sum), static_cast<int>(slotOf(pays.paid)));
    return sum;
}

const SpecialRate* PayoutCalculator::rateOf(const Commission& pays, const CreditedLine& line) const
{
    const auto isCalled = [&](DictionaryKind kind, std::int32_t id, const std::string& text) {
        return !text.empty() && id != 0 && m_dictionary->text(kind, id) == text;
    };
    const SpecialRate* ofCategory = nullptr;
    for (const auto& one : pays.special) {
        if (isCalled(DictionaryKind::Product, line.product, one.product))
            return &one;
        if (ofCategory == nullptr && isCalled(DictionaryKind::Category, line.category, one.category))
            ofCategory = &one;
    }
    return ofCategory;
}

std::pair<Money, Money> PayoutCalculator::special(const Commission& pays, Working& working) const
{
    if (pays.special.empty())
        return {};
    std::map<const SpecialRate*, Money> amounts; // in the order of the plan: they lie in one vector
    for (const auto& line : working.lines)
        if (const auto* rate = rateOf(pays, line))
            amounts[rate] += line.amount;
    Money pay;
    Money amount;
    for (const auto& [one, sum] : amounts) {
        const auto part = times(sum, one->rate);
        working.note("special_rate", "part * rate", {{"part", figure(sum)}, {"rate", figure(one->rate)}}, figure(part),
                     -1, one->product.empty() ? one->category : one->product);
        pay += part;
        amount += sum;
    }
    return {pay, amount};
}

std::optional<Money> PayoutCalculator::base(const Bonus& pays, Working& working) const
{
    auto amount = pays.amount;
    if (pays.amountFrom) {
        const auto measure = Measure::value(*pays.amountFrom);
        const auto own = numberOf(working.person, measure);
        working.note("target_bonus", {}, {}, own ? std::optional{Figure{Unit::Money, *own}} : std::nullopt,
                     static_cast<int>(slotOf(measure)));
        if (!own)
            return {};
        amount = Money::fromScaled(*own);
    } else if (pays.prorated && working.person.days < working.daysOfPeriod) {
        const auto part = Money::fromScaled(multiplyDivide(amount.scaled(), working.person.days, working.daysOfPeriod));
        working.note("target_bonus", "amount * days / days_of_period",
                     {{"amount", figure(amount)},
                      {"days", countOf(working.person.days)},
                      {"days_of_period", countOf(working.daysOfPeriod)}},
                     figure(part));
        amount = part;
    } else {
        working.note("target_bonus", {}, {}, figure(amount));
    }
    const auto measured = numberOf(working.person, pays.measure);
    noteMeasure(pays.measure, measured, working);
    if (!measured)
        return {};
    const auto reached = Ratio::fromScaled(*measured);
    const auto payout = payoutAt(pays.curve, reached);
    working.person.components[static_cast<std::size_t>(working.component)].selected = *measured;
    working.note("curve", "curve(attainment)", {{"attainment", figure(reached)}}, figure(payout));
    const auto pay = times(amount, payout);
    working.note("bonus", "target_bonus * payout", {{"target_bonus", figure(amount)}, {"payout", figure(payout)}},
                 figure(pay));
    return pay;
}

std::optional<Money> PayoutCalculator::base(const Kicker& pays, Working& working) const
{
    const auto& when = pays.when;
    const auto value = numberOf(working.person, when.measure);
    const Unit unit = when.measure.unit();
    const bool earned = value && isFulfilled(when, *value);
    working.note(earned ? "kicker_reached" : "kicker_missed", code(when.comparison), {{"limit", {unit, when.limit}}},
                 value ? std::optional{Figure{unit, *value}} : std::nullopt, static_cast<int>(slotOf(when.measure)));
    if (!value)
        return {};
    if (!earned)
        return Money{};
    const auto pay = pays.amount + times(working.soFar, pays.share);
    if (pays.share != Ratio{})
        working.note(
            "kicker", "amount + so_far * share",
            {{"amount", figure(pays.amount)}, {"so_far", figure(working.soFar)}, {"share", figure(pays.share)}},
            figure(pay));
    return pay;
}

std::optional<Money> PayoutCalculator::scaled(const IncentiveComponent& component, Money pay, Working& working) const
{
    for (const auto& multiplier : component.multipliers) {
        const auto by = numberOf(working.person, multiplier.by);
        const auto across
            = multiplier.across ? numberOf(working.person, *multiplier.across) : std::optional<std::int64_t>{0};
        const auto factor = by && across
            ? std::optional{multiplier.factors[rowOf(multiplier.limits, *by)]
                                              [multiplier.across ? rowOf(multiplier.acrossLimits, *across) : 0]}
            : std::nullopt;
        const auto before = pay;
        if (factor)
            pay = times(pay, *factor);
        if (working.notes()) {
            noteMeasure(multiplier.by, by, working);
            if (multiplier.across)
                noteMeasure(*multiplier.across, across, working);
            if (factor)
                working.note("multiplier", "pay * factor", {{"pay", figure(before)}, {"factor", figure(*factor)}},
                             figure(pay));
        }
        if (!factor)
            return {};
    }
    return pay;
}

void PayoutCalculator::limit(const IncentiveComponent& component, Money pay, ComponentPayout& into, Working& working)
{
    const auto amount = inCents(pay);
    into.amount = amount;
    if (component.floor && amount < *component.floor)
        into.amount = inCents(*component.floor);
    if (component.cap && into.amount > *component.cap)
        into.amount = inCents(*component.cap);
    if (into.amount == amount)
        return;
    into.limited = amount;
    working.note(into.amount > amount ? "floor" : "cap", {}, {{"pay", figure(amount)}}, figure(into.amount));
}

} // namespace attain
