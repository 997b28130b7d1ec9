#pragma once

#include "common/Formats.h"
#include "dividing/Division.h"

/// The words for dividing a target.
class DivisionWords {
    Q_DECLARE_TR_FUNCTIONS(DivisionWords)
public:
    static QString factor(attain::DivisionFactorKind kind);
    static QString season(attain::DivisionSeason season);
    /// Of a full person, month by month: "30%, 60%, 90%". What is no share is −1, which plans refuse.
    static std::vector<attain::Ratio> rampFrom(const QString& text);
    static QString depth(attain::DivisionDepth depth);
    static QString part(attain::DerivationPart part);
    /// "Last year 980.0 + growth 120.0 − potential 20.0": why it is this number.
    static QString why(const attain::Derivation& parts, const Formats& formats, const FigureScale& scale);
    /// "60% last year's actual + 40% head count": what a target was divided by.
    static QString basis(const attain::DivisionPlan& plan, const Formats& formats);
};
