#pragma once

#include "exchange/PackageService.h"

#include <nlohmann/json_fwd.hpp>

namespace attain {

// Scenarios and the indicators they depend on, as a package holds them. Internal to exchange/.

nlohmann::ordered_json indicatorsOf(const PackageParts& parts);
void applyIndicators(const nlohmann::json& indicators, const PackageParts& parts, PackageSummary::Section& section);

/// One element for each scenario that has targets; "base_version" and what follows it only where it stands on a version.
nlohmann::ordered_json scenariosOf(const PackageParts& parts, const Organisation& organisation);
/// A scenario that stands by itself and exists already keeps its version.
void applyScenarios(const nlohmann::json& scenarios, const PackageParts& parts, PackageSummary::Section& section);

/// The names of those that stand on a version: their own version is described here, not in "target_versions".
std::vector<std::string> whatIfs(const PackageParts& parts);

} // namespace attain
