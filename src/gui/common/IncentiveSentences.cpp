#include "common/IncentiveWords.h"

using attain::Figure;
using attain::Unit;

QString IncentiveWords::condition(const attain::Condition& condition) const
{
    return QStringLiteral("%1 %2 %3")
        .arg(measure(condition.measure), comparison(condition.comparison),
             number(Figure{condition.measure.unit(), condition.limit}));
}

QString IncentiveWords::pays(const attain::Commission& commission) const
{
    QStringList tiers;
    for (const auto& tier : commission.tiers.tiers) {
        const QString rate = number(Figure{commission.rateUnit(), tier.rate});
        tiers.append(tr("%1 from %2", "a rate and the limit it holds from")
                         .arg(rate, number(Figure{commission.limitUnit(), tier.from})));
    }
    const bool single = commission.tiers.tiers.size() == 1;
    const QString rate = number(Figure{commission.rateUnit(), commission.tiers.tiers.front().rate});
    QString words = single ? commission.rateUnit() == Unit::Money
            ? tr("%1 for each unit of %2").arg(rate, measure(commission.paid))
            : tr("%1 of %2").arg(rate, measure(commission.paid))
                           : tr("Paid by %1: %2").arg(measure(commission.paid), tiers.join(tr(", ", "between tiers")));
    if (!single && commission.scope == attain::TierScope::Accumulated)
        words += commission.tiers.mode == attain::TierMode::Marginal ? tr("; each part at its own rate")
            : commission.tiers.mode == attain::TierMode::Retroactive ? tr("; everything at the rate that is reached")
                                                                     : tr("; between the limits the rate moves evenly");
    if (!single && commission.tiers.boundary == attain::TierBoundary::Lower)
        words += tr("; a limit itself belongs to the tier below");
    if (commission.selects && *commission.selects != commission.paid)
        words += tr("; the tier is chosen by %1").arg(measure(*commission.selects));
    if (commission.scope == attain::TierScope::EachLine)
        words += tr("; each sale line chooses its tier by its own amount");
    if (commission.scope == attain::TierScope::LineMargin)
        words += tr("; each sale line chooses its tier by its own margin");
    if (commission.accumulates)
        words += tr("; tiers run over the year, less what its earlier periods came to");
    for (const auto& special : commission.special)
        words += tr("; %1: %2")
                     .arg(QString::fromStdString(special.product.empty() ? special.category : special.product),
                          percent(special.rate));
    return words;
}

QString IncentiveWords::pays(const attain::Bonus& bonus) const
{
    QStringList points;
    for (const auto& point : bonus.curve)
        if (point.payout != attain::Ratio{}) // below the first there is nothing anyway
            points.append(tr("%1 at %2", "a share that is paid, and the attainment it is paid at")
                              .arg(percent(point.payout), percent(point.attainment)));
    const QString amount = bonus.amountFrom ? tr("the person's %1").arg(Formats::metric(*bonus.amountFrom))
                                            : tr("a target bonus of %1").arg(money(bonus.amount));
    QString words = tr("Of %1 by %2: nothing below %3, then %4, evenly in between")
                        .arg(amount, measure(bonus.measure), percent(bonus.curve.front().attainment),
                             points.join(tr(", ", "between tiers")));
    if (!bonus.amountFrom && bonus.prorated)
        words += tr("; by days in the plan");
    return words;
}

QString IncentiveWords::pays(const attain::Kicker& kicker) const
{
    const QString amount = kicker.amount != attain::Money{} ? money(kicker.amount) : QString{};
    const QString share = kicker.share != attain::Ratio{}
        ? tr("%1 of what the components before it came to").arg(percent(kicker.share))
        : QString{};
    const QString what = amount.isEmpty() ? share : share.isEmpty() ? amount : tr("%1 and %2").arg(amount, share);
    return tr("Once %1: %2 more").arg(condition(kicker.when), what);
}

QString IncentiveWords::pays(const attain::TeamPool& pool) const
{
    QString words = pool.amount != attain::Money{}
        ? tr("A pool of %1").arg(money(pool.amount))
        : tr("A pool of %1 of %2").arg(percent(pool.share), measure(pool.from));
    if (pool.reserve != attain::Ratio{})
        words += tr("; %1 of it stay in reserve").arg(percent(pool.reserve));
    return words
        + (pool.score ? tr("; divided by role weight × %1 × days").arg(measure(*pool.score))
                      : tr("; divided by role weight × days"));
}

QString IncentiveWords::multiplier(const attain::Multiplier& multiplier) const
{
    if (multiplier.across)
        return tr("scaled by a matrix of %1 and %2").arg(measure(multiplier.by), measure(*multiplier.across));
    QStringList factors;
    for (std::size_t i = 0; i < multiplier.limits.size(); ++i)
        factors.append(tr("%1 from %2", "a factor and the limit it holds from")
                           .arg(QStringLiteral("×") + QString::fromStdString(multiplier.factors[i].front().toText(0)),
                                number(Figure{multiplier.by.unit(), multiplier.limits[i]})));
    return tr("scaled by %1: %2").arg(measure(multiplier.by), factors.join(tr(", ", "between tiers")));
}

QString IncentiveWords::sentence(const attain::IncentiveComponent& component) const
{
    QString words = std::visit([this](const auto& kind) { return pays(kind); }, component.pays);
    for (const auto& gate : component.gates)
        words += tr("; only while %1").arg(condition(gate));
    for (const auto& one : component.multipliers)
        words += tr("; ", "between parts of a rule") + multiplier(one);
    if (component.floor)
        words += tr("; at least %1").arg(money(*component.floor));
    if (component.cap)
        words += tr("; at most %1").arg(money(*component.cap));
    return tr("%1.", "a sentence that reads a rule back").arg(words);
}

QStringList IncentiveWords::sentences(const attain::IncentivePlan& plan) const
{
    QStringList all;
    if (plan.floor)
        all.append(tr("Everybody gets at least %1 a period.").arg(money(*plan.floor)));
    if (plan.cap)
        all.append(plan.carriesOver
                       ? tr("At most %1 a period; what is above counts in the next one.").arg(money(*plan.cap))
                       : tr("At most %1 a period; what is above is lost.").arg(money(*plan.cap)));
    if (plan.budget)
        all.append(tr("Where all together exceed %1 a period, everybody's pay is scaled.").arg(money(*plan.budget)));
    if (plan.holdback)
        all.append(tr("%1 are held back; released after so many periods: %2.")
                       .arg(percent(plan.holdback->share))
                       .arg(plan.holdback->periods));
    if (plan.draw)
        all.append(tr("Paid in advance each period: %1, %2.").arg(money(plan.draw->amount), draw(plan.draw->kind)));
    return all;
}
