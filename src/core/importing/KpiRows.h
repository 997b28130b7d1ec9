#pragma once

#include "importing/DepartmentFinder.h"
#include "importing/PersonFinder.h"
#include "importing/TextRows.h"

#include <map>
#include <tuple>

namespace attain {

/// The records of a file of KPI values: metric, whom it is about (a person, a department, else the company), month, value
/// and what proves it; without a column for that the file itself does.
class KpiRows final : public TextRows {
public:
    explicit KpiRows(ImportRun& run);
    void finish() override;

private:
    void takeRow(const Row& row) override;
    /// Null, with the record rejected, for what is no entered metric.
    const OwnMetric* readMetric(const Row& row);
    bool readMonth(const Row& row, MetricValue& value);

    PersonFinder m_people;
    DepartmentFinder m_departments;
    FiscalCalendar m_calendar;
    std::vector<OwnMetric> m_metrics;
    std::map<std::tuple<std::string, Subject, Date>, std::pair<std::int64_t, std::string>> m_stored, m_seen;
    std::vector<MetricValue> m_values;
};

} // namespace attain
