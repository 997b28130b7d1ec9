#pragma once

#include "dividing/Capacity.h"
#include "dividing/Division.h"
#include "dividing/PartTargets.h"
#include "metrics/MetricService.h"
#include "sales/SalesService.h"
#include "targets/TargetService.h"

namespace attain {

/// Everything a plan gives, before it is applied.
struct DivisionResult {
    std::vector<DividedNode> nodes;     ///< from the root down
    std::vector<DividedTarget> targets; ///< receivers in tree order

    /// The most that found no place, or was asked for too much, at one node.
    std::int64_t unplaced() const;
};

/// How a target came about: the parts add up to it. Without a division everything but the year before is by hand.
struct TargetDerivation {
    TargetEntry entry{};
    TargetLevels levels{}; ///< of the period now
    Derivation parts{};
    bool divided = false;
    std::vector<MonthLevels> months{};
};

/// Divides targets over departments, people and months (docs/domain-rules.md §4, §5; docs/adr/0024).
class DivisionService {
public:
    DivisionService(Connection& connection, ChangeLog& log, const SalesService& sales, const MetricService& metrics,
                    TargetService& targets, const OrganisationService& organisation, const CalendarService& calendar);

    /// Stores nothing. InvalidValue for plans that are none: a metric that does not add up, a root without a target, a
    /// period that is no year, half, quarter or month, limits out of order, negative shares.
    Result<DivisionResult> preview(const DivisionPlan& plan) const;
    /// One command, "targets.divide": what stays is not written again. Begins a draft where the newest version is published;
    /// WrongState while one waits for approval.
    Result<DivisionResult> apply(const DivisionPlan& plan, const std::string& reason = {});

    /// The company and its sales departments that have a revenue target, in tree order. People count for the department
    /// they are in at the end of the period, and for those above it. InvalidValue: "win_rate", "deals_per_month" of zero or
    /// less, "average_deal" likewise, "ramp", "period".
    Result<std::vector<CapacityRow>> capacity(const CapacityPlan& plan) const;

    /// What the parts of a metric from sales have, by each column that some of its parts are named by alone; empty without
    /// parts. What they brought the year before takes a scan for each.
    Result<std::vector<PartTargets>> parts(const std::string& scenario, Metric whole, Subject subject,
                                           const Period& period, bool withLastYear = true) const;
    /// One command, "targets.divide": floor, target and stretch by largest remainder, so that the parts add up to the whole
    /// in the period and in each of its months. NotFound{"target"} without anything to divide; InvalidValue: "metric" whose
    /// months do not add up, "part" of another metric or by another column than the others, "share" below nothing or all of them nothing.
    Result<void> divideOverParts(const std::string& scenario, Metric whole, Subject subject, const Period& period,
                                 const std::vector<PartWeight>& weights);

    /// NotFound without a target.
    Result<TargetDerivation> derivation(const std::string& scenario, Metric metric, Subject subject,
                                        const Period& period, const TargetView& view = TargetView::working()) const;
    /// Of an entry; empty when it was not divided.
    Result<Derivation> derivationOf(std::int64_t entry) const;

    // Inside a running command; throws Failure.
    void store(std::int64_t entry, const Derivation& parts);

private:
    void divide(const DivisionPlan& plan, DivisionResult& result) const;

    Connection& m_connection;
    ChangeLog& m_log;
    const SalesService& m_sales;
    const MetricService& m_metrics;
    TargetService& m_targets;
    const OrganisationService& m_organisation;
    const CalendarService& m_calendar;
};

} // namespace attain
