#pragma once

#include "exchange/PackageService.h"

#include <nlohmann/json_fwd.hpp>

namespace attain {

// KPIs and templates of scorecards, as a package holds them. Internal to exchange/.

nlohmann::ordered_json kpisOf(const PackageParts& parts);
void applyKpis(const nlohmann::json& kpis, const PackageParts& parts, PackageSummary::Section& section);

nlohmann::ordered_json scorecardTemplatesOf(const PackageParts& parts, const Organisation& organisation);
void applyScorecardTemplates(const nlohmann::json& templates, const PackageParts& parts,
                             PackageSummary::Section& section);

} // namespace attain
