#pragma once

#include "exchange/PackageService.h"

#include <nlohmann/json_fwd.hpp>

namespace attain {

// Strategic goals and what targets say besides their numbers, as a package holds them. Internal to exchange/.

nlohmann::ordered_json strategicGoalsOf(const PackageParts& parts);
nlohmann::ordered_json goalStatementsOf(const PackageParts& parts, const Organisation& organisation);

void applyStrategicGoals(const nlohmann::json& goals, const PackageParts& parts, PackageSummary::Section& section);
void applyGoalStatements(const nlohmann::json& statements, const PackageParts& parts, PackageSummary::Section& section);

} // namespace attain
