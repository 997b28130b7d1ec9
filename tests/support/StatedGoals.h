#pragma once

#include "Workspace.h"

/// States everything that publication asks for, for the company and so for everybody, of all metrics.
inline void stateGoals(attain::Workspace& workspace,
                       std::initializer_list<const char*> years = {"2025", "2026", "2027"},
                       const std::string& scenario = "base")
{
    using namespace attain;
    orThrow(workspace.goals().setStrategicGoal({"GROW", "Grow with the market"}));
    std::vector<GoalStatement> statements;
    for (const auto* year : years)
        for (const auto& metric : orThrow(workspace.metrics().metrics()))
            statements.push_back({.scenario = scenario,
                                  .metric = metric,
                                  .year = *workspace.calendar().fiscalCalendar().parse(year),
                                  .definition = "as the sales file says",
                                  .source = GoalSource::Sales,
                                  .comparison = GoalComparison::LastYear,
                                  .settingBasis = "last year and what customers can take",
                                  .strategicGoal = "GROW"});
    orThrow(workspace.goals().state(statements));
}
