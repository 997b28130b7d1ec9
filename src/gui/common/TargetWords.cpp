#include "common/TargetWords.h"

#include "support/Decimal.h"

QString TargetWords::origin(attain::TargetOrigin origin)
{
    switch (origin) {
    case attain::TargetOrigin::None: return tr("No target");
    case attain::TargetOrigin::Entered: return tr("Entered for this period");
    case attain::TargetOrigin::Summed: return tr("Adds up from what was entered below");
    case attain::TargetOrigin::Divided: return tr("Share of a longer period, by season weights");
    case attain::TargetOrigin::Inherited: return tr("Entered for a longer period that holds here, too");
    case attain::TargetOrigin::Moved: return tr("Moved by a change of the scenario");
    case attain::TargetOrigin::Changed: return tr("Changed inside the period: by days of the old and the new target");
    }
    return {};
}

QString TargetWords::subject(attain::Subject subject, const attain::Organisation& organisation)
{
    switch (subject.kind) {
    case attain::SubjectKind::Company: return tr("Company");
    case attain::SubjectKind::Department: {
        const auto* department = organisation.department(attain::DepartmentId{subject.id});
        return department ? QString::fromStdString(department->name) : QString{};
    }
    case attain::SubjectKind::Person: {
        const auto* person = organisation.person(attain::PersonId{subject.id});
        return person ? QString::fromStdString(person->name) : QString{};
    }
    }
    return {};
}

QString TargetWords::inTree(const attain::SubjectNode& node)
{
    const QString name
        = node.subject.kind == attain::SubjectKind::Company ? tr("Company") : QString::fromStdString(node.name);
    return QString(2 * node.depth, QChar::Nbsp) + name;
}

QString TargetWords::state(attain::TargetVersionState state)
{
    switch (state) {
    case attain::TargetVersionState::Draft: return tr("Draft");
    case attain::TargetVersionState::Submitted: return tr("Submitted");
    case attain::TargetVersionState::Approved: return tr("Approved");
    case attain::TargetVersionState::Published: return tr("Published");
    case attain::TargetVersionState::Superseded: return tr("Superseded");
    }
    return {};
}

Tone TargetWords::tone(attain::TargetVersionState state)
{
    switch (state) {
    case attain::TargetVersionState::Draft: return Tone::Neutral;
    case attain::TargetVersionState::Submitted: return Tone::Warning;
    case attain::TargetVersionState::Approved: return Tone::Primary;
    case attain::TargetVersionState::Published: return Tone::Good;
    case attain::TargetVersionState::Superseded: return Tone::Neutral;
    }
    return Tone::Neutral;
}

QString TargetWords::state(attain::AdjustmentState state)
{
    switch (state) {
    case attain::AdjustmentState::Draft: return tr("Draft");
    case attain::AdjustmentState::Submitted: return tr("Submitted");
    case attain::AdjustmentState::Approved: return tr("Approved");
    case attain::AdjustmentState::Rejected: return tr("Rejected");
    case attain::AdjustmentState::Withdrawn: return tr("Withdrawn");
    }
    return {};
}

Tone TargetWords::tone(attain::AdjustmentState state)
{
    switch (state) {
    case attain::AdjustmentState::Draft: return Tone::Neutral;
    case attain::AdjustmentState::Submitted: return Tone::Warning;
    case attain::AdjustmentState::Approved: return Tone::Good;
    case attain::AdjustmentState::Rejected: return Tone::Bad;
    case attain::AdjustmentState::Withdrawn: return Tone::Neutral;
    }
    return Tone::Neutral;
}

QString TargetWords::trigger(attain::AdjustmentTrigger trigger)
{
    switch (trigger) {
    case attain::AdjustmentTrigger::Market: return tr("Market");
    case attain::AdjustmentTrigger::Competitor: return tr("Competitor");
    case attain::AdjustmentTrigger::Product: return tr("Product");
    case attain::AdjustmentTrigger::Customer: return tr("Customer");
    case attain::AdjustmentTrigger::Staff: return tr("Staff");
    case attain::AdjustmentTrigger::Policy: return tr("Policy");
    case attain::AdjustmentTrigger::Correction: return tr("Correction of a mistake");
    case attain::AdjustmentTrigger::Other: return tr("Other");
    }
    return {};
}

QString TargetWords::version(const attain::TargetVersion& version)
{
    return tr("V%1 · %2").arg(version.number).arg(state(version.state));
}

QString TargetWords::editable(const attain::Figure& figure, std::int64_t divisor)
{
    int decimals = attain::decimalsOf(figure.unit);
    if (figure.unit == attain::Unit::Date)
        return QString::fromStdString(figure.toText());
    if (figure.unit == attain::Unit::Ratio)
        return QString::fromStdString(attain::formatScaled(figure.scaled, decimals - 2, 0)) + QLatin1Char('%');
    for (; divisor > 1; divisor /= 10)
        ++decimals;
    return QString::fromStdString(attain::formatScaled(figure.scaled, decimals, 0));
}
