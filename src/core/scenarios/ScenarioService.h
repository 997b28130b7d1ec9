#pragma once

#include "scenarios/ScenarioComparison.h"
#include "targets/Scenario.h"
#include "targets/TargetService.h"

namespace attain {

/// What-ifs: scenarios as differences against a version, the indicators they depend on and the rules that propose them
/// (docs/adr/0028). Every change is one command ("scenarios.…") and can be undone.
class ScenarioService {
public:
    ScenarioService(Connection& connection, ChangeLog& log, const CalendarService& calendar,
                    const OrganisationService& organisation, TargetService& targets, const Clock& clock);

    /// Those that stand on a version, as they were made.
    Result<std::vector<Scenario>> scenarios() const;
    /// Those of one scenario; of all of them for an empty name.
    Result<std::vector<ScenarioTrigger>> triggers(const std::string& scenario = {}) const;
    /// Makes the scenario of this name, or changes it; the triggers become its only ones. InvalidValue: "scenario" for an
    /// empty name or "base", "base" for a version of another scenario, "change" for −100 % or less or 1 000 % or more,
    /// "period" for a week or a range, "assumption" for an empty one, "months" outside 1–36. AlreadyExists for a name under
    /// which targets stand by themselves, and for two changes of the same metric, subject and period. NotFound for unknown
    /// versions, subjects and indicators.
    Result<void> define(const Scenario& scenario, const std::vector<ScenarioTrigger>& triggers);
    /// With everything that was entered in it. NotFound.
    Result<void> remove(const std::string& name);

    Result<std::vector<Indicator>> indicators() const;
    /// Makes the indicator of this code, or changes it; the values become its only ones. InvalidValue: "code", "name" when
    /// empty, "month" for two values of a month.
    Result<void> define(const Indicator& indicator);
    /// InUse while a trigger watches it.
    Result<void> removeIndicator(const std::string& code);

    /// What the indicators propose on that day. Nothing ever switches by itself.
    Result<std::vector<ScenarioProposal>> proposals(Date asOf) const;

    /// `scenarios` beside the base; those without a version are left out. `people`: their rows, too.
    Result<ScenarioComparison> compare(const std::vector<std::string>& scenarios, Metric metric, const Period& period,
                                       bool people = false) const;

    /// Takes what differs over into a new draft of the base, in force from that day. The scenario stays as it is.
    /// WrongState{"scenario", name, "behind"} when the base has a newer version than the one it stands on,
    /// "same" when nothing differs; WrongState{"target_version", …} while the newest one is not published.
    Result<TargetVersionId> promote(const std::string& name, Date effectiveFrom);

    // Inside a running command; throw Failure.
    void store(const Scenario& scenario, const std::vector<ScenarioTrigger>& triggers);
    void store(const Indicator& indicator);

private:
    void requireFit(const Scenario& scenario) const;
    std::vector<TargetAssignment> differences(const std::string& name, const TargetBook& before) const;

    Connection& m_connection;
    ChangeLog& m_log;
    const CalendarService& m_calendar;
    const OrganisationService& m_organisation;
    TargetService& m_targets;
    const Clock& m_clock;
};

} // namespace attain
