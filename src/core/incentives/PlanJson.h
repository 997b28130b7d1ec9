#pragma once

#include "incentives/IncentivePlan.h"

#include <nlohmann/json_fwd.hpp>

#include <functional>

namespace attain {

/// A metric by its code; nothing when there is none.
using MetricByCode = std::function<std::optional<Metric>(const std::string&)>;

/// The rules of a plan as JSON, as stored and in packages: components, limits, budget, draw, holdback. Not its code, names,
/// days, and whom it is for. Equal rules give equal bytes.
nlohmann::ordered_json rulesOf(const IncentivePlan& plan);
/// Takes over what rulesOf() wrote. The JSON follows the schema of a package. Throws Failure{JsonInvalid} with the pointer,
/// which begins with `place`, and what was expected.
void readRules(IncentivePlan& plan, const nlohmann::json& rules, const std::string& place, const MetricByCode& metric);

} // namespace attain
