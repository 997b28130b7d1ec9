#pragma once

#include "organisation/Organisation.h"
#include "scenarios/Indicator.h"
#include "targets/Scenario.h"

#include <QCoreApplication>
#include <QLocale>
#include <QString>

class Formats;

/// Words for scenarios, indicators and what they propose.
class ScenarioWords {
    Q_DECLARE_TR_FUNCTIONS(ScenarioWords)
public:
    /// The well-known names in the user's language, others as they are.
    static QString name(const std::string& scenario);
    /// "South, 2026 Q4 −15.0%"
    static QString change(const attain::ScenarioChange& change, const attain::Organisation& organisation,
                          const Formats& formats);
    /// "below"
    static QString test(attain::IndicatorTest test);
    static QString value(std::int64_t value, const QLocale& locale);
    /// "2026-08"
    static QString month(attain::Date month);
    /// "below 98, 2 months in a row"
    static QString rule(const attain::ScenarioTrigger& trigger, const QLocale& locale);
    /// "Average price of competitors has been below 98 for 2 months (95.2 in 2026-08): think of the scenario “…”."
    static QString proposal(const attain::ScenarioProposal& proposal, const attain::Indicator& indicator,
                            const QLocale& locale);
};
