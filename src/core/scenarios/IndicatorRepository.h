#pragma once

#include "scenarios/Indicator.h"
#include "storage/Connection.h"

namespace attain {

/// The rows of indicator, indicator_value and scenario_trigger. Writes belong inside a running command. Throws Failure.
class IndicatorRepository {
public:
    explicit IndicatorRepository(Connection& connection) : m_connection{connection} { }

    /// By code.
    std::vector<Indicator> indicators() const;
    /// Takes the place of the one of this code.
    void store(const Indicator& indicator);
    /// With its values.
    void remove(const std::string& code);

    /// Of every scenario, as they were made.
    std::vector<ScenarioTrigger> triggers() const;
    /// All of one scenario.
    void replace(const std::string& scenario, const std::vector<ScenarioTrigger>& triggers);

private:
    std::optional<std::int64_t> idOf(const std::string& code) const;

    Connection& m_connection;
};

} // namespace attain
