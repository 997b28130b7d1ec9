#pragma once

#include "fairness/Challenge.h"
#include "targets/SubjectTree.h"

namespace attain {

/// What is to be reached by the end of a month.
struct ChallengeMilestone {
    Period month;
    std::int64_t target = 0; ///< cumulated from the period's begin
};

/// How hard the target of the company, a department or a person is.
struct SubjectChallenge {
    SubjectNode who;
    TargetLevels levels;
    std::optional<std::int64_t> base; ///< what the same span brought a year earlier
    GrowthHistory history;
    Challenge challenge;
    /// The median growth of the peers' targets on their bases: people of the same position, departments of the same
    /// parent. Not available without a peer.
    std::optional<Ratio> peersGrowth;
    /// Of the people inside with an expected attainment, those for whom it is at least 1; not available of a person.
    std::optional<Ratio> expectedAtTarget;
    std::vector<ChallengeMilestone> milestones; ///< of the months that have a target
};

struct ChallengeReport {
    std::string scenario;
    Metric metric = Metric::Revenue;
    Period period;
    std::vector<SubjectChallenge> rows; ///< in tree order; only those with a target
};

} // namespace attain
