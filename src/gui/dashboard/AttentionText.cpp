#include "dashboard/AttentionText.h"

using attain::AttentionCode;
using attain::AttentionItem;
using attain::AttentionLevel;

namespace {

QString listed(const std::vector<std::string>& names)
{
    QStringList list;
    for (const std::string& name : names)
        list << QString::fromStdString(name);
    return list.join(QStringLiteral(", "));
}

std::optional<attain::Ratio> magnitude(std::optional<attain::Ratio> ratio)
{
    return ratio && *ratio < attain::Ratio{} ? -*ratio : ratio;
}

std::optional<attain::Figure> magnitude(std::optional<attain::Figure> figure)
{
    if (figure && figure->scaled < 0)
        figure->scaled = -figure->scaled;
    return figure;
}

} // namespace

QString AttentionText::headline(const AttentionItem& item, const Formats& formats)
{
    const QString name = QString::fromStdString(item.name);
    const auto count = static_cast<int>(item.count);
    switch (item.code) {
    case AttentionCode::PersonBehindTwice: return tr("%1 is below 80% for the second period in a row").arg(name);
    case AttentionCode::DepartmentBehind:
        return tr("%1 is %2 points behind pace").arg(name, formats.signedPoints(magnitude(item.ratio)).remove(u'+'));
    case AttentionCode::QuarantinedRows: return tr("%n imported row(s) wait for a decision", nullptr, count);
    case AttentionCode::RejectedRows: return tr("%n row(s) of the last import were rejected", nullptr, count);
    case AttentionCode::PeopleWithoutTarget: return tr("%n person(s) sell without a target", nullptr, count);
    case AttentionCode::NoTarget: return tr("No target is set for this period");
    case AttentionCode::TargetsDiffer:
        return item.amount && item.amount->scaled < 0
            ? tr("%1 of the company's target are in no department's").arg(formats.headline(magnitude(item.amount)))
            : tr("The departments' targets total %1 more than the company's").arg(formats.headline(item.amount));
    case AttentionCode::ReturnsRising:
        return name.isEmpty() ? tr("Returns are at %1 of sales").arg(formats.percent(item.ratio))
                              : tr("%1: returns are at %2 of sales").arg(name, formats.percent(item.ratio));
    case AttentionCode::PeriodEnding: return tr("%n working day(s) left in the period", nullptr, count);
    case AttentionCode::DataOld: return tr("The last sale is %n day(s) old", nullptr, count);
    case AttentionCode::NoData: return tr("There are no sales yet");
    }
    return {};
}

QString AttentionText::detail(const AttentionItem& item, const Formats& formats)
{
    switch (item.code) {
    case AttentionCode::PersonBehindTwice:
        return tr("Pace index %1, period before %2")
            .arg(formats.percent(item.ratio), formats.percent(item.secondRatio));
    case AttentionCode::DepartmentBehind:
        return tr("Projected at %1 of target, %2 still missing")
            .arg(formats.percent(item.secondRatio), formats.headline(magnitude(item.amount)));
    case AttentionCode::QuarantinedRows:
    case AttentionCode::RejectedRows: return listed(item.names);
    case AttentionCode::PeopleWithoutTarget:
        return item.amount ? tr("%1: %2 in this period").arg(listed(item.names), formats.headline(item.amount))
                           : listed(item.names);
    case AttentionCode::NoTarget: return tr("Without one there is no attainment and no pace");
    case AttentionCode::TargetsDiffer:
        return tr("The departments' targets total %1").arg(formats.headline(item.secondAmount));
    case AttentionCode::ReturnsRising: return tr("The same days last year: %1").arg(formats.percent(item.secondRatio));
    case AttentionCode::PeriodEnding: return tr("%1 to the target").arg(formats.headline(item.amount));
    case AttentionCode::DataOld: return tr("Data up to %1; import newer sales").arg(Formats::date(item.date));
    case AttentionCode::NoData: return tr("Import a sales CSV to see who is on pace");
    }
    return {};
}

Tone AttentionText::tone(AttentionLevel level)
{
    switch (level) {
    case AttentionLevel::Information: return Tone::Primary;
    case AttentionLevel::Warning: return Tone::Warning;
    case AttentionLevel::Serious: return Tone::Bad;
    }
    return Tone::Neutral;
}

QString AttentionText::level(AttentionLevel level)
{
    switch (level) {
    case AttentionLevel::Information: return tr("Information");
    case AttentionLevel::Warning: return tr("Warning");
    case AttentionLevel::Serious: return tr("Serious");
    }
    return {};
}
