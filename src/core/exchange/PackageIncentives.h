#pragma once

#include "exchange/PackageService.h"

#include <nlohmann/json_fwd.hpp>

namespace attain {

// Incentive plans, as a package holds them: their rules as incentives/PlanJson.h writes them, and whom they are for by codes.
// Internal to exchange/.

nlohmann::ordered_json incentivePlansOf(const PackageParts& parts, const Organisation& organisation);
void applyIncentivePlans(const nlohmann::json& plans, const PackageParts& parts, PackageSummary::Section& section);

} // namespace attain
