#include "scorecards/NextGrade.h"

#include "support/Decimal.h"
#include "targets/Attainment.h"

#include <algorithm>

namespace attain {
namespace {

/// a ÷ b, rounded up; b > 0.
std::int64_t dividedUp(std::int64_t a, std::int64_t b)
{
    return a >= 0 ? (a + b - 1) / b : a / b;
}

/// The value closest to the present one whose attainment is at least this.
std::optional<std::int64_t> valueFor(const ScorecardLine& line, Ratio attainment)
{
    const auto& info = infoOf(line.kpi.metric);
    const bool higher = info.direction == Direction::HigherIsBetter;
    if (!line.target || *line.target <= 0 || (!higher && info.direction != Direction::LowerIsBetter))
        return {};
    const std::int64_t share = higher ? attainment.scaled() : 2 * Ratio::kScale - attainment.scaled();
    if (share < 0)
        return {};
    // Attainments are rounded: one step more where this one is just short.
    std::int64_t value = multiplyDivide(*line.target, share, Ratio::kScale);
    const auto reaches = [&](std::int64_t scaled) {
        const auto reached = attainmentOf(scaled, *line.target, info.direction);
        return reached && *reached >= attainment;
    };
    for (int step = 0; step < 2 && !reaches(value); ++step)
        value += higher ? 1 : -1;
    return reaches(value) ? std::optional{value} : std::nullopt;
}

} // namespace

void addNextGrade(Scorecard& card, const ScorecardTemplate& scorecard)
{
    const auto& grades = scorecard.grades;
    const auto present = std::ranges::find(grades, card.grade, &GradeBand::code);
    if (!card.score || scorecard.distributes() || present == grades.begin() || present == grades.end())
        return;
    const auto& next = *(present - 1);
    card.nextGrade = next.code;
    std::int64_t weights = 0;
    std::int64_t sum = 0;
    for (const auto& line : card.lines) {
        if (!line.scored)
            continue;
        weights = checkedAdd(weights, line.weight.scaled());
        sum = checkedAdd(sum, checkedMultiply(line.weight.scaled(), line.scored->scaled()));
    }
    const std::int64_t missing = checkedSubtract(checkedMultiply(next.from.scaled(), weights), sum);
    for (auto& line : card.lines) {
        if (!line.scored)
            continue;
        const Ratio scored = *line.scored + Ratio::fromScaled(dividedUp(missing, line.weight.scaled()));
        if (scored <= line.kpi.cap)
            line.forNextGrade = valueFor(line, std::max(scored, line.kpi.threshold));
    }
}

} // namespace attain
