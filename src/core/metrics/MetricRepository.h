#pragma once

#include "metrics/OwnMetric.h"
#include "storage/Connection.h"

namespace attain {

/// The rows of metric, metric_filter and metric_value. Writes belong inside a running command. Throws Failure. What it
/// knows of codes was read when first asked: made for one piece of work.
class MetricRepository {
public:
    explicit MetricRepository(Connection& connection) : m_connection{connection} { }

    /// Any metric by its code, also one from sales.
    std::optional<Metric> find(std::string_view code) const;
    /// The same by code or, for own ones, by name; one row is read.
    std::optional<Metric> named(std::string_view codeOrName) const;
    /// Storage where a row names a metric that is not there.
    Metric at(std::string_view code) const;

    /// By code.
    std::vector<OwnMetric> metrics() const;
    /// Takes the place of the one of this code.
    void store(const OwnMetric& metric);
    /// With its values.
    void remove(const std::string& code);

    /// By metric, month, then company, departments and people. Nothing given: all.
    std::vector<MetricValue> values(const std::string& metric = {}, std::optional<Date> from = {},
                                    std::optional<Date> to = {}) const;
    bool hasValues(Subject subject) const;
    /// Takes the place of the value for the same; false when that one is the same already.
    bool store(const MetricValue& value);
    bool removeValue(const std::string& metric, Subject subject, Date month);

private:
    std::int64_t idOf(const std::string& code) const;

    Connection& m_connection;
    mutable std::optional<std::map<std::string, Metric, std::less<>>> m_known;
};

} // namespace attain
