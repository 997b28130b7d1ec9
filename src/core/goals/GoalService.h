#pragma once

#include "goals/GoalCheck.h"
#include "targets/AttainmentService.h"

namespace attain {

/// What targets say besides their numbers, and whether that is enough (docs/domain-rules.md, "SMART"). Commands "goals.…",
/// undoable.
class GoalService {
public:
    GoalService(Connection& connection, ChangeLog& log, const CalendarService& calendar,
                const OrganisationService& organisation, const TargetService& targets,
                const AttainmentService& attainment, const Clock& clock);

    /// Of all scenarios and years.
    Result<std::vector<GoalStatement>> statements() const;
    /// Takes the place of what was stated for the same subject, metric and year; an empty one removes it. InvalidValue
    /// when the year is none or a text is too long; NotFound for an unknown subject.
    Result<void> state(std::span<const GoalStatement> statements, const std::string& reason = {});

    /// By code.
    Result<std::vector<StrategicGoal>> strategicGoals() const;
    /// Adds or changes. InvalidValue without code or name, or with a value and no metric.
    Result<void> setStrategicGoal(const StrategicGoal& goal);
    /// Statements that name it are found by the check then.
    Result<void> removeStrategicGoal(const std::string& code);

    /// Every subject that has a target in the year or a statement of its own, in the order of the target sheet. One scan
    /// of the year before. `view` says which state of the scenario's targets.
    Result<std::vector<GoalAssessment>> assess(Metric metric, const Period& year, const std::string& scenario = "base",
                                               const TargetView& view = TargetView::working()) const;
    /// How many targets of the version lack what publication asks for: all metrics, the fiscal years that are not over and
    /// that it reaches.
    Result<int> refused(const TargetVersion& version) const;
    int refusedIn(const TargetVersion& version) const; ///< the same; throws Failure

    // Inside a running command; throw Failure.
    void store(const GoalStatement& statement);
    void store(const StrategicGoal& goal);

private:
    class Assessment;

    Connection& m_connection;
    ChangeLog& m_log;
    const CalendarService& m_calendar;
    const OrganisationService& m_organisation;
    const TargetService& m_targets;
    const AttainmentService& m_attainment;
    const Clock& m_clock;
};

} // namespace attain
