#pragma once

#include "targets/AttainmentService.h"
#include "targets/TargetTotals.h"

namespace attain {

/// Answers one AttainmentQuery. Everything it needs is read when it is made, except the sale lines, which each answer
/// scans once for the period and once for the year before. Throws Failure.
class AttainmentReader {
public:
    struct Sources {
        const SalesService& sales;
        const MetricService& metrics;
        const TargetService& targets;
        const OrganisationService& organisation;
        const CalendarService& calendar;
    };
    AttainmentReader(const Sources& sources, const AttainmentQuery& query, Date asOf);

    AttainmentTable table() const;
    /// By company, department and person: the company's row is what the departments' lines add up to, without another scan.
    AttainmentTables tables() const;
    AttainmentRow row(Subject subject) const;
    std::vector<PacePoint> paceSeries(Subject subject) const;
    std::vector<MonthPoint> monthSeries(Subject subject) const;
    std::map<PersonId, std::vector<std::int64_t>> weeklySeries(int weeks) const;

private:
    /// The sales of the elapsed days and of the same days a year earlier.
    struct Sales {
        ActualsTable now;
        ActualsTable before;
    };
    ActualsTable actuals(GroupBy by, const Period& span, const SaleFilter& filter, Series series = Series::None) const;
    Sales sales(GroupBy by, const SaleFilter& filter) const;
    /// Of the query's department, or the whole company.
    Sales sales(GroupBy by) const;
    AttainmentTable table(GroupBy by, const Sales& sales) const;
    /// Which lines count for a subject, and the group in which they are found.
    SaleFilter filterOf(Subject subject) const;
    SaleFilter filterOf(DepartmentId department) const;

    AttainmentRow companyRow(const Sales& sales) const;
    std::vector<AttainmentRow> departmentRows(const Sales& sales) const;
    std::vector<AttainmentRow> personRows(const Sales& sales) const;
    std::vector<AttainmentRow> otherRows(const Sales& sales, GroupBy by) const;
    std::vector<PersonId> peopleToShow(const Sales& sales) const;
    AttainmentRow departmentRow(const Department& department) const;
    AttainmentRow personRow(const Person& person) const;
    /// Everything that follows from target and sales. Without a subject there is no target.
    void fill(AttainmentRow& row, std::optional<Subject> subject, const Sales& sales, std::int64_t group) const;
    void fill(AttainmentRow& row, std::optional<Subject> subject, std::optional<Figure> actual, std::int64_t lines,
              std::optional<Figure> lastYear) const;
    bool isKnown(const ActualsTable& before) const;
    /// The same of all lines that were read.
    void fillWhole(AttainmentRow& row, Subject subject, const Sales& sales) const;
    void fillPace(AttainmentRow& row, std::int64_t actual) const;
    /// Of the subject's own target; else the season's.
    std::vector<MonthWeight> weights(std::optional<Subject> subject) const;
    std::optional<Ratio> elapsedWeightOf(std::optional<Subject> subject) const;

    Sources m_sources;
    AttainmentQuery m_query;
    Date m_asOf;
    const MetricInfo& m_info;
    /// Of the period, up to the as-of day; nothing when the period has not begun.
    std::optional<Period> m_elapsed;
    WorkingDays m_days;
    SeasonWeights m_season;
    std::shared_ptr<const Organisation> m_organisation;
    std::shared_ptr<const TargetBook> m_book;
    TargetTotals m_totals;
    std::vector<MonthWeight> m_seasonWeights;   ///< of the period's months
    std::optional<Ratio> m_seasonElapsedWeight; ///< shared by all who have no weights of their own
};

} // namespace attain
