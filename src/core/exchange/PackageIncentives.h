#pragma once

#include "exchange/PackageService.h"

#include <nlohmann/json_fwd.hpp>

namespace attain {

// Incentive plans and penalty rules, as a package holds them: their rules as incentives/PlanJson.h and PenaltyJson.h write
// them, and whom they are for by codes. Internal to exchange/.

nlohmann::ordered_json incentivePlansOf(const PackageParts& parts, const Organisation& organisation);
void applyIncentivePlans(const nlohmann::json& plans, const PackageParts& parts, PackageSummary::Section& section);

nlohmann::ordered_json penaltyPolicyOf(const PackageParts& parts);
void applyPenaltyPolicy(const nlohmann::json& policy, const PackageParts& parts, PackageSummary::Section& section);

nlohmann::ordered_json penaltyRulesOf(const PackageParts& parts, const Organisation& organisation);
void applyPenaltyRules(const nlohmann::json& rules, const PackageParts& parts, PackageSummary::Section& section);

} // namespace attain
