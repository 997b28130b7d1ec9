#pragma once

#include "common/Surfaces.h"
#include "scorecards/ScorecardCard.h"

#include <QCoreApplication>
#include <QString>

/// Words for scorecards.
class ScorecardWords {
    Q_DECLARE_TR_FUNCTIONS(ScorecardWords)
public:
    static QString kind(attain::KpiKind kind);
    static QString dimension(attain::KpiDimension dimension);
    /// "held to the cap"; empty for None.
    static QString limit(attain::ScoreLimit limit);
    static QString missing(attain::MissingValue missing);
    /// In the language of the window.
    static QString name(const attain::Kpi& kpi);
    static QString name(const attain::ScorecardTemplate& scorecard);
    /// By the place of the grade among all: the best green, the last red.
    static Tone tone(const std::string& grade, const attain::ScorecardTemplate& scorecard);
};
