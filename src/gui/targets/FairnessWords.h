#pragma once

#include "common/Formats.h"
#include "fairness/FairnessReport.h"
#include "organisation/Organisation.h"

/// The words for whether targets are fair and challenging.
class FairnessWords {
    Q_DECLARE_TR_FUNCTIONS(FairnessWords)
public:
    /// "王芳 and 张伟 are alike, but their targets differ by 22%."
    static QString finding(const attain::FairnessFinding& finding, const attain::Organisation& organisation,
                           const Formats& formats);
    static QString difficulty(attain::Difficulty difficulty);
    static Tone tone(attain::Difficulty difficulty);
    static QString refusal(attain::ChanceRefusal refusal);
    static QString exclusion(attain::FairnessExclusion why);
    /// Inequality, correlation and how many are expected at target, of one group in a sentence.
    static QString group(const attain::PeerGroup& group, const QString& position, const Formats& formats);
    /// Of one member against the group: ratio, median, range, chance.
    static QString member(const attain::PeerGroup& group, const attain::FairnessMember& member, const Formats& formats);

private:
    static QString ratio(std::optional<attain::Ratio> ratio, const Formats& formats);
};
