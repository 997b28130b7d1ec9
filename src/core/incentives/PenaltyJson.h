#pragma once

#include "incentives/Penalty.h"
#include "incentives/PlanJson.h"

namespace attain {

/// The condition and ladder of a rule as JSON, as stored and in packages. Equal rules give equal bytes.
nlohmann::ordered_json rulesOf(const PenaltyRule& rule);
/// As readRules() of a plan.
void readRules(PenaltyRule& rule, const nlohmann::json& rules, const std::string& place, const MetricByCode& metric);

/// Step and evidence of a case, as it keeps them.
std::string contentOf(const PenaltyCase& one);
/// Throws Failure{Storage} where the text is not what was written.
void readContent(const std::string& text, PenaltyCase& into);

} // namespace attain
