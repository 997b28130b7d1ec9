#include "fairness/Fairness.h"

#include "support/Median.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <tuple>

namespace attain {
namespace {

std::optional<Ratio> ratioToPositive(std::optional<std::int64_t> value, std::optional<std::int64_t> base)
{
    return value && base && *base > 0 ? ratioOf(*value, *base) : std::nullopt;
}

bool isBeyond(Ratio deviation, Ratio limit)
{
    return deviation > limit || deviation < -limit;
}

bool canBeCompared(const FairnessInput& input)
{
    return input.target.value_or(0) > 0 && input.baseline.value_or(0) > 0;
}

/// Places of those who can be compared, by baseline.
std::vector<std::size_t> byBaseline(std::span<const FairnessInput> group)
{
    std::vector<std::size_t> places;
    for (std::size_t i = 0; i < group.size(); ++i)
        if (canBeCompared(group[i]))
            places.push_back(i);
    std::ranges::sort(places, {}, [&](std::size_t i) { return std::tuple{*group[i].baseline, *group[i].target, i}; });
    return places;
}

UnlikePair pairOf(std::span<const FairnessInput> group, std::size_t one, std::size_t other)
{
    if (*group[one].target > *group[other].target)
        std::swap(one, other);
    const auto lower = *group[one].target;
    return {one, other, *ratioOf(checkedSubtract(*group[other].target, lower), lower)};
}

} // namespace

GroupRatios ratiosOf(std::span<const FairnessInput> group, const FairnessPolicy& policy)
{
    GroupRatios result;
    std::vector<Ratio> known;
    for (const auto& input : group) {
        auto& member = result.members.emplace_back();
        member.toBaseline = ratioToPositive(input.target, input.baseline);
        member.toPotential = ratioToPositive(input.target, input.potential);
        if (member.toBaseline)
            known.push_back(*member.toBaseline);
    }
    result.median = medianOf(known);
    if (!result.median)
        return result;
    result.lowest = *std::ranges::min_element(known);
    result.highest = *std::ranges::max_element(known);
    if (*result.median <= Ratio{})
        return result;
    for (auto& member : result.members) {
        if (!member.toBaseline)
            continue;
        member.deviation = ratioOf((*member.toBaseline - *result.median).scaled(), result.median->scaled());
        member.flagged = isBeyond(*member.deviation, policy.deviation);
    }
    return result;
}

std::vector<UnlikePair> unlikePairsOf(std::span<const FairnessInput> group, const FairnessPolicy& policy)
{
    const auto places = byBaseline(group);
    std::vector<UnlikePair> pairs;
    for (std::size_t i = 0; i < places.size(); ++i) {
        std::optional<UnlikePair> widest;
        for (std::size_t j = i + 1; j < places.size(); ++j) {
            const auto larger = *group[places[j]].baseline;
            if (*ratioOf(checkedSubtract(larger, *group[places[i]].baseline), larger) > policy.alikeBaselines)
                break;
            const auto pair = pairOf(group, places[i], places[j]);
            if (pair.difference > policy.deviation && (!widest || pair.difference > widest->difference))
                widest = pair;
        }
        if (widest)
            pairs.push_back(*widest);
    }
    std::ranges::sort(pairs, {}, [](const UnlikePair& pair) {
        return std::tuple{-pair.difference.scaled(), pair.lower, pair.higher};
    });
    return pairs;
}

std::optional<Ratio> giniOf(std::vector<Ratio> values)
{
    std::ranges::sort(values);
    if (values.empty() || values.front() < Ratio{})
        return {};
    // Of sorted values, Σ|xi − xj| over all i and j is 2 Σ (2i − n + 1) xi with i from 0; n² x̄ is n Σ xi.
    const auto count = static_cast<std::int64_t>(values.size());
    std::int64_t differences = 0;
    std::int64_t sum = 0;
    for (std::int64_t i = 0; i < count; ++i) {
        const auto value = values[static_cast<std::size_t>(i)].scaled();
        differences = checkedAdd(differences, checkedMultiply(2 * i - count + 1, value));
        sum = checkedAdd(sum, value);
    }
    return ratioOf(differences, checkedMultiply(count, sum));
}

AttainmentBands bandsOf(std::span<const Ratio> attainments)
{
    constexpr std::array<std::int64_t, 4> kEnds{500'000, 800'000, 1'000'000, 1'200'001};
    AttainmentBands bands{};
    for (const auto attainment : attainments)
        ++bands[static_cast<std::size_t>(std::ranges::upper_bound(kEnds, attainment.scaled()) - kEnds.begin())];
    return bands;
}

std::optional<Ratio> correlationOf(std::vector<SizeAndAttainment> people)
{
    if (people.size() < 2)
        return {};
    // Sums of floating point depend on their order: one order for all.
    std::ranges::sort(people, {}, [](const auto& person) { return std::tuple{person.target, person.attainment}; });
    const auto same
        = [](auto&& values) { return std::ranges::adjacent_find(values, std::ranges::not_equal_to{}) == values.end(); };
    std::vector<double> sizes;
    std::vector<double> attainments;
    for (const auto& person : people) {
        sizes.push_back(static_cast<double>(person.target));
        attainments.push_back(static_cast<double>(person.attainment.scaled()));
    }
    if (same(sizes) || same(attainments))
        return {};
    const auto count = static_cast<double>(people.size());
    const double meanSize = std::accumulate(sizes.begin(), sizes.end(), 0.0) / count;
    const double meanAttainment = std::accumulate(attainments.begin(), attainments.end(), 0.0) / count;
    double together = 0;
    double ofSizes = 0;
    double ofAttainments = 0;
    for (std::size_t i = 0; i < people.size(); ++i) {
        const double size = sizes[i] - meanSize;
        const double attainment = attainments[i] - meanAttainment;
        together += size * attainment;
        ofSizes += size * size;
        ofAttainments += attainment * attainment;
    }
    const double r = std::clamp(together / std::sqrt(ofSizes) / std::sqrt(ofAttainments), -1.0, 1.0);
    return Ratio::fromScaled(std::llround(r * static_cast<double>(Ratio::kScale)));
}

} // namespace attain
