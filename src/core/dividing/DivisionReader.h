#pragma once

#include "dividing/Division.h"
#include "metrics/MetricService.h"
#include "sales/SalesService.h"
#include "targets/TargetService.h"

#include <memory>
#include <set>

namespace attain {

/// Collects what a division needs: who stands below whom, what they sold, when they are in role, what they have now and what is
/// locked. Two scans of the sales for all of them together. Made for one plan and thrown away. Throws Failure.
class DivisionReader {
public:
    struct Sources {
        const SalesService& sales;
        const MetricService& metrics;
        const TargetService& targets;
        const OrganisationService& organisation;
        const CalendarService& calendar;
    };
    /// `dividedEntries`: entries that a division made; the others were made by hand.
    DivisionReader(const Sources& sources, const DivisionPlan& plan, std::set<std::int64_t> dividedEntries);

    /// What is divided first.
    DivisionWhole root() const;
    /// Sales departments and people directly below; people stand where they are at the end of the period or were last.
    std::vector<DivisionReceiver> below(Subject subject) const;
    /// All people below.
    std::vector<DivisionReceiver> peopleBelow(Subject subject) const;
    /// Season weights of the period's months.
    const std::vector<std::int64_t>& calendarWeights() const { return m_calendarWeights; }
    const std::vector<Period>& months() const { return m_months; }
    const Organisation& organisation() const { return *m_organisation; }

private:
    struct Sold {
        std::optional<std::int64_t> total;
        std::vector<std::int64_t> months;
    };
    Sold sold(const ActualsTable& actuals, std::int64_t id) const;
    DivisionReceiver receiver(Subject subject) const;
    std::vector<Ratio> presence(const Person& person) const;
    int daysInRole(const Person& person) const;
    bool takesPart(const Person& person) const;
    bool takesPart(const Department& department) const;

    const DivisionPlan& m_plan;
    std::shared_ptr<const Organisation> m_organisation;
    std::shared_ptr<const TargetBook> m_book;
    std::vector<TargetLock> m_locks;
    std::set<std::int64_t> m_dividedEntries;
    std::vector<Period> m_months;
    std::vector<std::int64_t> m_calendarWeights;
    ActualsTable m_peopleLastYear;
    ActualsTable m_departmentsLastYear;
    std::optional<ActualsTable> m_peopleTrailing;
    std::optional<ActualsTable> m_departmentsTrailing;
};

} // namespace attain
