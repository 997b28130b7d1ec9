#pragma once

#include "support/Result.h"

#include <nlohmann/json_fwd.hpp>

#include <string_view>

namespace attain {

/// Parses a JSON document. JsonSyntax with the byte where it breaks; JsonInvalid for a key that stands twice in an
/// object or for nesting deeper than 64. Internal to exchange/.
Result<nlohmann::json> parseJson(std::string_view text);

/// Checks `document` against a JSON Schema of draft 2020-12 that uses no more than the keywords $ref (to #/$defs), type,
/// const, enum, properties, required, additionalProperties (false), items with maxItems, minItems, minLength, pattern
/// with maxLength, minimum and maximum; another one is Internal, so that a schema never asks for what is not checked.
/// The first finding is the error: JsonUnknownKey or JsonInvalid with the JSON pointer.
Result<void> checkAgainstSchema(const nlohmann::json& document, const nlohmann::json& schema);

/// docs/package.schema.json, as built into the program.
const nlohmann::json& packageSchema();

} // namespace attain
