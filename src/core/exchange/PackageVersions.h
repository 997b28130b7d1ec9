#pragma once

#include "exchange/PackageService.h"

#include <nlohmann/json_fwd.hpp>

namespace attain {

// Versions of targets, adjustments and who may approve them as a package holds them. Internal to exchange/. What was
// published elsewhere arrives with its steps; a version or adjustment that is there already is never changed: Failure{JsonInvalid}
// when the package has another one of its number.

nlohmann::ordered_json jsonOf(const TargetPolicy& policy);
nlohmann::ordered_json versionsOf(const PackageParts& parts, const Organisation& organisation);
nlohmann::ordered_json adjustmentsOf(const PackageParts& parts, const Organisation& organisation);

void applyPolicy(const nlohmann::json& policy, const PackageParts& parts, PackageSummary::Section& section);
void applyVersions(const nlohmann::json& versions, const PackageParts& parts, PackageSummary::Section& section);
void applyAdjustments(const nlohmann::json& adjustments, const PackageParts& parts, PackageSummary::Section& section);

/// A request, without number, state and levels before.
Adjustment adjustmentFrom(const nlohmann::json& object, const std::string& pointer, const PackageParts& parts,
                          const Organisation& organisation);

} // namespace attain
