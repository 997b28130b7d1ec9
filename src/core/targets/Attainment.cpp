#include "targets/Attainment.h"

#include <algorithm>

namespace attain {

namespace {

Ratio reached(bool yes)
{
    return Ratio::fromScaled(yes ? Ratio::kScale : 0);
}

} // namespace

std::optional<Ratio> attainmentOf(std::int64_t actual, std::int64_t target, Direction direction)
{
    if (target <= 0)
        return {};
    switch (direction) {
    case Direction::HigherIsBetter: return ratioOf(actual, target);
    case Direction::LowerIsBetter: return ratioOf(checkedSubtract(checkedMultiply(target, 2), actual), target);
    case Direction::YesNo: return reached(actual >= target);
    case Direction::Band:
    case Direction::Deduction: break;
    }
    return {};
}

std::optional<Ratio> attainmentOf(const MetricInfo& metric, std::int64_t actual, const TargetLevels& levels)
{
    const auto& target = levels.target;
    switch (metric.direction) {
    case Direction::Band: {
        const auto low = levels.floor ? levels.floor : target;
        const auto high = levels.stretch ? levels.stretch : target;
        if (!low || !high)
            return {};
        return attainmentInBand(actual, *low, *high, metric.tolerance);
    }
    case Direction::Deduction: return attainmentAfterDeductions(actual / wholeUnit(metric.unit), metric.points);
    case Direction::YesNo:
        if (metric.unit == Unit::Date)
            return target ? std::optional{reached(actual <= *target)} : std::nullopt;
        return reached(actual >= target.value_or(wholeUnit(metric.unit)));
    case Direction::HigherIsBetter:
    case Direction::LowerIsBetter: break;
    }
    if (!target)
        return {};
    if (metric.unit == Unit::Date) // a share of a date means nothing: it was kept or it was not
        return reached(metric.direction == Direction::LowerIsBetter ? actual <= *target : actual >= *target);
    return attainmentOf(actual, *target, metric.direction);
}

std::optional<Ratio> progressOf(std::int64_t actual, std::int64_t baseline, std::int64_t target)
{
    return ratioOf(checkedSubtract(actual, baseline), checkedSubtract(target, baseline));
}

std::optional<Ratio> attainmentInBand(std::int64_t actual, std::int64_t low, std::int64_t high, std::int64_t tolerance)
{
    if (tolerance <= 0)
        return {};
    const std::int64_t distance
        = std::max({std::int64_t{0}, checkedSubtract(low, actual), checkedSubtract(actual, high)});
    if (distance >= tolerance)
        return Ratio{};
    return ratioOf(tolerance - distance, tolerance);
}

Ratio attainmentAfterDeductions(std::int64_t events, std::int64_t pointsEach)
{
    const std::int64_t points = std::max(std::int64_t{0}, checkedSubtract(100, checkedMultiply(pointsEach, events)));
    return *ratioOf(points, 100);
}

std::int64_t expectedOf(std::int64_t target, Ratio elapsedWeight)
{
    return multiplyDivide(target, elapsedWeight.scaled(), Ratio::kScale);
}

std::optional<Ratio> paceIndexOf(std::int64_t actual, std::int64_t expected, Direction direction)
{
    return attainmentOf(actual, expected, direction);
}

std::optional<std::int64_t> projectionOf(std::int64_t actual, Ratio elapsedWeight)
{
    if (elapsedWeight <= Ratio{})
        return {};
    return multiplyDivide(actual, Ratio::kScale, elapsedWeight.scaled());
}

std::optional<std::int64_t> requiredPerDayOf(std::int64_t target, std::int64_t actual, int remainingDays)
{
    if (remainingDays <= 0)
        return {};
    return multiplyDivide(checkedSubtract(target, actual), 1, remainingDays);
}

std::optional<Ratio> changeOf(std::int64_t actual, std::int64_t base, Unit unit)
{
    if (unit == Unit::Date)
        return {};
    const std::int64_t difference = checkedSubtract(actual, base);
    if (unit == Unit::Ratio)
        return Ratio::fromScaled(difference);
    return ratioOf(difference, base < 0 ? checkedSubtract(0, base) : base);
}

} // namespace attain
