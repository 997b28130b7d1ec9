#pragma once

#include "charts/CurveChart.h"
#include "common/Formats.h"
#include "incentives/IncentivePlan.h"

#include <QCoreApplication>
#include <QStringList>

/// The curve of a component as a chart, and its cliffs in words.
class PlanDrawing {
    Q_DECLARE_TR_FUNCTIONS(PlanDrawing)
public:
    explicit PlanDrawing(const Formats& formats) : m_formats{formats} { }

    /// Without points for a component that has no curve. `reached` is marked, with the name of who reached it.
    CurveData curve(const attain::IncentiveComponent& component, std::optional<std::int64_t> reached,
                    const QString& name) const;
    /// "Cliff at 100,000: the rate jumps from 5 % to 7 % and pays 2,000 more at once"; empty without any.
    QStringList cliffs(const attain::IncentiveComponent& component) const;

private:
    const Formats& m_formats;
};
