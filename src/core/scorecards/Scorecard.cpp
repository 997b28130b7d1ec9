#include "scorecards/Scorecard.h"

#include "support/Apportion.h"
#include "support/Codes.h"
#include "support/Decimal.h"

#include <algorithm>
#include <numeric>

namespace attain {
namespace {

constexpr Codes<MissingValue, 2> kMissing{
    {{"blocks", MissingValue::Blocks}, {"renormalises", MissingValue::Renormalises}}};
constexpr Codes<ScoreLimit, 4> kLimits{{{"none", ScoreLimit::None},
                                        {"threshold", ScoreLimit::Threshold},
                                        {"floor", ScoreLimit::Floor},
                                        {"cap", ScoreLimit::Cap}}};

/// Scaled by Ratio::kScale twice.
std::int64_t weighted(const WeightedScore& line)
{
    return checkedMultiply(line.weight.scaled(), line.scored->scaled());
}

} // namespace

std::string_view code(MissingValue missing)
{
    return codeIn(kMissing, missing);
}

std::optional<MissingValue> missingValueFromCode(std::string_view code)
{
    return valueIn(kMissing, code);
}

std::string_view code(ScoreLimit limit)
{
    return codeIn(kLimits, limit);
}

Ratio totalWeight(const std::vector<ScorecardItem>& items)
{
    Ratio total;
    for (const auto& item : items)
        total += item.weight;
    return total;
}

KpiScore scoreOf(const Kpi& kpi, Ratio attainment)
{
    if (attainment < kpi.threshold)
        return {Ratio{}, ScoreLimit::Threshold};
    if (attainment < kpi.floor)
        return {kpi.floor, ScoreLimit::Floor};
    if (attainment > kpi.cap)
        return {kpi.cap, ScoreLimit::Cap};
    return {attainment, ScoreLimit::None};
}

std::optional<Ratio> totalScore(std::span<const WeightedScore> lines, MissingValue missing)
{
    std::int64_t sum = 0;
    std::int64_t weights = 0;
    for (const auto& line : lines) {
        if (!line.scored) {
            if (missing == MissingValue::Blocks)
                return {};
            continue;
        }
        sum = checkedAdd(sum, weighted(line));
        weights = checkedAdd(weights, line.weight.scaled());
    }
    if (weights <= 0)
        return {};
    return Ratio::fromScaled(multiplyDivide(sum, 1, weights));
}

std::vector<Ratio> partsOfScore(std::span<const WeightedScore> lines)
{
    // Rounded cumulatively, so that nothing is lost between them.
    std::int64_t weights = 0;
    for (const auto& line : lines)
        weights += line.scored ? line.weight.scaled() : 0;
    std::vector<Ratio> parts;
    parts.reserve(lines.size());
    std::int64_t sum = 0;
    Ratio before;
    for (const auto& line : lines) {
        Ratio upTo = before;
        if (line.scored && weights > 0) {
            sum = checkedAdd(sum, weighted(line));
            upTo = Ratio::fromScaled(multiplyDivide(sum, 1, weights));
        }
        parts.push_back(upTo - before);
        before = upTo;
    }
    return parts;
}

std::string gradeOf(Ratio score, std::span<const GradeBand> grades)
{
    for (const auto& grade : grades)
        if (score >= grade.from)
            return grade.code;
    return grades.empty() ? std::string{} : grades.back().code;
}

ForcedGrades forcedGrades(std::span<const Ratio> scores, std::span<const GradeBand> grades)
{
    ForcedGrades result;
    result.grades.resize(scores.size());
    if (scores.empty() || grades.empty())
        return result;
    std::vector<std::int64_t> shares;
    for (const auto& grade : grades)
        shares.push_back(grade.share.value_or(Ratio{}).scaled());
    const auto counts = orThrow(apportion(std::ssize(scores), shares));
    std::vector<std::size_t> order(scores.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, [&](std::size_t a, std::size_t b) { return scores[a] > scores[b]; });
    std::size_t grade = 0;
    std::int64_t upTo = counts[0]; // how many places the grades so far have
    for (std::size_t place = 0; place < order.size(); ++place) {
        const bool tied = place > 0 && scores[order[place]] == scores[order[place - 1]];
        if (!tied)
            while (grade + 1 < grades.size() && static_cast<std::int64_t>(place) >= upTo)
                upTo += counts[++grade];
        result.exceeded = result.exceeded || static_cast<std::int64_t>(place) >= upTo;
        result.grades[order[place]] = grades[grade].code;
    }
    return result;
}

} // namespace attain
