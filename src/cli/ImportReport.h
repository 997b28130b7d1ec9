#pragma once

#include "importing/ImportResult.h"
#include "sales/ImportBatch.h"

#include <nlohmann/json_fwd.hpp>

#include <map>
#include <string>
#include <vector>

namespace attain {
class Workspace;
}

/// As docs/cli.md has it.
void printImportResult(const attain::ImportResult& result, bool json);
/// The result with what the import would change.
void printImportCheck(const attain::ImportCheck& check, attain::Workspace& workspace, bool json);
/// TEXT=CODE … of the command line. Throws WrongUsage.
std::map<std::string, std::string, std::less<>> peopleFrom(const std::vector<std::string>& assignments);
