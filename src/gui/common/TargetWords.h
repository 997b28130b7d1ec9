#pragma once

#include "sales/Metric.h"
#include "targets/Target.h"

#include <QCoreApplication>
#include <QString>

/// The words for targets that more than one place needs.
class TargetWords {
    Q_DECLARE_TR_FUNCTIONS(TargetWords)
public:
    /// How a target came to its number, in a sentence.
    static QString origin(attain::TargetOrigin origin);
    /// Every stored digit of a figure as it can be typed again where a bare number counts in `divisor`.
    static QString editable(const attain::Figure& figure, std::int64_t divisor);
};
