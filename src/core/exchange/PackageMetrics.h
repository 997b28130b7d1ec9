#pragma once

#include "exchange/PackageService.h"

#include <nlohmann/json_fwd.hpp>

namespace attain {

// The metrics library, as a package holds it. Internal to exchange/.

/// Those of every workspace first: what a package says of them must be so. Then the workspace's own.
nlohmann::ordered_json metricsOf(const PackageParts& parts);
void applyMetrics(const nlohmann::json& metrics, const PackageParts& parts, PackageSummary::Section& section);

nlohmann::ordered_json metricValuesOf(const PackageParts& parts, const Organisation& organisation);
void applyMetricValues(const nlohmann::json& values, const PackageParts& parts, PackageSummary::Section& section);

} // namespace attain
