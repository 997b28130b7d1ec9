#pragma once

#include "support/FixedPoint.h"

#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace attain {

// The formulas of docs/domain-rules.md, "Fairness". A missing base is "not available", never zero. None of them depends
// on the order of people. Overflow throws Failure{Overflow}.

/// What counts as unlike.
struct FairnessPolicy {
    Ratio deviation = Ratio::fromScaled(100'000); ///< of a ratio from the group's median, and of alike people's targets
    Ratio tellingCorrelation = Ratio::fromScaled(300'000); ///< a weaker one, either way, tells nothing
    Ratio alikeBaselines = Ratio::fromScaled(50'000);      ///< baselines are alike within this share of the larger one
};

/// What fairness compares of one person. All numbers have the metric's scale.
struct FairnessInput {
    std::optional<std::int64_t> target;
    std::optional<std::int64_t> baseline;
    std::optional<std::int64_t> potential;
};

struct FairnessRatios {
    std::optional<Ratio> toBaseline;  ///< target ÷ baseline; not available unless the baseline is positive
    std::optional<Ratio> toPotential; ///< target ÷ potential; likewise
    std::optional<Ratio> deviation;   ///< of toBaseline from the group's median, as a share of the median
    bool flagged = false;             ///< the deviation is larger than the policy allows
};

/// The ratios of one peer group.
struct GroupRatios {
    std::vector<FairnessRatios> members; ///< as given
    std::optional<Ratio> median;         ///< of the ratios to baseline
    std::optional<Ratio> lowest;
    std::optional<Ratio> highest;
};

GroupRatios ratiosOf(std::span<const FairnessInput> group, const FairnessPolicy& policy = {});

/// Two of a group whose baselines are alike and whose targets are not.
struct UnlikePair {
    std::size_t lower = 0;  ///< place in the group of the one with the lower target
    std::size_t higher = 0; ///< … and the higher one
    Ratio difference;       ///< higher target ÷ lower target − 1

    bool operator==(const UnlikePair&) const = default;
};

/// For each of the group the partner whose target differs most, each pair once; widest first, then by place. Who has no
/// positive baseline or target is in no pair.
std::vector<UnlikePair> unlikePairsOf(std::span<const FairnessInput> group, const FairnessPolicy& policy = {});

/// Σ|xi − xj| ÷ (2 n² x̄): 0 where all have the same, below 1. Not available of nothing, of negative values, or when all are 0.
std::optional<Ratio> giniOf(std::vector<Ratio> values);

/// People by attainment: below 50 %, 50 to 80, 80 to 100, 100 to 120, above 120. A boundary belongs to the band above it,
/// but 120 % itself is not above 120 %.
using AttainmentBands = std::array<std::size_t, 5>;
AttainmentBands bandsOf(std::span<const Ratio> attainments);

struct SizeAndAttainment {
    std::int64_t target = 0;
    Ratio attainment;
};

/// Pearson's r, rounded to 6 decimals; below zero where big targets are the harder ones. Not available for fewer than two
/// people or where one side does not vary.
std::optional<Ratio> correlationOf(std::vector<SizeAndAttainment> people);

} // namespace attain
