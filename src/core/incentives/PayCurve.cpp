#include "incentives/PayCurve.h"

#include "support/Decimal.h"

namespace attain {
namespace {

/// How far the drawing goes beyond the last limit.
std::int64_t beyond(std::int64_t last, std::int64_t otherwise)
{
    return last > 0 ? checkedAdd(last, last / 4) : otherwise;
}

/// Whether the amount that is paid chooses its own tier: then pay is drawn, else the rate.
bool chosenByItself(const Commission& pays)
{
    return !pays.selects || *pays.selects == pays.paid;
}

std::int64_t valueAt(const Commission& pays, std::int64_t x)
{
    if (!chosenByItself(pays))
        return rateAt(pays.tiers, x);
    const auto scale = pays.rateUnit() == Unit::Ratio ? Ratio::kScale : wholeUnit(pays.paid.unit());
    return payByTier(pays.tiers, x, x, scale).scaled();
}

PayCurve curveOf(const Commission& pays)
{
    PayCurve curve;
    curve.xUnit = pays.limitUnit();
    curve.yUnit = chosenByItself(pays) ? Unit::Money : pays.rateUnit();
    const auto& tiers = pays.tiers.tiers;
    // At a limit the tier below ends and the next one begins: where both say the same there is no step.
    auto below = pays;
    below.tiers.boundary = TierBoundary::Lower;
    auto above = pays;
    above.tiers.boundary = TierBoundary::Upper;
    for (std::size_t i = 0; i < tiers.size(); ++i) {
        const auto limit = tiers[i].from;
        curve.limits.push_back(limit);
        curve.points.push_back({limit, valueAt(below, limit)});
        if (const auto next = valueAt(above, limit); next != curve.points.back().y)
            curve.points.push_back({limit, next});
        if (pays.tiers.mode == TierMode::Interpolated && chosenByItself(pays) && i + 1 < tiers.size()) {
            // Pay is bent between limits where its rate moves.
            constexpr int kPieces = 8;
            for (int piece = 1; piece < kPieces; ++piece) {
                const auto x = limit + multiplyDivide(tiers[i + 1].from - limit, piece, kPieces);
                curve.points.push_back({x, valueAt(pays, x)});
            }
        }
    }
    const auto end = beyond(tiers.back().from, checkedMultiply(100, wholeUnit(curve.xUnit)));
    curve.points.push_back({end, valueAt(pays, end)});
    return curve;
}

PayCurve curveOf(const Bonus& pays)
{
    PayCurve curve;
    curve.xUnit = Unit::Ratio;
    curve.yUnit = Unit::Ratio;
    const auto first = pays.curve.front().attainment.scaled();
    if (first > 0) {
        curve.points.push_back({0, 0});
        curve.points.push_back({first, 0});
    }
    for (const auto& point : pays.curve) {
        curve.points.push_back({point.attainment.scaled(), point.payout.scaled()});
        curve.limits.push_back(point.attainment.scaled());
    }
    curve.points.push_back(
        {beyond(pays.curve.back().attainment.scaled(), Ratio::kScale), pays.curve.back().payout.scaled()});
    return curve;
}

} // namespace

std::optional<PayCurve> payCurveOf(const IncentiveComponent& component)
{
    if (const auto* bonus = std::get_if<Bonus>(&component.pays); bonus && !bonus->curve.empty())
        return curveOf(*bonus);
    if (const auto* commission = std::get_if<Commission>(&component.pays))
        if (commission->scope == TierScope::Accumulated && !commission->tiers.tiers.empty())
            return curveOf(*commission);
    return {};
}

std::vector<PayCliff> cliffsOf(const IncentiveComponent& component)
{
    std::vector<PayCliff> cliffs;
    const auto curve = payCurveOf(component);
    if (!curve || curve->yUnit != Unit::Money)
        return cliffs;
    for (std::size_t i = 1; i < curve->points.size(); ++i) {
        const auto& before = curve->points[i - 1];
        const auto& after = curve->points[i];
        if (before.x == after.x)
            cliffs.push_back({before.x, Money::fromScaled(before.y), Money::fromScaled(after.y)});
    }
    return cliffs;
}

std::optional<std::int64_t> payCurveAt(const IncentiveComponent& component, std::int64_t x)
{
    if (const auto* bonus = std::get_if<Bonus>(&component.pays); bonus && !bonus->curve.empty())
        return payoutAt(bonus->curve, Ratio::fromScaled(x)).scaled();
    if (const auto* commission = std::get_if<Commission>(&component.pays))
        if (commission->scope == TierScope::Accumulated && !commission->tiers.tiers.empty())
            return valueAt(*commission, x);
    return {};
}

} // namespace attain
