#include "incentives/PlanDrawing.h"

#include "common/IncentiveWords.h"
#include "incentives/PayCurve.h"

CurveData PlanDrawing::curve(const attain::IncentiveComponent& component, std::optional<std::int64_t> reached,
                             const QString& name) const
{
    CurveData data;
    const auto curve = attain::payCurveOf(component);
    if (!curve)
        return data;
    const IncentiveWords words{m_formats};
    const auto x = [&](std::int64_t scaled) { return Formats::forDrawing(scaled, curve->xUnit); };
    const auto y = [&](std::int64_t scaled) { return Formats::forDrawing(scaled, curve->yUnit); };
    std::int64_t largest = 0;
    for (const auto& point : curve->points) {
        data.points.append({x(point.x), y(point.y)});
        largest = std::max(largest, point.y);
    }
    for (const auto limit : curve->limits)
        data.ticks.push_back({x(limit), words.number(attain::Figure{curve->xUnit, limit})});
    const FigureScale scale = m_formats.scaleFor(curve->yUnit, largest);
    data.values.locale = m_formats.locale();
    data.values.divisor = curve->yUnit == attain::Unit::Ratio ? 0.01 : static_cast<double>(scale.divisor);
    data.values.decimals = curve->yUnit == attain::Unit::Ratio ? 0 : scale.decimals;
    data.values.suffix = curve->yUnit == attain::Unit::Ratio ? QStringLiteral("%") : QString{};
    data.caption = std::holds_alternative<attain::Bonus>(component.pays)
        ? tr("Attainment, and the share of the target bonus that is paid")
        : curve->yUnit == attain::Unit::Money ? m_formats.header(tr("What counts, and what it pays"), scale)
                                              : tr("What chooses the tier, and the rate");
    if (reached)
        if (const auto at = attain::payCurveAt(component, *reached))
            data.mark = CurveData::Mark{{x(*reached), y(*at)},
                                        QStringLiteral("%1 %2 → %3")
                                            .arg(name, words.number(attain::Figure{curve->xUnit, *reached}),
                                                 words.number(attain::Figure{curve->yUnit, *at}))};
    return data;
}

QStringList PlanDrawing::cliffs(const attain::IncentiveComponent& component) const
{
    QStringList all;
    const IncentiveWords words{m_formats};
    const auto* commission = std::get_if<attain::Commission>(&component.pays);
    for (const auto& cliff : attain::cliffsOf(component))
        all.append(tr("Cliff at %1: what is paid jumps from %2 to %3.")
                       .arg(words.number(attain::Figure{commission->limitUnit(), cliff.at}),
                            m_formats.exact(cliff.before), m_formats.exact(cliff.after)));
    return all;
}
