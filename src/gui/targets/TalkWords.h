#pragma once

#include "common/Surfaces.h"
#include "importing/ProposalFile.h"
#include "talks/Talk.h"

#include <QCoreApplication>
#include <QString>

/// The words for talks about targets.
class TalkWords {
    Q_DECLARE_TR_FUNCTIONS(TalkWords)
public:
    static QString kind(attain::TalkKind kind);
    static QString state(attain::TalkState state);
    static Tone tone(attain::TalkState state);
    /// Why a row of a proposal file was not recorded.
    static QString conflict(attain::ProposalConflict conflict);
};
