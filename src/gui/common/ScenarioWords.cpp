#include "common/ScenarioWords.h"

#include "common/Formats.h"
#include "common/TargetWords.h"
#include "support/Decimal.h"

QString ScenarioWords::name(const std::string& scenario)
{
    if (scenario == "base")
        return tr("Base");
    if (scenario == "optimistic")
        return tr("Optimistic");
    if (scenario == "pessimistic")
        return tr("Pessimistic");
    return QString::fromStdString(scenario);
}

QString ScenarioWords::change(const attain::ScenarioChange& change, const attain::Organisation& organisation,
                              const Formats& formats)
{
    const QString subject = TargetWords::subject(change.subject, organisation);
    const QString where = change.period ? tr("%1, %2").arg(subject, formats.period(*change.period)) : subject;
    return tr("%1: %2 %3").arg(where, Formats::metric(change.metric), formats.signedPercent(change.change));
}

QString ScenarioWords::test(attain::IndicatorTest test)
{
    switch (test) {
    case attain::IndicatorTest::Below: return tr("below");
    case attain::IndicatorTest::AtMost: return tr("at most");
    case attain::IndicatorTest::AtLeast: return tr("at least");
    case attain::IndicatorTest::Above: return tr("above");
    }
    return {};
}

QString ScenarioWords::value(std::int64_t value, const QLocale& locale)
{
    const QString plain = QString::fromStdString(attain::formatScaled(value, attain::kIndicatorDecimals, 0));
    const auto point = plain.indexOf(QLatin1Char('.'));
    const int decimals = point < 0 ? 0 : static_cast<int>(plain.size() - point - 1);
    return locale.toString(plain.toDouble(), 'f', decimals);
}

QString ScenarioWords::month(attain::Date month)
{
    return QString::fromStdString(month.toIso().substr(0, 7));
}

QString ScenarioWords::rule(const attain::ScenarioTrigger& trigger, const QLocale& locale)
{
    return tr("%1 %2, %n months in a row", nullptr, trigger.months)
        .arg(test(trigger.test), value(trigger.threshold, locale));
}

QString ScenarioWords::proposal(const attain::ScenarioProposal& proposal, const attain::Indicator& indicator,
                                const QLocale& locale)
{
    const auto& trigger = proposal.trigger;
    const auto& newest = proposal.months.back();
    return tr("%1 has been %2 %3 for %n months (%4 in %5): think of the scenario “%6”.", nullptr,
              static_cast<int>(proposal.months.size()))
        .arg(QString::fromStdString(indicator.name), test(trigger.test), value(trigger.threshold, locale),
             value(newest.value, locale), month(newest.month), name(trigger.scenario));
}
