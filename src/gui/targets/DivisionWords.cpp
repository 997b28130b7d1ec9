#include "targets/DivisionWords.h"

#include "targets/TargetSheet.h"

#include <QRegularExpression>

using attain::DerivationPart;
using attain::DivisionDepth;
using attain::DivisionFactorKind;
using attain::DivisionSeason;

QString DivisionWords::factor(DivisionFactorKind kind)
{
    switch (kind) {
    case DivisionFactorKind::Even: return tr("Everybody the same");
    case DivisionFactorKind::LastYear: return tr("Last year's actual");
    case DivisionFactorKind::TrailingYear: return tr("Last twelve months");
    case DivisionFactorKind::Headcount: return tr("Head count");
    case DivisionFactorKind::DaysInRole: return tr("Days in role");
    case DivisionFactorKind::Column: return tr("Potential (own column)");
    }
    return {};
}

QString DivisionWords::season(DivisionSeason season)
{
    switch (season) {
    case DivisionSeason::Parent: return tr("As what is divided");
    case DivisionSeason::Calendar: return tr("Season weights");
    case DivisionSeason::History: return tr("Own months last year");
    case DivisionSeason::Keep: return tr("Own months as they are");
    }
    return {};
}

QString DivisionWords::depth(DivisionDepth depth)
{
    switch (depth) {
    case DivisionDepth::NextLevel: return tr("The next level");
    case DivisionDepth::LevelByLevel: return tr("Level by level, down to the people");
    case DivisionDepth::PeopleAtOnce: return tr("All people at once");
    }
    return {};
}

QString DivisionWords::part(DerivationPart part)
{
    switch (part) {
    case DerivationPart::Base: return tr("Last year");
    case DerivationPart::Growth: return tr("Growth of the whole");
    case DerivationPart::Factors: return tr("Potential and other factors");
    case DerivationPart::Rules: return tr("Own growth and relief");
    case DerivationPart::Presence: return tr("Days in role and ramp");
    case DerivationPart::OverAssignment: return tr("Over-assignment");
    case DerivationPart::Limits: return tr("Limits and locks");
    case DerivationPart::Rounding: return tr("Rounding");
    case DerivationPart::Scenario: return tr("Moved by the scenario");
    case DerivationPart::Manual: return tr("Changed by hand");
    }
    return {};
}

QString DivisionWords::why(const attain::Derivation& parts, const Formats& formats, const FigureScale& scale)
{
    QStringList words;
    for (const auto& [part, amount] : parts) {
        if (amount == 0 || part == DerivationPart::Rounding)
            continue;
        const QString number = part == DerivationPart::Base
            ? formats.number(amount, scale)
            : formats.signedNumber(attain::Figure{scale.unit, amount}, scale);
        words.append(tr("%1 %2").arg(DivisionWords::part(part), number));
    }
    return words.join(tr(", "));
}

QString DivisionWords::basis(const attain::DivisionPlan& plan, const Formats& formats)
{
    QStringList words;
    for (const auto& factor : plan.factors)
        words.append(plan.factors.size() == 1
                         ? DivisionWords::factor(factor.kind)
                         : tr("%1 %2").arg(DivisionWords::factor(factor.kind), formats.percent(factor.share, 0)));
    return words.join(tr(" + "));
}

std::vector<attain::Ratio> DivisionWords::rampFrom(const QString& text)
{
    static const QRegularExpression separator{QStringLiteral("[,;，；、\\s]+")};
    std::vector<attain::Ratio> ramp;
    for (const QString& step : text.split(separator, Qt::SkipEmptyParts)) {
        const auto share = attain::parseShare(step.toStdString());
        ramp.push_back(share && *share ? **share : attain::Ratio::fromScaled(-1));
    }
    return ramp;
}
