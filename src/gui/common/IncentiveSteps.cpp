#include "common/IncentiveWords.h"

#include <algorithm>

namespace {

const attain::Figure* find(const attain::PayoutStep& step, std::string_view name)
{
    const auto found = std::ranges::find(step.inputs, name, &std::pair<std::string_view, attain::Figure>::first);
    return found == step.inputs.end() ? nullptr : &found->second;
}

/// The sign of a condition, as steps keep its code.
QString comparisonOf(std::string_view code)
{
    const auto comparison = attain::comparisonFromCode(code);
    return comparison ? IncentiveWords::comparison(*comparison) : QString{};
}

} // namespace

QString IncentiveWords::input(const attain::PayoutStep& step, std::string_view name) const
{
    const auto* figure = find(step, name);
    return figure ? number(*figure) : Formats::notAvailable();
}

IncentiveWords::Step IncentiveWords::step(const attain::PayoutTable& table, const attain::PayoutStep& made) const
{
    const auto in = [&](std::string_view name) { return input(made, name); };
    const QString result = made.value ? number(*made.value) : Formats::notAvailable();
    const QString measured
        = made.measure >= 0 ? measure(table.measures[static_cast<std::size_t>(made.measure)]) : QString{};
    const auto times = [](const QString& a, const QString& b) { return a + QStringLiteral(" × ") + b; };
    const QString sign = comparisonOf(made.formula);
    const auto& code = made.code;
    if (code == "measure")
        return {measured, {}, result};
    if (code == "attainment")
        return {measured, made.inputs.empty() ? QString{} : in("actual") + QStringLiteral(" ÷ ") + in("target"),
                result};
    if (code == "gate_open" || code == "gate_closed" || code == "gate_missing")
        return {tr("Condition"), QStringLiteral("%1: %2 %3 %4").arg(measured, result, sign, in("limit")),
                code == "gate_open"         ? tr("holds")
                    : code == "gate_closed" ? tr("does not hold")
                                            : tr("is not known")};
    if (code == "kicker_reached" || code == "kicker_missed")
        return {tr("Extra"), QStringLiteral("%1: %2 %3 %4").arg(measured, result, sign, in("limit")),
                code == "kicker_reached" ? tr("reached") : tr("not reached")};
    if (code == "tier_part" || code == "tier_rate")
        return {tr("Tier from %1").arg(in("from")), times(in("part"), in("rate")), result};
    if (code == "special_rate")
        return {tr("Own rate: %1").arg(QString::fromStdString(made.text)), times(in("part"), in("rate")), result};
    if (code == "by_line" || code == "by_line_margin")
        return {tr("Line by line"), tr("%1 sale lines, %2 together").arg(in("lines"), in("amount")), result};
    if (code == "taken_off")
        return {tr("New in this period"), in("year") + QStringLiteral(" − ") + in("year_before"), result};
    if (code == "target_bonus")
        return {tr("Target bonus"),
                find(made, "days") ? times(in("amount"), in("days")) + QStringLiteral(" ÷ ") + in("days_of_period")
                                   : QString{},
                result};
    if (code == "curve")
        return {tr("Payout"), tr("the curve at %1").arg(in("attainment")), result};
    if (code == "bonus")
        return {tr("Bonus"), times(in("target_bonus"), in("payout")), result};
    if (code == "multiplier")
        return {tr("Scaled"), times(in("pay"), in("factor")), result};
    if (code == "kicker")
        return {tr("Extra"), in("amount") + QStringLiteral(" + ") + times(in("so_far"), in("share")), result};
    if (code == "floor")
        return {tr("Raised to the floor"), in("pay"), result};
    if (code == "cap")
        return {tr("Held to the cap"), in("pay"), result};
    if (code == "pool")
        return {tr("Pool"), in("pool") + QStringLiteral(" − ") + in("reserve"), result};
    if (code == "pool_share")
        return {tr("Share of the pool"),
                tr("role %1 × score %2 × %3 days: %4").arg(in("role"), in("score"), in("days"), in("share")), result};
    if (code == "component")
        return {name(table.plan.components[static_cast<std::size_t>(made.component)]), tr("rounded to cents"), result};
    if (code == "gross")
        return {tr("All components"), {}, result};
    if (code == "carried_in")
        return {tr("Carried from the period before"), in("gross") + QStringLiteral(" + ") + in("carried"), result};
    if (code == "budget")
        return {tr("Scaled to the budget"), times(in("pay"), in("budget")) + QStringLiteral(" ÷ ") + in("sum"), result};
    if (code == "held")
        return {tr("Held back"), times(in("pay"), in("share")), result};
    if (code == "released")
        return {tr("Released"), tr("held back in an earlier period"), result};
    if (code == "draw")
        return {tr("Paid in advance"),
                tr("%1 earned, advance %2, owed before %3, owed now %4")
                    .arg(in("pay"), in("draw"), in("owed"), in("owed_after")),
                result};
    if (code == "owed")
        return {tr("Owed"), tr("%1 earned, owed before %2, owed now %3").arg(in("pay"), in("owed"), in("owed_after")),
                result};
    if (code == "payable")
        return {tr("Payable"), {}, result};
    return {QString::fromUtf8(code), {}, result};
}
