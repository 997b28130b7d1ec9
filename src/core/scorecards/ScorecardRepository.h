#pragma once

#include "metrics/MetricRepository.h"
#include "scorecards/Scorecard.h"
#include "storage/Connection.h"

namespace attain {

/// The rows of kpi and scorecard_template with what belongs to it. Writes belong inside a running command. Throws Failure.
class ScorecardRepository {
public:
    explicit ScorecardRepository(Connection& connection) : m_connection{connection} { }

    /// By code.
    std::vector<Kpi> kpis() const;
    void store(const Kpi& kpi);
    void removeKpi(const std::string& code);
    /// How many templates take it.
    bool isTaken(const std::string& kpi) const;
    bool isNamed(const std::string& metric) const;

    /// By code, then by the day they are in force from.
    std::vector<ScorecardTemplate> templates() const;
    /// In place of the one of this code and day.
    void store(const ScorecardTemplate& scorecard);
    void removeTemplate(const std::string& code, Date from);

private:
    std::int64_t kpiId(const std::string& code) const;
    void readParts(std::int64_t id, ScorecardTemplate& into) const;

    Connection& m_connection;
    MetricRepository m_metrics{m_connection};
};

} // namespace attain
