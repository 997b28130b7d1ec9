#pragma once

#include "incentives/NextStep.h"
#include "incentives/PayoutReader.h"
#include "incentives/Simulation.h"
#include "storage/ChangeLog.h"

namespace attain {

/// Incentive plans and what they pay (docs/adr/0033). Changes are commands ("incentives.…") and can be undone; payouts are
/// computed when they are read.
class IncentiveService {
public:
    IncentiveService(Connection& connection, ChangeLog& log, const IncentiveSources& sources);

    /// By code, then by the day they are in force from.
    Result<std::vector<IncentivePlan>> plans() const;
    /// The version that rules the period; NotFound{"incentive_plan", code} where none does.
    Result<IncentivePlan> planFor(const std::string& code, const Period& period) const;
    /// Makes the version of this code and day, or changes it. InvalidValue: see requireComputable(), and "from" that does not
    /// begin a pay period, or "period" other than its other versions'. NotFound for positions and people. InUse once
    /// something was posted by it.
    Result<void> define(const IncentivePlan& plan);
    /// NotFound; InUse as define().
    Result<void> remove(const std::string& code, Date from);
    /// A quarterly plan for everybody who sells, in force from a day on: a target bonus of 10 000 by the attainment of revenue,
    /// 100 % at 100 %, from half of it at 80 % to double of it at 140 %. Something to change. AlreadyExists when there is a plan.
    Result<void> startWithStandard(Date from);
    /// Whether something was posted by this version: it does not change any more.
    Result<bool> isFrozen(const std::string& code, Date from) const;

    /// The periods inside this one that the plan pays for; empty where none begins and ends in it.
    Result<std::vector<Period>> payPeriods(const std::string& plan, const Period& within) const;
    /// Everybody's pay for one of them. NotFound for a plan that no version of is in force; InvalidValue{"period"} for one that
    /// it does not pay for.
    Result<PayoutTable> payouts(const PayoutQuery& query) const;
    /// What the person would get with so much more of a metric: their own actual, and the attainment of it. `more` is scaled as
    /// its unit.
    Result<WhatIf> whatIf(const PayoutTable& table, PersonId person, const Metric& metric, std::int64_t more) const;
    /// By component; none where the last step is reached, or what has to grow cannot be sold (a score).
    Result<std::vector<NextStep>> nextSteps(const PayoutTable& table, PersonId person) const;

    /// The draft replayed over its pay periods inside this one, beside the versions in force; nobody brings a balance into the
    /// first. As requireComputable().
    Result<Simulation> simulate(const IncentivePlan& draft, const Period& within) const;

    Result<bool> isNamed(PersonId person) const;
    /// Whether a plan looks at the metric.
    Result<bool> isNamed(const std::string& metric) const;

    // Inside a running command; throw Failure. False when nothing changed.
    bool store(const IncentivePlan& plan);

private:
    void requireFit(const IncentivePlan& plan) const;
    IncentivePlan versionFor(const PayoutQuery& query) const;
    std::optional<Money> onePercentMore(const PayoutTable& table) const;
    PayBalances openingOf(const PayoutQuery& query) const;

    Connection& m_connection;
    ChangeLog& m_log;
    IncentiveSources m_sources;
};

} // namespace attain
