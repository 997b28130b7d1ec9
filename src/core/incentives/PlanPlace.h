#pragma once

#include "incentives/PlanJson.h"

#include <nlohmann/json_fwd.hpp>

#include <functional>
#include <string>
#include <vector>

namespace attain {

/// A place in the JSON of a plan or rule, for reading and for naming it. Internal to incentives/. Everything throws
/// Failure{JsonInvalid}. What is given must outlive it.
class PlanPlace {
public:
    PlanPlace(const nlohmann::json& value, std::string pointer, const MetricByCode& metrics);

    bool has(const char* key) const;
    PlanPlace operator[](const char* key) const;
    /// The elements of a list; none where there is no such key.
    void each(const char* key, const std::function<void(const PlanPlace&)>& take) const;
    [[noreturn]] void refuse(const std::string& expected) const;

    std::string text() const;
    std::string textOr(const char* key) const; ///< empty where there is none
    int integer() const;
    bool flag(const char* key, bool otherwise) const;
    std::int64_t number(Unit unit) const;
    std::vector<std::int64_t> numbers(const char* key, Unit unit) const;
    Money money() const { return Money::fromScaled(number(Unit::Money)); }
    std::optional<Money> moneyAt(const char* key) const;
    Ratio ratio() const { return Ratio::fromScaled(number(Unit::Ratio)); }
    std::vector<Ratio> ratios() const; ///< of a list
    Metric metric() const;
    /// A code that the schema may not have checked: stored rules are read, too.
    template<class Value>
    Value oneOf(std::optional<Value> (*fromCode)(std::string_view)) const
    {
        const auto value = fromCode(text());
        if (!value)
            refuse("a known code");
        return *value;
    }

private:
    const nlohmann::json& m_value;
    std::string m_pointer;
    const MetricByCode& m_metrics;
};

nlohmann::ordered_json jsonOf(const Condition& condition);
Condition conditionFrom(const PlanPlace& place);

} // namespace attain
