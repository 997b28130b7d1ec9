#pragma once

#include "calendar/Date.h"
#include "metrics/MetricService.h"
#include "organisation/Organisation.h"
#include "support/FixedPoint.h"

#include <nlohmann/json_fwd.hpp>

#include <optional>
#include <string>

namespace attain {

// Reading a package that follows the schema. Internal to exchange/. Everything throws Failure{JsonInvalid}.

[[noreturn]] void refuse(const std::string& pointer, const std::string& expected);
/// "/people/3"
std::string placeOf(const char* section, std::size_t index);
/// Something that is said twice would be changed twice: nobody could tell what was meant.
void refuseRepeats(const nlohmann::json& list, const char* section, const char* key);
Date dateFrom(const nlohmann::json& value, const std::string& pointer);
Ratio ratioFrom(const nlohmann::json& value, const std::string& pointer);
/// From the code of a person.
PersonId personFrom(const nlohmann::json& code, const std::string& pointer, const Organisation& organisation);
/// From the code of a metric.
Metric metricFrom(const nlohmann::json& code, const std::string& pointer, const MetricService& metrics);
/// A number, or date, as Figure::toText() writes it.
std::int64_t scaledFrom(const nlohmann::json& value, const std::string& pointer, Unit unit);
/// Takes over a date that is there; null is nothing.
void readDate(std::optional<Date>& into, const nlohmann::json& object, const char* key, const std::string& pointer);

/// Takes over a value that is there.
template<class Value, class Json>
void readValue(Value& into, const Json& object, const char* key)
{
    if (const auto found = object.find(key); found != object.end())
        into = found->template get<Value>();
}

} // namespace attain
