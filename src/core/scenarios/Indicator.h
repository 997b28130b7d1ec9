#pragma once

#include "calendar/Date.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace attain {

/// Indicators are kept with this many decimals.
constexpr int kIndicatorDecimals = 4;

struct IndicatorValue {
    Date month;             ///< its first day
    std::int64_t value = 0; ///< × 10^kIndicatorDecimals
    std::string source{};   ///< where this value is from, when it is not where the others are from
    std::string note{};     ///< what happened: a policy's text, an own observation

    bool operator==(const IndicatorValue&) const = default;
};

/// Something outside the company that its targets depend on: a market index, a competitor's price, a policy.
struct Indicator {
    std::int64_t id = 0;
    std::string code; ///< unique, never empty
    std::string name;
    std::string unit{};                   ///< as people write it: "points", "元/kg"
    std::string source{};                 ///< where its values are from
    std::vector<IndicatorValue> values{}; ///< by month, each at most once
};

enum class IndicatorTest { Below, AtMost, AtLeast, Above };

/// "below", "at_most", "at_least", "above": as stored and in packages.
std::string_view code(IndicatorTest test);
std::optional<IndicatorTest> indicatorTestFromCode(std::string_view code);

/// When an indicator has passed a threshold for some months in a row, a scenario is proposed. Never more than proposed.
struct ScenarioTrigger {
    std::string scenario;
    std::string indicator; ///< its code
    IndicatorTest test = IndicatorTest::Below;
    std::int64_t threshold = 0; ///< × 10^kIndicatorDecimals
    int months = 1;             ///< 1–36

    bool operator==(const ScenarioTrigger&) const = default;
};

/// What speaks for a scenario now: the newest months of the indicator, up to `asOf`, all pass the trigger's test.
struct ScenarioProposal {
    ScenarioTrigger trigger;
    std::vector<IndicatorValue> months; ///< every month in a row that passes, oldest first; at least trigger.months
};

bool passes(IndicatorTest test, std::int64_t value, std::int64_t threshold);
/// Nothing when a month is missing in between, when too few pass, or when the newest value does not.
std::optional<ScenarioProposal> proposalOf(const ScenarioTrigger& trigger, std::span<const IndicatorValue> values,
                                           Date asOf);

} // namespace attain
