#pragma once

#include "exchange/PackageService.h"

#include <nlohmann/json_fwd.hpp>

namespace attain {

// Why findings on the fairness of targets may stand, as a package holds them. Internal to exchange/.

nlohmann::ordered_json acceptancesOf(const PackageParts& parts, const Organisation& organisation);
void applyAcceptances(const nlohmann::json& acceptances, const PackageParts& parts, PackageSummary::Section& section);

} // namespace attain
