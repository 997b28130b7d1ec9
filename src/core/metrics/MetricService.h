#pragma once

#include "metrics/OwnMetric.h"
#include "sales/SalesService.h"
#include "storage/ChangeLog.h"

#include <functional>

namespace attain {

/// The metrics library: what can be measured, where the workspace's own metrics come from, their entered values, and the
/// figures of any metric (docs/adr/0029). Changes are commands ("metrics.…") and can be undone.
class MetricService {
public:
    MetricService(Connection& connection, ChangeLog& log, const OrganisationService& organisation,
                  const SalesService& sales, const Clock& clock);
    /// Asked before a metric goes or is measured in another way, for what names it by its code (targets).
    void refuseChangeWhile(std::function<bool(const std::string& code)> named) { m_isNamed = std::move(named); }

    /// Those from sales first, then the workspace's own by code.
    Result<std::vector<Metric>> metrics() const;
    /// Any metric by code or, for own ones, by name. NotFound{"metric", code}.
    Result<Metric> metric(std::string_view codeOrName) const;
    /// The workspace's own, by code.
    Result<std::vector<OwnMetric>> own() const;
    Result<OwnMetric> own(std::string_view code) const;

    /// The parts of a metric, by the column that they are named by; those that name several columns are left out.
    Result<std::map<DictionaryKind, std::vector<Metric>>> partsOf(Metric whole) const;

    /// Makes the metric of this code, or changes it. A formula is stored with codes. InvalidValue: "code", "name",
    /// "combination" (a date adds up nowhere), "tolerance" of a band ≤ 0, "points" of a deduction outside 1–100, "formula"
    /// (from where it does not read), "formula_cycle" (it leads back to itself), "part_of" (not a metric from sales), "only"
    /// (names nothing). AlreadyExists for a code or name of another metric. NotFound for a metric that a formula names.
    /// InUse when values or targets stand and the unit or combination would change.
    Result<void> define(const OwnMetric& metric);
    /// With its values. InUse while targets or formulas name it.
    Result<void> remove(const std::string& code);

    /// Entered ones, by metric and month; of all metrics for an empty code.
    Result<std::vector<MetricValue>> values(const std::string& code = {}, std::optional<Date> from = {},
                                            std::optional<Date> to = {}) const;
    /// Whether something was entered for the person or department itself.
    Result<bool> hasValues(Subject subject) const;
    /// Each in place of the one for the same metric, subject and month. InvalidValue: "metric" that is not entered,
    /// "evidence" without any, "value" (a yes or no is 1 or 0). NotFound for metrics and subjects. Says who and when.
    Result<void> enter(std::vector<MetricValue> values);
    /// As enter(), and what else was entered of the metric for the subject is taken back. InvalidValue{"month"} for two
    /// values of one month.
    Result<void> replaceValues(const std::string& code, Subject subject, std::vector<MetricValue> values);
    /// NotFound.
    Result<void> removeValue(const std::string& code, Subject subject, Date month);

    /// As SalesService::actuals(), of any metrics. Entered values count for the company, departments and people; not by
    /// product, customer and the like.
    Result<ActualsTable> figures(const ActualsQuery& query) const;
    /// The lines that a figure is counted from: for a part the filter narrowed; nothing for what is not counted from lines.
    Result<std::optional<SaleFilter>> linesOf(Metric metric, const SaleFilter& filter) const;

    // Inside a running command; throw Failure.
    /// False when nothing changed.
    bool store(const OwnMetric& metric);
    /// Each in place of the one for the same, as enter(); which of them changed something.
    std::vector<bool> store(std::vector<MetricValue> values);

private:
    void requireFit(const OwnMetric& metric) const;
    void requireFree(const OwnMetric& metric) const;
    void requireNoCycle(const OwnMetric& metric) const;
    OwnMetric withCodes(OwnMetric metric) const;

    Connection& m_connection;
    ChangeLog& m_log;
    const OrganisationService& m_organisation;
    const SalesService& m_sales;
    const Clock& m_clock;
    std::function<bool(const std::string&)> m_isNamed;
};

} // namespace attain
