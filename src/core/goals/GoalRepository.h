#pragma once

#include "goals/Goal.h"
#include "metrics/MetricRepository.h"
#include "storage/Connection.h"

namespace attain {

/// Reads and writes statements and strategic goals. Throws Failure.
class GoalRepository {
public:
    GoalRepository(Connection& connection, const FiscalCalendar& calendar)
        : m_connection{connection}, m_calendar{calendar}
    {
    }

    /// Of every scenario, by scenario, metric, year, company, departments, people.
    std::vector<GoalStatement> statements() const;
    /// Takes the place of the one of the same scenario, metric, subject and year; an empty one only removes that.
    void store(const GoalStatement& statement);

    /// By code.
    std::vector<StrategicGoal> strategicGoals() const;
    void store(const StrategicGoal& goal);
    void removeStrategicGoal(const std::string& code);

private:
    std::vector<GoalMilestone> milestones(std::int64_t statement) const;

    Connection& m_connection;
    MetricRepository m_metrics{m_connection};
    const FiscalCalendar& m_calendar;
};

} // namespace attain
