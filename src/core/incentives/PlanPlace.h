#pragma once

#include "incentives/PlanJson.h"
#include "support/Error.h"

#include <nlohmann/json.hpp>

namespace attain {

/// A place in the JSON of a plan or rule, for reading and for naming it. Internal to incentives/. Everything throws
/// Failure{JsonInvalid}.
class PlanPlace {
public:
    PlanPlace(const nlohmann::json& value, std::string pointer, const MetricByCode& metrics)
        : m_value{value}, m_pointer{std::move(pointer)}, m_metrics{metrics}
    {
    }

    bool has(const char* key) const { return m_value.contains(key); }
    PlanPlace operator[](const char* key) const
    {
        const auto found = m_value.find(key);
        if (found == m_value.end())
            refuse(std::string{"a value for "} + key);
        return {*found, m_pointer + '/' + key, m_metrics};
    }
    /// The elements of a list; none where there is no such key.
    template<class Take>
    void each(const char* key, Take&& take) const
    {
        const auto found = m_value.find(key);
        if (found == m_value.end())
            return;
        for (std::size_t i = 0; i < found->size(); ++i)
            take(PlanPlace{(*found)[i], m_pointer + '/' + key + '/' + std::to_string(i), m_metrics});
    }

    [[noreturn]] void refuse(const std::string& expected) const
    {
        throw Failure{Error{ErrorCode::JsonInvalid, "the plan cannot be read", {m_pointer, expected}}};
    }

    std::string text() const { return m_value.get<std::string>(); }
    std::string textOr(const char* key) const { return m_value.value(key, std::string{}); }
    int integer() const { return m_value.get<int>(); }
    bool flag(const char* key, bool otherwise) const { return m_value.value(key, otherwise); }

    std::int64_t number(Unit unit) const
    {
        const auto number
            = m_value.is_string() ? scaledFrom(m_value.get_ref<const std::string&>(), unit) : std::nullopt;
        if (!number)
            refuse("a number of the unit " + std::string{attain::code(unit)});
        return *number;
    }
    Money money() const { return Money::fromScaled(number(Unit::Money)); }
    Ratio ratio() const { return Ratio::fromScaled(number(Unit::Ratio)); }
    std::vector<Ratio> ratios() const
    {
        std::vector<Ratio> ratios;
        for (std::size_t i = 0; i < m_value.size(); ++i)
            ratios.push_back(PlanPlace{m_value[i], m_pointer + '/' + std::to_string(i), m_metrics}.ratio());
        return ratios;
    }
    std::optional<Money> moneyAt(const char* key) const
    {
        return has(key) ? std::optional{(*this)[key].money()} : std::nullopt;
    }
    std::vector<std::int64_t> numbers(const char* key, Unit unit) const
    {
        std::vector<std::int64_t> numbers;
        each(key, [&](const PlanPlace& one) { numbers.push_back(one.number(unit)); });
        return numbers;
    }

    Metric metric() const
    {
        const auto found = m_metrics(text());
        if (!found)
            refuse("the code of a metric");
        return *found;
    }
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
