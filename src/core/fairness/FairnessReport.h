#pragma once

#include "calendar/Period.h"
#include "fairness/Challenge.h"
#include "fairness/Fairness.h"
#include "support/Id.h"
#include "targets/Target.h"

#include <string>
#include <string_view>

namespace attain {

enum class FairnessFindingKind {
    Deviation,  ///< the ratio of target to baseline is far from the group's median
    UnlikePair, ///< two are alike but their targets differ
    TooEasy,
    OutOfReach,
};

/// "deviation", "pair", "too_easy", "out_of_reach": as stored, in packages and on the command line.
std::string_view code(FairnessFindingKind kind);
std::optional<FairnessFindingKind> fairnessFindingKindFromCode(std::string_view code);

/// Why a finding may stand.
struct FairnessAcceptance {
    std::string reason;
    std::string who;
    std::string at; ///< UTC
};

struct FairnessFinding {
    FairnessFindingKind kind = FairnessFindingKind::Deviation;
    PersonId person;
    PersonId other;          ///< of a pair: the one with the higher target; else 0
    Ratio value;             ///< deviation; difference of the pair; chance of the target
    std::int64_t target = 0; ///< of the person
    std::optional<std::int64_t> otherTarget{};
    std::string code{};                             ///< "deviation:P1", "pair:P1:P2": the same whenever it is found
    std::optional<FairnessAcceptance> acceptance{}; ///< nothing: open
    bool lapsed = false;                            ///< it was accepted with other numbers

    bool isOpen() const { return !acceptance; }
};

struct FairnessMember {
    PersonId person;
    TargetLevels levels;
    std::optional<std::int64_t> baseline;  ///< of the target; else what the span brought a year earlier
    std::optional<std::int64_t> potential; ///< the twelve months before the period, as the season divides them
    FairnessRatios ratios;
    GrowthHistory history;
    Challenge challenge;
};

/// What the correlation of size with attainment tells.
enum class SizeEffect { None, BigIsHarder, BigIsEasier };

/// People of one position, which has one level.
struct PeerGroup {
    PositionId position;
    std::vector<FairnessMember> members; ///< by code
    std::optional<Ratio> median;         ///< of the ratios of target to baseline
    std::optional<Ratio> lowest;
    std::optional<Ratio> highest;
    std::optional<Ratio> gini; ///< of expected attainment
    AttainmentBands bands{};   ///< likewise
    std::optional<Ratio> correlation;
    std::optional<Ratio> expectedAtTarget; ///< part of the group

    SizeEffect sizeEffect(const FairnessPolicy& policy = {}) const;
};

enum class FairnessExclusion { NotWholePeriod, NoPosition };

/// Has a target but no peers to compare with.
struct FairnessLeftOut {
    PersonId person;
    FairnessExclusion why;
};

struct FairnessReport {
    std::string scenario;
    Metric metric = Metric::Revenue;
    Period period;
    std::vector<PeerGroup> groups; ///< by position
    std::vector<FairnessLeftOut> leftOut;
    std::vector<FairnessFinding> findings;

    std::vector<FairnessFinding> openFindings() const;
};

} // namespace attain
