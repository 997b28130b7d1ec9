#pragma once

#include "common/Surfaces.h"
#include "organisation/Organisation.h"
#include "targets/Adjustment.h"
#include "targets/SubjectTree.h"

#include <QCoreApplication>
#include <QString>

/// The words for targets that more than one place needs.
class TargetWords {
    Q_DECLARE_TR_FUNCTIONS(TargetWords)
public:
    /// How a target came to its number, in a sentence.
    static QString origin(attain::TargetOrigin origin);
    /// The company, or the name of a department or person.
    static QString subject(attain::Subject subject, const attain::Organisation& organisation);
    /// The name, moved in by its depth, for lists that show the tree.
    static QString inTree(const attain::SubjectNode& node);
    static QString state(attain::TargetVersionState state);
    static Tone tone(attain::TargetVersionState state);
    static QString state(attain::AdjustmentState state);
    static Tone tone(attain::AdjustmentState state);
    static QString trigger(attain::AdjustmentTrigger trigger);
    /// "V3 · Published", "V4 · Draft"
    static QString version(const attain::TargetVersion& version);
    /// Every stored digit of a figure as it can be typed again where a bare number counts in `divisor`.
    static QString editable(const attain::Figure& figure, std::int64_t divisor);
};
