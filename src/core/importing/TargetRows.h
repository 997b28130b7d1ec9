#pragma once

#include "importing/DepartmentFinder.h"
#include "importing/PersonFinder.h"
#include "importing/TextRows.h"

#include <map>
#include <string>
#include <vector>

namespace attain {

/// The records of a targets file: one target a record (period, floor, target, stretch), or one subject a record with a
/// column for each month or quarter. A record without person and department is the company's. The metric is revenue
/// unless a column says otherwise.
class TargetRows final : public TextRows {
public:
    explicit TargetRows(ImportRun& run);
    void finish() override;

private:
    struct Wide {
        std::int32_t column;
        std::string field;
    };
    void takeRow(const Row& row) override;
    bool readMetric(const Row& row, Metric& metric);
    bool readLevel(const Row& row, std::string_view field, Metric metric, std::optional<std::int64_t>& level);
    bool readLong(const Row& row, TargetAssignment assignment, std::vector<TargetAssignment>& cells);
    bool readWide(const Row& row, const TargetAssignment& assignment, std::vector<TargetAssignment>& cells);
    bool isStored(const TargetAssignment& cell) const;

    PersonFinder m_people;
    DepartmentFinder m_departments;
    FiscalCalendar m_calendar;
    std::shared_ptr<const TargetBook> m_book;
    std::vector<Wide> m_wide;
    std::vector<TargetAssignment> m_cells;
    std::map<std::tuple<Metric, Subject, std::string>, TargetLevels> m_seen;
};

/// The metric that a code, name or word names: revenue, 销售额, 毛利 …
std::optional<Metric> metricFromWord(std::string_view utf8, const MetricService& metrics);

} // namespace attain
