#pragma once

#include "exchange/PackageService.h"

#include <nlohmann/json_fwd.hpp>

#include <vector>

namespace attain {

// Targets as a package holds them. Internal to exchange/.

/// The entries of a book that still say something: the newest for its period, or one that months still have their value
/// from. Oldest first, so that setting them again gives the same book.
std::vector<TargetAssignment> standingAssignments(const TargetBook& book, const std::string& scenario);

nlohmann::ordered_json jsonOf(const TargetAssignment& assignment, const Organisation& organisation);

/// "level" and, except of the company, "code".
void addSubject(nlohmann::ordered_json& into, Subject subject, const Organisation& organisation);
/// Failure{JsonInvalid} for codes that nobody has.
Subject subjectFrom(const nlohmann::json& object, const std::string& pointer, const Organisation& organisation);

void addLevels(nlohmann::ordered_json& into, const TargetLevels& levels, Unit unit);
/// Failure{JsonInvalid} for amounts with too many decimals.
TargetLevels levelsFrom(const nlohmann::json& object, const std::string& pointer, Unit unit);

/// Reads one target of a package that follows the schema. Failure{JsonInvalid} with `pointer` for codes that nobody has
/// and amounts that do not fit the metric.
TargetAssignment assignmentFrom(const nlohmann::json& object, const std::string& pointer, const PackageParts& parts,
                                const Organisation& organisation);

/// Whether two assignments say the same.
bool sameAssignment(const TargetAssignment& a, const TargetAssignment& b);

} // namespace attain
