#include "targets/GoalWords.h"

using attain::GoalFindingKind;
using attain::SmartLetter;

namespace {

QString text(const std::string& utf8)
{
    return QString::fromStdString(utf8);
}

} // namespace

QString GoalWords::letter(SmartLetter letter)
{
    switch (letter) {
    case SmartLetter::Specific: return tr("Specific");
    case SmartLetter::Measurable: return tr("Measurable");
    case SmartLetter::Achievable: return tr("Achievable");
    case SmartLetter::Relevant: return tr("Relevant");
    case SmartLetter::TimeBound: return tr("Time-bound");
    }
    return {};
}

QString GoalWords::source(attain::GoalSource source)
{
    switch (source) {
    case attain::GoalSource::Sales: return tr("Imported sales");
    case attain::GoalSource::Kpi: return tr("Imported KPI values");
    case attain::GoalSource::Formula: return tr("Computed from other metrics");
    case attain::GoalSource::Entered: return tr("Entered by hand, with evidence");
    }
    return {};
}

QString GoalWords::comparison(attain::GoalComparison comparison)
{
    switch (comparison) {
    case attain::GoalComparison::LastYear: return tr("Last year");
    case attain::GoalComparison::Peers: return tr("Peers of the same position");
    }
    return {};
}

QString GoalWords::finding(const attain::GoalFinding& finding, const Formats& formats, const FigureScale& scale)
{
    const auto number
        = [&] { return finding.number ? formats.number(*finding.number, scale) : Formats::notAvailable(); };
    switch (finding.kind) {
    case GoalFindingKind::DefinitionMissing: return tr("What exactly is counted is not said.");
    case GoalFindingKind::TargetMissing: return tr("There is no number.");
    case GoalFindingKind::LevelsMissing: return tr("Floor or stretch is missing.");
    case GoalFindingKind::SourceMissing: return tr("Where the actual value comes from is not said.");
    case GoalFindingKind::SettingBasisMissing: return tr("Why this number is not said.");
    case GoalFindingKind::ComparisonMissing: return tr("What it is compared with is not said.");
    case GoalFindingKind::NothingToCompare: return tr("There is nothing to compare with yet.");
    case GoalFindingKind::GrowthMoved: return tr("The growth now gives %1.").arg(number());
    case GoalFindingKind::StrategyMissing: return tr("What it is there for is not said.");
    case GoalFindingKind::StrategyUnknown: return tr("Its strategic goal does not exist any more.");
    case GoalFindingKind::ChildrenFallShort: return tr("The targets below add up to %1 only.").arg(number());
    case GoalFindingKind::DeadlineOutside: return tr("The deadline is outside the year.");
    case GoalFindingKind::MilestonesWrong:
        return tr("Milestones are outside the year, out of order or beyond the target.");
    }
    return {};
}

QString GoalWords::line(const attain::GoalAssessment& assessment, SmartLetter letter, const Formats& formats,
                        const FigureScale& scale)
{
    QStringList findings;
    for (const auto& found : assessment.findings)
        if (attain::letterOf(found.kind) == letter)
            findings.append(finding(found, formats, scale));
    if (!findings.isEmpty())
        return findings.join(QLatin1Char(' '));
    const auto& statement = assessment.statement;
    const auto& facts = assessment.facts;
    switch (letter) {
    case SmartLetter::Specific: return tr("%1 (%2)").arg(Formats::metric(statement.metric), text(statement.definition));
    case SmartLetter::Measurable:
        return tr("%1 · %2").arg(formats.headline(attain::Figure{scale.unit, facts.levels.target.value_or(0)}),
                                 source(*statement.source));
    case SmartLetter::Achievable:
        return tr("%1 on %2 · %3")
            .arg(formats.signedPercent(assessment.growth), comparison(*statement.comparison).toLower(),
                 text(statement.settingBasis));
    case SmartLetter::Relevant:
        return facts.childrenSum ? tr("Below it %1 of %2")
                                       .arg(formats.number(*facts.childrenSum, scale),
                                            formats.number(facts.levels.target.value_or(0), scale))
                                 : tr("For “%1”").arg(text(assessment.strategicGoalName));
    case SmartLetter::TimeBound:
        return tr("%1 to %2, %n milestone(s)", nullptr, static_cast<int>(assessment.milestones.size()))
            .arg(Formats::date(statement.year.from), Formats::date(statement.deadline.value_or(statement.year.to)));
    }
    return {};
}

QString GoalWords::sentence(const attain::GoalAssessment& assessment, const Formats& formats, const FigureScale& scale)
{
    const auto& statement = assessment.statement;
    const auto& facts = assessment.facts;
    const auto figure = [&](std::optional<std::int64_t> value) {
        return value ? formats.headline(attain::Figure{scale.unit, *value}) : QStringLiteral("…");
    };
    QString what = Formats::metric(statement.metric);
    if (!statement.definition.empty())
        what = tr("%1 (%2)").arg(what, text(statement.definition));
    QString sentence
        = tr("By %1: %2 of %3")
              .arg(Formats::date(statement.deadline.value_or(statement.year.to)), what, figure(facts.levels.target));
    if (assessment.comparedWith && statement.comparison)
        sentence += tr(", %1 on %2 (%3)")
                        .arg(formats.signedPercent(assessment.growth), comparison(*statement.comparison).toLower(),
                             figure(assessment.comparedWith));
    if (facts.levels.floor && facts.levels.stretch)
        sentence += tr("; at least %1, at best %2").arg(figure(facts.levels.floor), figure(facts.levels.stretch));
    if (!assessment.strategicGoalName.empty())
        sentence += tr("; for “%1”").arg(text(assessment.strategicGoalName));
    return tr("%1.").arg(sentence);
}

QString GoalWords::understood(const attain::GoalWording& wording, const Formats& formats)
{
    QStringList known;
    QStringList open;
    if (wording.metric)
        known.append(Formats::metric(*wording.metric));
    else
        open.append(tr("of what"));
    if (wording.growth)
        known.append(formats.signedPercent(wording.growth));
    if (wording.value && wording.metric)
        known.append(formats.headline(attain::Figure{attain::infoOf(*wording.metric).unit, *wording.value}));
    if (!wording.growth && !wording.value)
        open.append(tr("how much"));
    if (wording.growth && !wording.comparison)
        open.append(tr("compared with what"));
    if (wording.comparison)
        known.append(tr("on %1").arg(comparison(*wording.comparison).toLower()));
    if (wording.deadline)
        known.append(tr("by %1").arg(Formats::date(*wording.deadline)));
    else
        open.append(tr("until when"));
    const QString heard
        = known.isEmpty() ? tr("Nothing that could be measured yet.") : tr("Understood: %1.").arg(known.join(tr(", ")));
    return open.isEmpty() ? heard : tr("%1 Still open: %2.").arg(heard, open.join(tr(", ")));
}
