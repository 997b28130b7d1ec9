#pragma once

#include "charts/PaceChart.h"
#include "common/Formats.h"
#include "reporting/Overview.h"

#include <QCoreApplication>

/// The pace chart of an overview and its words.
class OverviewPace {
    Q_DECLARE_TR_FUNCTIONS(OverviewPace)
public:
    static PaceData data(const attain::Overview& overview, const Formats& formats);
    /// The same as a sentence, for screen readers.
    static QString summary(const attain::Overview& overview, const Formats& formats);
};
