#pragma once

#include "CommandLine.h"

#include <nlohmann/json.hpp>

/// Runs attainctl with --json and reads what it prints; an exit code other than `exit` throws.
nlohmann::json jsonOf(std::vector<std::string> arguments, int exit = 0);
/// Runs attainctl; an exit code other than 0 throws.
void done(const std::vector<std::string>& arguments);
/// A new document in the folder.
std::string newDocument(const TemporaryFolder& folder, const std::string& name = "a.attain");
/// A new document with the people and sales of Northwind.
std::string northwind(const TemporaryFolder& folder);
std::string testData(const std::string& name);
