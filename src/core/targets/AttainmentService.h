#pragma once

#include "metrics/MetricService.h"
#include "sales/Actuals.h"
#include "sales/SalesService.h"
#include "targets/Pace.h"
#include "targets/TargetService.h"

namespace attain {

/// What a table of attainment is asked for.
struct AttainmentQuery {
    Period period{};
    GroupBy by = GroupBy::Company;
    Metric metric = Metric::Revenue;
    std::optional<Date> asOf{}; ///< nothing: see AttainmentService::asOfFor()
    std::string scenario = "base";
    DepartmentId department{}; ///< 0: the whole company; else this department and everything below it
    bool withLastYear = true;  ///< without: lastYear and growth stay empty, and a scan is saved
};

/// One line of the table. A missing value is "not available", never zero. Formulas: docs/domain-rules.md, "Attainment", "Pace", "Variance".
struct AttainmentRow {
    GroupBy level = GroupBy::Company;
    std::int64_t id = 0; ///< of the department, person or dictionary entry; 0 for the company
    std::string code;
    std::string name;
    DepartmentId parent;          ///< of a department: the one above it; of a person: the department on the as-of day
    int depth = 0;                ///< of a department in the tree
    TargetCell target;            ///< of the period; Summed where it adds up from those below
    std::optional<Figure> actual; ///< sales of the period up to the as-of day
    std::optional<Ratio> attainment;
    std::optional<Ratio> progress; ///< (actual − baseline) / (target − baseline)
    std::optional<Ratio> elapsedWeight;
    std::optional<Figure> expected;
    std::optional<Ratio> paceIndex;
    std::optional<Figure> projection;
    std::optional<Figure> requiredPerDay;
    std::optional<Figure> lastYear; ///< the same elapsed days a year earlier
    std::optional<Ratio> growth;    ///< on last year; of ratios the difference (0.05 is 5 percentage points)
    std::int64_t saleLines = 0;
};

struct AttainmentTable {
    Period period;
    Date asOf;
    Metric metric = Metric::Revenue;
    std::string scenario;
    int targetVersion = 0; ///< V number; 0 when there are no targets
    int workingDaysElapsed = 0;
    int workingDaysLeft = 0;
    /// Departments in tree order (those that sell or have numbers; last, with id 0, the lines of people without a
    /// department), people by code (with a target, sales, or a place in a sales department during the period), others by
    /// actual, largest first. By company with a department asked for: that department's row.
    std::vector<AttainmentRow> rows;
    std::int64_t saleLines = 0; ///< control: lines of the whole selection
    Money amount;               ///< control: their amount
};

/// What pages that show a period as a whole are made of. With a department asked for, `company` is its row.
struct AttainmentTables {
    AttainmentTable company;
    AttainmentTable departments;
    AttainmentTable people;
};

/// One point of the pace chart: cumulated to the end of the day.
struct PacePoint {
    Date day;
    std::optional<std::int64_t> actual;   ///< scaled as the metric; nothing after the as-of day
    std::optional<std::int64_t> expected; ///< nothing without a target
};

/// Target and actual of one month.
struct MonthPoint {
    Period month;
    TargetCell target;
    std::optional<Figure> actual;   ///< nothing for months after the as-of day
    std::optional<Figure> lastYear; ///< the whole month
};

/// Targets against sales: attainment, pace, projection, growth. Reads only; every figure
/// comes from a scan of the facts.
class AttainmentService {
public:
    AttainmentService(const SalesService& sales, const MetricService& metrics, const TargetService& targets,
                      const OrganisationService& organisation, const CalendarService& calendar, const Clock& clock);

    /// The day a period is judged at when none is given: the period's end, but not after the last sale of the
    /// workspace; without any sale not after today. For a metric that counts by another day than that of signing, later
    /// days of its lines count too, but none after today: a delivery may be planned.
    Result<Date> asOfFor(const Period& period, Metric metric = Metric::Revenue) const;
    /// The period a workspace opens with: the one of the last sale, or of today.
    Result<Period> currentPeriod(PeriodKind kind = PeriodKind::Quarter) const;

    Result<AttainmentTable> table(const AttainmentQuery& query) const;
    /// The query's tables by company, department and person.
    Result<AttainmentTables> tables(const AttainmentQuery& query) const;
    /// The row of one subject, as table() would give it.
    Result<AttainmentRow> row(Subject subject, const AttainmentQuery& query) const;
    /// One point a day over the whole period, for additive metrics.
    Result<std::vector<PacePoint>> paceSeries(Subject subject, const AttainmentQuery& query) const;
    /// Sums of the last `weeks` ISO weeks up to the as-of day, oldest first, for every person (sparklines).
    Result<std::map<PersonId, std::vector<std::int64_t>>> weeklySeries(const AttainmentQuery& query, int weeks) const;
    /// The months of the period.
    Result<std::vector<MonthPoint>> monthSeries(Subject subject, const AttainmentQuery& query) const;

private:
    /// Of the sales by the day of the metric; today without any.
    Date lastDay(const std::optional<Metric>& metric) const;
    template<class Answer>
    auto read(const AttainmentQuery& query, Answer&& answer) const;

    const SalesService& m_sales;
    const MetricService& m_metrics;
    const TargetService& m_targets;
    const OrganisationService& m_organisation;
    const CalendarService& m_calendar;
    const Clock& m_clock;
};

} // namespace attain
