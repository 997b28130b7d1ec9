#include "targets/FairnessWords.h"

using attain::FairnessFindingKind;

namespace {

QString nameOf(attain::PersonId id, const attain::Organisation& organisation)
{
    const auto* person = organisation.person(id);
    return person ? QString::fromStdString(person->name) : QString{};
}

} // namespace

QString FairnessWords::finding(const attain::FairnessFinding& finding, const attain::Organisation& organisation,
                               const Formats& formats)
{
    const QString name = nameOf(finding.person, organisation);
    switch (finding.kind) {
    case FairnessFindingKind::Deviation:
        return tr("%1's ratio of target to baseline is %2 from the group's median.")
            .arg(name, formats.signedPercent(finding.value));
    case FairnessFindingKind::UnlikePair:
        return tr("%1 and %2 are alike, but their targets differ by %3.")
            .arg(name, nameOf(finding.other, organisation), formats.percent(finding.value));
    case FairnessFindingKind::TooEasy:
        return tr("%1's target is too easy: chance %2.").arg(name, formats.percent(finding.value));
    case FairnessFindingKind::OutOfReach:
        return tr("%1's target is out of reach: chance %2.").arg(name, formats.percent(finding.value));
    }
    return {};
}

QString FairnessWords::difficulty(attain::Difficulty difficulty)
{
    switch (difficulty) {
    case attain::Difficulty::TooEasy: return tr("Too easy");
    case attain::Difficulty::Challenging: return tr("Challenging");
    case attain::Difficulty::OutOfReach: return tr("Out of reach");
    }
    return {};
}

Tone FairnessWords::tone(attain::Difficulty difficulty)
{
    switch (difficulty) {
    case attain::Difficulty::TooEasy: return Tone::Warning;
    case attain::Difficulty::Challenging: return Tone::Good;
    case attain::Difficulty::OutOfReach: return Tone::Bad;
    }
    return Tone::Neutral;
}

QString FairnessWords::refusal(attain::ChanceRefusal refusal)
{
    switch (refusal) {
    case attain::ChanceRefusal::FewerThanTwoSeasons:
        return tr("chance not computed: fewer than two seasons of history");
    case attain::ChanceRefusal::NoBase: return tr("chance not computed: nothing sold in the same span a year earlier");
    case attain::ChanceRefusal::TooFewGrowths: return tr("chance not computed: too few spans to compare");
    case attain::ChanceRefusal::NoTarget: return tr("no target");
    }
    return {};
}

QString FairnessWords::exclusion(attain::FairnessExclusion why)
{
    switch (why) {
    case attain::FairnessExclusion::NotWholePeriod: return tr("in role for a part of the period only");
    case attain::FairnessExclusion::NoPosition: return tr("without a position");
    }
    return {};
}

QString FairnessWords::ratio(std::optional<attain::Ratio> ratio, const Formats& formats)
{
    return ratio ? formats.locale().toString(ratio->toDouble(), 'f', 2) : Formats::notAvailable();
}

QString FairnessWords::group(const attain::PeerGroup& group, const QString& position, const Formats& formats)
{
    QStringList words{
        tr("%1: %n people, median ratio %2 (%3–%4)", nullptr, static_cast<int>(group.members.size()))
            .arg(position, ratio(group.median, formats), ratio(group.lowest, formats), ratio(group.highest, formats))};
    if (group.gini)
        words.append(tr("inequality of expected attainment (Gini) %1").arg(ratio(group.gini, formats)));
    if (group.correlation) {
        const QString r = ratio(group.correlation, formats);
        switch (group.sizeEffect()) {
        case attain::SizeEffect::None: words.append(tr("size and difficulty are not related (r = %1)").arg(r)); break;
        case attain::SizeEffect::BigIsHarder:
            words.append(tr("big targets are the harder ones (r = %1)").arg(r));
            break;
        case attain::SizeEffect::BigIsEasier:
            words.append(tr("big targets are the easier ones (r = %1)").arg(r));
            break;
        }
    }
    if (group.expectedAtTarget)
        words.append(tr("%1 expected at target").arg(formats.percent(group.expectedAtTarget, 0)));
    return words.join(tr("; "));
}

QString FairnessWords::member(const attain::PeerGroup& group, const attain::FairnessMember& member,
                              const Formats& formats)
{
    QString text = tr("Fairness: %n peers, target to baseline %1 (median %2, range %3–%4)", nullptr,
                      static_cast<int>(group.members.size()))
                       .arg(ratio(member.ratios.toBaseline, formats), ratio(group.median, formats),
                            ratio(group.lowest, formats), ratio(group.highest, formats));
    text += member.ratios.flagged ? tr(" ✗") : tr(" ✓");
    if (member.challenge.targetChance && member.history.model)
        return tr("%1 · past growth %2 to %3, chance of the target %4")
            .arg(text, formats.signedPercent(member.history.model->lowest, 0),
                 formats.signedPercent(member.history.model->highest, 0),
                 formats.percent(member.challenge.targetChance, 0));
    return member.challenge.refusal ? tr("%1 · %2").arg(text, refusal(*member.challenge.refusal)) : text;
}
