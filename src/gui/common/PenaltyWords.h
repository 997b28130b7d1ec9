#pragma once

#include "common/Surfaces.h"
#include "incentives/Penalty.h"

#include <QCoreApplication>
#include <QString>

/// Words for warnings and penalties.
class PenaltyWords {
    Q_DECLARE_TR_FUNCTIONS(PenaltyWords)
public:
    static QString name(const attain::PenaltyRule& rule);
    static QString kind(attain::PenaltyKind kind);
    /// The step's own name, else its kind.
    static QString step(const attain::PenaltyStep& step);
    static QString state(attain::PenaltyState state);
    static Tone tone(attain::PenaltyState state);
};
