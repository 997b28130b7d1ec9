#pragma once

#include "exchange/PackageService.h"

#include <nlohmann/json_fwd.hpp>

namespace attain {

// Locks, derivations and plans of dividing as a package and `attainctl divide` hold them. Internal to exchange/.

nlohmann::ordered_json locksOf(const PackageParts& parts, const Organisation& organisation);
nlohmann::ordered_json derivationsOf(const PackageParts& parts, const Organisation& organisation);

void applyLocks(const nlohmann::json& locks, const PackageParts& parts, PackageSummary::Section& section);
/// After the targets: a derivation belongs to the newest entry of its version and period. Failure{JsonInvalid} without one.
void applyDerivations(const nlohmann::json& derivations, const PackageParts& parts, PackageSummary::Section& section);

/// Of a document that follows the schema.
DivisionPlan divisionPlanFrom(const nlohmann::json& object, const PackageParts& parts,
                              const Organisation& organisation);

} // namespace attain
