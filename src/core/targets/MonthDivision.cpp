#include "targets/MonthDivision.h"

#include "support/Apportion.h"
#include "support/Decimal.h"

#include <algorithm>

namespace attain {
namespace {

bool canWeigh(const std::vector<std::int64_t>& weights)
{
    return std::ranges::all_of(weights, [](auto weight) { return weight >= 0; })
        && std::ranges::any_of(weights, [](auto weight) { return weight > 0; });
}

} // namespace

MonthDivision::Weights MonthDivision::weightsOf(const std::vector<MonthLevels>& months, Level level) const
{
    Weights weights;
    for (std::size_t i = 0; i < months.size(); ++i) {
        if (m_locked[i]) {
            weights.push_back(0);
            continue;
        }
        if (!(months[i].levels.*level))
            return {};
        weights.push_back(*(months[i].levels.*level));
    }
    return canWeigh(weights) ? weights : Weights{};
}

MonthDivision::Weights MonthDivision::seasonWeights() const
{
    Weights weights;
    for (std::size_t i = 0; i < m_present.size(); ++i)
        weights.push_back(m_locked[i] ? 0 : m_season.of(m_present[i].firstDay.month()));
    if (!canWeigh(weights)) // a period whose months all weigh nothing
        for (std::size_t i = 0; i < m_present.size(); ++i)
            weights[i] = m_locked[i] ? 0 : 1;
    return weights;
}

std::vector<MonthLevels> MonthDivision::divide(const TargetLevels& whole) const
{
    std::vector<MonthLevels> divided;
    for (std::size_t i = 0; i < m_present.size(); ++i)
        divided.push_back(m_locked[i] ? m_present[i] : MonthLevels{m_present[i].firstDay, {}});

    // The target first: levels without proportions of their own follow it.
    for (const Level level :
         {&TargetLevels::target, &TargetLevels::floor, &TargetLevels::stretch, &TargetLevels::baseline}) {
        if (!(whole.*level))
            continue;
        std::int64_t rest = *(whole.*level);
        bool anyLocked = false;
        for (std::size_t i = 0; i < m_present.size(); ++i) {
            if (!m_locked[i])
                continue;
            anyLocked = true;
            rest = checkedSubtract(rest, (m_present[i].levels.*level).value_or(0));
        }
        if (anyLocked && rest < 0)
            throw Failure{
                Error{ErrorCode::InvalidValue, "the locked months hold more", {"target", std::to_string(rest)}}};
        auto weights = weightsOf(m_present, level);
        if (weights.empty())
            weights = weightsOf(divided, &TargetLevels::target);
        if (weights.empty())
            weights = seasonWeights();
        const auto parts = orThrow(apportion(rest, weights, m_unit));
        for (std::size_t i = 0; i < parts.size(); ++i)
            if (!m_locked[i])
                divided[i].levels.*level = parts[i];
    }
    return divided;
}

} // namespace attain
