#include "scenarios/Indicator.h"

#include "support/Codes.h"

#include <algorithm>

namespace attain {
namespace {

constexpr Codes<IndicatorTest, 4> kTests{{{"below", IndicatorTest::Below},
                                          {"at_most", IndicatorTest::AtMost},
                                          {"at_least", IndicatorTest::AtLeast},
                                          {"above", IndicatorTest::Above}}};

} // namespace

std::string_view code(IndicatorTest test)
{
    return codeIn(kTests, test);
}

std::optional<IndicatorTest> indicatorTestFromCode(std::string_view code)
{
    return valueIn(kTests, code);
}

bool passes(IndicatorTest test, std::int64_t value, std::int64_t threshold)
{
    switch (test) {
    case IndicatorTest::Below: return value < threshold;
    case IndicatorTest::AtMost: return value <= threshold;
    case IndicatorTest::AtLeast: return value >= threshold;
    case IndicatorTest::Above: return value > threshold;
    }
    return false;
}

std::optional<ScenarioProposal> proposalOf(const ScenarioTrigger& trigger, std::span<const IndicatorValue> values,
                                           Date asOf)
{
    ScenarioProposal proposal{trigger, {}};
    for (auto value = values.rbegin(); value != values.rend(); ++value) {
        if (value->month > asOf)
            continue;
        const bool follows = proposal.months.empty() || value->month.plusMonths(1) == proposal.months.back().month;
        if (!follows || !passes(trigger.test, value->value, trigger.threshold))
            break;
        proposal.months.push_back(*value);
    }
    if (std::ssize(proposal.months) < trigger.months)
        return std::nullopt;
    std::ranges::reverse(proposal.months);
    return proposal;
}

} // namespace attain
