#pragma once

#include "calendar/CalendarService.h"
#include "metrics/MetricService.h"
#include "sales/SalesService.h"

namespace attain {

/// What at most three years of complete months before a day brought, by person, department or for the company. Departments
/// include those below them. A month is complete when the sales know its first and last working day. One scan. Throws
/// Failure.
class SalesHistory {
public:
    SalesHistory(const CalendarService& calendar, const SalesService& sales, const MetricService& metrics,
                 Metric metric, Date before, GroupBy groupBy);

    /// Oldest first.
    const std::vector<Period>& months() const { return m_months; }
    /// What the months brought, oldest first, without those that began before `since`. `key`: the id, 0 of the company.
    std::vector<std::int64_t> valuesOf(std::int64_t key, std::optional<Date> since = {}) const;
    /// Of whole months; nothing where one of them is not among valuesOf().
    std::optional<std::int64_t> sumOf(std::int64_t key, std::optional<Date> since, Date from, Date to) const;

private:
    Metric m_metric;
    std::vector<Period> m_months;
    ActualsTable m_actuals;
};

} // namespace attain
