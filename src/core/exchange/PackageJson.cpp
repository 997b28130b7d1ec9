#include "exchange/PackageJson.h"

#include "sales/Metric.h"
#include "support/Decimal.h"
#include "support/Result.h"

#include <nlohmann/json.hpp>
#include <set>

namespace attain {

void refuse(const std::string& pointer, const std::string& expected)
{
    throw Failure{Error{ErrorCode::JsonInvalid, pointer + ": expected " + expected, {pointer, expected}}};
}

std::string placeOf(const char* section, std::size_t index)
{
    return std::string{"/"} + section + '/' + std::to_string(index);
}

/// Something that is said twice would be changed twice: nobody could tell what was meant.
void refuseRepeats(const nlohmann::json& list, const char* section, const char* key)
{
    std::set<std::string> seen;
    for (std::size_t i = 0; i < list.size(); ++i) {
        if (!seen.insert(list[i].at(key).get<std::string>()).second)
            refuse(placeOf(section, i) + '/' + key, "each once");
    }
}

Date dateFrom(const nlohmann::json& value, const std::string& pointer)
{
    const auto date = Date::fromIso(value.get_ref<const std::string&>());
    if (!date)
        refuse(pointer, "a date that exists");
    return *date;
}

Ratio ratioFrom(const nlohmann::json& value, const std::string& pointer)
{
    const auto scaled = parseScaled(value.get_ref<const std::string&>(), decimalsOf(Unit::Ratio));
    if (!scaled)
        refuse(pointer, "a ratio with at most 6 decimals");
    return Ratio::fromScaled(*scaled);
}

/// Takes over a key that is there; null is nothing.
Metric metricFrom(const nlohmann::json& code, const std::string& pointer, const MetricService& metrics)
{
    const auto metric = metrics.metric(code.get_ref<const std::string&>());
    if (!metric || infoOf(*metric).code != code.get_ref<const std::string&>())
        refuse(pointer, "the code of a metric");
    return *metric;
}

std::int64_t scaledFrom(const nlohmann::json& value, const std::string& pointer, Unit unit)
{
    const auto scaled = scaledFrom(value.get_ref<const std::string&>(), unit);
    if (!scaled)
        refuse(pointer,
               unit == Unit::Date ? std::string{"a date such as 2026-09-30"}
                                  : "a number with at most " + std::to_string(decimalsOf(unit)) + " decimals");
    return *scaled;
}

void readDate(std::optional<Date>& into, const nlohmann::json& object, const char* key, const std::string& pointer)
{
    const auto found = object.find(key);
    if (found == object.end())
        return;
    into = found->is_null() ? std::nullopt : std::optional{dateFrom(*found, pointer + '/' + key)};
}

PersonId personFrom(const nlohmann::json& code, const std::string& pointer, const Organisation& organisation)
{
    const auto* person = organisation.personByCode(code.get_ref<const std::string&>());
    if (person == nullptr)
        refuse(pointer, "the code of a person");
    return person->id;
}

} // namespace attain
