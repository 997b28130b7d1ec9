#include "incentives/PlanPlace.h"

#include "support/Error.h"

#include <nlohmann/json.hpp>

namespace attain {

using nlohmann::json;

PlanPlace::PlanPlace(const json& value, std::string pointer, const MetricByCode& metrics)
    : m_value{value}, m_pointer{std::move(pointer)}, m_metrics{metrics}
{
}

bool PlanPlace::has(const char* key) const
{
    return m_value.contains(key);
}

PlanPlace PlanPlace::operator[](const char* key) const
{
    const auto found = m_value.find(key);
    if (found == m_value.end())
        refuse(std::string{"a value for "} + key);
    return {*found, m_pointer + '/' + key, m_metrics};
}

void PlanPlace::each(const char* key, const std::function<void(const PlanPlace&)>& take) const
{
    const auto found = m_value.find(key);
    if (found == m_value.end())
        return;
    for (std::size_t i = 0; i < found->size(); ++i)
        take({(*found)[i], m_pointer + '/' + key + '/' + std::to_string(i), m_metrics});
}

void PlanPlace::refuse(const std::string& expected) const
{
    throw Failure{Error{ErrorCode::JsonInvalid, "the rules cannot be read", {m_pointer, expected}}};
}

std::string PlanPlace::text() const
{
    return m_value.get<std::string>();
}

std::string PlanPlace::textOr(const char* key) const
{
    return m_value.value(key, std::string{});
}

int PlanPlace::integer() const
{
    return m_value.get<int>();
}

bool PlanPlace::flag(const char* key, bool otherwise) const
{
    return m_value.value(key, otherwise);
}

std::int64_t PlanPlace::number(Unit unit) const
{
    const auto number = m_value.is_string() ? scaledFrom(m_value.get_ref<const std::string&>(), unit) : std::nullopt;
    if (!number)
        refuse("a number of the unit " + std::string{code(unit)});
    return *number;
}

std::vector<std::int64_t> PlanPlace::numbers(const char* key, Unit unit) const
{
    std::vector<std::int64_t> numbers;
    each(key, [&](const PlanPlace& one) { numbers.push_back(one.number(unit)); });
    return numbers;
}

std::optional<Money> PlanPlace::moneyAt(const char* key) const
{
    return has(key) ? std::optional{(*this)[key].money()} : std::nullopt;
}

std::vector<Ratio> PlanPlace::ratios() const
{
    std::vector<Ratio> ratios;
    for (std::size_t i = 0; i < m_value.size(); ++i)
        ratios.push_back(PlanPlace{m_value[i], m_pointer + '/' + std::to_string(i), m_metrics}.ratio());
    return ratios;
}

Metric PlanPlace::metric() const
{
    const auto found = m_metrics(text());
    if (!found)
        refuse("the code of a metric");
    return *found;
}

} // namespace attain
