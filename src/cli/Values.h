#pragma once

#include "Workspace.h"

#include <nlohmann/json_fwd.hpp>

#include <optional>
#include <string>

// How values stand in JSON (exact, as the contract says) and in tables for reading. A missing value is null and "—".

nlohmann::ordered_json jsonOf(const attain::Period& period);
nlohmann::ordered_json jsonOf(const std::optional<attain::Figure>& figure);
nlohmann::ordered_json jsonOf(const std::optional<attain::Ratio>& ratio);
nlohmann::ordered_json jsonOf(const std::optional<std::int64_t>& level, attain::Unit unit);

/// Null for an empty text.
nlohmann::ordered_json textOrNull(std::string_view text);

std::string textOf(const std::optional<attain::Figure>& figure);
std::string textOf(const std::optional<std::int64_t>& level, attain::Unit unit);
/// A computed amount cut to the cent for reading; --json has all of it.
std::string computed(const std::optional<attain::Figure>& figure);
/// 1.034128 is 103.41 %: cut for reading, --json has all of it.
std::string percent(const std::optional<attain::Ratio>& ratio);

/// A scenario that nobody made is a mistake, not an empty table.
attain::Result<void> requireScenario(attain::Workspace& workspace, const std::string& name);

/// Whom a target is for, in words and codes.
struct NamedSubject {
    std::string level;
    std::string code;
    std::string name;
};
NamedSubject named(attain::Subject subject, const attain::Organisation& organisation, const std::string& company);
