#pragma once

#include "metrics/MetricRepository.h"
#include "storage/Connection.h"
#include "targets/Scenario.h"

namespace attain {

/// The rows of scenario, scenario_assumption and scenario_change. Writes belong inside a running command. Throws Failure.
class ScenarioRepository {
public:
    ScenarioRepository(Connection& connection, FiscalCalendar calendar)
        : m_connection{connection}, m_calendar{std::move(calendar)}
    {
    }

    /// As they were made.
    std::vector<Scenario> scenarios() const;
    std::optional<Scenario> scenario(const std::string& name) const;
    /// Takes the place of the one of this name.
    void store(const Scenario& scenario);
    void remove(const std::string& name);

private:
    void readParts(Scenario& scenario) const;

    Connection& m_connection;
    MetricRepository m_metrics{m_connection};
    FiscalCalendar m_calendar;
};

} // namespace attain
