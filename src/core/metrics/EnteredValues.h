#pragma once

#include "metrics/OwnMetric.h"
#include "organisation/Organisation.h"

#include <map>
#include <vector>

namespace attain {

/// What entered values come to for anybody and any months (Combination). Departments and the company have the value that
/// was entered for themselves, else that of what was entered below them; people count where they were at the end of the
/// month.
class EnteredValues {
public:
    EnteredValues(const OwnMetric& metric, const Organisation& organisation, const std::vector<MetricValue>& values);

    /// Ascending.
    std::vector<Date> months() const;
    /// Everybody who has a value in some month: people themselves, departments with anything at or below them.
    std::vector<Subject> subjects() const;
    /// Of some months. Several subjects: their topmost values together.
    std::optional<std::int64_t> together(const std::vector<Subject>& subjects, const std::vector<Date>& months) const;

private:
    struct Month {
        std::map<Subject, std::int64_t> entered;
        std::map<DepartmentId, std::vector<PersonId>> people; ///< with a value, by department
    };
    std::optional<std::int64_t> month(const std::vector<Subject>& subjects, Date month) const;
    void collect(Subject subject, const Month& month, std::vector<std::int64_t>& values) const;
    std::int64_t mean(const std::vector<std::int64_t>& values) const;

    const OwnMetric& m_metric;
    const Organisation& m_organisation;
    std::map<DepartmentId, std::vector<DepartmentId>> m_below;
    std::map<Date, Month> m_months;
};

} // namespace attain
