#pragma once

#include "exchange/PackageService.h"

#include <nlohmann/json_fwd.hpp>

namespace attain {

// What was said about targets, as a package holds it: one element an entry, in the order in which it was said. Internal
// to exchange/.

nlohmann::ordered_json talksOf(const PackageParts& parts, const Organisation& organisation);
/// Adds the entries that are not known yet. What one person wrote in a copy of the document comes back this way.
void applyTalks(const nlohmann::json& entries, const PackageParts& parts, PackageSummary::Section& section);

} // namespace attain
